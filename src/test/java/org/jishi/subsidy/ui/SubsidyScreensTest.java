package org.jishi.subsidy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jishi.account.AccountDraft;
import org.jishi.account.AccountService;
import org.jishi.approval.Decision;
import org.jishi.approval.Step;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeDraft;
import org.jishi.casework.NoticeLine;
import org.jishi.casework.NoticeTerm;
import org.jishi.casework.ui.NoticeScreens;
import org.jishi.casework.ui.OutsideDecision;
import org.jishi.kit.table.Ticks;
import org.jishi.organisation.OrganisationDirectory;
import org.jishi.platform.access.Actor;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.PageRequest;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeStatus;
import org.jishi.policy.SchemeVersion;
import org.jishi.policy.ui.PolicyScreens;
import org.jishi.subsidy.Claim;
import org.jishi.subsidy.ClaimStatus;
import org.jishi.subsidy.SubsidyRule;
import org.jishi.support.CaseOffice;
import org.jishi.support.PaperOffice;
import org.jishi.support.Pictures;
import org.jishi.support.ShownPage;
import org.jishi.support.TestUi;
import org.jishi.support.WorkbookCheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the drafted scheme to the payable, through the pages and their models. */
class SubsidyScreensTest {
    private static final PaperOffice DISK = new PaperOffice();

    private final SubsidyDesk office = new SubsidyDesk(36, DISK);
    private final TestUi test = new TestUi(office.desk.office);

    @TempDir
    Path folder;

    @BeforeEach
    void schemeInForce() {
        UUID account = office.desk.account("培训补贴", 30_000);
        office.desk.scheme(SchemeKind.SUBSIDY, "培训补贴", SubsidyRule.flat(Money.ofYuan(600), account));
    }

