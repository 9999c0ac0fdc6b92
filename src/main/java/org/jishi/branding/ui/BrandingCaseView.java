package org.jishi.branding.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuItem;
import org.jishi.branding.BrandingCase;
import org.jishi.branding.BrandingFile;
import org.jishi.branding.BrandingItem;
import org.jishi.branding.BrandingResult;
import org.jishi.branding.BrandingRules;
import org.jishi.branding.BrandingStatus;
import org.jishi.casework.ui.Deciding;
import org.jishi.casework.ui.DecisionPanel;
import org.jishi.evidence.ui.PapersPanel;
import org.jishi.evidence.ui.PapersView;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.ThingPage;
import org.jishi.payment.Payable;
import org.jishi.payment.ReturnedMoney;
import org.jishi.payment.ui.ReturnedNext;
import org.jishi.people.organisation.ui.OrganisationRegistrar;
import org.jishi.platform.access.Act;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** The page of a branding case: its need, plan, two people, delivery with papers, acceptance, money and results. */
public final class BrandingCaseView implements Page {
    private static final List<Integer> MONTHS = List.of(0, 6, 12);
    private final Ui ui;
    private final BrandingCaseModel model;
    private final BrandingWords words;
    private final CaseForms forms;
    private final ThingPage page;
    private final DecisionPanel panel;
    private final AcceptanceCard acceptance;
    private final PapersView papers;

    public BrandingCaseView(Ui ui, BrandingCaseModel model, OrganisationRegistrar registrar, PapersPanel papersPanel) {
        this.ui = ui;
        this.model = model;
        this.words = new BrandingWords(ui);
        this.forms = new CaseForms(ui, model, registrar);
        page = new ThingPage(ui);
        panel = new DecisionPanel(ui, model::decide)
                .outside(model::decideOutside)
                .actsInHead()
                .followedBy(this::nextWords);
        acceptance = new AcceptanceCard(ui);
        papers = papersPanel.of(BrandingCase.KIND, model.id());
        model.file().subscribe(file -> {
            if (file != null) {
                show(file);
            }
        });
    }

    private void show(BrandingFile file) {
        BrandingCase branding = file.branding();
        panel.show(deciding(file));
        page.head(branding.caseNo(), ui.text("branding.case.heading", branding.personName(), branding.product()))
                .state(words.chip(branding.status()))
                .amount(words.yuan(words.worth(branding)))
                .next(panel.actsOr(next(file)), nextWords(file))
                .way(BrandingWay.of(ui, branding.status()))
                .more(more(file))
                .story(new CaseStory(ui).of(file));
        papers.offer(papersOf(file.items()));
        papers.waitsFor(
                "branding.papers.missing",
                branding.status() == BrandingStatus.APPROVED ? BrandingRules.papers(file.items()) : List.of());
        List<Node> cards = new ArrayList<>();
        if (branding.status() == BrandingStatus.PLANNED || branding.status() == BrandingStatus.REVIEWED) {
            cards.add(panel);
        }
        if (branding.status() == BrandingStatus.DELIVERED) {
            cards.add(acceptance.of(file));
        }
        cards.add(need(file));
        cards.add(new ItemsCard(ui).of(file));
        cards.add(papers.node());
        if (!cards.contains(panel) && !file.steps().isEmpty()) {
            cards.add(panel);
        }
        if (branding.status() != BrandingStatus.DELIVERED && !file.acceptance().isEmpty()) {
            cards.add(acceptance.of(file));
        }
        if (!file.payables().isEmpty()) {
            cards.add(money(file.payables()));
        }
        if (!file.results().isEmpty()) {
            cards.add(results(file.results()));
        }
        page.cards(cards.toArray(Node[]::new));
    }

    /** What may be filed for a case: the contract, and what proves the items of its plan. */
    private static List<String> papersOf(List<BrandingItem> items) {
        return Stream.concat(Stream.of("contract"), BrandingRules.papers(items).stream())
                .distinct()
                .toList();
    }

