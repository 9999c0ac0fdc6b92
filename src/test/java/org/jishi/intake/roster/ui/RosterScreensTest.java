package org.jishi.intake.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.jishi.intake.roster.RosterDesk;
import org.jishi.intake.roster.RosterField;
import org.jishi.kit.Page;
import org.jishi.person.PeopleOffice;
import org.jishi.platform.text.Language;
import org.jishi.support.Pictures;
import org.jishi.support.Samples;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of an import, as a clerk walks them. */
class RosterScreensTest {
    private static final int WIDTH = 1190;
    private static final int HEIGHT = 690;

    private final RosterDesk desk = new RosterDesk();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void fromTheFileOverTheDryRunToTheAnswer() {
        TestUi test = new TestUi(desk.people.office);
        test.dialogs.files.add(Samples.file("roster-two-header.xlsx"));
        test.dialogs.files.add(folder.resolve("answer.xlsx"));
        Node page = shown(test);

        press(page, "people-import-choose");
        next(page);
        ComboBox<?> number = Pictures.onFx(() -> (ComboBox<?>) Objects.requireNonNull(page.lookup("#column-0-3")));
        assertThat(number.getValue()).isEqualTo(RosterField.ID_NUMBER);
        assertThat(wholeNumbers(page)).isEmpty();
        next(page);
        assertThat(rows(page)).isEqualTo(160);
        press(page, "people-roster-verdict-NEW");
        assertThat(wholeNumbers(page)).isEmpty();
        press(page, "people-roster-verdict-REFUSED");
        assertThat(wholeNumbers(page)).as("also of what does not come in").isEmpty();
        looksAtTheFirst(test, page);
        assertThat(rows(page)).isEqualTo(16);
        press(page, "people-import-warned");
        assertThat(rows(page)).isEqualTo(4);
        assertThat(desk.count("SELECT count(*) FROM person")).isZero();
        next(page);

        assertThat(desk.count("SELECT count(*) FROM person")).isEqualTo(136);
        assertThat(test.dialogs.keys()).contains("people.import.done");
        press(page, "people-import-saveAnswer");
        assertThat(folder.resolve("answer.xlsx")).isNotEmptyFile();
        next(page);
        assertThat(test.navigator.opened.getLast().screen()).isEqualTo("people");
    }

    /** Held against the paper: shown to who asks for it, and the trail says so without the number. */
    private void looksAtTheFirst(TestUi test, Node page) {
        Pictures.onFx(() -> {
            TableView<?> table = (TableView<?>) page.lookup("#roster-plan-table");
            table.getSelectionModel().clearAndSelect(0);
            table.getContextMenu().getOnShowing().handle(null);
            table.getContextMenu().getItems().getFirst().fire();
            return null;
        });
        Node sheet = Objects.requireNonNull(test.dialogs.lastSheet);
        Pictures.onFx(() -> {
            ((Button) Objects.requireNonNull(sheet.lookup("#kit-masked-show"))).fire();
            return null;
        });
        String whole = Pictures.onFx(() -> ((Labeled) sheet.lookup(".figure")).getText());
        assertThat(whole).containsPattern("\\d{6}").doesNotContain("*");
        List<String> looks = desk.people.office.database.read(
                handle -> handle.createQuery("SELECT detail FROM audit_entry WHERE act = 'people.importLook'")
                        .mapTo(String.class)
                        .list());
        assertThat(looks)
                .singleElement()
                .asString()
                .contains("roster-two-header")
                .doesNotContain(whole);
    }

    private static List<String> wholeNumbers(Node page) {
        return Pictures.onFx(() -> {
            page.applyCss();
            page.getScene().getRoot().layout();
            return Stream.of(".label", ".table-cell")
                    .flatMap(each -> page.lookupAll(each).stream())
                    .map(node -> ((Labeled) node).getText())
                    .filter(text -> text != null && text.matches("(?s).*(?<!\\d)(1\\d{10}|\\d{17}[0-9Xx])(?!\\d).*"))
                    .toList();
        });
    }

