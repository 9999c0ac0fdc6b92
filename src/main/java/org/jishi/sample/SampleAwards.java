package org.jishi.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jishi.approval.Decision;
import org.jishi.award.AwardLine;
import org.jishi.award.AwardLineStatus;
import org.jishi.award.AwardRound;
import org.jishi.award.AwardRule;
import org.jishi.award.AwardTier;
import org.jishi.platform.money.Money;
import org.jishi.platform.time.Period;
import org.jishi.policy.PolicyDocument;
import org.jishi.policy.SchemeDraft;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeRules;
import org.jishi.policy.SchemeVersion;

/** Rounds of sales awards, one for each state: months of sales computed, decided, posted, paid. */
final class SampleAwards {
    private final Stage stage;
    private final SampleNotices notices;
    private final SamplePayments payments;
    private final UUID account;

    SampleAwards(Stage stage, SampleNotices notices, SamplePayments payments, UUID account) {
        this.stage = stage;
        this.notices = notices;
        this.payments = payments;
        this.account = account;
    }

    void tell() {
        stage.agenda().on(stage.ago(290), this::scheme);
        stage.agenda().on(stage.ago(90), () -> pay(month(6)));
        stage.agenda().on(stage.ago(60), () -> {
            AwardRound round = approved(month(7));
            notices.through(notices.draft(AwardLine.KIND, waiting(round), "网络销售奖励公示"), () -> {});
        });
        stage.agenda().on(stage.ago(80), () -> ended(month(8)));
        stage.agenda().on(stage.ago(5), () -> {
            AwardRound round = approved(month(5));
            notices.post(notices.draft(AwardLine.KIND, waiting(round), "网络销售奖励公示"));
        });
        stage.agenda().on(stage.ago(1), this::underWay);
    }

    /** The month that ended so many months before today. */
    private Period month(int back) {
        return Period.month(java.time.YearMonth.from(stage.today()).minusMonths(back));
    }

    private void scheme() {
        SchemeVersion draft = stage.cast().as(stage.cast().clerk(), () -> {
            PolicyDocument document = stage.office().policies().documents().getFirst();
            AwardRule rule = AwardRule.of(
                            account,
                            AwardTier.flat(Money.ofYuan(2_000), Money.ofYuan(300)),
                            AwardTier.flat(Money.ofYuan(5_000), Money.ofYuan(800)),
                            AwardTier.percent(Money.ofYuan(12_000), "8"))
                    .caps(Money.ofYuan(3_000), Money.ofYuan(12_000));
            return stage.office()
                    .policies()
                    .draft(new SchemeDraft(
                            null,
                            SchemeKind.AWARD,
                            "农产品网络销售奖励",
                            document.id(),
                            stage.ago(299),
                            null,
                            SchemeRules.write(rule),
                            7,
                            true));
        });
        stage.cast().as(stage.cast().approver(), () -> stage.office().policies().putInForce(draft));
    }

    private AwardRound make(Period period) {
        return stage.cast().as(stage.cast().clerk(), () -> {
            SchemeVersion scheme = stage.office().awardMaker().schemes(period).getFirst();
            return stage.office().awardMaker().make(scheme, period);
        });
    }

    private AwardRound now(AwardRound round) {
        return stage.cast()
                .as(
                        stage.cast().clerk(),
                        () -> stage.office().awardFiles().open(round.id()).round());
    }

    private AwardRound putForward(AwardRound round) {
        stage.cast().run(stage.cast().clerk(), () -> stage.office().awards().putForward(round));
        return now(round);
    }

    private AwardRound reviewed(AwardRound round, Decision decision) {
        stage.cast().run(stage.cast().reviewer(), () -> stage.office().awards().review(round, decision));
        return now(round);
    }

    private AwardRound approved(Period period) {
        AwardRound round = reviewed(putForward(make(period)), Stage.YES);
        stage.cast().run(stage.cast().approver(), () -> stage.office().awards().approve(round, Stage.YES));
        return now(round);
    }

    private List<UUID> waiting(AwardRound round) {
        List<UUID> lines =
                stage
                        .cast()
                        .as(
                                stage.cast().clerk(),
                                () -> stage.office()
                                        .awardFiles()
                                        .open(round.id())
                                        .lines())
                        .stream()
                        .map(AwardLine::id)
                        .toList();
        return notices.waiting(AwardLine.KIND).stream().filter(lines::contains).toList();
    }

    private void pay(Period period) {
        AwardRound round = approved(period);
        List<UUID> owners =
                stage
                        .cast()
                        .as(
                                stage.cast().clerk(),
                                () -> stage.office()
                                        .awardFiles()
                                        .open(round.id())
                                        .lines())
                        .stream()
                        .filter(line -> line.status() == AwardLineStatus.APPROVED)
                        .map(line -> line.owner().id())
                        .toList();
        notices.through(notices.draft(AwardLine.KIND, waiting(round), "网络销售奖励公示"), () -> {
            LocalDate next = stage.ago(70);
            payments.carry(owners, "网络销售奖励", next, 0);
        });
    }

    /** A round rejected, and one withdrawn. */
    private void ended(Period period) {
        reviewed(putForward(make(period)), new Decision.Reject("与上级奖励重复，不再发放"));
        AwardRound again = make(month(9));
        stage.cast().run(stage.cast().clerk(), () -> stage.office().awards().withdraw(again, "月份选错"));
    }

    /** The latest months, each at another step. */
    private void underWay() {
        make(month(1));
        putForward(make(month(8)));
        reviewed(putForward(make(month(3))), Stage.YES);
        AwardRound back = putForward(make(month(4)));
        reviewed(back, new Decision.SendBack("请先核查疑点订单"));
        approved(month(2));
    }
}
