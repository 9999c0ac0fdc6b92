package org.jishi.account.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.account.AccountView;
import org.jishi.kit.Buttons;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.person.ui.PersonScreens;
import org.jishi.person.ui.RegisterTabs;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The list of accounts that wait for a second person; one decides in the drawer. */
final class AccountListView {
    private final Ui ui;
    private final AccountListModel model;
    private final PagedTable<AccountView> table;

    private final Consumer<UUID> organisation;
    private final RegisterTabs tabs;

    AccountListView(Ui ui, AccountListModel model, Consumer<UUID> organisation, RegisterTabs tabs) {
        this.tabs = tabs;
        this.organisation = organisation;
        this.ui = ui;
        this.model = model;
        this.table = new PagedTable<>(ui, AccountScreens.LIST, model::page, AccountView::id)
                .column(
                        "people.account.owner",
                        AccountView::ownerName,
                        c -> c.by("owner").width(200))
                .column(
                        "people.account.accountName",
                        AccountView::accountName,
                        c -> c.by("accountName").width(168))
                .column(
                        "people.account.bank",
                        AccountView::bank,
                        c -> c.sort("bank").width(220))
                .column(
                        "people.account.accountNo",
                        AccountView::numberMasked,
                        c -> c.width(140).whole())
                .column(
                        "people.account.askedBy",
                        AccountView::askedBy,
                        c -> c.by("askedBy").width(100))
                .date("people.account.askedAt", row -> OfficeClock.day(row.askedAt()), c -> c.by("asked"))
                .chip("people.account.look", this::look, c -> c.width(120))
                .onOpen(this::open)
                .whenEmpty("people.account.empty", null);
    }

    Page page() {
        return new ListPage<>(ui, "people.account.list", "people.account.count", table)
                .tabs(tabs.on(ui, AccountScreens.LIST))
                .filter(new Filter(
                        "look",
                        ui.text("people.account.look"),
                        List.of(
                                new Filter.Option("SHARED", ui.text("people.account.look.SHARED")),
                                new Filter.Option("HOLDER", ui.text("people.account.look.HOLDER")))))
                .filter(Filter.words("bank", ui.text("people.account.bank")))
                .drawer(this::drawer);
    }

    private @Nullable Chip look(AccountView account) {
        return account.warnings().isEmpty() ? null : Chip.of(ui.text("people.account.toLook"), Tone.WARNING);
    }

    private void open(AccountView account) {
        if (account.organisation()) {
            organisation.accept(account.ownerId());
        } else {
            ui.navigator().open(PersonScreens.PERSON, account.ownerId());
        }
    }

    private Node drawer(AccountView account) {
        return new VBox(
                16,
                Nodes.title(account.ownerName()),
                new AccountBlock(ui, model.acts(), account, table::reload),
                Buttons.plain(ui, "people.account.openOwner", Feather.ARROW_RIGHT, () -> open(account)));
    }
}
