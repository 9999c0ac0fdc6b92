package org.jishi.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jishi.household.HouseholdDraft;
import org.jishi.household.HouseholdRow;
import org.jishi.household.Relation;
import org.jishi.household.ui.HouseholdScreens;
import org.jishi.kit.Page;
import org.jishi.kit.page.ListPage;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.platform.access.Role;
import org.jishi.platform.text.Language;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.jishi.support.PaperOffice;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of households, worked by keys alone: filters, orders, views, export. */
class HouseholdListTest {
    private static final PaperOffice DISK = new PaperOffice();
    private static final String TABLE = "people-household-list-table";
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    @TempDir
    Path folder;

    private final PeopleOffice desk = new PeopleOffice();
    private final TestUi test = new TestUi(desk.office);
    private @Nullable Stage stage;
    private int made;

    @AfterAll
    static void closeDisk() {
        DISK.close();
    }

    @AfterEach
    void close() {
        FxTest.close(stage);
        desk.close();
    }

    private UUID person(String name) {
        PersonDraft draft = PersonDraft.of(
                name, PeopleOffice.number(LocalDate.of(1950, 1, 1).plusDays(made * 40L), 10 + made++));
        return desk.people.register(PersonEntry.of(draft), Set.of());
    }

    private UUID family(String head, @Nullable String number, int others) {
        UUID id = desk.households
                .make(
                        person(head),
                        new HouseholdDraft(number, made % 3 == 0 ? desk.otherVillage : desk.village, "三组 12 号"),
                        SINCE.plusDays(made))
                .id();
        for (int i = 0; i < others; i++) {
            desk.households.add(
                    id, person(head.charAt(0) + "小" + (char) ('一' + made)), Relation.GRANDCHILD, SINCE.plusDays(900));
        }
        return id;
    }

    private Page page(TestUi on) {
        return PeopleDesk.screens(on.ui, desk, DISK).stream()
                .filter(screen -> screen.id().equals(HouseholdScreens.HOUSEHOLDS))
                .findFirst()
                .orElseThrow()
                .factory()
                .apply(null);
    }

    private Keyboard open() {
        Page page = FxTest.on(() -> page(test));
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

    @Test
    void aSizeIsAskedForFromTheMenuAndAViewBringsItBackWithTheOrder() {
        family("向国庆", "50023600017", 3);
        family("覃秀英", null, 0);
        Keyboard keys = open();
        assertThat(FxTest.on(() -> ((MenuButton) node("kit-filter-more"))
                        .getItems().stream().map(MenuItem::getId).toList()))
                .containsExactly(
                        "more-formed", "more-dissolved", "more-size", "more-number", "more-address", "more-reason");
        test.dialogs.fillForm = form -> {
            if (form.lookup("#kit-filter-from") instanceof TextField from) {
                // a number is read while its field has the focus
                Stage window = new Stage();
                window.setScene(new Scene(new StackPane(form), 600, 400));
                window.show();
                from.requestFocus();
                from.setText("3");
                window.close();
            } else {
                ((TextField) form.lookup("#kit-view-field-name")).setText("大户");
            }
        };
        keys.menu("kit-filter-more", "more-size");
        FxTest.until("one is left", () -> listed() == 1);
        keys.menu("kit-view", "kit-view-save");
        FxTest.until(
                "it is kept",
                () -> !test.ui.views().of(HouseholdScreens.HOUSEHOLDS).isEmpty());
        keys.menu("kit-view", "kit-view-none");
        FxTest.until("both are there", () -> listed() == 2);
        keys.menu(
                "kit-view",
                "view-"
                        + test.ui
                                .views()
                                .of(HouseholdScreens.HOUSEHOLDS)
                                .getFirst()
                                .id());
        FxTest.until("one again", () -> listed() == 1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void columnsOrderByHeadAndSize() {
        family("向国庆", "1", 0);
        family("覃秀英", "2", 2);
        ListPage<HouseholdRow> page = FxTest.on(() -> (ListPage<HouseholdRow>) page(test));
        stage = FxTest.show(new StackPane(page.node()), 1190, 692);
        FxTest.run(page::shown);
        for (Map.Entry<String, String> first :
                Map.of("head", "覃秀英", "size", "向国庆").entrySet()) {
            assertThat(FxTest.on(() -> page.table().sorts(first.getKey()))).isTrue();
            FxTest.run(() -> page.table().ask("", Map.of(), first.getKey(), false));
            FxTest.run(() -> page.table().selectFirst());
            FxTest.run(() -> ((TableView<?>) node(TABLE)).getSelectionModel().clearAndSelect(0));
            FxTest.until(
                    first.getKey(),
                    () -> FxTest.on(() -> page.table().selected().get() != null
                            && first.getValue()
                                    .equals(page.table().selected().get().head())));
        }
    }

    @Test
    void theTickedAndTheWholeListAreExported() throws Exception {
        family("向国庆", "1", 0);
        family("覃秀英", "2", 0);
        Path some = folder.resolve("some.csv");
        Path all = folder.resolve("all.csv");
        test.dialogs.files.addAll(List.of(some, all));
        Keyboard keys = open();
        keys.row(TABLE, 2);
        keys.press("Space");
        assertThat(keys.words()).contains("已选 1 户");
        keys.menu("people-export-ticked", "people-export-csv");
        FxTest.until("it is written", () -> Files.exists(some));
        assertThat(Files.readString(some)).contains("覃秀英").doesNotContain("向国庆", "三组");
        keys.menu("people-export", "people-export-csv");
        FxTest.until("all are written", () -> Files.exists(all));
        assertThat(Files.readString(all)).contains("覃秀英", "向国庆");
        assertThat(test.dialogs.keys()).contains("people.household.export.ask", "people.household.export.done");
        FxTest.close(stage);
        desk.office.signIn(Role.APPROVER);
        assertThat(open().has("people-export")).isFalse();
    }

    @Test
    @Tag("slow")
    void itLooksRight() {
        Pictures.prove("households-0", language -> page(of(language)));
        some(20);
        Pictures.prove("households-20", language -> page(of(language)), page -> select(page, 2));
        some(130);
        Pictures.prove("households-150", language -> page(of(language)), page -> {
            TableView<?> table = (TableView<?>) page.node().lookup("#" + TABLE);
            table.getSelectionModel().clearSelection();
            Event.fireEvent(table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, true, false, false));
        });
    }

    private static void select(Page page, int row) {
        ((TableView<?>) page.node().lookup("#" + TABLE)).getSelectionModel().clearAndSelect(row);
    }

    private TestUi of(Language language) {
        return new TestUi(desk.office.access, desk.office.clock, language);
    }

    private void some(int count) {
        for (int i = 0; i < count; i++) {
            UUID id = family(
                    "王李张刘陈".charAt(made % 5) + "秀" + (char) ('一' + made),
                    made % 4 == 0 ? null : "5002360" + (10_000 + made),
                    i % 3);
            if (i % 7 == 3) {
                desk.households.dissolve(
                        id,
                        1,
                        desk.householdDesk.get(id).orElseThrow().members().stream()
                                .map(row -> row.id())
                                .collect(java.util.stream.Collectors.toSet()),
                        LocalDate.of(2026, 3, 1),
                        "并入子女户");
            }
        }
    }
}