    @AfterAll
    static void closeDisk() {
        DISK.close();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void claimsAreSeenBeforeTheyAreMade() {
        as(office.desk.clerk);
        ClaimMakeModel model = new ClaimMakeModel(test.ui, office.maker);
        model.load();
        model.preview(() -> {}, refusal -> {
            throw refusal;
        });
        assertThat(model.plan().get().possible()).hasSize(36);
        assertThat(model.total()).isEqualTo(Money.ofYuan(21_600));
        model.chosen.remove(office.people.getFirst().id());
        assertThat(model.total()).isEqualTo(Money.ofYuan(21_000));
        assertThat(claims()).isEmpty();

        ShownPage page = open(SubsidyScreens.MAKE, null);
        page.click("kit-steps-next");
        assertThat(page.words()).contains("将生成 36 件，合计 21,600.00 元");
        assertThat(page.words()).as("told apart, and whether to be paid").contains("身份证尾号", "村（社区）", "收款账户");
        page.click("kit-steps-next");
        assertThat(claims()).hasSize(36).allMatch(claim -> claim.status() == ClaimStatus.ENTERED);
        assertThat(test.dialogs.keys()).contains("subsidy.make.done");
        assertThat(page.words()).doesNotContain("将生成 36 件");
    }

    /** From home: whoever has no claim is ticked, whose claim was withdrawn is there and is not. */
    @Test
    void whatHomeCountsIsTickedWhereClaimsAreMade() {
        Claim withdrawn = make().getFirst();
        as(office.desk.clerk);
        office.subsidies.withdraw(withdrawn, "填错了");
        office.people.add(office.desk.person("新学员", "110101199003070097"));
        ClaimMakeModel model = new ClaimMakeModel(test.ui, office.maker);
        model.onlyBacklog();
        model.load();
        assertThat(model.left()).isEqualTo(1);
        model.preview(() -> {}, refusal -> {
            throw refusal;
        });
        assertThat(model.plan().get().possible()).hasSize(2);
        assertThat(model.chosen).containsExactly(office.people.getLast().id());
    }

    @Test
    void forOnePersonOnlyWhatThatOneHasNotClaimedIsThereAndThatOneIsTicked() {
        as(office.desk.clerk);
        UUID person = office.people.get(3).id();
        ClaimMakeModel model = new ClaimMakeModel(test.ui, office.maker);
        model.only(person, "向春梅");
        model.load();
        assertThat(model.choices).hasSize(1);
        model.preview(() -> {}, refusal -> {
            throw refusal;
        });
        assertThat(model.plan().get().possible()).hasSize(36);
        assertThat(model.chosen).containsExactly(person);

        ClaimMakeModel nobody = new ClaimMakeModel(test.ui, office.maker);
        nobody.only(office.desk.person("新学员", "110101199003070097").id(), "新学员");
        nobody.load();
        assertThat(nobody.choices).isEmpty();
    }

    @Test
    void oneClaimGoesFromReviewToApprovalOnItsPageByTwoPeople() {
        Claim claim = make().getFirst();
        assertThat(open(SubsidyScreens.CLAIM, claim.id()).has("casework-decide-approve"))
                .as("the clerk who entered it")
                .isFalse();
        as(office.desk.reviewer);
        open(SubsidyScreens.CLAIM, claim.id()).click("casework-decide-approve");
        assertThat(now(claim).status()).isEqualTo(ClaimStatus.REVIEWED);
        as(office.desk.approver);
        test.dialogs.yes = false;
        open(SubsidyScreens.CLAIM, claim.id()).click("casework-decide-approve");
        assertThat(now(claim).status()).as("thought better of it").isEqualTo(ClaimStatus.REVIEWED);
        test.dialogs.yes = true;
        ShownPage page = open(SubsidyScreens.CLAIM, claim.id()).click("casework-decide-approve");
        assertThat(now(claim).status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(page.words()).contains("待公示", "王复核", "周审定", "600.00 元").contains("起草公示");
    }

    @Test
    void whatIsSentBackIsMendedAndPutForwardAgain() {
        Claim claim = make().getFirst();
        as(office.desk.reviewer);
        open(SubsidyScreens.CLAIM, claim.id()).click("casework-decide-sendBack");
        assertThat(now(claim).status()).isEqualTo(ClaimStatus.SENT_BACK);
        as(office.desk.clerk);
        ClaimModel model = new ClaimModel(test.ui, office.subsidies, office.papers, claim.id());
        model.deduct(now(claim), Money.ofYuan(100), "缺席一场", () -> {}, refusal -> {
            throw refusal;
        });
        open(SubsidyScreens.CLAIM, claim.id()).click("subsidy-claim-resubmit");
        assertThat(now(claim).status()).isEqualTo(ClaimStatus.ENTERED);
        assertThat(now(claim).amount()).isEqualTo(Money.ofYuan(500));
    }

    /** On the disk, since the signed scan must be filed. */
    @Test
    void whatTheLeadingGroupDecidedOnPaperIsRecordedByTheClerkWithItsScan() throws IOException {
        try (PaperOffice disk = new PaperOffice()) {
            SubsidyDesk other = new SubsidyDesk(1, new CaseOffice(disk.office), disk);
            UUID account = other.desk.account("培训补贴", 30_000);
            other.desk.scheme(SchemeKind.SUBSIDY, "培训补贴", SubsidyRule.flat(Money.ofYuan(600), account));
            other.desk.office.signIn(other.desk.clerk);
            TestUi there = new TestUi(other.desk.office);
            Claim claim = make(other, there).getFirst();
            other.desk.office.as(other.desk.reviewer, () -> {
                other.subsidies.review(List.of(claim), new Decision.Approve());
                return true;
            });
            Path scan = folder.resolve("审定.pdf");
            Files.writeString(scan, "%PDF-1.4\n" + "x".repeat(5_000) + "\n%%EOF\n");
            ClaimModel model = new ClaimModel(there.ui, other.subsidies, other.papers, claim.id());
            Claim reviewed = other.subsidies.open(claim.id()).claim();
            model.decideOutside(
                    reviewed,
                    new OutsideDecision(
                            new Decision.Approve(), "县电商领导小组", "奉电商组〔2026〕3号", LocalDate.of(2026, 9, 28), "吴组长", scan),
                    () -> {},
                    refusal -> {
                        throw refusal;
                    });
            ShownPage page = ShownPage.open(other.screens(there.ui), SubsidyScreens.CLAIM, claim.id());
            assertThat(page.words()).contains("待公示", "县电商领导小组", "奉电商组〔2026〕3号", "审定.pdf");
        }
    }

    @Test
    void allThatMatchAreDecidedAtOnceAskedOnceWithTheSum() {
        make();
        as(office.desk.reviewer);
        ClaimListModel model = new ClaimListModel(test.ui, office.subsidies);
        Ticks.Choice<Claim> all = new Ticks.Choice.AllMatching<>(PageRequest.first(200), 36);
        model.approve(Step.FIRST_REVIEW, all, () -> {});
        assertThat(test.dialogs.shown.getFirst().key()).isEqualTo("subsidy.many.reviewAsk");
        assertThat(test.dialogs.shown.getFirst().args()).containsExactly(36, Money.ofYuan(21_600), 0L);
        assertThat(claims()).allMatch(claim -> claim.status() == ClaimStatus.REVIEWED);
        model.approve(Step.FIRST_REVIEW, all, () -> {});
        assertThat(test.dialogs.keys()).endsWith("subsidy.many.noneToReview");
        as(office.desk.approver);
        assertThat(test.dialogs.finals).as("Enter passes a first review").isEmpty();
        model.approve(Step.APPROVAL, all, () -> {});
        assertThat(test.dialogs.finals).as("and no approval").containsExactly("subsidy.many.approveAsk");
        assertThat(claims()).allMatch(claim -> claim.status() == ClaimStatus.APPROVED);
    }

    @Test
    void theRowsStayWhereTheyAreWhenOneIsTicked() {
        make();
        as(office.desk.reviewer);
        ShownPage page = open(SubsidyScreens.CLAIMS, null);
        double before = topOfTable(page);
        tickFirst(page);
        assertThat(page.words()).contains("已选 1 件，600.00 元");
        assertThat(topOfTable(page)).isEqualTo(before);
    }

    private static void tickFirst(ShownPage page) {
        Pictures.onFx(() -> {
            TableView<?> table =
                    (TableView<?>) Objects.requireNonNull(page.node().lookup(".table-view"));
            table.getSelectionModel().clearAndSelect(0);
            Event.fireEvent(
                    table, new KeyEvent(KeyEvent.KEY_PRESSED, " ", "", KeyCode.SPACE, false, false, false, false));
            return table;
        });
    }

    private static double topOfTable(ShownPage page) {
        return Pictures.onFx(() -> {
            page.words();
            Node table = Objects.requireNonNull(page.node().lookup(".table-view"));
            return table.localToScene(table.getBoundsInLocal()).getMinY();
        });
    }

    @Test
    void whatIsApprovedIsPostedObjectedToEndedAndPrinted() {
        approveAll();
        as(office.desk.approver);
        ShownPage steps = open(NoticeScreens.DRAFT, Claim.KIND);
        assertThat(steps.words()).contains("公示 36 项，合计 21,600.00 元", "周强");
        steps.click("kit-steps-next");
        assertThat(steps.words()).contains("若今天发布，公示到 2026-10-03，2026-10-04 起可以结束。", "奉商发〔2026〕8号");
        Pictures.onFx(() -> {
            ((javafx.scene.control.TextField) steps.node().lookup("#casework-field-placeName")).setText("县政府公告栏");
            javafx.scene.control.TextArea body =
                    (javafx.scene.control.TextArea) steps.node().lookup("#casework-field-body");
            body.setText(body.getText().replace("______", "023-56551234"));
            return null;
        });
        steps.click("kit-steps-next");
        UUID id = (UUID) Objects.requireNonNull(test.navigator.opened.getLast().argument());
        open(NoticeScreens.NOTICE, id).click("casework-notice-post");
        assertThat(notice(id).status()).isEqualTo(Notice.Status.POSTED);
        assertThat(open(NoticeScreens.NOTICE, id).has("casework-notice-end"))
                .as("its days are not over")
                .isFalse();

        as(office.desk.clerk);
        object(id);
        office.desk.passTo(LocalDate.of(2026, 10, 4));
        as(office.desk.approver);
        ShownPage page = open(NoticeScreens.NOTICE, id);
        assertThat(page.words()).contains("未全程参加培训", "待处理");
        page.click("casework-notice-end");
        assertThat(claims())
                .filteredOn(claim -> claim.status() == ClaimStatus.RELEASED)
                .hasSize(35);
        test.dialogs.fillForm = form ->
                ((javafx.scene.control.TextArea) form.lookup("#casework-objection-answer")).setText("核对签到表，全程参加。");
        open(NoticeScreens.NOTICE, id).click("casework-objection-dismiss");
        assertThat(claims()).allMatch(claim -> claim.status() == ClaimStatus.RELEASED);

        open(NoticeScreens.NOTICE, id).click("casework-notice-print");
        assertThat(test.printing.names).singleElement().asString().endsWith(".xlsx");
        WorkbookCheck book = WorkbookCheck.of(test.printing.workbooks.getFirst());
        assertThat(book.textsLike(".*\\d{15}.*"))
                .as("no whole number is public")
                .isEmpty();
        assertThat(book.textsLike("周\\*")).isNotEmpty();
        assertThat(book.cells())
                .anyMatch(cell -> cell.value().equals("21600.0"))
                .anyMatch(cell -> cell.value().contains("2026-10-01 至 2026-10-03"));
    }

    @Test
    void aNoticeHangsNoLessThanItsSchemeSays() {
        approveAll();
        as(office.desk.approver);
        List<UUID> ids = claims().stream().map(Claim::id).toList();
        assertThat(office.notices.term(Claim.KIND, ids)).contains(new NoticeTerm(3, false));
        NoticeDraft two =
                new NoticeDraft(Claim.KIND, ids, "公示", "名单如下。", Notice.PlaceKind.OFFICE_BOARD, "县政府公告栏", 2, true);
        assertThatThrownBy(() -> office.notices.draft(two)).hasMessage("casework.notice.short");
        assertThat(office.notices.page(PageRequest.first(5)).rows()).isEmpty();
    }

    @Test
    void aSchemeIsDraftedWithItsRuleReadInWordsAndPutInForceByAnother() {
        as(office.desk.clerk);
        SchemeVersion before = office.desk.policies.versions(SchemeKind.SUBSIDY).getFirst();
        test.dialogs.fillForm = form -> {
            combo(form, "policy-scheme-documents");
            date(form, "policy-scheme-effectiveFrom", "2026-10-01");
        };
        ShownPage old = open(PolicyScreens.SCHEME, before.id());
        assertThat(old.words()).contains("每人每个培训班补贴 600.00 元。", "培训补贴", "3 天", "奉商发〔2026〕8号");
        old.click("policy-scheme-nextVersion");
        UUID id = (UUID) Objects.requireNonNull(test.navigator.opened.getLast().argument());
        assertThat(open(PolicyScreens.SCHEME, id).has("policy-scheme-putInForce"))
                .isFalse();
        assertThat(open(PolicyScreens.SCHEME, id).words()).contains("须由审定人员启用").doesNotContain("另一位审定人员");
        as(office.desk.approver);
        open(PolicyScreens.SCHEME, id).click("policy-scheme-putInForce");
        assertThat(office.desk.policies.versions(SchemeKind.SUBSIDY))
                .extracting(SchemeVersion::versionNo, SchemeVersion::status, SchemeVersion::effectiveTo)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, SchemeStatus.IN_FORCE, null),
                        org.assertj.core.groups.Tuple.tuple(1, SchemeStatus.ENDED, LocalDate.of(2026, 9, 30)));
    }

