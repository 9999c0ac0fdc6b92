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
import org.jishi.casework.ui.CaseWays;
import org.jishi.casework.ui.DecisionPanel;
import org.jishi.evidence.ui.PapersPanel;
import org.jishi.evidence.ui.PapersView;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ThingPage;
import org.jishi.organisation.ui.OrganisationRegistrar;
import org.jishi.organisation.ui.OrganisationScreens;
import org.jishi.payment.Payable;
import org.jishi.payment.ui.PaymentScreens;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.access.Act;

/** The page of a branding case: its need, plan, two people, delivery with papers, acceptance, money and results. */
public final class BrandingCaseView implements Page {
    private static final List<Integer> MONTHS = List.of(0, 6, 12);
    private final Ui ui;
    private final BrandingCaseModel model;
    private final BrandingWords words;
    private final CaseActs acts;
    private final ThingPage page;
    private final AcceptanceCard acceptance;
    private final PapersView papers;

    public BrandingCaseView(Ui ui, BrandingCaseModel model, OrganisationRegistrar registrar, PapersPanel papersPanel) {
        this.ui = ui;
        this.model = model;
        this.words = new BrandingWords(ui);
        page = new ThingPage(ui);
        acceptance = new AcceptanceCard(ui);
        papers = papersPanel.of(BrandingCase.KIND, model.id());
        acts = new CaseActs(ui, model, registrar, papers::shown);
        model.file().subscribe(file -> {
            if (file != null) {
                show(file);
            }
        });
    }

    private void show(BrandingFile file) {
        BrandingCase branding = file.branding();
        DecisionPanel panel = acts.panel(file);
        page.head(branding.caseNo(), ui.text("branding.case.heading", branding.personName(), branding.product()))
                .state(words.chip(branding.status()))
                .amount(words.yuan(words.worth(branding)))
                .next(panel.actsOr(acts.next(file)), acts.nextWords(file))
                .way(CaseWays.of(ui, BrandingStatus.WAY, branding.status()))
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

    private List<MenuItem> more(BrandingFile file) {
        BrandingCase branding = file.branding();
        List<MenuItem> items = new ArrayList<>();
        items.add(Buttons.item(
                ui, "branding.case.openPerson", () -> ui.navigator().open(PersonScreens.PERSON, branding.personId())));
        if (branding.providerId() != null) {
            items.add(Buttons.item(
                    ui,
                    "branding.case.openProvider",
                    () -> ui.navigator().open(OrganisationScreens.ONE, branding.providerId())));
        }
        List<Integer> open = MONTHS.stream()
                .filter(month -> file.results().stream().noneMatch(result -> result.months() == month))
                .toList();
        if (ui.may(Act.CASE_ENTER)) {
            if (!open.isEmpty() && branding.status() != BrandingStatus.REJECTED) {
                items.add(Buttons.item(
                        ui,
                        "branding.result.button",
                        () -> acts.ask("branding.result.title", acts.forms().result(open), "branding.result.done")));
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
        link.setOnAction(event -> ui.navigator().open(PaymentScreens.PAYABLES));
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
