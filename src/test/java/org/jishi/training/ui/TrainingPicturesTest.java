package org.jishi.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import javafx.scene.control.Button;
import org.jishi.kit.page.StepsPage;
import org.jishi.person.Person;
import org.jishi.platform.text.Language;
import org.jishi.support.Pictures;
import org.jishi.support.Samples;
import org.jishi.support.TestUi;
import org.jishi.training.Attendance;
import org.jishi.training.ClassDraft;
import org.jishi.training.ClassFile;
import org.jishi.training.ClassKind;
import org.jishi.training.Half;
import org.jishi.training.Learner;
import org.jishi.training.TrainingClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The room's pages drawn with nothing, few and many rows, for people to look at. */
class TrainingPicturesTest {
    private final TrainingDesk desk = new TrainingDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void lists() {
        desk.draw("training-list-empty", TrainingScreens.LIST, null, Language.ZH);
        desk.room.completed("抖音直播入门", 3);
        for (int i = 0; i < 24; i++) {
            desk.room.plan("2026年农村电商实用技能培训班（第" + (i + 1) + "期）", 60);
        }
        desk.draw("training-list", TrainingScreens.LIST, null);
        desk.room.office.as(
                desk.room.clerk, () -> desk.room.courses.addCourse("农产品网店开设", ClassKind.SKILLS, 16, "开店、上架、客服"));
        desk.draw("training-courses", TrainingScreens.COURSES, null, Language.ZH);
        assertThat(Path.of("target/screens/training-list-dark.png")).isNotEmptyFile();
    }

    @Test
    void aFilledSheetIsPreviewedAndThenWritten() {
        TrainingClass of = desk.room.plan("2026年农村电商实用技能培训班（第三期）", 60);
        List<Person> people = new ArrayList<>();
        Samples.expected("sign-in-filled.expected.tsv").stream()
                .skip(2)
                .forEach(line -> people.add(desk.room.person(line.get(0), line.get(1))));
        desk.room.enrol(of, people);
        for (Language language : Language.values()) {
            Pictures.draw(
                    "training-sheet" + (language == Language.EN ? "-en" : ""),
                    1160,
                    700,
                    () -> {
                        SignInModel model = new SignInModel(desk.ui(language).ui, desk.services(), of.id());
                        model.file.set(Samples.file("sign-in-filled.xlsx"));
                        return new SignInView(desk.ui(language).ui, model)
                                .page()
                                .node();
                    },
                    node -> ((Button) node.lookup("#kit-steps-next")).fire());
        }
        TestUi ui = desk.ui();
        SignInModel model = new SignInModel(ui.ui, desk.services(), of.id());
        StepsPage page = Pictures.onFx(() -> {
            StepsPage steps = new SignInView(ui.ui, model).page();
            Button next = (Button) steps.node().lookup("#kit-steps-next");
            next.fire();
            assertThat(steps.current().get()).isZero();
            model.file.set(Samples.file("sign-in-filled.xlsx"));
            next.fire();
            assertThat(steps.current().get()).isEqualTo(1);
            return steps;
        });
        assertThat(desk.room.file(of).held()).isEmpty();
        Pictures.onFx(() -> {
            ((Button) page.node().lookup("#kit-steps-next")).fire();
            return true;
        });
        assertThat(desk.room.file(of).held()).hasSize(4);
        assertThat(ui.dialogs.keys()).containsExactly("training.sheet.written");
        assertThat(ui.navigator.opened).singleElement().returns(TrainingScreens.BOARD, one -> one.screen());
    }

    @Test
    void classes() {
        TrainingClass empty = desk.room.plan("2026年农村电商实用技能培训班（第三期）", 60);
        desk.draw("training-class-empty", TrainingScreens.CLASS, empty.id(), Language.ZH);
        desk.room.people(20);
        desk.draw("training-enrol", TrainingScreens.ENROL, empty.id());
        TrainingClass closed = desk.room.completed("抖音直播入门", 18);
        Learner first = desk.room.file(closed).learners().getFirst();
        desk.room.office.as(
                desk.room.trainer,
                () -> desk.room.corrections.askMark(
                        first.id(), desk.room.file(closed).held().getFirst().id(), Attendance.LATE, "签到表登记有误"));
        desk.room.office.signIn(desk.room.reviewer);
        desk.draw("training-class", TrainingScreens.CLASS, closed.id());
        desk.room.office.signIn(desk.room.clerk);
        Pictures.draw("training-form", 760, 1200, () -> {
            var ui = desk.ui();
            var box = new java.util.ArrayList<javafx.scene.Node>();
            ClassEditModel.forNew(ui.ui, desk.services(), edit -> box.add(new ClassFormView(ui.ui, edit).form()));
            return box.getFirst();
        });
        ClassFile file = desk.room.file(closed);
        Pictures.draw("training-scores", 760, 600, () -> {
            var ui = desk.ui();
            ClassModel model = new ClassModel(ui.ui, desk.services(), closed.id());
            return new ScoresForm(ui.ui, model, file).form();
        });
        LocalDate day = LocalDate.of(2026, 9, 1);
        TrainingClass many = desk.room.office.as(
                desk.room.clerk,
                () -> desk.room.classes.plan(
                        ClassDraft.of("带头人培训", ClassKind.LEADERS, day, day.plusDays(9), 200),
                        EnumSet.of(Half.MORNING, Half.AFTERNOON)));
        desk.room.enrol(many, desk.room.people(120));
        desk.draw("training-class-many", TrainingScreens.CLASS, many.id(), Language.ZH);
        assertThat(Path.of("target/screens/training-class-dark.png")).isNotEmptyFile();
    }
}