    @Test
    void aWrongFileIsRefusedOnTheSpotAndAWrongGuessIsCorrected() {
        TestUi test = new TestUi(desk.people.office);
        test.dialogs.files.add(Samples.file("orders-taobao.csv"));
        test.dialogs.files.add(Samples.file("roster-gbk.csv"));
        Node page = shown(test);

        press(page, "people-import-choose");
        next(page);
        assertThat(Pictures.onFx(() -> ((javafx.scene.control.Label) page.lookup(".field-problem")).getText()))
                .contains("orders-taobao.csv");
        press(page, "people-import-choose");
        next(page);
        Pictures.onFx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<RosterField> name = (ComboBox<RosterField>) page.lookup("#column-0-0");
            name.setValue(null);
            return null;
        });
        next(page);
        assertThat(Pictures.onFx(() -> ((javafx.scene.control.Label) page.lookup(".field-problem")).getText()))
                .isEqualTo("请指明哪一列是姓名。");
    }

    /** Which of two columns holds the number is asked before anything is tried, and kept for files of the same shape. */
    @Test
    void whereTwoColumnsAreOfOneKindTheClerkIsAsked() throws java.io.IOException {
        Path file = folder.resolve("roster.csv");
        String left = PeopleOffice.number(LocalDate.of(1980, 1, 1), 11);
        String right = PeopleOffice.number(LocalDate.of(1980, 1, 1), 12);
        java.nio.file.Files.writeString(
                file,
                "姓名,身份证号,身份证号,身份证有效期,,姓名,身份证号\n王小明," + left + "," + right + ",2030-01-01,,李小红,"
                        + PeopleOffice.number(LocalDate.of(1980, 1, 1), 13) + "\n");
        TestUi test = new TestUi(desk.people.office);
        test.dialogs.files.add(file);
        test.dialogs.files.add(file);
        Node page = shown(test);
        press(page, "people-import-choose");
        next(page);
        assertThat(there(page, "several-0-ID_NUMBER")).isTrue();
        assertThat(there(page, "column-0-5")).isFalse();
        assertThat(there(page, "column-1-5")).isTrue();
        next(page);
        assertThat(Pictures.onFx(() -> ((javafx.scene.control.Label) page.lookup(".field-problem")).getText()))
                .contains("身份证号", "选定");
        press(page, "take-0-ID_NUMBER-2");
        assertThat(there(page, "several-0-ID_NUMBER")).isFalse();
        next(page);
        assertThat(rows(page)).isEqualTo(2);
        assertThat(Pictures.onFx(() -> page.lookupAll(".field-warning").stream()
                        .map(node -> ((Labeled) node).getText())
                        .toList()))
                .anyMatch(text -> text.contains("D 身份证有效期"));

        for (boolean asked : List.of(true, false)) {
            TestUi drawn = new TestUi(desk.people.office);
            drawn.dialogs.files.addAll(java.util.Collections.nCopies(8, file));
            Pictures.draw(
                    asked ? "roster-columns-asked" : "roster-columns-told",
                    WIDTH,
                    HEIGHT,
                    () -> screen(drawn, RosterScreens.IMPORT).node(),
                    node -> {
                        ((Button) node.lookup("#people-import-choose")).fire();
                        button(node, "kit-steps-next").fire();
                        layout(node);
                        if (!asked) {
                            button(node, "kit-steps-next").fire();
                            layout(node);
                        }
                    });
        }

        // not asked again
        TestUi later = new TestUi(desk.people.office);
        later.dialogs.files.add(file);
        Node again = shown(later);
        press(again, "people-import-choose");
        next(again);
        assertThat(there(again, "several-0-ID_NUMBER")).isFalse();
        assertThat(Pictures.onFx(() -> ((ComboBox<?>) again.lookup("#column-0-2")).getValue()))
                .isEqualTo(RosterField.ID_NUMBER);
    }

    private static boolean there(Node page, String id) {
        return Pictures.onFx(() -> page.lookup("#" + id) != null);
    }

    /** A link opens the list at one import: with all that is told of it, and the way to the others. */
    @Test
    void aLinkOpensTheListAtOneImport() {
        desk.run(desk.plan(Samples.file("roster-two-header.xlsx")));
        desk.run(desk.plan(Samples.file("roster-gbk.csv")));
        UUID first = desk.people.office.database.read(
                handle -> handle.createQuery("SELECT id FROM roster_import WHERE file_name = 'roster-two-header.xlsx'")
                        .mapTo(UUID.class)
                        .one());
        TestUi test = new TestUi(desk.people.office);
        Page page = Pictures.onFx(() -> {
            Page made = screen(test, RosterScreens.HISTORY);
            new javafx.scene.Scene(new StackPane(made.node()), WIDTH, HEIGHT);
            made.shown();
            made.narrow(RosterScreens.only(first));
            layout(made.node());
            return made;
        });
        assertThat(listed(page)).isEqualTo(1);
        assertThat(told(page)).contains("roster-two-header.xlsx");
        assertThat(Pictures.onFx(() -> ((MenuButton) page.node().lookup("#filter-import")).getText()))
                .isEqualTo("导入记录：只看这一次");
        Pictures.onFx(() -> {
            ((Button) page.node().lookup("#kit-list-clearFilters")).fire();
            return null;
        });
        assertThat(listed(page)).isEqualTo(2);
        assertThat(told(page)).contains("roster-two-header.xlsx");
    }

    private static int listed(Page page) {
        return Pictures.onFx(() -> ((TableView<?>) page.node().lookup("#roster-imports-table"))
                .getItems()
                .size());
    }

    private static String told(Page page) {
        return Pictures.onFx(
                () -> ((Labeled) Objects.requireNonNull(page.node().lookup(".drawer .heading"))).getText());
    }

    @Test
    void draws() {
        for (Language language : Language.values()) {
            String end = "-" + language.name().toLowerCase(Locale.ROOT);
            for (int steps = 0; steps < 4; steps++) {
                int walked = steps;
                TestUi test = new TestUi(desk.people.office.access, desk.people.office.clock, language);
                for (int i = 0; i < 8; i++) {
                    test.dialogs.files.add(Samples.file("roster-two-header.xlsx"));
                }
                Pictures.draw(
                        "roster-" + steps + end,
                        WIDTH,
                        HEIGHT,
                        () -> screen(test, RosterScreens.IMPORT).node(),
                        node -> {
                            if (walked > 0) {
                                ((Button) node.lookup("#people-import-choose")).fire();
                                for (int i = 0; i < walked; i++) {
                                    button(node, "kit-steps-next").fire();
                                    node.applyCss();
                                    node.getScene().getRoot().layout();
                                }
                            }
                        });
            }
            TestUi correcting = new TestUi(desk.people.office.access, desk.people.office.clock, language);
            for (int i = 0; i < 8; i++) {
                correcting.dialogs.files.add(Samples.file("roster-two-header.xlsx"));
            }
            Pictures.draw(
                    "roster-corrected" + end,
                    WIDTH,
                    HEIGHT,
                    () -> screen(correcting, RosterScreens.IMPORT).node(),
                    node -> {
                        ((Button) node.lookup("#people-import-choose")).fire();
                        button(node, "kit-steps-next").fire();
                        layout(node);
                        @SuppressWarnings("unchecked")
                        ComboBox<RosterField> tags = (ComboBox<RosterField>) node.lookup("#column-0-7");
                        tags.setValue(RosterField.EDUCATION);
                        layout(node);
                    });
            TestUi test = new TestUi(desk.people.office.access, desk.people.office.clock, language);
            Pictures.draw("roster-history" + end, WIDTH, HEIGHT, () -> {
                Page page = screen(test, RosterScreens.HISTORY);
                page.shown();
                return page.node();
            });
        }
        assertThat(Path.of("target/screens/roster-2-zh-light.png")).isNotEmptyFile();
    }

    private Page screen(TestUi test, String id) {
        return new RosterScreens(test.ui, desk.rosters, desk.firms)
                .screens().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .factory()
                        .apply(null);
    }

    private Node shown(TestUi test) {
        return Pictures.onFx(() -> {
            Node node = screen(test, RosterScreens.IMPORT).node();
            new javafx.scene.Scene(new StackPane(node), WIDTH, HEIGHT);
            layout(node);
            return node;
        });
    }

    private static void layout(Node node) {
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
    }

    private static Button button(Node page, String id) {
        return (Button) Objects.requireNonNull(page.lookup("#" + id), id);
    }

    private static void next(Node page) {
        press(page, "kit-steps-next");
    }

    private static void press(Node page, String id) {
        Pictures.onFx(() -> {
            Node node = Objects.requireNonNull(page.lookup("#" + id), id);
            if (node instanceof ToggleButton toggle) {
                toggle.fire();
            } else {
                ((Button) node).fire();
            }
            layout(page);
            return null;
        });
    }

    private static int rows(Node page) {
        return Pictures.onFx(() ->
                ((TableView<?>) page.lookup("#roster-plan-table")).getItems().size());
    }
}
