package org.jishi.subsidy.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.jishi.approval.ApprovalStep;
import org.jishi.approval.Step;
import org.jishi.casework.CaseWay;
import org.jishi.casework.TimelineEntry;
import org.jishi.casework.ui.CaseWays;
import org.jishi.casework.ui.Deciding;
import org.jishi.casework.ui.DecisionPanel;
import org.jishi.casework.ui.NoticeScreens;
import org.jishi.casework.ui.StepStory;
import org.jishi.evidence.ui.PapersView;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.ThingPage;
import org.jishi.kit.page.TimelineItem;
import org.jishi.payment.Payable;
import org.jishi.payment.ReturnedMoney;
import org.jishi.payment.ui.PaymentScreens;
import org.jishi.payment.ui.ReturnedNext;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.access.Act;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jishi.subsidy.Claim;
import org.jishi.subsidy.ClaimFile;
import org.jishi.subsidy.ClaimStatus;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The page of one claim: two people decide on it at the right, its story stands at the left. */
final class ClaimView {
    private final Ui ui;
    private final ClaimModel model;
    private final ClaimWords words;
    private final PapersView papers;
    private final ThingPage page;

    ClaimView(Ui ui, ClaimModel model, PapersView papers) {
        this.ui = ui;
        this.model = model;
        this.papers = papers;
        this.words = new ClaimWords(ui);
        this.page = new ThingPage(ui).head("", ui.text("subsidy.claim.title")).onShown(this::load);
    }

    Page page() {
        return page;
    }

    private void load() {
        model.load(this::show);
        papers.shown();
    }

    private void show(ClaimModel.Whole whole) {
        ClaimFile file = whole.file();
        Claim claim = file.claim();
        page.head(claim.claimNo(), claim.personName())
                .state(words.status(claim.status()))
                .amount(ui.text("subsidy.yuan", claim.amount()))
                .way(CaseWays.of(ui, ClaimStatus.WAY, claim.status()))
                .story(story(file))
                .more(more(claim))
                .facts(facts(file));
        DecisionPanel panel = panel(whole);
        page.cards(cards(whole, panel));
        next(file, panel);
    }

    private void next(ClaimFile file, DecisionPanel panel) {
        Claim claim = file.claim();
        ReturnedMoney returned = file.returned();
        if (claim.status() == ClaimStatus.RELEASED && returned != null && file.stopped() == null) {
            page.next(ReturnedNext.button(ui, returned), ReturnedNext.words(ui, returned));
        } else {
            page.next(panel.actsOr(nextButton(claim)), ui.text("subsidy.next", claim.status()));
        }
    }

    private Card facts(ClaimFile file) {
        Claim claim = file.claim();
        Card card = ClaimListView.facts(ui, claim)
                .action(Buttons.link(
                        ui, "subsidy.claim.person", () -> ui.navigator().open(PersonScreens.PERSON, claim.personId())));
        return file.place().isEmpty() ? card : card.fact(ui.text("subsidy.field.place"), file.place());
    }

    private DecisionPanel panel(ClaimModel.Whole whole) {
        Claim claim = whole.file().claim();
        DecisionPanel panel = new DecisionPanel(
                ui,
                (decision, done, refused) -> model.decide(
                        claim,
                        decision,
                        () -> {
                            done.run();
                            load();
                        },
                        refusal -> {
                            refused.accept(refusal);
                            load();
                        }));
        panel.outside((typed, done, refused) -> model.decideOutside(
                claim,
                typed,
                () -> {
                    done.run();
                    load();
                },
                refused));
        panel.actsInHead().show(deciding(whole));
        return panel;
    }

    private Node[] cards(ClaimModel.Whole whole, DecisionPanel panel) {
        Claim claim = whole.file().claim();
        List<Node> cards = new ArrayList<>(List.of(panel, papers.node()));
        Problem stopped = whole.file().stopped();
        if (stopped != null && ClaimStatus.WAY.decision(claim.status()).isEmpty()) {
            cards.addFirst(new Card(
                    ui.text("subsidy.claim.stopped"), Nodes.paragraph(ui.texts().text(stopped))));
        }
        if (!whole.file().payables().isEmpty()) {
            cards.add(payables(whole.file().payables()));
        }
        return cards.toArray(Node[]::new);
    }

