package org.jishi.organisation.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jishi.account.AccountService;
import org.jishi.account.AccountView;
import org.jishi.account.ui.AccountsModel;
import org.jishi.kit.Masked;
import org.jishi.kit.Ui;
import org.jishi.organisation.Memberships;
import org.jishi.organisation.OrganisationFile;
import org.jishi.organisation.OrganisationService;
import org.jishi.person.HistoryLine;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** One organisation with all that its page shows. */
final class OrganisationModel {
    /** What was fetched at once. */
    record Whole(OrganisationFile file, List<AccountView> accounts, List<HistoryLine> history, Memberships members) {}

    private final Ui ui;
    private final OrganisationService organisations;
    private final AccountsModel accounts;
    private final MembershipModel members;
    private final UUID id;

    OrganisationModel(
            Ui ui, OrganisationService organisations, AccountService accounts, MembershipModel members, UUID id) {
        this.ui = ui;
        this.organisations = organisations;
        this.accounts = new AccountsModel(ui, accounts);
        this.members = members;
        this.id = id;
    }

    void load(Consumer<Whole> shown) {
        ui.background()
                .run(
                        this,
                        "people.list.loading",
                        () -> new Whole(
                                organisations.get(id).orElseThrow(() -> new Refusal("people.gone")),
                                accounts.of(id),
                                organisations.history(id),
                                members.ofOrganisation(id)),
                        shown);
    }

    void close(int version, LocalDate day, Runnable done, Consumer<Refusal> refused) {
        ui.background()
                .run(
                        this,
                        "people.saving",
                        () -> {
                            organisations.close(id, version, day);
                            return day;
                        },
                        closed -> done.run(),
                        refused);
    }

    AccountsModel accounts() {
        return accounts;
    }

    Masked.@Nullable Reveal phone() {
        return OrganisationListModel.phone(ui, organisations, id);
    }
}
