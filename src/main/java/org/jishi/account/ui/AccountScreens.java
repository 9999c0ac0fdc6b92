package org.jishi.account.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jishi.account.AccountService;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.person.ui.PersonScreens;
import org.jishi.person.ui.RegisterTabs;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/** The screen of accounts that wait for a second person. */
public final class AccountScreens {
    /** Accounts that wait for a second person; argument none. */
    public static final String LIST = "people.account.list";

    private final Ui ui;
    private final AccountService accounts;

    private final RegisterTabs tabs;

    private final Consumer<UUID> organisation;

    public AccountScreens(Ui ui, AccountService accounts, RegisterTabs tabs, Consumer<UUID> organisation) {
        this.organisation = organisation;
        this.tabs = tabs;
        this.ui = ui;
        this.accounts = accounts;
    }

    public List<Screen> screens() {
        return List.of(Screen.under(
                        PersonScreens.PEOPLE,
                        LIST,
                        "people.account.list",
                        Feather.CREDIT_CARD,
                        none -> new AccountListView(ui, new AccountListModel(ui, accounts), organisation, tabs).page(),
                        Act.PEOPLE_READ)
                .manual("3")
                .found());
    }
}