    private Deciding deciding(ClaimModel.Whole whole) {
        Claim claim = whole.file().claim();
        List<ApprovalStep> steps = whole.file().steps();
        Optional<CaseWay.Decision> next = ClaimStatus.WAY.decision(claim.status());
        if (next.isEmpty() || next.get().step() == Step.ENTRY) {
            return Deciding.settled(steps);
        }
        Deciding deciding = Deciding.waitsFor(next.get(), steps)
                .hindrance(whole.hindrance())
                .stopped(whole.file().stopped())
                .orOutside();
        return next.get().step() == Step.APPROVAL
                ? deciding.consequence("subsidy.claim.approveAsk", claim.personName(), claim.amount())
                : deciding;
    }

    private Card payables(List<Payable> payables) {
        Card card = new Card(ui.text("subsidy.claim.payable"));
        payables.forEach(payable -> card.fact(
                payable.payableNo(),
                ui.text("subsidy.yuan", payable.amount()) + "  " + ui.text("subsidy.payable", payable.status())));
        return card;
    }

    private @Nullable Node nextButton(Claim claim) {
        if (claim.status() == ClaimStatus.SENT_BACK && ui.may(Act.CASE_ENTER)) {
            return Buttons.main(
                    ui,
                    "subsidy.claim.resubmit",
                    () -> model.resubmit(claim, () -> {
                        ui.dialogs().done("subsidy.claim.resubmitted", claim.claimNo());
                        load();
                    }));
        }
        if (claim.status() == ClaimStatus.APPROVED && ui.may(Act.NOTICE_POST)) {
            return Buttons.main(ui, "subsidy.list.notice", () -> ui.navigator().open(NoticeScreens.DRAFT, Claim.KIND));
        }
        if (claim.status() == ClaimStatus.POSTED) {
            return Buttons.plain(
                    ui, "subsidy.claim.notices", () -> ui.navigator().open(NoticeScreens.NOTICES));
        }
        if (claim.status() == ClaimStatus.RELEASED && ui.may(Act.BATCH_DRAFT)) {
            return Buttons.main(
                    ui, "subsidy.claim.payments", () -> ui.navigator().open(PaymentScreens.PAYABLES));
        }
        return null;
    }

    private List<MenuItem> more(Claim claim) {
        List<MenuItem> items = new ArrayList<>();
        if (model.mayDeduct(claim)) {
            items.add(Buttons.item(ui, "subsidy.deduct", () -> askDeduction(claim)));
        }
        if (model.mayWithdraw(claim)) {
            items.add(Buttons.item(
                    ui,
                    "subsidy.withdraw",
                    () -> model.withdraw(claim, () -> {
                        ui.dialogs().done("subsidy.withdraw.done", claim.claimNo());
                        load();
                    })));
        }
        return items;
    }

    private void askDeduction(Claim claim) {
        var deduction = new SimpleObjectProperty<Money>(claim.deduction());
        var reason = new SimpleStringProperty(java.util.Objects.toString(claim.deductionReason(), ""));
        Form form = new Form(ui)
                .note("subsidy.deduct.note", claim.calculated())
                .money("subsidy.field.deduction", deduction, f -> f.required())
                .area("subsidy.deduct.why", reason, f -> f.name("reason").lines(2))
                .submit(
                        "subsidy.deduct",
                        (done, refused) -> model.deduct(
                                claim,
                                deduction.get(),
                                reason.get(),
                                () -> {
                                    done.run();
                                    ui.dialogs().done("subsidy.deduct.done");
                                    load();
                                },
                                refused));
        ui.dialogs().form("subsidy.deduct", form);
    }

    /**
     * What rooms tell of the claim, with the steps of its people between, the latest first. Within a day it begins with the
     * making, and what comes of a step follows it.
     */
    private List<TimelineItem> story(ClaimFile file) {
        Stream<TimelineItem> made =
                file.story().stream().filter(ClaimView::isMade).map(this::told);
        Stream<TimelineItem> after =
                file.story().stream().filter(entry -> !isMade(entry)).map(this::told);
        Stream<TimelineItem> steps = file.steps().stream().map(step -> StepStory.item(ui, step));
        return Stream.of(made, steps, after)
                .flatMap(each -> each)
                .sorted(Comparator.comparing(TimelineItem::day))
                .toList()
                .reversed();
    }

    private static boolean isMade(TimelineEntry entry) {
        return entry.what().key().equals("subsidy.story.made");
    }

    private TimelineItem told(TimelineEntry entry) {
        TimelineItem item = TimelineItem.of(
                entry.on(), Feather.CIRCLE, ui.texts().text(entry.what()), java.util.Objects.toString(entry.who(), ""));
        return entry.amount() == null ? item : item.detail(ui.text("subsidy.yuan", entry.amount()));
    }
}
