package org.jishi.merge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jishi.account.AccountDraft;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jishi.kit.page.ListTabs;
import org.jishi.merge.Merge;
import org.jishi.merge.MergeDraft;
import org.jishi.merge.MergeField;
import org.jishi.merge.MergeRow;
import org.jishi.people.ui.PeopleDesk;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.support.FxTest;
import org.jishi.support.PaperOffice;
import org.jishi.support.Pictures;
import org.jishi.support.ShownPage;
import org.jishi.support.TestUi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the queue to one person and back, as a clerk and a reviewer press it. */
class MergeScreensTest {
    private static final PaperOffice DISK = new PaperOffice();
    private static final String NUMBER = "110101199001011237";
    private static final LocalDate BIRTH = LocalDate.of(1979, 3, 14);

    private final PeopleOffice desk = new PeopleOffice();
    private final TestUi test = new TestUi(desk.office);
    private final UUID one = entry(PersonDraft.of("王秀英", PeopleOffice.number(BIRTH, 248))
            .phone("13908270001")
            .village(desk.village));
    private final UUID other = entry(PersonDraft.of("王秀瑛", PeopleOffice.number(BIRTH, 428))
            .phone("13908270002")
            .village(desk.otherVillage));

    @AfterAll
    static void closeDisk() {
        DISK.close();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private UUID entry(PersonDraft draft) {
        PersonEntry entry = PersonEntry.of(draft);
        return desk.people.register(
                entry,
                Set.copyOf(desk.people.check(entry, null).likely().stream()
                        .map(like -> like.person().id())
                        .toList()));
    }

    private List<Screen> screens(TestUi on) {
        return PeopleDesk.screens(on.ui, desk, DISK);
    }

    private ShownPage open(String screen, @Nullable Object argument) {
        return ShownPage.open(screens(test), screen, argument);
    }

    private Page page(Language language, String screen, @Nullable Object argument) {
        TestUi on = new TestUi(desk.office.access, desk.office.clock, language);
        return screens(on).stream()
                .filter(each -> each.id().equals(screen))
                .findFirst()
                .orElseThrow()
                .factory()
                .apply(argument);
    }

    private UUID propose() {
        return desk.merges.propose(new MergeDraft(
                one,
                other,
                Set.of(MergeField.PHONE),
                Merge.Side.KEPT,
                "身份证原件已核对，录入时两位颠倒",
                Set.of("people.merge.ask.swapped", "people.merge.ask.accounts")));
    }

    private UUID merged() {
        UUID merge = propose();
        desk.office.as(desk.reviewer, () -> {
            desk.merges.confirm(merge, 1);
            return true;
        });
        return merge;
    }

    private long count(MergeRow.Kind kind) {
        return desk.mergeDesk.page(kind, PageRequest.first(10)).total();
    }

    @Test
    void aClerkComparesChoosesAndProposesAndAReviewerConfirmsAndUndoes() {
        ShownPage list = open(MergeScreens.LIST, null);
        assertThat(list.words()).contains("王秀英", "王秀瑛", "证件号相邻两位颠倒、姓名同音、出生日期相同");
        list.select("people-merge-list-table", 0).click("people-merge-compare");
        assertThat(test.navigator.opened).isNotEmpty();

        ShownPage pair = open(MergeScreens.PAIR, new MergePair(one, other, null));
        FxTest.run(() -> ((RadioButton) pair.node().lookup("#merge-phone-merged")).setSelected(true));
        test.dialogs.fillForm = form -> {
            ((CheckBox) form.lookup("#seen-people-merge-ask-swapped")).setSelected(true);
            area(form).setText("身份证原件已核对");
        };
        pair.click("people-merge-propose");
        assertThat(test.dialogs.refusals).isEmpty();
        assertThat(count(MergeRow.Kind.PROPOSED)).isEqualTo(1);
        assertThat(pair.words()).contains("由您提出，等待另一人确认");
        assertThat(pair.has("people-merge-confirm")).isFalse();

        desk.office.signIn(desk.reviewer);
        UUID merge = desk.mergeDesk
                .page(MergeRow.Kind.PROPOSED, PageRequest.first(1))
                .rows()
                .getFirst()
                .mergeId();
        ShownPage decision = open(MergeScreens.PAIR, new MergePair(one, other, merge));
        decision.click("people-merge-confirm");
        assertThat(count(MergeRow.Kind.DONE)).isEqualTo(1);
        assertThat(desk.people.get(one).orElseThrow().person().phone()).endsWith("0002");

        ShownPage former = open(PersonScreens.PERSON, other);
        assertThat(former.words()).contains("这条记录已并入“王秀英”");
        ShownPage kept = open(PersonScreens.PERSON, one);
        assertThat(kept.words()).contains("已并入的记录", "王秀瑛");
        kept.click("people-merge-undo");
        assertThat(count(MergeRow.Kind.DONE)).isZero();
        assertThat(desk.people.get(other).orElseThrow().person().name()).isEqualTo("王秀瑛");
    }

    private static TextArea area(Parent form) {
        return (TextArea) form.lookupAll(".text-area").stream()
                .filter(TextArea.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void notTheSamePersonIsSaidFromThePageAndStandsInItsList() {
        ShownPage pair = open(MergeScreens.PAIR, new MergePair(one, other, null));
        test.dialogs.reason = "姐妹";
        FxTest.run(() -> menu(pair.node(), "people-merge-notSame"));
        assertThat(count(MergeRow.Kind.APART)).isEqualTo(1);
        ShownPage list = open(MergeScreens.LIST, null);
        FxTest.run(() -> ((ToggleButton) list.node().lookup("#people-merge-kind-APART")).fire());
        assertThat(list.words()).contains("姐妹");
    }

    /** What is left out stands on the page before, and is told after. */
    @Test
    void whatAMergeLeavesOutIsShown() {
        leaveOut();
        ShownPage pair = open(MergeScreens.PAIR, new MergePair(one, other, null));
        assertThat(pair.words())
                .contains("不带到保留记录的内容", "工作单位", "一个人员类别", "某社" + "*".repeat(NUMBER.length()))
                .as("what is older than the rule")
                .doesNotContain("某社" + NUMBER);
        UUID merge = propose();
        desk.office.signIn(desk.reviewer);
        open(MergeScreens.PAIR, new MergePair(one, other, merge)).click("people-merge-confirm");
        assertThat(test.dialogs.shown.getLast().key()).isEqualTo("people.merge.left");
        assertThat(test.dialogs.shown.getLast().args().toString())
                .contains("工作单位")
                .doesNotContain(NUMBER);
        assertThat(open(MergeScreens.PAIR, new MergePair(one, other, merge)).words())
                .contains("不带到保留记录的内容");
    }

    private void leaveOut() {
        desk.office.database.change(handle -> {
            handle.execute("UPDATE person SET employer = ? WHERE id = ?", "某社" + NUMBER, other);
            handle.execute(
                    "INSERT INTO person_tag (id, person_id, tag, since) VALUES (?, ?, ?, DATE '2025-01-01')",
                    desk.office.ids.next(),
                    other,
                    NUMBER);
        });
    }

    /** As on every other list of the register, not above the filters in a row of their own. */
    @Test
    void theTabsStandInOneRowWithTheFilters() {
        FxTest.run(() -> {
            Page page = page(Language.ZH, MergeScreens.LIST, null);
            Parent root = (Parent) page.node();
            new Scene(root, 1190, 690);
            root.applyCss();
            root.layout();
            List<String> row = root.lookupAll("*").stream()
                    .filter(node -> node instanceof ListTabs)
                    .flatMap(tabs -> tabs.getParent().getChildrenUnmodifiable().stream())
                    .map(node -> node.getClass().getSimpleName())
                    .toList();
            assertThat(row).contains("ListTabs", "FilterBar");
        });
    }

    /** "Waits for me" is a matter of the proposals: under another pill its chip would tell of nothing. */
    @Test
    void anotherPillTakesTheChipOfALinkAway() {
        propose();
        Page page = FxTest.on(() -> page(Language.ZH, MergeScreens.LIST, null));
        FxTest.run(() -> {
            Parent root = (Parent) page.node();
            new Scene(root, 1190, 690);
            page.narrow(new Narrowing(Narrowing.TODO, desk.clerk.staffId().toString()));
            page.shown();
            root.applyCss();
            root.layout();
        });
        assertThat(rows(page)).isZero();
        assertThat(page.node().lookup("#filter-todo")).isNotNull();
        FxTest.run(() -> ((ToggleButton) page.node().lookup("#people-merge-kind-DONE")).fire());
        assertThat(page.node().lookup("#filter-todo")).isNull();
        FxTest.run(() -> ((ToggleButton) page.node().lookup("#people-merge-kind-PROPOSED")).fire());
        assertThat(rows(page)).isEqualTo(1);
        FxTest.run(() ->
                page.narrow(new Narrowing(Narrowing.TODO, desk.clerk.staffId().toString())));
        assertThat(page.node().lookup("#filter-todo")).isNotNull();
        assertThat(rows(page)).isZero();
    }

    private static int rows(Page page) {
        return FxTest.on(() -> ((TableView<?>) page.node().lookup("#people-merge-list-table"))
                .getItems()
                .size());
    }

    private static void menu(Node page, String id) {
        var more = (javafx.scene.control.MenuButton) page.lookup("#thing-more");
        more.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    /** Down to the row, Enter to the pair: nothing needs the mouse. */
    @Test
    void theListIsWalkedByKeys() {
        Page page = FxTest.on(() -> page(Language.ZH, MergeScreens.LIST, null));
        Stage stage = FxTest.show(new StackPane(page.node()), 1190, 692);
        try {
            FxTest.run(page::shown);
            FxTest.settle();
            FxTest.run(page::find);
            FxTest.press("Down", "Down");
            FxTest.until("a row is chosen", () -> page.node().lookup("#people-merge-compare") != null);
        } finally {
            FxTest.close(stage);
        }
    }

    @Test
    void looksRight() {
        desk.people.poverty(
                other,
                new PersonEntry.Poverty(
                        org.jishi.person.PovertyLevel.OUT_OF_POVERTY, LocalDate.of(2021, 3, 1), "县乡村振兴局名册"));
        account(one, "王秀英", "6228480469876543217");
        account(other, "王秀瑛", "6217001210024455220");
        Pictures.prove("merge-list", language -> page(language, MergeScreens.LIST, null));
        leaveOut();
        Pictures.prove("merge-pair", language -> page(language, MergeScreens.PAIR, new MergePair(one, other, null)));
        UUID merge = merged();
        Pictures.prove("merge-done", language -> page(language, MergeScreens.PAIR, new MergePair(one, other, merge)));
        Pictures.prove("merge-tombstone", language -> page(language, PersonScreens.PERSON, other));
        desk.office.signIn(desk.reviewer);
        Pictures.prove("merge-kept", language -> page(language, PersonScreens.PERSON, one));
        Pictures.prove("merge-empty", language -> page(language, MergeScreens.LIST, null));
    }

    private void account(UUID owner, String holder, String number) {
        UUID account = desk.accounts.propose(owner, new AccountDraft(holder, null, "中国农业银行奉节支行", number));
        desk.office.as(desk.reviewer, () -> {
            desk.accounts.confirm(account, 1);
            return true;
        });
    }
}
