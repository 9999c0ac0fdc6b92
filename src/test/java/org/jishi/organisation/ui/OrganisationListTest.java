package org.jishi.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jishi.account.AccountDraft;
import org.jishi.kit.Page;
import org.jishi.organisation.Organisation;
import org.jishi.organisation.OrganisationDraft;
import org.jishi.people.ui.PeopleDesk;
import org.jishi.person.PeopleOffice;
import org.jishi.platform.access.Role;
import org.jishi.platform.text.Language;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.jishi.support.Office;
import org.jishi.support.PaperOffice;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of organisations as a clerk works it by keys alone: filters, views, many at once. */
class OrganisationListTest {
    private static final PaperOffice DISK = new PaperOffice();
    private static final String TABLE = "people-organisation-list-table";

    @TempDir
    Path folder;

    private final PeopleOffice desk = new PeopleOffice();
    private final TestUi test = new TestUi(desk.office);
    private @Nullable Stage stage;

    @AfterAll
    static void closeDisk() {
        DISK.close();
    }

    @AfterEach
    void close() {
        FxTest.close(stage);
        desk.close();
    }

    private UUID firm(String name, @Nullable String village, @Nullable String phone, @Nullable String note) {
        return desk.organisations.register(
                new OrganisationDraft(name, Organisation.Kind.OTHER, null, "李四", phone, village, "工业园 5 号", note),
                Set.of());
    }

    private static Page page(TestUi on, PeopleOffice desk) {
        return PeopleDesk.screens(on.ui, desk, DISK).stream()
                .filter(screen -> screen.id().equals(OrganisationScreens.LIST))
                .findFirst()
                .orElseThrow()
                .factory()
                .apply(null);
    }

    private Keyboard open() {
        Page page = FxTest.on(() -> page(test, desk));
        Stage shown = FxTest.show(new StackPane(page.node()), 1190, 692);
        stage = shown;
        FxTest.run(page::shown);
        return new Keyboard(shown);
    }

    private Node node(String id) {
        return FxTest.on(() ->
                Objects.requireNonNull(Objects.requireNonNull(stage).getScene().lookup("#" + id), id));
    }

    private long listed() {
        return FxTest.on(() -> (long) ((TableView<?>) node(TABLE)).getItems().size());
    }

    private @Nullable String in(UUID id) {
        return desk.organisations.get(id).orElseThrow().draft().villageCode();
    }

    @Test
    void everyFilterIsTakenFromTheMenuAndAViewBringsThemBack() {
        firm("甲社", desk.village, null, null);
        firm("乙社", desk.village, "13987640001", null);
        firm("丙社", desk.otherVillage, "13987640002", "承办培训");
        Keyboard keys = open();
        assertThat(FxTest.on(() -> ((MenuButton) node("kit-filter-more"))
                        .getItems().stream().map(MenuItem::getId).toList()))
                .containsExactly(
                        "more-account",
                        "more-creditCode",
                        "more-legalPerson",
                        "more-phone",
                        "more-members",
                        "more-address",
                        "more-note",
                        "more-import",
                        "more-source",
                        "more-registered",
                        "more-closed");
        test.dialogs.fillForm = form -> ((TextField) form.lookup("#kit-filter-words")).setText("培训");
        keys.menu("kit-filter-more", "more-note");
        FxTest.until("one is left", () -> listed() == 1);
        assertThat(FxTest.on(() -> ((MenuButton) node("filter-note")).getText()))
                .isEqualTo("备注：培训");
        test.dialogs.fillForm = form -> ((TextField) form.lookup("#kit-view-field-name")).setText("会培训的");
        keys.menu("kit-view", "kit-view-save");
        FxTest.until(
                "the view is kept",
                () -> test.ui.views().of(OrganisationScreens.LIST).size() == 1);
        keys.menu("kit-view", "kit-view-none");
        FxTest.until("all are there", () -> listed() == 3);
        keys.menu(
                "kit-view",
                "view-"
                        + test.ui
                                .views()
                                .of(OrganisationScreens.LIST)
                                .getFirst()
                                .id());
        FxTest.until("one again", () -> listed() == 1);
        assertThat(FxTest.on(() -> ((MenuButton) node("filter-note")).getText()))
                .isEqualTo("备注：培训");
    }

