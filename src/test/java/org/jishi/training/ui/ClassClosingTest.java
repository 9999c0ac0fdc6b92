package org.jishi.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.jishi.kit.MainButton;
import org.jishi.kit.Page;
import org.jishi.kit.form.Form;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.jishi.training.Attendance;
import org.jishi.training.ClassFile;
import org.jishi.training.TrainingClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A class whose sessions are over: results come before the closing, and the closing says who has none. */
class ClassClosingTest {
    private final TrainingDesk desk = new TrainingDesk();
    private final TestUi ui = desk.ui();

    @AfterEach
    void close() {
        desk.close();
    }

    private TrainingClass held() {
        TrainingClass of = desk.room.plan("直播带货", 3);
        desk.room.enrol(of, desk.room.people(3));
        desk.room.markAll(of, Attendance.PRESENT);
        return of;
    }

    private String main(TrainingClass of) {
        return Pictures.onFx(() -> {
            Page page = desk.open(ui, TrainingScreens.CLASS, of.id());
            return MainButton.of(page.node()).orElseThrow().getId();
        });
    }

    @Test
    void resultsAreTheNextStepWhileSomebodyHasNone() {
        TrainingClass of = held();
        assertThat(main(of)).isEqualTo("training-class-scores");
        // who missed the test never gets a score: the way to the closing stands beside
        assertThat(Pictures.onFx(() ->
                        desk.open(ui, TrainingScreens.CLASS, of.id()).node().lookup("#training-class-close")))
                .isNotNull();
        desk.room.score(of, 70);
        assertThat(main(of)).isEqualTo("training-class-close");
    }

    /** A result would change nothing for whoever attended too little: two dropouts hold up no class of thirty. */
    @Test
    void whoAttendedTooLittleIsWaitedForByNoResult() {
        TrainingClass of = desk.room.plan("直播带货", 3);
        desk.room.enrol(of, desk.room.people(3));
        desk.room.markAll(of, Attendance.ABSENT);
        assertThat(main(of)).isEqualTo("training-class-close");
    }

    @Test
    void theClosingSaysInWordsThatSomebodyHasNoResult() {
        TrainingClass of = held();
        assertThat(words(of))
                .anyMatch(words -> words.contains("3 人没有考核成绩"))
                .contains("结班，不发证书")
                .doesNotContain("结班并编发证书");
    }

    @Test
    void nothingIsSaidWhereEverybodyHasOne() {
        TrainingClass of = held();
        desk.room.score(of, 70);
        assertThat(words(of)).noneMatch(words -> words.contains("没有考核成绩")).contains("结班并编发证书");
    }

    private List<String> words(TrainingClass of) {
        List<String> found = new ArrayList<>();
        ui.dialogs.fillForm = form -> collect(form, found);
        ClassFile file = desk.room.file(of);
        Pictures.onFx(() -> {
            ClassModel model = new ClassModel(ui.ui, desk.services(), of.id());
            new ClassForms(ui.ui, model).close(file);
            return true;
        });
        return found;
    }

    private static void collect(Form form, List<String> found) {
        new javafx.scene.Scene(form);
        form.applyCss();
        form.layout();
        for (Node node : form.lookupAll("*")) {
            if (node instanceof Labeled label) {
                found.add(label.getText());
            }
        }
    }
}
