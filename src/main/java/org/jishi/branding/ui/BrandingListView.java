package org.jishi.branding.ui;

import java.util.List;
import javafx.scene.Node;
import org.jishi.branding.BrandingCase;
import org.jishi.branding.BrandingStatus;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.ForPerson;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;

/** Branding cases as a list, the selected one at the right. */
public final class BrandingListView implements Page {
    private final Ui ui;
    private final BrandingModel model;
    private final BrandingWords words;
    private final ListPage<BrandingCase> list;

    public BrandingListView(Ui ui, BrandingModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new BrandingWords(ui);
        PagedTable<BrandingCase> table = new PagedTable<>(ui, "branding", model::page, BrandingCase::id)
                .column(
                        "branding.case.no",
                        BrandingCase::caseNo,
                        o -> o.width(128).by("caseNo"))
                .column(
                        "branding.case.person",
                        BrandingCase::personName,
                        o -> o.width(96).by("person"))
                .column(
                        "branding.case.product",
                        BrandingCase::product,
                        o -> o.width(144).by("product"))
                .chip(
                        "branding.case.status",
                        branding -> words.chip(branding.status()),
                        o -> o.width(120).sort("status"))
                .money("branding.case.worth", words::worth, o -> o.by("worth"))
                .column(
                        "branding.case.provider",
                        BrandingListView::provider,
                        o -> o.width(168).by("provider"))
                .column(
                        "branding.case.need",
                        BrandingCase::need,
                        o -> o.width(240).by("need"))
                .column(
                        "branding.case.document",
                        BrandingCase::documentNo,
                        o -> o.by("document").hidden())
                .onOpen(this::open)
                .menu(branding -> List.of(Buttons.item(ui, "branding.case.open", () -> open(branding))))
                .whenEmpty("branding.empty", opening());
        list = new ListPage<>(ui, "branding.title", "branding.count", table)
                .action(opening())
                .tabs(BrandingTabs.on(ui, BrandingScreens.LIST))
                .filter(Filter.of("status", ui.text("branding.case.status"), BrandingStatus.class, words::status))
                .drawer(this::drawer);
    }

    private static String provider(BrandingCase branding) {
        return branding.providerName() == null ? "" : branding.providerName();
    }

    private @Nullable Node opening() {
        return ui.may(Act.CASE_ENTER)
                ? Buttons.main(ui, "branding.open.button", () -> new OpenForm(ui, model).ask())
                : null;
    }

    private void open(BrandingCase branding) {
        ui.navigator().open(BrandingScreens.CASE, branding.id());
    }

    private Node drawer(BrandingCase branding) {
        Card card = new Card(branding.caseNo())
                .action(words.chip(branding.status()).node())
                .fact(ui.text("branding.case.person"), branding.personName())
                .fact(ui.text("branding.case.product"), branding.product())
                .fact(ui.text("branding.case.need"), Nodes.paragraph(branding.need()))
                .fact(ui.text("branding.case.provider"), words.or(branding.providerName()))
                .fact(ui.text("branding.case.money"), words.yuan(words.worth(branding)));
        return Nodes.column(
                card,
                Nodes.muted(ui.text("branding.next", branding.status())),
                Nodes.row(Buttons.plain(ui, "branding.case.open", () -> open(branding))));
    }

    @Override
    public Node node() {
        return list.node();
    }

    @Override
    public String title() {
        return list.title();
    }

    @Override
    public void shown() {
        list.shown();
    }

    @Override
    public void beginFor(ForPerson whom) {
        if (ui.may(Act.CASE_ENTER)) {
            model.person(whom.person(), row -> new OpenForm(ui, model).of(row).ask());
        }
    }

    @Override
    public void narrow(Narrowing to) {
        list.narrow(to);
    }

    @Override
    public boolean find() {
        return list.find();
    }
}
