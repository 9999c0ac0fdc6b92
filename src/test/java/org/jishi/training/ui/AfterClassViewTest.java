package org.jishi.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jishi.kit.Page;
import org.jishi.kit.form.Form;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.store.PageRequest;
import org.jishi.support.FxTest;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.jishi.training.CallBack;
import org.jishi.training.CallBackRow;
import org.jishi.training.ClassRow;
import org.jishi.training.FollowUpRow;
import org.jishi.training.NextStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Follow-ups and call-backs in the window. */
class AfterClassViewTest {
    private final TrainingDesk desk = new TrainingDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aNeedThatIsEnteredOpensABrandingCase() {
        desk.room.completed("抖音直播入门", 2);
        desk.room.office.time.goTo(LocalDate.of(2026, 11, 1));
        TestUi ui = desk.ui();
        FollowUpModel model = new FollowUpModel(ui.ui, desk.services(), desk.opened);
        FollowUpRow row = model.page(PageRequest.first(10)).rows().getFirst();
        ui.dialogs.fillForm = AfterClassViewTest::need;
        Pictures.onFx(() -> {
            model.record(row, () -> {});
            return true;
        });
        assertThat(ui.dialogs.keys())
                .containsExactly("training.followUp.formTitle", "training.followUp.done", "training.followUp.openNow");
        assertThat(desk.needs).containsExactly("脐橙包装设计");
        FollowUpRow after = model.page(PageRequest.first(10).filter("step", "BRANDING"))
                .rows()
                .getFirst();
        assertThat(after.dueMonths()).isEqualTo(3);
        assertThat(model.mayOpenNeed(after)).isTrue();
    }

    /** The wall refuses where the trail is written; the form shows it at the field that it names. */
    @Test
    void aWholeNumberIsRefusedAtItsField() {
        desk.room.completed("抖音直播入门", 2);
        desk.room.office.time.goTo(LocalDate.of(2026, 11, 1));
        TestUi ui = desk.ui();
        FollowUpModel model = new FollowUpModel(ui.ui, desk.services(), desk.opened);
        FollowUpRow row = model.page(PageRequest.first(10)).rows().getFirst();
        List<Form> forms = new ArrayList<>();
        ui.dialogs.fillForm = form -> {
            shown(form);
            ((TextArea) form.lookup("#training-followUp-helpWanted")).setText("代丈夫 110101199001011237 开店");
            forms.add(form);
        };
        Pictures.onFx(() -> {
            model.record(row, () -> {});
            return true;
        });
        List<String> told = Pictures.onFx(() ->
                forms
                        .getFirst()
                        .lookup("#training-followUp-helpWanted")
                        .getParent()
                        .lookupAll(".field-problem")
                        .stream()
                        .filter(Node::isVisible)
                        .map(label -> ((Labeled) label).getText())
                        .toList());
        assertThat(told).singleElement().asString().contains("完整的身份证号").doesNotContain("110101199001011237");
        assertThat(ui.dialogs.keys()).containsExactly("training.followUp.formTitle");
    }

    /** Whoever calls people sees a phone where they stand, by the act that is logged, and only who may. */
    @Test
    void aPhoneIsShownInTheListByTheLoggedAct() {
        desk.room.completed("抖音直播入门", 1);
        desk.room.office.database.change(handle -> handle.execute("UPDATE person SET phone = '13896500001'"));
        TestUi ui = desk.ui();
        FollowUpModel model = new FollowUpModel(ui.ui, desk.services(), desk.opened);
        FollowUpRow row = model.page(PageRequest.first(10)).rows().getFirst();
        assertThat(row.phone()).contains("*");
        Pictures.onFx(() -> {
            FollowUpView others = new FollowUpView(ui.ui, model, person -> null);
            assertThat(others.menu(row)).extracting(MenuItem::getId).doesNotContain("training-followUp-showPhone");
            FollowUpView view = new FollowUpView(ui.ui, model, person -> shown -> shown.accept("13896500001"));
            view.page();
            assertThat(view.phone(row)).isEqualTo(row.phone());
            view.menu(row).stream()
                    .filter(item -> "training-followUp-showPhone".equals(item.getId()))
                    .forEach(MenuItem::fire);
            assertThat(view.phone(row)).isEqualTo("13896500001");
            assertThat(view.menu(row)).extracting(MenuItem::getId).doesNotContain("training-followUp-showPhone");
            return true;
        });
    }

