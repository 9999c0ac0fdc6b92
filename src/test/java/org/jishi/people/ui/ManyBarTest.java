package org.jishi.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.MenuButton;
import org.jishi.kit.form.Form;
import org.jishi.kit.table.PagedTable;
import org.jishi.kit.table.Ticks;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonRow;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.access.Role;
import org.jishi.support.PaperOffice;
import org.jishi.support.Pictures;
import org.jishi.support.ShownPage;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bar under the list of persons while some are ticked. */
class ManyBarTest {
    private static final PaperOffice DISK = new PaperOffice();

    @TempDir
    Path folder;

    private final PeopleOffice desk = new PeopleOffice();
    private final TestUi test = new TestUi(desk.office);

    @AfterAll
    static void closeDisk() {
        DISK.close();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void allWhoMatchJoinAGroupInOneGoAndLeaveItByTheNotice() {
        UUID first = desk.register("王秀英", PeopleOffice.FEMALE);
        UUID second = desk.register("张三", PeopleOffice.MALE);
        ShownPage page = open();
        test.dialogs.fillForm = form -> fill(form, "返乡农民工");

        assertThat(bar(page).isVisible()).isFalse();
        tickAll(page);
        assertThat(bar(page).isVisible()).isTrue();
        assertThat(page.words()).contains("已选符合条件的全部 2 人");
        page.click("people-many-groups");

        assertThat(test.dialogs.keys()).containsSubsequence("people.many.ask", "people.many.done");
        assertThat(tags(first)).isEqualTo(tags(second)).hasSize(1);
        assertThat(bar(page).isVisible()).isFalse();
        assertThat(page.words()).contains("上次批量办理 2 人：登记为“返乡农民工”，自 2026-09-01 起。");
        page.click("people-many-undo");
        assertThat(test.dialogs.keys()).contains("people.many.undone");
        assertThat(page.node().lookup("#people-many-last").isVisible()).isFalse();
        Pictures.onFx(() -> {
            Objects.requireNonNull(test.dialogs.lastUndo).run(); // the notice's button, pressed afterwards
            return true;
        });
        assertThat(test.dialogs.keys()).containsOnlyOnce("people.many.undone");
        assertThat(tags(first)).isEmpty();
    }

    @Test
    void theTickedAreExportedAfterWordOfHowManyAndWhichColumns() throws Exception {
        UUID first = desk.register("王秀英", PeopleOffice.FEMALE);
        desk.register("张三", PeopleOffice.MALE);
        Path file = folder.resolve("some.csv");
        test.dialogs.files.add(file);
        ShownPage page = open();
        tick(page, first);
        Pictures.onFx(() -> {
            MenuButton menu = (MenuButton) page.node().lookup("#people-export-ticked");
            menu.getItems().get(1).fire();
            return true;
        });
        assertThat(test.dialogs.shown.stream()
                        .filter(shown -> shown.key().equals("people.export.ask"))
                        .findFirst()
                        .orElseThrow()
                        .args())
                .startsWith(1L, 13);
        assertThat(Files.readString(file)).contains("王秀英").doesNotContain("张三");
    }

    @Test
    void whoeverMayOnlyExportTicksAndIsOfferedNothingElse() {
        desk.register("王秀英", PeopleOffice.FEMALE);
        desk.office.signIn(Role.OFFICIAL);
        ShownPage page = open();
        tickAll(page);
        assertThat(page.node().lookup("#people-export-ticked")).isNotNull();
        assertThat(page.node().lookup("#people-many-groups")).isNull();
    }

    @Test
    void nothingIsAskedWhereNobodyWouldBeChanged() {
        UUID one = desk.register("王秀英", PeopleOffice.FEMALE);
        desk.office.database.change(handle -> handle.execute(
                "UPDATE person SET died_on = ?, died_source = '注销证明' WHERE id = ?", LocalDate.of(2026, 9, 1), one));
        ShownPage page = open();
        test.dialogs.fillForm = form -> fill(form, "残疾人");
        tickAll(page);
        page.click("people-many-groups");
        assertThat(test.dialogs.keys()).contains("people.many.nothing").doesNotContain("people.many.ask");
    }

    private ShownPage open() {
        return ShownPage.open(PeopleDesk.screens(test.ui, desk, DISK), PersonScreens.PEOPLE, null);
    }

    @SuppressWarnings("unchecked")
    private static void tickAll(ShownPage page) {
        Pictures.onFx(() -> {
            PagedTable<PersonRow> table = (PagedTable<PersonRow>) page.node().lookup(".paged-table");
            Ticks<PersonRow> ticks = table.ticks();
            ticks.all(table.request(), table.total().get());
            return true;
        });
    }

    @SuppressWarnings("unchecked")
    private void tick(ShownPage page, UUID person) {
        PersonRow row = desk.people.find("王秀英", 1).getFirst();
        assertThat(row.id()).isEqualTo(person);
        Pictures.onFx(() -> {
            ((PagedTable<PersonRow>) page.node().lookup(".paged-table")).ticks().set(row, true);
            return true;
        });
    }

    private static void fill(Form form, String group) {
        form.lookupAll(".check-box").stream()
                .map(CheckBox.class::cast)
                .filter(box -> box.getText().equals(group))
                .findFirst()
                .orElseThrow()
                .setSelected(true);
        ((DatePicker) form.lookup("#people-field-tagsSince")).getEditor().setText("2026-09-01");
    }

    private static Node bar(ShownPage page) {
        return page.node().lookup("#people-many");
    }

    private Set<String> tags(UUID person) {
        return desk.people.open(person).entry().tags();
    }
}
