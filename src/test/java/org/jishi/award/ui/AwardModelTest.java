package org.jishi.award.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.jishi.approval.Decision;
import org.jishi.award.AwardDesk;
import org.jishi.award.AwardLineStatus;
import org.jishi.award.AwardRound;
import org.jishi.award.AwardStatus;
import org.jishi.platform.money.Money;
import org.jishi.support.FakeNavigator;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The models without a window: a round from the steps to the approval. */
class AwardModelTest {
    @TempDir
    Path folder;

    private AwardDesk desk;
    private TestUi ui;
    private AwardServices services;

    @BeforeEach
    void open() {
        desk = new AwardDesk(folder);
        ui = new TestUi(desk.desk.office);
        services = new AwardServices(desk.files, desk.maker, desk.service);
        desk.shop(desk.owner("向明富", "110101199003070097"), "向家脐橙", 35_000);
        desk.shop(desk.owner("周桂花", "110101199003070177"), "周家蜂蜜", 12_000);
        desk.desk.office.signIn(desk.desk.clerk);
    }

    @AfterEach
    void close() {
        desk.close();
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
}