    /** Phones that were shown go when the page goes, be it to another page or under the lock; not only on coming back. */
    @Test
    void aPhoneThatWasShownIsForgottenOnLeavingThePage() {
        desk.room.completed("抖音直播入门", 1);
        desk.room.office.database.change(handle -> handle.execute("UPDATE person SET phone = '13896500001'"));
        TestUi ui = desk.ui();
        FollowUpModel model = new FollowUpModel(ui.ui, desk.services(), desk.opened);
        FollowUpRow row = model.page(PageRequest.first(10)).rows().getFirst();
        List<Consumer<String>> late = new ArrayList<>();
        FollowUpView view = Pictures.onFx(() -> new FollowUpView(ui.ui, model, person -> shown -> {
            shown.accept("13896500001");
            late.add(shown);
        }));
        StackPane window = new StackPane();
        Stage stage = FxTest.show(window, 1180, 700);
        FxTest.run(() -> {
            Page page = view.page();
            window.getChildren().setAll(page.node());
            page.shown();
        });
        FxTest.settle();
        FxTest.run(() -> view.menu(row).stream()
                .filter(item -> "training-followUp-showPhone".equals(item.getId()))
                .forEach(MenuItem::fire));
        FxTest.settle();
        assertThat(seen(window)).contains("13896500001");
        Parent page = FxTest.on(() -> (Parent) window.getChildren().getFirst());
        FxTest.run(() -> window.getChildren().clear());
        assertThat(view.phone(row)).contains("*");
        FxTest.run(() -> late.getFirst().accept("13896500001"));
        assertThat(view.phone(row)).as("an answer that came late").contains("*");
        FxTest.run(() -> window.getChildren().setAll(page));
        FxTest.settle();
        assertThat(seen(window)).doesNotContain("13896500001");
        FxTest.close(stage);
    }

    private static List<String> seen(Parent root) {
        return FxTest.on(() -> root.lookupAll(".table-cell").stream()
                .filter(Labeled.class::isInstance)
                .map(each -> ((Labeled) each).getText())
                .toList());
    }

    /** As a window would: only then has a date's field its text. */
    private static void shown(Form form) {
        new javafx.scene.Scene(form);
        form.applyCss();
        form.layout();
    }

    @SuppressWarnings("unchecked")
    private static void need(Form form) {
        shown(form);
        ((TextArea) form.lookup("#training-followUp-helpWanted")).setText("脐橙包装设计");
        ((ComboBox<NextStep>) form.lookup("#training-followUp-nextStep")).setValue(NextStep.BRANDING);
    }

    @Test
    void aSampleIsDrawnAndACallRecorded() {
        desk.room.completed("抖音直播入门", 12);
        desk.room.office.signIn(desk.room.reviewer);
        TestUi ui = desk.ui();
        ui.dialogs.fillForm = AfterClassViewTest::shown;
        CallBackModel model = new CallBackModel(ui.ui, desk.services());
        Pictures.onFx(() -> {
            model.draw(() -> {});
            return true;
        });
        CallBackRow sample = model.samples(PageRequest.first(5)).rows().getFirst();
        assertThat(sample.size()).isEqualTo(10);
        desk.room.office.signIn(desk.room.clerk);
        model.choose(sample);
        CallBack line = model.lines(PageRequest.first(20)).rows().getFirst();
        ui.dialogs.fillForm = form -> {
            shown(form);
            ((ComboBox<?>) form.lookup("#training-callBack-attended"))
                    .getSelectionModel()
                    .selectFirst();
        };
        Pictures.onFx(() -> {
            model.record(line, () -> {});
            return true;
        });
        assertThat(model.lines(PageRequest.first(20)).rows().getFirst().attended())
                .isEqualTo(CallBack.Answer.YES);
        assertThat(ui.dialogs.keys())
                .contains("training.callBack.drawn", "training.callBack.formTitle", "training.callBack.saved");
    }

