package org.jishi.intake.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jishi.intake.roster.FirmLists.code;
import static org.jishi.intake.roster.FirmLists.row;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.jishi.intake.roster.FirmLists;
import org.jishi.intake.roster.RosterDesk;
import org.jishi.intake.roster.RosterField;
import org.jishi.intake.roster.RosterImportRow;
import org.jishi.kit.Page;
import org.jishi.person.PeopleOffice;
import org.jishi.platform.store.PageRequest;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of an import of organisations, as a clerk walks them: the same as of persons. */
class FirmScreensTest {
    private static final String LEGAL = PeopleOffice.number(LocalDate.of(1970, 3, 14), 11);

    private final RosterDesk desk = new RosterDesk();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private Path file() {
        desk.people.register("王秀英", LEGAL);
        return FirmLists.workbook(
                folder.resolve("经营主体名录.xlsx"),
                List.of(
                        row("夔门果业有限公司", code("91", 1), "有限责任公司", "王秀英", LEGAL, "13900000001"),
                        row("白帝脐橙专业合作社", code("93", 2), "农民专业合作社", "谭敏", "", "13900000002"),
                        row("橙心包装店", code("92", 3).replaceFirst("0", "O"), "个体工商户", "向国庆"),
                        row("夔州电商有限公司", "#9.15002360000017E17", "", "冉云飞"),
                        row("夔门果业有限公司", code("91", 1), "", "王秀英"),
                        row("云阳电商有限公司", code("91", 6), "", "覃红英", "50023619700314", "13900000001")));
    }

    @Test
    void fromTheFileOverTheDryRunToTheAnswerAndBack() {
        TestUi test = new TestUi(desk.people.office);
        test.dialogs.files.add(file());
        test.dialogs.files.add(folder.resolve("答复.xlsx"));
        Node page = shown(test);
        press(page, "people-import-choose");
        press(page, "kit-steps-next");
        ComboBox<?> column = Pictures.onFx(() -> (ComboBox<?>) Objects.requireNonNull(page.lookup("#column-0-2")));
        assertThat(column.getValue()).isEqualTo(RosterField.CREDIT_CODE);
        assertThat(List.<Object>copyOf(
                        column.getItems().stream().filter(Objects::nonNull).toList()))
                .contains(RosterField.LEGAL_PERSON)
                .doesNotContain(RosterField.EDUCATION);
        press(page, "kit-steps-next");
        assertThat(Pictures.onFx(() -> ((TableView<?>) page.lookup("#roster-plan-table"))
                        .getItems()
                        .size()))
                .isEqualTo(6);
        assertThat(Pictures.onFx(() -> page.lookup("#people-rule-button"))).isNull();
        press(page, "kit-steps-next");
        assertThat(desk.count("SELECT count(*) FROM organisation")).isEqualTo(3);
        UUID one = desk.people.office.database.read(handle -> handle.createQuery("SELECT min(id) FROM organisation")
                .mapTo(UUID.class)
                .one());
        assertThat(desk.people.organisations.history(one))
                .extracting(line -> line.what().key())
                .contains("people.history.importFirm")
                .doesNotContain("people.act.import");
        assertThat(test.dialogs.keys()).contains("people.firms.import.done");
        press(page, "people-import-saveAnswer");
        assertThat(folder.resolve("答复.xlsx")).isNotEmptyFile();
        press(page, "kit-steps-next");
        assertThat(test.navigator.opened.getLast().screen()).isEqualTo("people.organisation.list");

        RosterImportRow imported =
                desk.rosters.page(PageRequest.first(1)).rows().getFirst();
        test.dialogs.fillForm = form -> ((TextField) form.lookup("#people-undo-why")).setText("发错了文件");
        RosterHistoryModel model = new RosterHistoryModel(test.ui, desk.rosters, desk.firms);
        RosterHistoryView history = Pictures.onFx(() -> new RosterHistoryView(test.ui, model));
        Pictures.onFx(() -> {
            model.look(imported, history::show);
            return null;
        });
        assertThat(test.dialogs.keys()).contains("people.firms.undo.done");
        assertThat(desk.count("SELECT count(*) FROM organisation WHERE live = TRUE"))
                .isZero();
    }

    @Test
    @Tag("slow")
    void looksRight() {
        Path file = file();
        for (int steps = 0; steps < 3; steps++) {
            int walked = steps;
            Pictures.prove(
                    "firms-" + steps,
                    language -> {
                        TestUi test = new TestUi(desk.people.office.access, desk.people.office.clock, language);
                        test.dialogs.files.add(file);
                        return screen(test, RosterScreens.FIRMS);
                    },
                    page -> {
                        // once for each size of the window; the steps are walked in the first
                        if (walked > 0 && page.node().lookup("#people-import-choose") instanceof Button choose) {
                            choose.fire();
                            for (int i = 0; i < walked; i++) {
                                ((Button) page.node().lookup("#kit-steps-next")).fire();
                                layout(page.node());
                            }
                        }
                    });
        }
        desk.firms.run(
                desk.firms.dryRun(
                        desk.firms.openToMap(file),
                        org.jishi.intake.roster.MatchRule.UPDATE_ALL,
                        org.jishi.platform.jobs.Progress.NONE),
                org.jishi.platform.jobs.Progress.NONE);
        Pictures.prove(
                "firms-history",
                language -> screen(
                        new TestUi(desk.people.office.access, desk.people.office.clock, language),
                        RosterScreens.HISTORY));
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
            Node node = screen(test, RosterScreens.FIRMS).node();
            new javafx.scene.Scene(new StackPane(node), 1190, 690);
            layout(node);
            return node;
        });
    }

    private static void layout(Node node) {
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
    }

    private static void press(Node page, String id) {
        Pictures.onFx(() -> {
            ((Button) Objects.requireNonNull(page.lookup("#" + id), id)).fire();
            layout(page);
            return null;
        });
    }
}
