package org.jishi.intake.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jishi.intake.roster.RosterDesk;
import org.jishi.intake.roster.RosterField;
import org.jishi.intake.roster.Rosters;
import org.jishi.support.FxTest;
import org.jishi.support.TestUi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clerk says of the columns, by the keys: nothing is lost on the way, and there is a way back. */
class RosterColumnsTest {
    private final RosterDesk desk = new RosterDesk();

    @TempDir
    private Path folder;

    private TestUi test;
    private Node page;
    private Stage stage;

    @BeforeEach
    void open() throws IOException {
        Path file = Files.writeString(
                folder.resolve("名单.csv"),
                "姓名,性别,身份证号,联系电话,备注\n"
                        + Rosters.name(1) + ",女," + Rosters.number(1) + ",13900000001,\n"
                        + Rosters.name(2) + ",男," + Rosters.number(2) + ",13900000002,\n"
                        + "制表人：周丽,,,,制表人：周丽　审核人：何建\n");
        test = new TestUi(desk.people.office);
        test.dialogs.files.add(file);
        page = FxTest.on(() -> new RosterScreens(test.ui, desk.rosters, desk.firms)
                .screens().stream()
                        .filter(each -> each.id().equals(RosterScreens.IMPORT))
                        .findFirst()
                        .orElseThrow()
                        .factory()
                        .apply(null)
                        .node());
        stage = FxTest.show(new StackPane(page), 1190, 690);
        press("people-import-choose");
        press("kit-steps-next");
    }

    @AfterEach
    void close() {
        FxTest.close(stage);
        desk.close();
    }

    @Test
    void whatIsPassedOnTheWayToAChoiceIsTakenFromNobody() {
        FxTest.run(() -> column(1).requestFocus());
        // the list opens at 性别; above it 证件类型, 身份证号, 姓名
        FxTest.press("Down", "Up", "Up");
        assertThat(FxTest.on(() -> column(1).isShowing())).isTrue();
        assertThat(value(2)).isEqualTo(RosterField.ID_NUMBER);
        FxTest.press("Esc");
        assertThat(value(1)).isEqualTo(RosterField.SEX);
        assertThat(value(0)).isEqualTo(RosterField.NAME);
        assertThat(value(2)).isEqualTo(RosterField.ID_NUMBER);

        FxTest.press("Down", "Up", "Up", "Up", "Enter");
        assertThat(value(1)).isEqualTo(RosterField.NAME);
        assertThat(value(2)).isEqualTo(RosterField.ID_NUMBER);
        assertThat(value(0)).isNull();
        assertThat(told(0)).isEqualTo("“姓名”已改由 B 列填写");
        assertThat(FxTest.on(() -> column(1).isFocused())).isTrue();
    }

    @Test
    void whatTheDryRunRefusesIsNotRememberedAndTheGuessComesBackAtAnyTime() {
        choose(0, null);
        press("kit-steps-next");
        assertThat(FxTest.on(() -> ((Label) find(".field-problem")).getText())).isEqualTo("请指明哪一列是姓名。");
        press("kit-steps-back");
        press("kit-steps-next");
        assertThat(value(0)).isEqualTo(RosterField.NAME);
        assertThat(FxTest.on(() -> page.lookup("#people-import-guess"))).isNull();

        choose(4, RosterField.PHONE);
        assertThat(told(3)).isEqualTo("“联系电话”已改由 E 列填写");
        press("kit-steps-next");
        press("kit-steps-back");
        press("kit-steps-back");
        press("kit-steps-next");
        assertThat(value(4)).isEqualTo(RosterField.PHONE);
        press("people-import-guess");
        assertThat(value(3)).isEqualTo(RosterField.PHONE);
        assertThat(value(4)).isEqualTo(RosterField.NOTE);
        press("kit-steps-next");
        press("kit-steps-back");
        press("kit-steps-back");
        press("kit-steps-next");
        assertThat(value(3)).isEqualTo(RosterField.PHONE);
    }

    @Test
    void signaturesAreNoExamples() {
        assertThat(FxTest.on(() -> page.lookupAll(".label").stream()
                        .map(node -> String.valueOf(((Label) node).getText()))
                        .toList()))
                .anyMatch(text -> text.contains(Rosters.name(1)))
                .noneMatch(text -> text.contains("制表人"));
    }

    private Node find(String what) {
        return Objects.requireNonNull(page.lookup(what), what);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<@Nullable RosterField> column(int index) {
        return (ComboBox<@Nullable RosterField>) find("#column-0-" + index);
    }

    private @Nullable RosterField value(int index) {
        return column(index).getValue();
    }

    private String told(int index) {
        return ((Label) find("#taken-0-" + index)).getText();
    }

    private void choose(int index, @Nullable RosterField field) {
        FxTest.run(() -> column(index).setValue(field));
        FxTest.settle();
    }

    private void press(String id) {
        FxTest.run(() -> ((Button) find("#" + id)).fire());
        FxTest.settle();
    }
}