    @Test
    void aSampleIsDrawnFromOneClassAlone() {
        desk.room.completed("抖音直播入门", 12);
        desk.room.completed("网店运营", 15);
        desk.room.office.signIn(desk.room.reviewer);
        TestUi ui = desk.ui();
        ui.dialogs.fillForm = AfterClassViewTest::shown;
        CallBackModel model = new CallBackModel(ui.ui, desk.services());
        assertThat(model.closed("")).hasSize(2);
        ClassRow one = model.closed("网店").getFirst();
        Pictures.onFx(() -> {
            model.draw(one, () -> {});
            return true;
        });
        CallBackRow sample = model.samples(PageRequest.first(5)).rows().getFirst();
        assertThat(sample.classTitle()).isEqualTo("网店运营");
        assertThat(sample.population()).isEqualTo(15);
        model.choose(sample);
        assertThat(model.lines(PageRequest.first(20)).rows())
                .isNotEmpty()
                .allMatch(line -> line.classTitle().equals("网店运营"));
    }

    /** Whoever only draws would find none: open calls are those of samples that somebody else drew. */
    @Test
    void onlyWhoMayRecordIsOfferedTheOpenCalls() {
        assertThat(openCallsOffered()).isTrue();
        desk.room.office.signIn(desk.room.reviewer);
        assertThat(openCallsOffered()).isFalse();
    }

    private boolean openCallsOffered() {
        return Pictures.onFx(() -> desk.open(desk.ui(), TrainingScreens.CALL_BACKS, null)
                .node()
                .lookup("#call-back-open")
                .isVisible());
    }

    @Test
    void pictures() {
        desk.draw("training-followUp-empty", TrainingScreens.FOLLOW_UPS, null);
        desk.draw("training-callBack-empty", TrainingScreens.CALL_BACKS, null);
        desk.room.completed("抖音直播入门", 24);
        desk.room.office.time.goTo(LocalDate.of(2026, 11, 1));
        Actor both = desk.room.office.person("赵全能", Role.CLERK, Role.REVIEWER);
        desk.room.office.signIn(both);
        TestUi ui = desk.ui();
        FollowUpModel follow = new FollowUpModel(ui.ui, desk.services(), desk.opened);
        List<FollowUpRow> rows = follow.page(PageRequest.first(3)).rows();
        Pictures.onFx(() -> {
            ui.dialogs.fillForm = AfterClassViewTest::shown;
            new CallBackModel(ui.ui, desk.services()).draw(() -> {});
            ui.dialogs.fillForm = AfterClassViewTest::need;
            rows.forEach(row -> follow.record(row, () -> {}));
            return true;
        });
        Pictures.draw(
                "training-followUp",
                1160,
                700,
                () -> desk.open(desk.ui(), TrainingScreens.FOLLOW_UPS, null).node(),
                page -> select(page, "#training-followUps-table"));
        Pictures.draw(
                "training-callBack",
                1160,
                700,
                () -> desk.open(desk.ui(), TrainingScreens.CALL_BACKS, null).node(),
                page -> select(page, "#training-samples-table"));
        assertThat(Path.of("target/screens/training-callBack-dark.png")).isNotEmptyFile();
    }

    private static void select(Node page, String table) {
        ((TableView<?>) page.lookup(table)).getSelectionModel().select(0);
    }
}
