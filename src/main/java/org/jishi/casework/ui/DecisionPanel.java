package org.jishi.casework.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jishi.approval.ApprovalStep;
import org.jishi.approval.Decision;
import org.jishi.approval.Outcome;
import org.jishi.approval.Step;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The card on which two people decide: the steps so far with who, when and why; then what waits, for whom, and the
 * buttons for those who may. A page builds one and shows it {@link Deciding} each time its thing has been fetched anew.
 */
public final class DecisionPanel extends VBox {
    /** What a page does with a decision: one call of its service, ending in exactly one of the two. */
    @FunctionalInterface
    public interface Decide<D> {
        /** @param done told once the disk has it; the page then fetches anew and shows that */
        void run(D decision, Runnable done, Consumer<Refusal> refused);
    }

    private static final int REASONS_KEPT = 5;

    private final Ui ui;
    private final Decide<Decision> decide;
    private final List<String> lastReasons = new ArrayList<>();
    private @Nullable Decide<OutsideDecision> decideOutside;
    private final HBox acts = Nodes.row();
    private boolean inHead;
    private @Nullable Supplier<String> next;
    private Deciding state = Deciding.settled(List.of());

    public DecisionPanel(Ui ui, Decide<Decision> decide) {
        this.ui = ui;
        this.decide = decide;
        setId("decision-panel");
    }

    /** What happens when a step taken outside is recorded; offered where {@link Deciding#mayBeOutside}. */
    public DecisionPanel outside(Decide<OutsideDecision> action) {
        decideOutside = action;
        return this;
    }

    /** The acts stand where a page of one thing has its next step; the card tells, and has no buttons. */
    public DecisionPanel actsInHead() {
        inHead = true;
        return this;
    }

    /** The acts of what is shown now, for the page's head; what serves there while nothing waits for this person. */
    public @Nullable Node actsOr(@Nullable Node other) {
        return acts.getChildren().isEmpty() ? other : acts;
    }

    /** What is said after a decision besides that it was taken: what happens next, once the page has been fetched anew. */
    public DecisionPanel followedBy(Supplier<String> words) {
        next = words;
        return this;
    }

