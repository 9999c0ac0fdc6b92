package org.jishi.award.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jishi.approval.Decision;
import org.jishi.approval.Step;
import org.jishi.award.AwardFile;
import org.jishi.award.AwardLine;
import org.jishi.award.AwardLineStatus;
import org.jishi.award.AwardRound;
import org.jishi.award.AwardStatus;
import org.jishi.casework.ui.OutsideDecision;
import org.jishi.evidence.Paper;
import org.jishi.kit.Ui;
import org.jishi.payment.OtherPayee;
import org.jishi.payment.Payable;
import org.jishi.platform.access.Act;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.sales.ui.SalesScreens;
import org.jspecify.annotations.Nullable;

/** One round: what waits, and every act on it, after which it is fetched anew. */
final class RoundModel {
    /** @param hindrance why the signed-in person cannot take the next step, or null */
    record Shown(AwardFile file, @Nullable Problem hindrance) {}

    private final Ui ui;
    private final AwardServices services;
    private final UUID roundId;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();

    RoundModel(Ui ui, AwardServices services, UUID roundId) {
        this.ui = ui;
        this.services = services;
        this.roundId = roundId;
    }

    /** The round; null until it was read. */
    ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    List<AwardLine> lines() {
        Shown now = shown.get();
        return now == null ? List.of() : now.file().lines();
    }

    void load() {
        ui.background().run(this, "award.job.reading", this::read, shown::set);
    }

    private Shown read() {
        AwardFile file = services.files().open(roundId);
        Problem hindrance = AwardStatus.WAY
                .decision(file.round().status())
                .flatMap(next -> services.rounds().objection(file.round(), next.step()))
                .orElse(null);
        return new Shown(file, hindrance);
    }

    private AwardRound round() {
        return Objects.requireNonNull(shown.get()).file().round();
    }

    boolean mayChange() {
        return shown.get() != null && round().status().open() && ui.may(Act.CASE_ENTER);
    }

    boolean mayWithdraw() {
        return shown.get() != null
                && ui.may(Act.CASE_ENTER)
                && switch (round().status()) {
                    case DRAFT, ENTERED, REVIEWED, SENT_BACK, APPROVED -> true;
                    case POSTED, RELEASED, PAID, REJECTED, WITHDRAWN -> false;
                };
    }

    boolean mayLeaveOut(AwardLine line) {
        return mayChange() && line.status() != AwardLineStatus.LEFT_OUT;
    }

    boolean mayTakeIn(AwardLine line) {
        return mayChange() && line.status() == AwardLineStatus.LEFT_OUT;
    }

    void putForward() {
        AwardRound round = round();
        if (ui.dialogs().confirm("award.putForward.confirm", round.winners(), round.awarded())) {
            act(
                    () -> {
                        services.rounds().putForward(round);
                        return true;
                    },
                    "award.putForward.done",
                    round.roundNo());
        }
    }

    void recompute() {
        AwardRound round = round();
        act(() -> services.maker().recompute(round), "award.recompute.done", round.roundNo());
    }

    void leaveOut(AwardLine line) {
        ui.dialogs()
                .askReason("award.leaveOut.ask", List.of(), line.ownerName())
                .ifPresent(reason -> act(
                        () -> services.maker().leaveOut(round(), line, reason),
                        "award.leaveOut.done",
                        line.ownerName()));
    }

    void takeIn(AwardLine line) {
        act(() -> services.maker().takeIn(round(), line), "award.takeIn.done", line.ownerName());
    }

    void withdraw() {
        AwardRound round = round();
        ui.dialogs()
                .askReason("award.withdraw.ask", List.of(), round.roundNo(), round.winners(), round.awarded())
                .ifPresent(reason -> act(
                        () -> {
                            services.rounds().withdraw(round, reason);
                            return true;
                        },
                        "award.withdraw.done",
                        round.roundNo()));
    }

    /** The reviewer's or the approver's decision, whichever is next. */
    void decide(Decision decision, Runnable done, Consumer<Refusal> refused) {
        AwardRound round = round();
        ui.background()
                .run(
                        this,
                        "award.job.saving",
                        () -> {
                            if (round.status() == AwardStatus.REVIEWED) {
                                services.rounds().approve(round, decision);
                            } else {
                                services.rounds().review(round, decision);
                            }
                            return true;
                        },
                        saved -> {
                            done.run();
                            load();
                        },
                        refused);
    }

    /** Files the signed paper and writes down what somebody outside decided on it. */
    void decideOutside(OutsideDecision typed, Runnable done, Consumer<Refusal> refused) {
        AwardRound round = round();
        Step step = AwardStatus.WAY.step(round.status());
        ui.background()
                .run(
                        this,
                        "award.job.saving",
                        () -> {
                            Paper scan = file("outside-decision", typed.scan());
                            services.rounds().decideOutside(round, step, typed.decision(), typed.by(scan.id()));
                            return true;
                        },
                        saved -> {
                            done.run();
                            load();
                        },
                        refused);
    }

    private Paper file(String kind, Path scan) {
        return Objects.requireNonNull(services.papers())
                .addOrFind(AwardRound.KIND, roundId, kind, scan, Act.CASE_ENTER);
    }

    boolean mayNamePayee(AwardLine line) {
        return mayChange() && line.amount().isPositive();
    }

    /** Files the proof and names who receives the line's money for its owner. */
    void payee(AwardLine line, String name, String relation, Path proof, Runnable done, Consumer<Refusal> refused) {
        AwardRound round = round();
        ui.background()
                .run(
                        this,
                        "award.job.saving",
                        () -> {
                            Paper paper = file("relation-proof", proof);
                            return services.maker().payee(round, line, new OtherPayee(name, relation, paper.id()));
                        },
                        saved -> {
                            done.run();
                            load();
                        },
                        refused);
    }

    void ownPayee(AwardLine line) {
        act(() -> services.maker().payee(round(), line, null), "award.payee.own", line.ownerName());
    }

    void payables(AwardLine line, Consumer<List<Payable>> told) {
        ui.background().run(this, "award.job.reading", () -> services.files().payables(line), told);
    }

    void doubts() {
        ui.navigator().open(SalesScreens.DOUBTS);
    }

    private void act(Callable<?> work, String doneKey, Object... args) {
        ui.background()
                .run(
                        this,
                        "award.job.saving",
                        work,
                        result -> {
                            load();
                            ui.dialogs().done(doneKey, args);
                        },
                        refusal -> ui.dialogs().refusal(refusal));
    }
}
