package org.jishi.subsidy.ui;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jishi.approval.Decision;
import org.jishi.approval.Step;
import org.jishi.casework.ui.OutsideDecision;
import org.jishi.evidence.Paper;
import org.jishi.evidence.PaperService;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.subsidy.Claim;
import org.jishi.subsidy.ClaimFile;
import org.jishi.subsidy.ClaimStatus;
import org.jishi.subsidy.SubsidyService;
import org.jspecify.annotations.Nullable;

/** One claim with all that its page shows, and what can be done with it. */
final class ClaimModel {
    /** @param hindrance why the one who is signed in cannot take the next step though the role allows it, or null */
    record Whole(ClaimFile file, @Nullable Problem hindrance) {}

    private final Ui ui;
    private final SubsidyService subsidies;
    private final PaperService papers;
    private final UUID id;

    ClaimModel(Ui ui, SubsidyService subsidies, PaperService papers, UUID id) {
        this.ui = ui;
        this.subsidies = subsidies;
        this.papers = papers;
        this.id = id;
    }

    void load(Consumer<Whole> shown) {
        ui.background()
                .run(
                        this,
                        "subsidy.loading",
                        () -> {
                            ClaimFile file = subsidies.open(id);
                            Optional<Problem> hindrance = ClaimStatus.WAY
                                    .decision(file.claim().status())
                                    .filter(decision -> ui.may(decision.act()))
                                    .flatMap(decision -> subsidies.objection(file.claim(), decision.step()));
                            return new Whole(file, hindrance.orElse(null));
                        },
                        shown);
    }

    void decide(Claim claim, Decision decision, Runnable done, Consumer<Refusal> refused) {
        run(
                () -> {
                    if (claim.status() == ClaimStatus.REVIEWED) {
                        subsidies.approve(java.util.List.of(claim), decision);
                    } else {
                        subsidies.review(java.util.List.of(claim), decision);
                    }
                },
                done,
                refused);
    }

    /** Files the signed paper, then writes down what was decided on it. */
    void decideOutside(Claim claim, OutsideDecision typed, Runnable done, Consumer<Refusal> refused) {
        Step step = claim.status() == ClaimStatus.REVIEWED ? Step.APPROVAL : Step.FIRST_REVIEW;
        run(
                () -> {
                    Paper paper = papers.addOrFind(Claim.KIND, id, "outside-decision", typed.scan());
                    subsidies.decideOutside(claim, step, typed.decision(), typed.by(paper.id()));
                },
                done,
                refused);
    }

    void deduct(Claim claim, Money deduction, String reason, Runnable done, Consumer<Refusal> refused) {
        run(() -> subsidies.deduct(claim, deduction, reason), done, refused);
    }

    void resubmit(Claim claim, Runnable done) {
        run(() -> subsidies.resubmit(claim), done, ui.dialogs()::refusal);
    }

    void withdraw(Claim claim, Runnable done) {
        ui.dialogs()
                .askReason("subsidy.withdraw.ask", java.util.List.of(), claim.claimNo())
                .ifPresent(why -> run(() -> subsidies.withdraw(claim, why), done, ui.dialogs()::refusal));
    }

    boolean mayDeduct(Claim claim) {
        return ui.may(Act.CASE_ENTER)
                && (claim.status() == ClaimStatus.ENTERED || claim.status() == ClaimStatus.SENT_BACK);
    }

    boolean mayWithdraw(Claim claim) {
        return ui.may(Act.CASE_ENTER)
                && switch (claim.status()) {
                    case ENTERED, REVIEWED, SENT_BACK, APPROVED -> true;
                    case POSTED, RELEASED, PAID, REJECTED, WITHDRAWN -> false;
                };
    }

    private void run(Runnable act, Runnable done, Consumer<Refusal> refused) {
        ui.background()
                .run(
                        this,
                        "subsidy.deciding",
                        () -> {
                            act.run();
                            return id;
                        },
                        same -> done.run(),
                        refused);
    }
}