    @Test
    void whatTheBankSentBackSaysWhoDoesWhatAndLeadsThere() {
        approveAll();
        office.desk.post(office.notices, Claim.KIND);
        as(office.desk.clerk);
        Claim claim = claims().getFirst();
        assertThat(open(SubsidyScreens.CLAIM, claim.id()).words()).contains("等待财务人员列入支付批次");
        office.desk.office.database.change(handle -> handle.execute(
                "UPDATE payable SET status = 'RETURNED', return_reason = '户名不符', returned_at = ? WHERE decision_id = ?",
                office.desk.office.clock.now().atOffset(ZoneOffset.UTC),
                claim.id()));
        AccountService accounts = new AccountService(office.desk.office.acts, new OrganisationDirectory());

        ShownPage page = open(SubsidyScreens.CLAIM, claim.id());
        assertThat(page.words()).contains("银行退汇：户名不符。请经办人员登记新账户").doesNotContain("等待财务人员列入");
        page.click("payment-returned-enter");
        assertThat(test.navigator.opened.getLast().argument()).isEqualTo(claim.personId());
        UUID account = accounts.propose(
                claim.personId(), new AccountDraft(claim.personName(), null, "中国农业银行奉节支行", "6228480000000000018"));

        assertThat(open(SubsidyScreens.CLAIM, claim.id()).words()).contains("新账户已登记，等待初审人员核对");
        as(office.desk.reviewer);
        open(SubsidyScreens.CLAIM, claim.id()).click("payment-returned-confirm");
        assertThat(test.navigator.opened.getLast().argument()).isEqualTo(claim.personId());
        office.desk.office.time.forward(Duration.ofHours(1));
        accounts.confirm(account, 1);

        as(office.desk.cashier);
        page = open(SubsidyScreens.CLAIM, claim.id());
        assertThat(page.words()).contains("新账户已核对，等待财务人员重新列入支付批次");
        assertThat(page.has("payment-returned-again")).isTrue();
    }

