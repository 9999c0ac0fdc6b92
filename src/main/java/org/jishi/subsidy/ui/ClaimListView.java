package org.jishi.subsidy.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jishi.approval.Step;
import org.jishi.casework.ui.NoticeScreens;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ActBar;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.kit.table.Ticks;
import org.jishi.platform.access.Act;
import org.jishi.platform.money.Money;
import org.jishi.subsidy.Claim;
import org.jishi.subsidy.ClaimStatus;
import org.kordamp.ikonli.feather.Feather;

/** Claims: a list and a drawer; ticked ones are decided at once. */
final class ClaimListView {
    private final Ui ui;
    private final ClaimListModel model;
    private final ClaimWords words;
    private final PagedTable<Claim> table;

    ClaimListView(Ui ui, ClaimListModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new ClaimWords(ui);
        this.table = table();
    }

    private PagedTable<Claim> table() {
        PagedTable<Claim> made = new PagedTable<>(ui, SubsidyScreens.CLAIMS, model::page, Claim::id)
                .column(
                        "subsidy.field.claimNo",
                        Claim::claimNo,
                        c -> c.by("claimNo").width(120))
                .column(
                        "subsidy.field.person",
                        Claim::personName,
                        c -> c.by("person").width(88))
                .chip(
                        "subsidy.field.status",
                        claim -> words.status(claim.status()),
                        c -> c.sort("status").width(112))
                .money(
                        "subsidy.field.amount",
                        Claim::amount,
                        c -> c.sort("amount").width(112))
                .column(
                        "subsidy.field.ground",
                        Claim::groundText,
                        c -> c.sort("ground").width(220).whole().grow())
                .column(
                        "subsidy.field.scheme",
                        Claim::schemeTitle,
                        c -> c.sort("scheme").width(180))
                .date("subsidy.field.groundDate", Claim::groundDate, c -> c.by("groundDate"))
                .onOpen(this::open)
                .menu(claim -> List.of(Buttons.item(ui, "subsidy.claim.open", () -> open(claim))))
                .whenEmpty("subsidy.list.empty", model.mayMake() ? makeButton() : null);
        return model.mayReview() || model.mayApprove() ? made.withTicks() : made;
    }

    Page page() {
        ListPage<Claim> page = new ListPage<>(ui, "subsidy.title", "subsidy.list.count", table)
                .filter(Filter.of(
                        "status",
                        ui.text("subsidy.field.status"),
                        ClaimStatus.class,
                        status -> ui.text("subsidy.status", status)))
                .more(Filter.numbers("amount", ui.text("kit.filter.yuan", ui.text("subsidy.field.amount"))))
                .more(Filter.words("schemeTitle", ui.text("subsidy.field.scheme")))
                .more(Filter.words("groundText", ui.text("subsidy.field.ground")))
                .drawer(this::drawer);
        if (model.mayReview() || model.mayApprove()) {
            page.whileTicked(many());
        }
        if (ui.may(Act.NOTICE_POST)) {
            page.action(Buttons.plain(
                    ui,
                    "subsidy.list.notice",
                    Feather.VOLUME_2,
                    () -> ui.navigator().open(NoticeScreens.DRAFT, Claim.KIND)));
        }
        if (model.mayMake()) {
            page.action(makeButton());
        }
        return page;
    }

    private Button makeButton() {
        return Buttons.main(ui, "subsidy.make", () -> ui.navigator().open(SubsidyScreens.MAKE));
    }

    /** What can be done with the ticked ones. */
    private Node many() {
        Label count = Nodes.label("");
        ActBar bar = new ActBar(ui, "subsidy-many", count);
        if (model.mayReview()) {
            add(bar, Step.FIRST_REVIEW, "subsidy.many.review", "subsidy.many.reviewBack");
        }
        if (model.mayApprove()) {
            add(bar, Step.APPROVAL, "subsidy.many.approve", "subsidy.many.approveBack");
        }
        table.ticks()
                .choice()
                .subscribe(choice -> count.setText(
                        switch (choice) {
                            case Ticks.Choice.Rows<Claim>(var rows) ->
                                ui.text(
                                        "subsidy.many.ticked",
                                        rows.size(),
                                        rows.stream().map(Claim::amount).reduce(Money.ZERO, Money::plus));
                            case Ticks.Choice.AllMatching<Claim>(var _, var all) -> ui.text("subsidy.many.all", all);
                        }));
        return bar;
    }

    private void add(ActBar bar, Step step, String pass, String back) {
        bar.act(Buttons.main(
                        ui,
                        pass,
                        () -> model.approve(step, table.ticks().choice().get(), table::reload)))
                .act(Buttons.plain(
                        ui,
                        back,
                        () -> model.sendBack(step, table.ticks().choice().get(), table::reload)));
    }

    private void open(Claim claim) {
        ui.navigator().open(SubsidyScreens.CLAIM, claim.id());
    }

    private Node drawer(Claim claim) {
        return new VBox(
                16,
                Nodes.title(claim.personName()),
                Nodes.row(words.status(claim.status()).node(), Nodes.label(claim.claimNo(), "thing-number")),
                facts(ui, claim),
                Buttons.plain(ui, "subsidy.claim.open", Feather.ARROW_RIGHT, () -> open(claim)));
    }

    static Card facts(Ui ui, Claim claim) {
        Card card = new Card(ui.text("subsidy.claim.facts"))
                .fact(ui.text("subsidy.field.scheme"), Nodes.paragraph(claim.schemeTitle()))
                .fact(ui.text("subsidy.field.documentNo"), claim.documentNo())
                .fact(ui.text("subsidy.field.ground"), Nodes.paragraph(claim.groundText()))
                .fact(ui.text("subsidy.field.groundDate"), claim.groundDate().toString())
                .fact(ui.text("subsidy.field.calculated"), ui.text("subsidy.yuan", claim.calculated()));
        if (claim.deduction().isPositive()) {
            card.fact(ui.text("subsidy.field.deduction"), ui.text("subsidy.yuan", claim.deduction()));
            card.fact(
                    ui.text("subsidy.field.deductionReason"), java.util.Objects.toString(claim.deductionReason(), ""));
        }
        return card.fact(ui.text("subsidy.field.amount"), ui.text("subsidy.yuan", claim.amount()));
    }
}
