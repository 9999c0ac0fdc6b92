package org.jishi.award.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Objects;
import org.jishi.approval.Decision;
import org.jishi.award.AwardCheck;
import org.jishi.award.AwardDesk;
import org.jishi.award.AwardLine;
import org.jishi.award.AwardLineStatus;
import org.jishi.award.AwardRound;
import org.jishi.award.AwardStatus;
import org.jishi.award.PeriodUse;
import org.jishi.casework.ui.NoticeScreens;
import org.jishi.casework.ui.OutsideDecision;
import org.jishi.payment.Beneficiary;
import org.jishi.platform.money.Money;
import org.jishi.platform.time.Period;
import org.jishi.policy.SchemeVersion;
import org.jishi.sales.Shop;
import org.jishi.support.FakeNavigator;
import org.jishi.support.ShownPage;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The models without a window: a round from the steps to the approval. */
class AwardModelTest {
    @TempDir
    Path folder;

    private AwardUi room;
    private AwardDesk desk;
    private TestUi ui;
    private AwardServices services;

    @BeforeEach
    void open() {
        room = new AwardUi(folder);
        desk = room.desk;
        ui = new TestUi(desk.desk.office);
        services = room.services;
        desk.shop(desk.owner("向明富", "110101199003070097"), "向家脐橙", 35_000);
        desk.shop(desk.owner("周桂花", "110101199003070177"), "周家蜂蜜", 12_000);
        desk.desk.office.signIn(desk.desk.clerk);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static RoundModel.Shown shown(RoundModel model) {
        return Objects.requireNonNull(model.shown().get());
    }

    @Test
    void theStepsOfferWhatIsInForceAndKeepWhatWasLookedAt() {
        NewRoundModel before = new NewRoundModel(ui.ui, services);
        assertThat(before.schemes).isEmpty();
        desk.scheme(desk.ladder());
        desk.desk.office.signIn(desk.desk.clerk);
        NewRoundModel model = new NewRoundModel(ui.ui, services);
        model.load();
        assertThat(model.periods())
                .contains(AwardDesk.AUGUST)
                .allMatch(period -> period.last().isBefore(ui.ui.clock().today()));
        model.period.set(AwardDesk.AUGUST);
        assertThat(model.scheme.get().title()).isEqualTo("网络销售奖励");
        boolean[] went = new boolean[2];
        model.compute(() -> went[0] = true, refusal -> {});
        assertThat(model.lines()).hasSize(2);
        assertThat(Objects.requireNonNull(model.plan().get()).awarded()).isEqualTo(Money.ofYuan(1_500));
        model.make(() -> went[1] = true, refusal -> {});
        assertThat(went).containsExactly(true, true);
        assertThat(ui.navigator.opened).extracting(FakeNavigator.Opened::screen).containsExactly(AwardScreens.ROUND);
        model.make(
                () -> {},
                refusal -> assertThat(refusal.problems()).extracting("key").containsExactly("award.make.another"));
    }

    @Test
    void aPeriodThatIsTakenSaysByWhatAndIsNotProposed() {
        SchemeVersion scheme = desk.scheme(desk.ladder());
        AwardRound round = desk.make(scheme);
        desk.desk.office.signIn(desk.desk.clerk);
        NewRoundModel model = new NewRoundModel(ui.ui, services);
        model.load();
        assertThat(model.use(AwardDesk.AUGUST)).isEqualTo(new PeriodUse(PeriodUse.Kind.TAKEN, round.roundNo()));
        // a quarter that holds the month would count the same sales twice
        Period year = Period.year(AwardDesk.AUGUST.year() - 1);
        assertThat(model.use(year).kind()).isNotEqualTo(PeriodUse.Kind.TAKEN);
        assertThat(model.periods())
                .filteredOn(of -> of.contains(AwardDesk.AUGUST.first()))
                .isNotEmpty()
                .allMatch(of -> model.use(of).kind() == PeriodUse.Kind.TAKEN);
        assertThat(model.use(model.period.get()).kind()).isEqualTo(PeriodUse.Kind.FREE);
        ShownPage page = ShownPage.open(new AwardScreens(ui.ui, services).screens(), AwardScreens.NEW, null);
        assertThat(page.words()).doesNotContain(round.roundNo());

        desk.approve(round);
        desk.desk.office.signIn(desk.desk.clerk);
        NewRoundModel again = new NewRoundModel(ui.ui, services);
        again.load();
        assertThat(again.use(AwardDesk.AUGUST)).isEqualTo(new PeriodUse(PeriodUse.Kind.AGAIN, round.roundNo()));
        assertThat(again.period.get()).isNotEqualTo(AwardDesk.AUGUST);
    }

    @Test
    void whatWaitsIsToldByItsCauseAndALineIsLeftOutByAButton() {
        Beneficiary doubted = desk.owner("刘春梅", "110101199003070257");
        Shop shop = desk.shop(doubted, "刘家核桃", 31_000);
        desk.doubt(shop);
        AwardRound round = desk.make(desk.scheme(desk.ladder()));
        desk.desk.office.signIn(desk.desk.clerk);
        ShownPage page = page(round);
        assertThat(page.words()).contains("1 户有疑点未处理，不列入本批次；核查后再测算一个批次即可补上").doesNotContain("已故");
        assertThat(page.has("award-line-leaveOut")).isTrue();
        ui.dialogs.reason = "列入失信名单";
        page.select("award-round-table", 0);
        page.click("award-line-leaveOut");
        assertThat(desk.open(round).lines()).anyMatch(line -> line.status() == AwardLineStatus.LEFT_OUT);
    }

    @Test
    void aRoundIsMendedPutForwardAndDecidedByTwoOthers() {
        AwardRound round = desk.make(desk.scheme(desk.ladder()));
        desk.desk.office.signIn(desk.desk.clerk);
        RoundModel model = new RoundModel(ui.ui, services, round.id());
        model.load();
        ui.dialogs.reason = "列入失信名单";
        model.leaveOut(model.lines().getLast());
        assertThat(model.lines().getLast().status()).isEqualTo(AwardLineStatus.LEFT_OUT);
        assertThat(model.mayTakeIn(model.lines().getLast())).isTrue();
        model.takeIn(model.lines().getLast());
        assertThat(shown(model).file().round().winners()).isEqualTo(2);
        ui.dialogs.yes = false;
        model.putForward();
        assertThat(shown(model).file().round().status()).isEqualTo(AwardStatus.DRAFT);
        ui.dialogs.yes = true;
        model.putForward();
        assertThat(shown(model).file().round().status()).isEqualTo(AwardStatus.ENTERED);
        assertThat(model.mayChange()).isFalse();

        desk.desk.office.signIn(desk.desk.reviewer);
        model.load();
        assertThat(shown(model).hindrance()).isNull();
        model.decide(new Decision.Approve(), () -> {}, refusal -> {});
        model.load();
        assertThat(shown(model).hindrance()).isNotNull();
        desk.desk.office.signIn(desk.desk.approver);
        model.decide(new Decision.Approve(), () -> {}, refusal -> {});
        assertThat(shown(model).file().round().status()).isEqualTo(AwardStatus.APPROVED);
        assertThat(model.mayWithdraw()).isFalse();
        assertThat(ui.dialogs.refusals).isEmpty();
        desk.desk.office.signIn(desk.desk.clerk);
        model.withdraw();
        assertThat(shown(model).file().round().status()).isEqualTo(AwardStatus.WITHDRAWN);
        assertThat(desk.available()).isEqualTo(Money.ofYuan(10_000));
    }

    @Test
    void whoPostsHasTheWayToTheNoticeAndOthersReadWhoDoes() {
        AwardRound round = desk.make(desk.scheme(desk.ladder()));
        desk.approve(round);
        desk.desk.office.signIn(desk.desk.clerk);
        ShownPage others = page(round);
        assertThat(others.has("award-round-notice")).isFalse();
        assertThat(others.words()).contains("已审定，等待审定人员起草并发布公示");
        desk.desk.office.signIn(desk.desk.approver);
        page(round).click("award-round-notice");
        assertThat(ui.navigator.opened).last().satisfies(opened -> {
            assertThat(opened.screen()).isEqualTo(NoticeScreens.DRAFT);
            assertThat(opened.argument()).isEqualTo(AwardLine.KIND);
        });
    }

    private ShownPage page(AwardRound round) {
        return ShownPage.open(new AwardScreens(ui.ui, services).screens(), AwardScreens.ROUND, round.id());
    }

    @Test
    void aPaperSaysWhatWasDecidedOutsideAndWhoReceives() throws java.io.IOException {
        AwardRound round = desk.make(desk.scheme(desk.ladder()));
        desk.desk.office.signIn(desk.desk.clerk);
        RoundModel model = new RoundModel(ui.ui, services, round.id());
        model.load();
        model.payee(model.lines().getFirst(), "刘春梅", "配偶", pdf("结婚证"), () -> {}, refusal -> {
            throw refusal;
        });
        assertThat(model.lines().getFirst().payeeName()).isEqualTo("刘春梅");
        assertThat(model.mayNamePayee(model.lines().getFirst())).isTrue();
        model.putForward();
        desk.desk.office.signIn(desk.desk.reviewer);
        model.decide(new Decision.Approve(), () -> {}, refusal -> {});
        desk.desk.office.signIn(desk.desk.clerk);
        model.decideOutside(
                new OutsideDecision(
                        new Decision.Approve(),
                        "县电商工作领导小组",
                        "奉电商组〔2026〕3号",
                        ui.ui.clock().today(),
                        "陈组长",
                        pdf("会议纪要")),
                () -> {},
                refusal -> {
                    throw refusal;
                });
        assertThat(shown(model).file().round().status()).isEqualTo(AwardStatus.APPROVED);
        assertThat(shown(model).file().steps())
                .last()
                .satisfies(step -> assertThat(step.outside()).isTrue());
        assertThat(room.papers.of(AwardRound.KIND, round.id()).papers())
                .extracting("kind")
                .containsExactlyInAnyOrder("relation-proof", "outside-decision");
        assertThat(room.papers.of(AwardRound.KIND, round.id()).papers())
                .allSatisfy(paper -> assertThatThrownBy(() -> room.papers.withdraw(paper, "扫描不清"))
                        .hasMessageStartingWith("evidence.withdraw.rests"));
        assertThat(desk.desk.office.database.<java.util.List<?>>read(new AwardCheck()::run))
                .isEmpty();
        desk.desk.office.database.change(
                handle -> handle.execute("UPDATE award_round SET awarded = awarded - 1 WHERE id = ?", round.id()));
        assertThat(desk.desk.office.database.<java.util.List<?>>read(new AwardCheck()::run))
                .hasSize(1);
    }

    private Path pdf(String words) throws java.io.IOException {
        return java.nio.file.Files.writeString(
                folder.resolve(words + ".pdf"), "%PDF-1.7\n" + words + "\ntrailer << >>\nstartxref\n0\n%%EOF\n");
    }
}
