package org.jishi.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jishi.approval.Decision;
import org.jishi.approval.Step;
import org.jishi.approval.Subject;
import org.jishi.casework.Task;
import org.jishi.casework.TimelineEntry;
import org.jishi.payment.Beneficiary;
import org.jishi.payment.OtherPayee;
import org.jishi.payment.Payable;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.Period;
import org.jishi.policy.SchemeVersion;
import org.jishi.sales.Doubt;
import org.jishi.sales.Shop;
import org.jishi.sales.ShopOrder;
import org.jishi.support.Merging;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwardServiceTest {
    @TempDir
    Path folder;

    private AwardDesk desk;
    private Beneficiary xiang;
    private Beneficiary zhou;

    @BeforeEach
    void open() {
        desk = new AwardDesk(folder);
        xiang = desk.owner("向明富", "110101199003070097");
        zhou = desk.owner("周桂花", "110101199003070177");
    }

    @AfterEach
    void close() {
        assertThat(desk.desk.office.database.<List<?>>read(handle -> TrailCheck.run(handle, null)))
                .isEmpty();
        desk.close();
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems()).extracting("key").containsExactly(key));
    }

    @Test
    void theLineOfAnOwnerWhoDiedWaitsAndIsNotApproved() {
        desk.shop(xiang, "向家脐橙", 35_000);
        desk.shop(zhou, "周家蜂蜜", 12_000);
        SchemeVersion scheme = desk.scheme(desk.ladder());
        desk.desk.died(zhou.id(), java.time.LocalDate.of(2026, 9, 20));
        AwardRound round = desk.make(scheme);
        assertThat(desk.line(round, "周桂花").status()).isEqualTo(AwardLineStatus.HELD);
        assertThat(desk.line(round, "周桂花").noteList()).contains(AwardNote.DIED);
        assertThat(desk.line(round, "向明富").status()).isEqualTo(AwardLineStatus.PLANNED);
        desk.desk.died(xiang.id(), java.time.LocalDate.of(2026, 9, 21));
        refused(() -> desk.approve(round), "award.round.stale");
        desk.desk.lives(xiang.id());
        desk.approve(round);
        assertThat(desk.line(round, "向明富").status()).isEqualTo(AwardLineStatus.APPROVED);
        assertThat(desk.line(round, "周桂花").status()).isEqualTo(AwardLineStatus.HELD);
    }

    @Test
    void aRoundGoesFromTheSalesToThePayable() {
        desk.shop(xiang, "向家脐橙", 35_000);
        desk.shop(zhou, "周家蜂蜜", 12_000);
        SchemeVersion scheme = desk.scheme(desk.ladder());
        AwardPlan plan = desk.desk.office.as(desk.desk.clerk, () -> desk.maker.plan(scheme, AwardDesk.AUGUST));
        assertThat(plan.awarded()).isEqualTo(Money.ofYuan(1_500));
        AwardRound round = desk.make(scheme);
        assertThat(round.roundNo()).isEqualTo("JL-2026-0001");
        desk.approve(round);
        assertThat(desk.available()).isEqualTo(Money.ofYuan(8_500));
        desk.desk.post(desk.notices, AwardLine.KIND);
        AwardFile file = desk.open(round);
        assertThat(file.round().status()).isEqualTo(AwardStatus.RELEASED);
        assertThat(file.steps()).extracting("personName").containsExactly("李经办", "王复核", "周审定");
        assertThat(file.lines())
                .extracting(AwardLine::ownerName, AwardLine::rankNo, AwardLine::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("向明富", 1, Money.ofYuan(1_000)),
                        org.assertj.core.groups.Tuple.tuple("周桂花", 2, Money.ofYuan(500)));
        Payable first = payable(file.lines().getFirst());
        assertThat(first.beneficiaryId()).isEqualTo(xiang.id());
        assertThat(first.payeeName()).isEqualTo("向明富");
        assertThat(first.amount()).isEqualTo(Money.ofYuan(1_000));
        desk.desk.office.database.change(handle -> desk.posting.paid(handle, desk.desk.cashier, first));
        assertThat(desk.now(round).status()).isEqualTo(AwardStatus.RELEASED);
        Payable second = payable(file.lines().getLast());
        desk.desk.office.database.change(handle -> desk.posting.paid(handle, desk.desk.cashier, second));
        assertThat(desk.now(round).status()).isEqualTo(AwardStatus.PAID);
        desk.desk.office.database.change(handle -> desk.posting.returned(handle, desk.desk.cashier, second, "户名不符"));
        assertThat(desk.now(round).status()).isEqualTo(AwardStatus.RELEASED);
        assertThat(desk.open(round).returned()).isEmpty();
        desk.sentBack(second, "户名不符");
        assertThat(desk.open(round).returned())
                .as("the page tells the line that the bank sent back")
                .extracting(Payable::id)
                .containsExactly(second.id());
        desk.sentBack(second, null);
    }

    private Payable payable(AwardLine line) {
        return desk.desk
                .office
                .as(desk.desk.clerk, () -> desk.files.payables(line))
                .getFirst();
    }

    @Test
    void theNoticeShowsNoWholeNameOfAPerson() {
        desk.shop(xiang, "向家脐橙", 35_000);
        desk.approve(desk.make(desk.scheme(desk.ladder())));
        UUID notice = desk.desk.draftNotice(desk.notices, AwardLine.KIND).id();
        desk.desk.office.signIn(desk.desk.approver);
        assertThat(desk.notices.open(notice).lines()).extracting("maskedName").containsExactly("向*富");
    }

    @Test
    void twoShopsOfOnePersonCountTogetherOrEachAlone() {
        desk.shop(xiang, "向家脐橙", 18_000);
        desk.shop(xiang, "向家蜂蜜", 14_000);
        AwardRound together = desk.make(desk.scheme(desk.ladder()));
        assertThat(desk.open(together).lines()).singleElement().satisfies(line -> {
            assertThat(line.sales()).isEqualTo(Money.ofYuan(32_000));
            assertThat(line.amount()).isEqualTo(Money.ofYuan(1_000));
            assertThat(line.shops()).isEqualTo("向家脐橙\n向家蜂蜜");
        });
        AwardRule alone = desk.ladder().per(AwardRule.Per.SHOP).caps(null, Money.ofYuan(800));
        AwardRound each = desk.make(desk.desk.scheme(org.jishi.policy.SchemeKind.AWARD, "按店奖励", alone));
        assertThat(desk.open(each).lines())
                .extracting(AwardLine::amount)
                .containsExactly(Money.ofYuan(500), Money.ofYuan(300));
    }

    @Test
    void shopsOfAPersonMergedIntoAnotherCountForTheOther() {
        desk.shop(xiang, "向家脐橙", 18_000);
        desk.shop(zhou, "向家蜂蜜", 14_000);
        SchemeVersion scheme = desk.scheme(desk.ladder());
        Merging.merge(desk.desk.office, desk.desk.clerk, desk.desk.reviewer, xiang.id(), zhou.id());
        AwardRound round = desk.make(scheme);
        assertThat(desk.open(round).lines()).singleElement().satisfies(line -> {
            assertThat(line.personId()).isEqualTo(xiang.id());
            assertThat(line.sales()).isEqualTo(Money.ofYuan(32_000));
        });
    }

    @Test
    void aPersonMergedAfterTheAwardIsNotAwardedAgain() {
        desk.shop(zhou, "向家蜂蜜", 14_000);
        SchemeVersion scheme = desk.scheme(desk.ladder());
        desk.approve(desk.make(scheme));
        Merging.merge(desk.desk.office, desk.desk.clerk, desk.desk.reviewer, xiang.id(), zhou.id());
        AwardRound again = desk.make(scheme);
        assertThat(desk.line(again, "向明富").noteList()).containsExactly(AwardNote.AWARDED_BEFORE);
        assertThat(desk.desk.office.as(desk.desk.clerk, () -> desk.files.ofOwner(xiang.id())))
                .hasSize(1);
    }

    @Test
    void aShopWithADoubtWaitsAndALaterRoundTakesItUp() {
        Shop doubted = desk.shop(xiang, "向家脐橙", 35_000);
        desk.doubt(doubted);
        desk.shop(zhou, "周家蜂蜜", 12_000);
        SchemeVersion scheme = desk.scheme(desk.ladder().budget(Money.ofYuan(1_500), false));
        AwardRound round = desk.make(scheme);
        assertThat(desk.line(round, "向明富").status()).isEqualTo(AwardLineStatus.HELD);
        assertThat(round.awarded()).isEqualTo(Money.ofYuan(500));
        assertThat(round.held()).isEqualTo(1);
        desk.approve(round);
        assertThat(desk.available()).isEqualTo(Money.ofYuan(9_500));
        AwardRound early = desk.make(scheme);
        desk.run(desk.desk.clerk, () -> refused(() -> desk.service.putForward(early), "award.round.nobody"));
        clear();
        AwardRound later = desk.desk.office.as(desk.desk.clerk, () -> desk.maker.recompute(desk.now(early)));
        assertThat(later.pot()).isEqualTo(Money.ofYuan(1_000));
        assertThat(desk.line(later, "周桂花").noteList()).containsExactly(AwardNote.AWARDED_BEFORE);
        assertThat(desk.line(later, "向明富").amount()).isEqualTo(Money.ofYuan(1_000));
        desk.approve(later);
        assertThat(desk.available()).isEqualTo(Money.ofYuan(8_500));
    }

    private void clear() {
        desk.run(
                desk.desk.reviewer,
                () -> desk.sales
                        .doubts
                        .page(PageRequest.first(10).filter("state", "OPEN"))
                        .rows()
                        .forEach(doubt -> desk.sales.doubts.clear(doubt, "底单已核，属实")));
    }

    @Test
    void whatIsStruckAfterTheComputingStopsTheRound() {
        Shop shop = desk.shop(xiang, "向家脐橙", 35_000);
        SchemeVersion scheme = desk.scheme(desk.ladder());
        AwardRound round = desk.make(scheme);
        desk.run(desk.desk.clerk, () -> desk.service.putForward(desk.now(round)));
        desk.run(desk.desk.reviewer, () -> desk.service.review(desk.now(round), AwardDesk.YES));
        desk.doubt(shop);
        desk.run(
                desk.desk.approver,
                () -> refused(
                        () -> desk.service.approve(desk.now(round), AwardDesk.YES), "award.round.figuresChanged"));
        desk.run(desk.desk.reviewer, () -> {
            Doubt doubt = desk.sales.doubts.page(PageRequest.first(10)).rows().getFirst();
            desk.sales.doubts.strike(
                    doubt,
                    desk.sales.doubts.open(doubt.id()).orders().stream()
                            .map(ShopOrder::id)
                            .collect(Collectors.toSet()),
                    "空包");
        });
        desk.run(desk.desk.approver, () -> desk.service.approve(desk.now(round), new Decision.SendBack("有空包")));
        AwardRound mended = desk.desk.office.as(desk.desk.clerk, () -> desk.maker.recompute(desk.now(round)));
        assertThat(desk.line(mended, "向明富").sales()).isEqualTo(Money.ofYuan(26_250));
        assertThat(mended.awarded()).isEqualTo(Money.ofYuan(500));
        desk.approve(mended);
        assertThat(desk.now(mended).status()).isEqualTo(AwardStatus.APPROVED);
    }

    @Test
    void whoPutForwardOrReviewedDoesNotApprove() {
        desk.shop(xiang, "向家脐橙", 35_000);
        AwardRound round = desk.make(desk.scheme(desk.ladder()));
        Actor all = desk.desk.office.person("全能", Role.CLERK, Role.REVIEWER, Role.APPROVER);
        desk.run(all, () -> desk.service.putForward(desk.now(round)));
        desk.run(all, () -> {
            assertThat(desk.service.objection(desk.now(round), Step.FIRST_REVIEW))
                    .isPresent();
            refused(() -> desk.service.review(desk.now(round), AwardDesk.YES), "approval.step.ownEntry");
        });
        Actor both = desk.desk.office.person("双岗", Role.REVIEWER, Role.APPROVER);
        desk.run(both, () -> desk.service.review(desk.now(round), AwardDesk.YES));
        desk.run(
                both,
                () -> refused(() -> desk.service.approve(desk.now(round), AwardDesk.YES), "approval.step.twoSteps"));
        desk.run(
                desk.desk.clerk,
                () -> refused(
                        () -> desk.service.approve(desk.now(round), AwardDesk.YES),
                        "platform.access.denied.CASE_APPROVE"));
        assertThat(desk.available()).isEqualTo(Money.ofYuan(10_000));
    }

    @Test
    void aFundThatCannotPayApprovesNothing() {
        desk.shop(xiang, "向家脐橙", 35_000);
        desk.shop(zhou, "周家蜂蜜", 12_000);
        UUID small = desk.desk.account("小账户", 1_200);
        AwardRule rule = AwardRule.of(small, desk.ladder().tiers().toArray(new AwardTier[0]));
        AwardRound round = desk.make(desk.scheme(rule));
        desk.run(desk.desk.clerk, () -> desk.service.putForward(desk.now(round)));
        desk.run(desk.desk.reviewer, () -> desk.service.review(desk.now(round), AwardDesk.YES));
        desk.run(
                desk.desk.approver,
                () -> refused(() -> desk.service.approve(desk.now(round), AwardDesk.YES), "fund.notEnough"));
        assertThat(desk.open(round).lines()).extracting(AwardLine::status).containsOnly(AwardLineStatus.PLANNED);
    }

    @Test
    void thePotIsSharedAndWhatIsLeftGoesToTheNextPeriod() {
        desk.shop(xiang, "向家脐橙", 35_000);
        desk.shop(zhou, "周家蜂蜜", 12_000);
        SchemeVersion scheme = desk.scheme(desk.ladder().budget(Money.ofYuan(1_200), true));
        AwardRound august = desk.make(scheme);
        assertThat(desk.open(august).lines())
                .extracting(AwardLine::amount)
                .containsExactly(Money.ofYuan(800), Money.ofYuan(400));
        desk.run(desk.desk.clerk, () -> desk.maker.leaveOut(desk.now(august), desk.line(august, "周桂花"), "列入失信名单"));
        assertThat(desk.line(august, "周桂花").status()).isEqualTo(AwardLineStatus.LEFT_OUT);
        assertThat(desk.now(august).awarded()).isEqualTo(Money.ofYuan(1_000));
        desk.approve(august);
        desk.desk.passTo(java.time.LocalDate.of(2026, 10, 8));
        desk.run(
                desk.desk.clerk,
                () -> refused(() -> desk.maker.plan(scheme, Period.quarter(2026, 3)), "award.make.overlaps"));
        AwardPlan september = desk.desk.office.as(
                desk.desk.clerk,
                () -> desk.maker.plan(scheme, Period.parse("2026-09").orElseThrow()));
        assertThat(september.carried()).isEqualTo(Money.ofYuan(200));
    }

    @Test
    void aRoundWithdrawnFreesItsMoneyAndItsPeriod() {
        desk.shop(xiang, "向家脐橙", 35_000);
        SchemeVersion scheme = desk.scheme(desk.ladder());
        AwardRound round = desk.make(scheme);
        desk.run(desk.desk.clerk, () -> refused(() -> desk.maker.make(scheme, AwardDesk.AUGUST), "award.make.another"));
        desk.approve(round);
        desk.run(
                desk.desk.clerk,
                () -> refused(() -> desk.service.withdraw(desk.now(round), " "), "award.withdraw.reason"));
        desk.run(desk.desk.clerk, () -> desk.service.withdraw(desk.now(round), "方案有误"));
        String clerk = desk.desk.clerk.name();
        List<TimelineEntry> story = desk.desk.office.database.read(
                handle -> new AwardTimeline().of(handle, desk.now(round).subject()));
        assertThat(story)
                .extracting(entry -> entry.what().key() + " " + entry.who())
                .containsExactly("award.story.made " + clerk, "award.story.withdrawn " + clerk);
        assertThat(desk.now(round))
                .returns(0, AwardRound::winners)
                .returns(Money.ZERO, AwardRound::awarded)
                .returns(Money.ofYuan(1_000), AwardRound::computed);
        assertThat(desk.available()).isEqualTo(Money.ofYuan(10_000));
        assertThat(desk.make(scheme).awarded()).isEqualTo(Money.ofYuan(1_000));
        desk.run(
                desk.desk.clerk,
                () -> refused(() -> desk.service.withdraw(desk.now(round), "再撤"), "award.withdraw.tooLate"));
    }

    @Test
    void anUpheldObjectionDropsItsLineOnly() {
        desk.shop(xiang, "向家脐橙", 35_000);
        desk.shop(zhou, "周家蜂蜜", 12_000);
        SchemeVersion scheme = desk.scheme(desk.ladder());
        AwardRound round = desk.make(scheme);
        desk.approve(round);
        AwardLine line = desk.line(round, "周桂花");
        List<UUID> both = desk.open(round).lines().stream().map(AwardLine::id).toList();
        desk.desk.office.database.change(handle -> {
            desk.posting.posted(handle, desk.desk.approver, both);
            desk.posting.reopened(handle, desk.desk.approver, line.id(), "举报属实");
        });
        assertThat(desk.now(round).status()).isEqualTo(AwardStatus.POSTED);
        assertThat(desk.now(round).awarded()).isEqualTo(Money.ofYuan(1_000));
        assertThat(desk.available()).isEqualTo(Money.ofYuan(9_000));
        AwardRound again = desk.make(scheme);
        assertThat(desk.line(again, "周桂花").amount()).isEqualTo(Money.ofYuan(500));
    }

    @Test
    void aRoundThatLostItsLastLineTellsByWhomItEnded() {
        desk.shop(zhou, "周家蜂蜜", 12_000);
        AwardRound round = desk.make(desk.scheme(desk.ladder()));
        desk.approve(round);
        AwardLine line = desk.line(round, "周桂花");
        desk.desk.office.database.change(handle -> {
            desk.posting.posted(handle, desk.desk.approver, List.of(line.id()));
            desk.posting.reopened(handle, desk.desk.approver, line.id(), "举报属实");
        });
        assertThat(desk.now(round).status()).isEqualTo(AwardStatus.WITHDRAWN);
        assertThat(desk.open(round).story().getLast())
                .returns("award.story.withdrawn", entry -> entry.what().key())
                .returns(desk.desk.approver.name(), TimelineEntry::who);
    }

    private List<String> waiting() {
        return desk.desk.office.database.read(handle -> new AwardTasks()
                .tasks(handle, desk.desk.approver, desk.desk.office.clock.today()).stream()
                        .map(Task::key)
                        .toList());
    }

    @Test
    void somebodyElseMayReceiveTheMoney() {
        desk.shop(xiang, "向家脐橙", 35_000);
        AwardRound round = desk.make(desk.scheme(desk.ladder()));
        UUID proof = desk.desk.office.paper(AwardRound.KIND, round.id(), "relation-proof");
        UUID elsewhere = desk.desk.office.paper("person", xiang.id(), "relation-proof");
        desk.run(desk.desk.clerk, () -> {
            refused(
                    () -> desk.maker.payee(round, desk.line(round, "向明富"), new OtherPayee(" ", "配偶", proof)),
                    "award.payee.incomplete");
            for (UUID wrong : List.of(elsewhere, new UUID(1, 2))) {
                refused(
                        () -> desk.maker.payee(round, desk.line(round, "向明富"), new OtherPayee("刘春梅", "配偶", wrong)),
                        "award.payee.noPaper");
            }
            desk.maker.payee(round, desk.line(round, "向明富"), new OtherPayee("刘春梅", "配偶", proof));
            desk.maker.recompute(desk.now(round));
        });
        desk.approve(round);
        desk.desk.post(desk.notices, AwardLine.KIND);
        Payable payable = payable(desk.line(round, "向明富"));
        assertThat(payable.payeeName()).isEqualTo("刘春梅");
        assertThat(payable.beneficiaryId()).isEqualTo(xiang.id());
    }

    @Test
    void aPeriodThatRunsOrWithoutOrdersIsRefused() {
        SchemeVersion scheme = desk.scheme(desk.ladder());
        desk.run(desk.desk.clerk, () -> {
            refused(() -> desk.maker.make(scheme, Period.parse("2026-09").orElseThrow()), "award.make.periodRuns");
            refused(() -> desk.maker.make(scheme, AwardDesk.AUGUST), "award.make.noSales");
            refused(() -> desk.maker.plan(scheme, Period.year(2025)), "award.make.notInForce");
        });
        desk.run(
                desk.desk.reviewer,
                () -> refused(() -> desk.maker.make(scheme, AwardDesk.AUGUST), "platform.access.denied.CASE_ENTER"));
    }

    @Test
    void theListTheTasksAndTheStoryTellWhereRoundsStand() {
        desk.shop(xiang, "向家脐橙", 35_000);
        AwardRound round = desk.make(desk.scheme(desk.ladder()));
        desk.run(desk.desk.clerk, () -> desk.service.putForward(desk.now(round)));
        desk.run(desk.desk.reviewer, () -> {
            assertThat(desk.files.page(PageRequest.first(10).search("jl-2026")).rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.winners()).isEqualTo(1));
            assertThat(desk.files
                            .page(PageRequest.first(10).filter("status", "DRAFT"))
                            .total())
                    .isZero();
            assertThat(desk.files.counts()).containsExactly(Map.entry(AwardStatus.ENTERED, 1));
        });
        var tasks = desk.desk.office.database.read(
                handle -> new AwardTasks().tasks(handle, desk.desk.reviewer, desk.desk.office.clock.today()));
        assertThat(tasks).singleElement().satisfies(task -> {
            assertThat(task.subject()).isEqualTo(round.subject());
            assertThat(task.isFor(desk.desk.reviewer)).isTrue();
            assertThat(task.isFor(desk.desk.clerk)).isFalse();
        });
        desk.run(desk.desk.reviewer, () -> desk.service.review(desk.now(round), AwardDesk.YES));
        desk.run(desk.desk.approver, () -> desk.service.approve(desk.now(round), AwardDesk.YES));
        assertThat(waiting()).containsExactly("award.task.APPROVED");
        desk.desk.draftNotice(desk.notices, AwardLine.KIND);
        assertThat(waiting()).isEmpty();
        var story = desk.desk.office.database.read(
                handle -> new AwardTimeline().of(handle, new Subject("person", xiang.id())));
        assertThat(story)
                .singleElement()
                .satisfies(entry -> assertThat(entry.amount()).isEqualTo(Money.ofYuan(1_000)));
    }
}