    private static void combo(javafx.scene.Parent form, String id) {
        ((javafx.scene.control.ComboBox<?>) form.lookup("#" + id))
                .getSelectionModel()
                .selectFirst();
    }

    private static void date(javafx.scene.Parent form, String id, String day) {
        ((javafx.scene.control.DatePicker) form.lookup("#" + id)).getEditor().setText(day);
    }

    private void object(UUID id) {
        NoticeLine line = office.notices.open(id).lines().getFirst();
        office.objections.enter(line.id(), "", "", "未全程参加培训", office.desk.office.clock.today());
    }

    /** The manual says it too: what is made stands before the reviewer at once, papers or not. */
    @Test
    void makingSaysThatClaimsGoStraightToReviewAndTheyDo() {
        as(office.desk.clerk);
        ShownPage page = open(SubsidyScreens.MAKE, null);
        page.click("kit-steps-next");
        assertThat(page.words()).contains("生成后直接转初审");
        make();
        as(office.desk.reviewer);
        office.subsidies.review(claims(), new Decision.Approve());
        assertThat(claims()).extracting(Claim::status).containsOnly(ClaimStatus.REVIEWED);
    }

    private Notice notice(UUID id) {
        return office.notices.open(id).notice();
    }

    private List<Claim> make() {
        as(office.desk.clerk);
        return make(office, test);
    }

    private static List<Claim> make(SubsidyDesk office, TestUi test) {
        ClaimMakeModel model = new ClaimMakeModel(test.ui, office.maker);
        model.load();
        List<Claim> made = new ArrayList<>();
        model.preview(() -> {}, refusal -> {
            throw refusal;
        });
        model.make(made::addAll, refusal -> {
            throw refusal;
        });
        return made;
    }

    private void approveAll() {
        make();
        as(office.desk.reviewer);
        office.subsidies.review(claims(), new Decision.Approve());
        as(office.desk.approver);
        office.subsidies.approve(claims(), new Decision.Approve());
    }

    private List<Claim> claims() {
        return office.subsidies.page(PageRequest.first(200)).rows();
    }

    private Claim now(Claim claim) {
        return office.subsidies.open(claim.id()).claim();
    }

    private void as(Actor actor) {
        office.desk.office.signIn(actor);
    }

    private ShownPage open(String screen, @Nullable Object argument) {
        return ShownPage.open(office.screens(test.ui), screen, argument);
    }
}
