package org.jishi.intake.collect.ui;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.jishi.intake.collect.CollectLine;
import org.jishi.intake.collect.CollectOffice;
import org.jishi.intake.collect.Forms;
import org.jishi.intake.collect.PlaceState;
import org.jishi.intake.roster.Rosters;
import org.jishi.kit.Page;
import org.jishi.people.ui.PeopleTabs;
import org.jishi.place.Place;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Language;
import org.jishi.support.Office;
import org.jishi.support.Pictures;
import org.jishi.support.Samples;
import org.jishi.support.TestUi;
import org.jishi.training.ui.TrainingScreens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collecting as a clerk walks it: who has sent, taking a folder, the dry run, the import, the answers. */
class CollectScreensTest {
    private static final int WIDTH = 1190;
    private static final int HEIGHT = 690;
    private static final String PASSED_OVER = "另有 1 份不是表格，未读：通知.docx。里面如有报来的表，请另存为 .xlsx 后再收。";

    @TempDir
    private Path folder;

    private CollectOffice office;
    private UUID id;
    private TestUi test;

    @BeforeEach
    void open() throws IOException {
        office = new CollectOffice(Files.createDirectory(folder.resolve("office")));
        Files.createDirectory(folder.resolve("in"));
        id = office.open("2026年第三期电商培训报名表", Office.TODAY.plusDays(5));
        test = new TestUi(office.people.office);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aFolderIsTakenReadInAndAnswered() throws IOException {
        List<CollectLine> lines = office.get(id).lines();
        form("甲.csv", lines.get(0), 0, 3);
        form("乙.csv", lines.get(1), 2, 3);
        Files.copy(Samples.file("orders-taobao.csv"), folder.resolve("in/订单.csv"));
        Files.writeString(folder.resolve("in/~$甲.xlsx"), "x");
        Files.writeString(folder.resolve("in/通知.docx"), "x");
        Files.writeString(folder.resolve("in/Thumbs.db"), "x");
        test.dialogs.files.add(folder.resolve("in"));

        Node receive = shown(CollectScreens.RECEIVE);
        press(receive, "people-collect-chooseFolder");
        assertThat(words(receive)).contains("已选 3 份文件").contains(PASSED_OVER);
        press(receive, "kit-steps-next");
        assertThat(words(receive)).contains(PASSED_OVER);
        assertThat(words(receive)).anyMatch(text -> text.startsWith("不能接收："));
        press(receive, "kit-steps-next");
        assertThat(test.navigator.opened.getLast().screen()).isEqualTo(CollectScreens.ONE);
        assertThat(office.get(id).in(PlaceState.SENT)).hasSize(2);

        Node imports = shown(CollectScreens.IMPORT);
        assertThat(rows(imports, "people-collect-sent-table")).isEqualTo(2);
        press(imports, "kit-steps-next");
        assertThat(rows(imports, "people-collect-plan-table")).isEqualTo(6);
        press(imports, "people-roster-verdict-DUPLICATE");
        assertThat(rows(imports, "people-collect-plan-table")).isEqualTo(1);
        choose(imports, "people-collect-files", 1);
        assertThat(rows(imports, "people-collect-plan-table")).isZero();
        assertThat(office.count("SELECT count(*) FROM person")).isZero();
        press(imports, "kit-steps-next");
        assertThat(office.count("SELECT count(*) FROM person")).isEqualTo(5);
        assertThat(test.dialogs.keys()).contains("people.collect.done");
        Path back = Files.createDirectory(folder.resolve("back"));
        test.dialogs.files.add(back);
        press(imports, "people-collect-saveAnswers");
        assertThat(back)
                .isDirectoryContaining(file -> file.getFileName()
                        .toString()
                        .equals("回执_" + lines.get(0).name() + "_甲.xlsx"));
    }

    /** The folder still holds the form that was sent before the mended one. */
    @Test
    void whatWasMendedIsNotReplacedByWhatWasBefore() throws IOException {
        CollectLine line = office.get(id).lines().getFirst();
        Path before = form("甲.csv", line, 0, 3);
        Path mended = form("甲（更正）.csv", line, 0, 2);
        Files.setLastModifiedTime(before, FileTime.from(Instant.parse("2026-09-01T00:00:00Z")));
        Files.setLastModifiedTime(mended, FileTime.from(Instant.parse("2026-09-02T00:00:00Z")));
        office.receive(id, mended);
        test.dialogs.files.add(folder.resolve("in"));
        Node receive = shown(CollectScreens.RECEIVE);
        press(receive, "people-collect-chooseFolder");
        press(receive, "kit-steps-next");
        for (int file = 1; file <= 2; file++) {
            assertThat(((CheckBox) Objects.requireNonNull(receive.lookup("#take-" + file))).isSelected())
                    .isFalse();
        }
    }

    @Test
    void ofTwoFilesOfAPlaceItIsSaidWhichIsTakenAndWhy() throws IOException {
        CollectLine line = office.get(id).lines().getFirst();
        Path before = form("甲.csv", line, 0, 3);
        Path later = form("甲（改）.csv", line, 0, 2);
        Files.setLastModifiedTime(before, FileTime.from(Instant.parse("2026-09-01T00:00:00Z")));
        Files.setLastModifiedTime(later, FileTime.from(Instant.parse("2026-09-02T00:00:00Z")));
        test.dialogs.files.add(folder.resolve("in"));
        Node receive = shown(CollectScreens.RECEIVE);
        press(receive, "people-collect-chooseFolder");
        press(receive, "kit-steps-next");
        assertThat(said(receive, 1)).startsWith("同一处另有改动更晚的“甲（改）.csv”，已勾选那份");
        assertThat(said(receive, 2)).doesNotContain("同一处");
        tick(receive, 1, true);
        assertThat(said(receive, 1)).startsWith("与“甲（改）.csv”是同一处；");
        assertThat(said(receive, 2)).startsWith("与“甲.csv”是同一处；");
        tick(receive, 2, false);
        assertThat(said(receive, 1)).doesNotContain("同一处");
        assertThat(said(receive, 2)).startsWith("同一处已勾选“甲.csv”");
        choose(receive, "place-2", 3);
        assertThat(said(receive, 2)).doesNotContain("同一处");
    }

    private static String said(Node receive, int row) {
        return Pictures.onFx(() -> ((Label) Objects.requireNonNull(receive.lookup("#said-" + row))).getText());
    }

    private static void tick(Node receive, int row, boolean on) {
        Pictures.onFx(() -> {
            ((CheckBox) Objects.requireNonNull(receive.lookup("#take-" + row))).setSelected(on);
            return null;
        });
    }

    @Test
    void theClerkSaysWhoseAFileIs() throws IOException {
        List<CollectLine> lines = office.get(id).lines();
        Files.writeString(folder.resolve("in/新建.csv"), "姓名,身份证号\n" + Rosters.name(1) + "," + Rosters.number(1) + "\n");
        test.dialogs.files.add(folder.resolve("in/新建.csv"));
        Node receive = shown(CollectScreens.RECEIVE);
        press(receive, "people-collect-chooseFiles");
        press(receive, "kit-steps-next");
        assertThat(words(receive)).anyMatch(text -> text.startsWith("无法判断报送单位，请选择；缺栏目："));
        Pictures.onFx(() -> {
            ((CheckBox) Objects.requireNonNull(receive.lookup("#take-1"))).setSelected(true);
            return null;
        });
        press(receive, "kit-steps-next");
        assertThat(words(receive)).contains("“新建.csv”没有选择报送单位。请选择，或取消勾选。");
        choose(receive, "place-1", 4);
        press(receive, "kit-steps-next");
        assertThat(office.line(id, lines.get(4).name()).state()).isEqualTo(PlaceState.SENT);
    }

    @Test
    void thePageShowsWhoIsMissingAndWritesTheReminder() {
        List<CollectLine> lines = office.get(id).lines();
        office.receive(id, form("甲.csv", lines.get(0), 0, 2));
        Node page = shown(CollectScreens.ONE);
        assertThat(words(page)).contains("已交 1 / " + lines.size());
        press(page, "people-collect-placeState-MISSING");
        assertThat(rows(page, "people-collect-places-table")).isEqualTo(lines.size() - 1);
        press(page, "people-collect-remindAll");
        TextArea text = (TextArea) Pictures.onFx(() -> ((Parent) Objects.requireNonNull(test.dialogs.lastSheet))
                .getChildrenUnmodifiable()
                .getFirst());
        assertThat(text.getText())
                .startsWith("【催交】《2026年第三期电商培训报名表》")
                .doesNotContain(lines.get(0).name());
        press((Parent) Objects.requireNonNull(test.dialogs.lastSheet), "people-collect-copy");
        assertThat(test.clipboard).isEqualTo(text.getText());
        press(page, "people-collect-importAll");
        assertThat(test.navigator.opened.getLast().screen()).isEqualTo(CollectScreens.IMPORT);
    }

    /** Whoever never clicks right finds them too. */
    @Test
    void whatCanBeDoneWithARowStandsOverTheTable() {
        List<CollectLine> lines = office.get(id).lines();
        office.receive(id, form("甲.csv", lines.get(0), 0, 2));
        Node page = shown(CollectScreens.ONE);
        MenuButton act = Pictures.onFx(() -> (MenuButton) Objects.requireNonNull(page.lookup("#people-collect-act")));
        assertThat(act.isDisabled()).isTrue();
        TableView<?> table = (TableView<?>) Objects.requireNonNull(page.lookup("#people-collect-places-table"));
        Pictures.onFx(() -> {
            table.getSelectionModel().select(1);
            return null;
        });
        assertThat(items(act)).contains("people-collect-excuse").doesNotContain("people-collect-takeOut");
        Pictures.onFx(() -> {
            table.getSelectionModel().select(0);
            return null;
        });
        assertThat(act.getText()).isEqualTo("操作：" + lines.get(0).name());
        Pictures.onFx(() -> {
            act.getItems().stream()
                    .filter(item -> "people-collect-takeOut".equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
        assertThat(office.line(id, lines.get(0).name()).state()).isEqualTo(PlaceState.MISSING);
    }

    private static List<String> items(MenuButton button) {
        return Pictures.onFx(() -> button.getItems().stream()
                .map(item -> String.valueOf(item.getId()))
                .toList());
    }

    @Test
    void whoLivesElsewhereIsMarkedInTheDryRun() {
        List<CollectLine> lines = office.get(id).lines();
        List<Forms.Line> people = new ArrayList<>(office.persons(lines.get(0), 2));
        people.addAll(office.persons(lines.get(1), 1));
        office.receive(id, Forms.csv(folder.resolve("in/甲.csv"), people));
        Node imports = shown(CollectScreens.IMPORT);
        press(imports, "kit-steps-next");
        List<String> cells = Pictures.onFx(() -> imports.lookupAll(".table-cell").stream()
                .map(cell -> ((Labeled) cell).getText())
                .filter(Objects::nonNull)
                .toList());
        assertThat(cells)
                .filteredOn(text -> text.startsWith("居住的村不在" + lines.get(0).name()))
                .hasSize(1);
    }

    /** The steps were closed, or the power went: what places are answered is still there, and for whom may see numbers. */
    @Test
    void answersGoOutOnALaterDay() throws IOException {
        CollectLine line = office.get(id).lines().getFirst();
        office.receive(id, form("甲.csv", line, 0, 3));
        assertThat(more(shown(CollectScreens.ONE))).doesNotContainKey("people-collect-saveAnswers");
        office.imports.run(office.imports.dryRun(id, Progress.NONE), Progress.NONE);
        Path out = Files.createDirectory(folder.resolve("out"));
        test.dialogs.files.add(out);

        MenuItem save = more(shown(CollectScreens.ONE)).get("people-collect-saveAnswers");
        Pictures.onFx(() -> {
            Objects.requireNonNull(save).fire();
            return null;
        });

        assertThat(test.dialogs.keys()).containsExactly("people.collect.answersDone");
        assertThat(out.resolve("回执_" + line.name() + "_甲.xlsx")).isRegularFile();
        office.people.office.signIn(Role.OFFICIAL);
        assertThat(more(shown(CollectScreens.ONE))).doesNotContainKey("people-collect-saveAnswers");
    }

    private static Map<String, MenuItem> more(Node page) {
        return ((MenuButton) Objects.requireNonNull(page.lookup("#thing-more")))
                .getItems().stream().filter(item -> item.getId() != null).collect(toMap(MenuItem::getId, item -> item));
    }

    @Test
    void aCollectingIsBegunInASheetAndOthersOnlyLook() {
        Node list = shown(CollectScreens.LIST);
        test.dialogs.fillForm = form -> {
            ((TextField) Objects.requireNonNull(form.lookup("#people-collect-name"))).setText("第四期报名表");
            ((DatePicker) Objects.requireNonNull(form.lookup("#people-collect-due")))
                    .getEditor()
                    .setText("20261015");
        };
        press(list, "people-collect-new");
        assertThat(office.count("SELECT count(*) FROM collecting")).isEqualTo(2);
        office.people.office.signIn(Role.REVIEWER);
        assertThat(shown(CollectScreens.LIST).lookup("#people-collect-new")).isNull();
        Node page = shown(CollectScreens.ONE);
        assertThat(page.lookup("#people-collect-receive")).isNull();
        assertThat(page.lookup("#people-collect-remindAll")).isNull();
    }

    @Test
    void draws() throws IOException {
        List<CollectLine> lines = office.get(id).lines();
        for (int i = 0; i < 20; i++) {
            Path file = form(lines.get(i).name() + "报名表.csv", lines.get(i), i * 3, 3);
            if (i < 9) {
                office.receive(id, file);
            }
            if (i == 5) {
                office.imports.run(office.imports.dryRun(id, Progress.NONE), Progress.NONE);
            }
        }
        office.service.excuse(lines.get(30), "本期无人报名");
        Files.copy(Samples.file("orders-taobao.csv"), folder.resolve("in/订单.csv"));
        for (Language language : Language.values()) {
            String end = "-" + language.name().toLowerCase(java.util.Locale.ROOT);
            for (int walked = 0; walked < 2; walked++) {
                int steps = walked;
                TestUi ui = new TestUi(office.people.office.access, office.people.office.clock, language);
                for (int i = 0; i < 8; i++) {
                    ui.dialogs.files.add(folder.resolve("in"));
                }
                Pictures.draw(
                        "collect-receive-" + steps + end,
                        WIDTH,
                        HEIGHT,
                        () -> page(ui, CollectScreens.RECEIVE).node(),
                        node -> {
                            fire(node, "people-collect-chooseFolder");
                            if (steps > 0) {
                                fire(node, "kit-steps-next");
                            }
                        });
            }
            for (int walked = 0; walked < 2; walked++) {
                int steps = walked;
                TestUi ui = new TestUi(office.people.office.access, office.people.office.clock, language);
                Pictures.draw(
                        "collect-import-" + steps + end,
                        WIDTH,
                        HEIGHT,
                        () -> page(ui, CollectScreens.IMPORT).node(),
                        node -> {
                            if (steps > 0) {
                                fire(node, "kit-steps-next");
                            }
                        });
            }
            TestUi ui = new TestUi(office.people.office.access, office.people.office.clock, language);
            for (String screen : List.of(CollectScreens.ONE, CollectScreens.LIST)) {
                Pictures.draw(
                        "collect-" + (screen.equals(CollectScreens.LIST) ? "list" : "one") + end, WIDTH, HEIGHT, () -> {
                            Page page = page(ui, screen);
                            page.shown();
                            return page.node();
                        });
            }
        }
        assertThat(Path.of("target/screens/collect-receive-1-zh-light.png")).isNotEmptyFile();
    }

    private Path form(String name, CollectLine line, int first, int count) {
        List<Place> villages = office.people.places.villages().stream()
                .filter(village -> village.code().startsWith(line.code()))
                .toList();
        List<Forms.Line> people = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            people.add(new Forms.Line(
                    Rosters.name(i),
                    Rosters.number(i),
                    villages.get(i % villages.size()).fullName(),
                    ""));
        }
        return Forms.csv(folder.resolve("in").resolve(name), people);
    }

    private Page page(TestUi ui, String screen) {
        @Nullable UUID argument = screen.equals(CollectScreens.LIST) ? null : id;
        return new CollectScreens(
                        ui.ui,
                        new CollectServices(
                                office.service,
                                office.desk,
                                office.imports,
                                office.answers,
                                office.blanks,
                                office.people.places),
                        PeopleTabs.ALL,
                        id -> ui.ui.navigator().open(TrainingScreens.CLASS, id))
                .screens().stream()
                        .filter(each -> each.id().equals(screen))
                        .findFirst()
                        .orElseThrow()
                        .factory()
                        .apply(argument);
    }

    private Node shown(String screen) {
        return Pictures.onFx(() -> {
            Page page = page(test, screen);
            Node node = page.node();
            new javafx.scene.Scene(new StackPane(node), WIDTH, HEIGHT);
            page.shown();
            layout(node);
            return node;
        });
    }

    private static void layout(Node node) {
        if (node.getScene() != null) {
            node.getScene().getRoot().applyCss();
            node.getScene().getRoot().layout();
        }
    }

    private static void fire(Node page, String id) {
        ((ButtonBase) Objects.requireNonNull(page.lookup("#" + id), id)).fire();
        layout(page);
    }

    private static void press(Node page, String id) {
        Pictures.onFx(() -> {
            fire(page, id);
            return null;
        });
    }

    private static void choose(Node page, String id, int index) {
        Pictures.onFx(() -> {
            ((ComboBox<?>) Objects.requireNonNull(page.lookup("#" + id), id))
                    .getSelectionModel()
                    .select(index);
            layout(page);
            return null;
        });
    }

    private static int rows(Node page, String id) {
        return Pictures.onFx(() -> ((TableView<?>) Objects.requireNonNull(page.lookup("#" + id), id))
                .getItems()
                .size());
    }

    private static List<String> words(Node page) {
        return Pictures.onFx(() -> page.lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .filter(Objects::nonNull)
                .toList());
    }
}