    public void show(Deciding deciding) {
        state = deciding;
        acts.getChildren().clear();
        Card card = new Card(ui.text("casework.decide.heading"));
        if (deciding.steps().isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("casework.decide.none")));
        }
        deciding.steps().forEach(step -> card.getChildren().add(taken(step)));
        if (deciding.next() != null && deciding.act() != null) {
            card.getChildren().add(waits(deciding.act()));
        }
        getChildren().setAll(card);
    }

    private Node taken(ApprovalStep step) {
        String who = step.outside()
                ? ui.text(
                        "casework.decide.outsider",
                        String.valueOf(step.outsideBody()),
                        String.valueOf(step.outsideDocument()),
                        step.personName())
                : step.personName();
        HBox first = Nodes.row(
                Nodes.label(ui.text("approval.step", step.step()), "fact-name"),
                StepStory.chip(ui, step.outcome()).node(),
                Nodes.grow(Nodes.label(who)),
                Nodes.label(OfficeClock.day(step.decidedAt()).toString(), "text-muted"));
        VBox box = new VBox(4, first);
        if (step.reason() != null) {
            box.getChildren().add(Nodes.muted(ui.text("casework.decide.because", step.reason())));
        }
        return box;
    }

    private Node waits(Act act) {
        String step = ui.text("approval.step", java.util.Objects.requireNonNull(state.next()));
        VBox box = new VBox(8, Nodes.paragraph(ui.text("casework.decide.waits", step, roles(act))));
        Problem hindrance = state.hindrance();
        if (!ui.may(act)) {
            box.getChildren().add(Nodes.muted(ui.text("casework.decide.notYours", roles(act))));
        } else if (hindrance != null) {
            box.getChildren()
                    .add(Nodes.withIcon(ui.texts().text(hindrance), Feather.INFO, "text-muted", "decide-hindrance"));
        }
        Problem stopped = state.stopped();
        if (stopped != null) {
            box.getChildren().add(Nodes.withIcon(ui.texts().text(stopped), Feather.ALERT_TRIANGLE, "decide-stopped"));
        }
        List<Node> buttons = buttons(ui.may(act) && hindrance == null, stopped == null);
        if (inHead) {
            acts.getChildren().setAll(buttons);
        } else if (!buttons.isEmpty()) {
            FlowPane flow = new FlowPane(8, 8);
            flow.getChildren().setAll(buttons);
            box.getChildren().add(flow);
        }
        return box;
    }

    /** What this person can do, the main act first. */
    private List<Node> buttons(boolean may, boolean free) {
        List<Node> buttons = new ArrayList<>();
        if (may) {
            if (free) {
                buttons.add(Buttons.main(ui, "casework.decide.approve", () -> approve("")));
            }
            buttons.add(Buttons.plain(ui, "casework.decide.sendBack", this::askSendBack));
            buttons.add(Buttons.danger(ui, "casework.decide.reject", this::askReject));
        }
        Decide<OutsideDecision> outside = decideOutside;
        // the clerk writes down what was decided on paper; whoever decides inside does not
        if (state.mayBeOutside() && outside != null && ui.may(Act.CASE_ENTER)) {
            Button button =
                    Buttons.plain(ui, "casework.decide.outside", Feather.FILE_TEXT, () -> recordOutside(outside));
            buttons.add(button);
        }
        return buttons;
    }

    /** The roles that have a right, in words. */
    private String roles(Act act) {
        return act.roles().stream()
                .map(role -> ui.text("platform.role", role))
                .collect(Collectors.joining(ui.text("casework.decide.orRole")));
    }

    /**
     * Does what the button of that outcome does, for a page with another way to it: a card that is moved on a board.
     *
     * @param subject what it is about, since that page shows others as well
     */
    public void take(Outcome outcome, String subject) {
        switch (outcome) {
            case APPROVED -> approve(subject);
            case SENT_BACK -> ask("casework.decide.sendBackReasonOf", Decision.SendBack::new, subject);
            case REJECTED -> ask("casework.decide.rejectReasonOf", Decision.Reject::new, subject);
            case ENTERED -> throw new IllegalArgumentException("an entry decides nothing");
        }
    }

    private void askSendBack() {
        ask("casework.decide.sendBackReason", Decision.SendBack::new);
    }

    private void askReject() {
        ask("casework.decide.rejectReason", Decision.Reject::new);
    }

    private void approve(String subject) {
        Problem consequence = state.consequence();
        // one asks as many do: nothing is passed on by a click alone
        boolean sure = consequence == null
                ? ui.dialogs()
                        .confirm(
                                subject.isEmpty() ? "casework.decide.passAsk" : "casework.decide.passAskOf",
                                ui.text("approval.step", java.util.Objects.requireNonNull(state.next())),
                                subject)
                : ui.dialogs()
                        .confirmFinal(consequence.key(), consequence.args().toArray());
        if (sure) {
            run(new Decision.Approve());
        }
    }

    private void ask(String key, java.util.function.Function<String, Decision> decision, Object... subject) {
        Optional<String> reason = ui.dialogs().askReason(key, List.copyOf(lastReasons), subject);
        reason.ifPresent(why -> {
            lastReasons.remove(why);
            lastReasons.addFirst(why);
            if (lastReasons.size() > REASONS_KEPT) {
                lastReasons.removeLast();
            }
            run(decision.apply(why));
        });
    }

    private void run(Decision decision) {
        going(true);
        Step step = state.next();
        decide.run(
                decision,
                () -> {
                    going(false);
                    ui.dialogs().done("casework.decide.done." + decision.outcome(), then(step, decision));
                },
                this::refused);
    }

    /** What happens next, where the page itself has no words for it. */
    private String then(@Nullable Step step, Decision decision) {
        if (next != null) {
            return next.get();
        }
        return switch (decision.outcome()) {
            case APPROVED -> step == Step.FIRST_REVIEW ? ui.text("casework.decide.then.review") : "";
            case SENT_BACK -> ui.text("casework.decide.then.sentBack");
            default -> "";
        };
    }

    private void going(boolean now) {
        setDisable(now);
        acts.setDisable(now);
    }

    private void refused(Refusal refusal) {
        going(false);
        ui.dialogs().refusal(refusal);
    }

    private void recordOutside(Decide<OutsideDecision> outside) {
        OutsideForm form = new OutsideForm(ui);
        if (ui.dialogs().form("casework.outside.title", form.build(outside))) {
            ui.dialogs().done("casework.outside.done", next == null ? "" : next.get());
        }
    }
}