    private static Deciding deciding(BrandingFile file) {
        return switch (file.branding().status()) {
            case PLANNED ->
                Deciding.waitsFor(java.util.Objects.requireNonNull(file.next()), Act.CASE_REVIEW, file.steps())
                        .hindrance(file.hindrance())
                        .stopped(file.stopped())
                        .orOutside();
            case REVIEWED ->
                Deciding.waitsFor(java.util.Objects.requireNonNull(file.next()), Act.CASE_APPROVE, file.steps())
                        .hindrance(file.hindrance())
                        .stopped(file.stopped())
                        .consequence(
                                "branding.approve.ask",
                                file.branding().caseNo(),
                                file.branding().budget())
                        .orOutside();
            default -> Deciding.settled(file.steps());
        };
    }

    /** What the case waits for now that it was fetched anew. */
    private String nextWords() {
        BrandingFile file = model.file().get();
        return file == null ? "" : nextWords(file);
    }

    private String nextWords(BrandingFile file) {
        Problem stopped = file.stopped();
        ReturnedMoney returned = returned(file);
        if (returned != null) {
            return ReturnedNext.words(ui, returned);
        }
        return stopped == null
                ? ui.text("branding.next", file.branding().status())
                : ui.texts().text(stopped);
    }

    private static @Nullable ReturnedMoney returned(BrandingFile file) {
        return file.branding().status() == BrandingStatus.RELEASED ? file.returned() : null;
    }

    private @Nullable Node next(BrandingFile file) {
        boolean clerk = ui.may(Act.CASE_ENTER);
        return switch (file.branding().status()) {
            case NEED, SENT_BACK ->
                clerk && file.stopped() == null
                        ? Buttons.main(
                                ui,
                                "branding.plan.button",
                                () -> ask("branding.plan.title", forms.plan(file), "branding.plan.done"))
                        : null;
            case APPROVED -> clerk ? delivering(file) : null;
            case DELIVERED ->
                ui.may(Act.CASE_REVIEW) && file.hindrance() == null
                        ? Nodes.row(
                                Buttons.plain(ui, "branding.accept.back", this::sendBack),
                                Buttons.main(
                                        ui,
                                        "branding.accept.button",
                                        () -> ask(
                                                "branding.accept.title",
                                                forms.acceptance(file),
                                                "branding.accept.done")))
                        : null;
            case ACCEPTED ->
                ui.may(Act.NOTICE_POST)
                        ? Buttons.main(
                                ui,
                                "branding.notice.button",
                                () -> ui.navigator().open("casework.notice.draft", BrandingCase.KIND))
                        : null;
            case RELEASED -> {
                ReturnedMoney returned = returned(file);
                yield returned == null ? null : ReturnedNext.button(ui, returned);
            }
            case PLANNED, REVIEWED, POSTED, PAID, REJECTED, WITHDRAWN -> null;
        };
    }

    /** The delivery's two buttons; what is the next step stands out. */
    private Node delivering(BrandingFile file) {
        Runnable deliver = () -> {
            if (ui.dialogs().form("branding.delivery.title", forms.delivery(file))) {
                delivered();
            }
        };
        boolean all = file.items().stream().map(BrandingItem::deliveredOn).noneMatch(java.util.Objects::isNull)
                && file.missingPapers().isEmpty();
        return Nodes.row(
                all
                        ? Buttons.plain(ui, "branding.delivery.button", deliver)
                        : Buttons.main(ui, "branding.delivery.button", deliver),
                all
                        ? Buttons.main(ui, "branding.delivery.submit", this::submit)
                        : Buttons.plain(ui, "branding.delivery.submit", this::submit));
    }

    /** Says what is still to do before the acceptance. */
    private void delivered() {
        BrandingFile file = java.util.Objects.requireNonNull(model.file().get());
        long open =
                file.items().stream().filter(item -> item.deliveredOn() == null).count();
        if (open > 0) {
            ui.dialogs().done("branding.delivery.someLeft", open);
        } else if (!file.missingPapers().isEmpty()) {
            ui.dialogs().done("branding.delivery.papersLeft");
        } else {
            ui.dialogs().done("branding.delivery.all");
        }
        papers.shown();
    }

    private void submit() {
        model.submit(() -> ui.dialogs().done("branding.delivery.submitted", nextWords()), ui.dialogs()::refusal);
    }