    private static Node offered() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Popup && window.isShowing())
                .map(window -> ((Popup) window).getContent().getFirst())
                .findFirst()
                .orElseThrow();
    }

    /** A choice without words of its own would show the name of its text. */
    @Test
    void everyChoiceHasWords() {
        open();
        for (String name : List.of("account", "creditCode", "legalPerson", "phone")) {
            FxTest.run(() -> ((MenuButton) node("kit-filter-more"))
                    .getItems().stream()
                            .filter(item -> ("more-" + name).equals(item.getId()))
                            .findFirst()
                            .orElseThrow()
                            .fire());
            FxTest.settle();
            List<String> words = FxTest.on(() -> offered().lookupAll(".choice-list .list-cell .label").stream()
                    .filter(label -> !label.getStyleClass().contains("figure"))
                    .map(label -> ((Labeled) label).getText())
                    .toList());
            assertThat(words).as(name).hasSizeGreaterThan(2).noneMatch(each -> each.contains("people."));
            FxTest.run(() -> offered().getScene().getWindow().hide());
            FxTest.settle();
        }
    }

    @Test
    void theTickedMoveToAnotherVillageAndComeBack() {
        UUID first = firm("甲社", desk.village, null, null);
        UUID second = firm("乙社", null, null, null);
        UUID closed = firm("丙社", desk.village, null, null);
        desk.organisations.close(closed, 1, Office.TODAY);
        String other = desk.places.findByCode(desk.otherVillage).orElseThrow().fullName();
        test.dialogs.fillForm = form -> pick(form, "people-organisation-many-where", other);
        Keyboard keys = open();
        assertThat(node("people-many").isVisible()).isFalse();
        keys.row(TABLE, 1);
        keys.press("Ctrl+A");
        assertThat(keys.words()).contains("已选符合条件的全部 3 个单位");
        assertThat(keys.has("people-many-groups")).isFalse();
        keys.push("people-many-village");
        assertThat(test.dialogs.shown.stream()
                        .filter(shown -> shown.key().equals("people.organisation.many.ask"))
                        .findFirst()
                        .orElseThrow()
                        .args())
                .containsExactly(2, 0, 1, "所在村改为" + other);
        assertThat(List.of(first, second)).allSatisfy(id -> assertThat(in(id)).isEqualTo(desk.otherVillage));
        assertThat(in(closed)).isEqualTo(desk.village);
        assertThat(keys.words()).contains("上次批量办理 2 个单位：所在村改为" + other + "。");
        keys.push("people-many-undo");
        assertThat(in(first)).isEqualTo(desk.village);
        assertThat(in(second)).isNull();
        assertThat(node("people-many-last").isVisible()).isFalse();
    }

    /** As it is typed and taken in a window of its own. */
    private static void pick(Parent form, String id, String words) {
        Stage window = new Stage();
        window.setScene(new Scene(new StackPane(form), 600, 400));
        window.show();
        TextField field = (TextField) Objects.requireNonNull(form.lookup("#" + id), id);
        field.requestFocus();
        field.setText(words);
        Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        assertThat(field.getText()).isEqualTo(words);
        window.close();
    }

    @Test
    void theTickedAreExportedAfterWordOfHowManyAndWhichColumns() throws Exception {
        firm("乙社", desk.village, "13987640001", null);
        firm("甲社", desk.village, null, null);
        Path file = folder.resolve("some.csv");
        test.dialogs.files.add(file);
        Keyboard keys = open();
        keys.row(TABLE, 2);
        keys.press("Space");
        assertThat(keys.words()).contains("已选 1 个单位");
        keys.menu("people-export-ticked", "people-export-csv");
        FxTest.until("it is written", () -> Files.exists(file));
        assertThat(test.dialogs.shown.stream()
                        .filter(shown -> shown.key().equals("people.organisation.export.ask"))
                        .findFirst()
                        .orElseThrow()
                        .args())
                .startsWith(1L, 15);
        assertThat(Files.readString(file)).contains("乙社", "139****0001").doesNotContain("甲社", "13987640001");
    }

    @Test
    void whoMayOnlyReadTicksNothingAndWhoMayExportIsOfferedThatAlone() {
        firm("甲社", desk.village, null, null);
        desk.office.signIn(Role.OFFICIAL);
        Keyboard keys = open();
        keys.row(TABLE, 1);
        keys.press("Ctrl+A");
        assertThat(keys.has("people-export-ticked")).isTrue();
        assertThat(keys.has("people-many-village")).isFalse();
        assertThat(FxTest.on(() -> ((MenuButton) node("people-export-ticked"))
                        .getItems().stream().map(MenuItem::getId).toList()))
                .contains("people-organisation-export-whole");
        FxTest.close(stage);
        desk.office.signIn(Role.APPROVER);
        assertThat(open().has("people-many")).isFalse();
    }

    /** Empty, twenty, many; with all columns, the drawer open, and some ticked. */
    @Test
    @Tag("slow")
    void itLooksRight() {
        Pictures.prove("organisations-0", language -> page(of(language), desk));
        some(20);
        Pictures.prove("organisations-20", language -> page(of(language), desk), page -> {
            TableView<?> table = (TableView<?>) page.node().lookup("#" + TABLE);
            table.getSelectionModel().clearAndSelect(3);
        });
        some(400);
        Pictures.prove("organisations-420", language -> page(of(language), desk), page -> {
            TableView<?> table = (TableView<?>) page.node().lookup("#" + TABLE);
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().clearAndSelect(0);
            Event.fireEvent(table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, true, false, false));
        });
    }

    private TestUi of(Language language) {
        return new TestUi(desk.office.access, desk.office.clock, language);
    }

    private int made;

    private void some(int count) {
        for (int i = 0; i < count; i++, made++) {
            UUID id = desk.organisations.register(
                    new OrganisationDraft(
                            "奉节县" + Arrays.asList("丰收", "夔州", "白帝", "橙心", "三峡").get(made % 5)
                                    + String.format(Locale.ROOT, "%03d", made)
                                    + Arrays.asList("脐橙种植专业合作社", "商贸有限公司", "包装设计工作室")
                                            .get(made % 3),
                            made % 3 == 0 ? Organisation.Kind.INSTITUTION : Organisation.Kind.OTHER,
                            null,
                            made % 4 == 0 ? null : "王秀英",
                            made % 3 == 0 ? null : "1390000" + (1000 + made),
                            made % 5 == 0 ? null : made % 2 == 0 ? desk.village : desk.otherVillage,
                            "工业园 " + made + " 号",
                            made % 6 == 0 ? "承办电商培训" : null),
                    Set.of());
            if (made % 7 == 0) {
                desk.accounts.propose(id, new AccountDraft("某单位", "对公账户", "农业银行奉节支行", "2201010400001" + (1000 + made)));
            }
            if (made % 9 == 0) {
                desk.organisations.close(id, 1, Office.TODAY.minusDays(made % 90));
            }
        }
    }
}
