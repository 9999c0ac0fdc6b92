package org.jishi.subsidy.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jishi.approval.Decision;
import org.jishi.approval.Step;
import org.jishi.kit.Ui;
import org.jishi.kit.table.Ticks;
import org.jishi.platform.access.Act;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.subsidy.Claim;
import org.jishi.subsidy.ClaimStatus;
import org.jishi.subsidy.SubsidyService;

/** Claims by state, and the decision on many of them at once. */
final class ClaimListModel {
    private static final int CHUNK = 1_000;

    /**
     * Those of the ticked claims that wait for a step.
     *
     * @param leftOut how many of the ticked wait for something else
     */
    record Chosen(List<Claim> claims, long leftOut) {
        Money total() {
            return claims.stream().map(Claim::amount).reduce(Money.ZERO, Money::plus);
        }
    }

    private final Ui ui;
    private final SubsidyService subsidies;

    ClaimListModel(Ui ui, SubsidyService subsidies) {
        this.ui = ui;
        this.subsidies = subsidies;
    }

    Page<Claim> page(PageRequest request) {
        return subsidies.page(request);
    }

    boolean mayReview() {
        return ui.may(Act.CASE_REVIEW);
    }

    boolean mayApprove() {
        return ui.may(Act.CASE_APPROVE);
    }

    boolean mayMake() {
        return ui.may(Act.CASE_ENTER);
    }

    /** Passes all ticked claims that wait for the step: asked once, with their count and sum. */
    void approve(Step step, Ticks.Choice<Claim> choice, Runnable changed) {
        gather(step, choice, chosen -> {
            String key = step == Step.APPROVAL ? "subsidy.many.approveAsk" : "subsidy.many.reviewAsk";
            Object[] told = {chosen.claims().size(), chosen.total(), chosen.leftOut()};
            // the first review can still be sent back by the second person, the approval by nobody
            if (step == Step.APPROVAL
                    ? ui.dialogs().confirmFinal(key, told)
                    : ui.dialogs().confirm(key, told)) {
                decide(step, chosen, new Decision.Approve(), changed);
            }
        });
    }

    /** Sends all ticked claims that wait for the step back, for one reason. */
    void sendBack(Step step, Ticks.Choice<Claim> choice, Runnable changed) {
        gather(
                step,
                choice,
                chosen -> ui.dialogs()
                        .askReason(
                                "subsidy.many.sendBackReason",
                                List.of(),
                                chosen.claims().size(),
                                chosen.total())
                        .ifPresent(why -> decide(step, chosen, new Decision.SendBack(why), changed)));
    }

    private void gather(Step step, Ticks.Choice<Claim> choice, Consumer<Chosen> found) {
        ui.background().run(this, "subsidy.loading", () -> chosen(step, choice), chosen -> {
            if (chosen.claims().isEmpty()) {
                ui.dialogs().info(step == Step.APPROVAL ? "subsidy.many.noneToApprove" : "subsidy.many.noneToReview");
            } else {
                found.accept(chosen);
            }
        });
    }

    private Chosen chosen(Step step, Ticks.Choice<Claim> choice) {
        ClaimStatus waits = step == Step.APPROVAL ? ClaimStatus.REVIEWED : ClaimStatus.ENTERED;
        List<Claim> all = switch (choice) {
            case Ticks.Choice.Rows<Claim>(var rows) -> rows;
            case Ticks.Choice.AllMatching<Claim>(var request, var _) -> all(request);
        };
        List<Claim> waiting =
                all.stream().filter(claim -> claim.status() == waits).toList();
        return new Chosen(waiting, all.size() - waiting.size());
    }

    private List<Claim> all(PageRequest request) {
        List<Claim> all = new ArrayList<>();
        Page<Claim> page;
        do {
            page = subsidies.page(new PageRequest(
                    all.size(), CHUNK, request.sort(), request.descending(), request.search(), request.filters()));
            all.addAll(page.rows());
        } while (!page.rows().isEmpty() && all.size() < page.total());
        return all;
    }

    private void decide(Step step, Chosen chosen, Decision decision, Runnable changed) {
        ui.background()
                .track(
                        "subsidy.deciding",
                        progress -> {
                            if (step == Step.APPROVAL) {
                                subsidies.approve(chosen.claims(), decision);
                            } else {
                                subsidies.review(chosen.claims(), decision);
                            }
                            return chosen;
                        },
                        done -> {
                            ui.dialogs().done("subsidy.many.done", done.claims().size(), done.total());
                            changed.run();
                        },
                        refusal -> {
                            ui.dialogs().refusal(refusal);
                            changed.run();
                        });
    }
}