    private void sendBack() {
        ui.dialogs()
                .askReason("branding.accept.backReason", List.of())
                .ifPresent(reason -> model.sendBack(
                        reason,
                        () -> ui.dialogs().done("branding.accept.sentBack", nextWords()),
                        ui.dialogs()::refusal));
    }

    /** @param done says that it is kept, with what the case waits for next as its argument */
    private void ask(String title, Form form, String done) {
        if (ui.dialogs().form(title, form)) {
            ui.dialogs().done(done, nextWords());
            papers.shown();
        }
    }

    private List<MenuItem> more(BrandingFile file) {
        BrandingCase branding = file.branding();
        List<MenuItem> items = new ArrayList<>();
        items.add(Buttons.item(
                ui, "branding.case.openPerson", () -> ui.navigator().open("people.person", branding.personId())));
        if (branding.providerId() != null) {
            items.add(Buttons.item(
                    ui,
                    "branding.case.openProvider",
                    () -> ui.navigator().open("people.organisation", branding.providerId())));
        }
        List<Integer> open = MONTHS.stream()
                .filter(month -> file.results().stream().noneMatch(result -> result.months() == month))
                .toList();
        if (ui.may(Act.CASE_ENTER)) {
            if (!open.isEmpty() && branding.status() != BrandingStatus.REJECTED) {
                items.add(Buttons.item(
                        ui,
                        "branding.result.button",
                        () -> ask("branding.result.title", forms.result(open), "branding.result.done")));
            }
            if (!branding.status().ended()
                    && Stream.of(BrandingStatus.POSTED, BrandingStatus.RELEASED).noneMatch(branding.status()::equals)) {
                items.add(Buttons.item(ui, "branding.withdraw.button", this::withdraw));
            }
        }
        return items;
    }

    private void withdraw() {
        ui.dialogs()
                .askReason("branding.withdraw.ask", List.of())
                .ifPresent(reason -> model.withdraw(
                        reason, () -> ui.dialogs().done("branding.withdraw.done"), ui.dialogs()::refusal));
    }

    private Card need(BrandingFile file) {
        BrandingCase branding = file.branding();
        return new Card(ui.text("branding.case.facts"))
                .fact(ui.text("branding.case.place"), words.or(file.place()))
                .fact(ui.text("branding.case.need"), Nodes.paragraph(branding.need()))
                .fact(ui.text("branding.plan.diagnosis"), Nodes.paragraph(words.or(branding.diagnosis())))
                .fact(ui.text("branding.case.provider"), words.or(branding.providerName()))
                .fact(ui.text("branding.plan.contract"), words.or(branding.contractNo()))
                .fact(
                        ui.text("branding.plan.procurement"),
                        branding.procurement() == null
                                ? words.or(null)
                                : ui.text("branding.procurement", branding.procurement()))
                .fact(ui.text("branding.plan.contractedOn"), words.or(Objects.toString(branding.contractedOn(), null)))
                .fact(ui.text("branding.case.document"), branding.documentNo());
    }

    private Card money(List<Payable> payables) {
        Card card = new Card(ui.text("branding.money.heading"));
        for (Payable payable : payables) {
            card.getChildren()
                    .add(Nodes.paragraph(ui.text(
                            "branding.money.line",
                            payable.payableNo(),
                            payable.payeeName(),
                            payable.amount(),
                            ui.text("payment.payableStatus", payable.status()))));
            if (payable.returnReason() != null) {
                card.getChildren().add(Nodes.muted(payable.returnReason()));
            }
        }
        Hyperlink link = new Hyperlink(ui.text("branding.money.open"));
        link.setOnAction(event -> ui.navigator().open("payment"));
        card.action(link);
        return card;
    }

    private Card results(List<BrandingResult> results) {
        Card card = new Card(ui.text("branding.result.heading"));
        for (BrandingResult result : results) {
            card.fact(
                    ui.text("branding.result.month." + result.months()),
                    ui.text("branding.result.line", result.unitPrice(), result.monthSales(), result.repeatOrders()));
        }
        return card;
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public String title() {
        BrandingFile file = model.file().get();
        return file == null ? ui.text("branding.case.title") : page.title();
    }

    @Override
    public void shown() {
        model.load();
        papers.shown();
    }
}
