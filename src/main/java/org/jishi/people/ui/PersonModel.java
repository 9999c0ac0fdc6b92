package org.jishi.people.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jishi.kit.Masked;
import org.jishi.kit.Ui;
import org.jishi.people.HistoryLine;
import org.jishi.people.PersonFile;
import org.jishi.people.PersonService;
import org.jishi.people.TimelineEntry;
import org.jishi.people.account.AccountService;
import org.jishi.people.account.AccountView;
import org.jishi.people.account.ui.AccountsModel;
import org.jishi.people.household.HouseholdDesk;
import org.jishi.people.household.OfPerson;
import org.jishi.people.membership.Memberships;
import org.jishi.people.membership.ui.MembershipModel;
import org.jishi.people.merge.MergeDesk;
import org.jishi.people.merge.Tombstone;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** One person with all that the page shows. */
final class PersonModel {
    /** What was fetched at once. */
    sealed interface Found {}

    record Whole(
            PersonFile file,
            List<AccountView> accounts,
            List<HistoryLine> history,
            List<TimelineEntry> story,
            List<Tombstone> merged,
            OfPerson household,
            Memberships memberships)
            implements Found {}

    /** An entry that was merged into another, as it stood. */
    record Former(Tombstone tombstone, List<HistoryLine> history) implements Found {}

    private final Ui ui;
    private final PersonService people;
    private final AccountsModel accounts;
    private final MergeDesk merges;
    private final HouseholdDesk households;
    private final MembershipModel memberships;
    private final UUID id;

    PersonModel(
            Ui ui,
            PersonService people,
            AccountService accounts,
            MergeDesk merges,
            HouseholdDesk households,
            MembershipModel memberships,
            UUID id) {
        this.ui = ui;
        this.people = people;
        this.merges = merges;
        this.accounts = new AccountsModel(ui, accounts);
        this.households = households;
        this.memberships = memberships;
        this.id = id;
    }

    void load(Consumer<Whole> shown, Consumer<Former> former) {
        ui.background().run("people.list.loading", this::fetch, found -> {
            switch (found) {
                case Whole whole -> shown.accept(whole);
                case Former gone -> former.accept(gone);
            }
        });
    }

    private Found fetch() {
        Optional<Tombstone> tombstone = merges.tombstone(id);
        if (tombstone.isPresent()) {
            return new Former(tombstone.get(), people.history(id));
        }
        PersonFile file = people.get(id).orElseThrow(() -> new Refusal("people.gone"));
        return new Whole(
                file,
                accounts.of(id),
                people.history(id),
                people.story(id),
                merges.into(id),
                households.of(id),
                memberships.ofPerson(id));
    }

    AccountsModel accounts() {
        return accounts;
    }

    Masked.@Nullable Reveal idNumber(UUID person) {
        return new PersonSecrets(ui, people).of(person, PersonService.Secret.ID_NUMBER);
    }

    Masked.@Nullable Reveal phone(UUID person) {
        return new PersonSecrets(ui, people).of(person, PersonService.Secret.PHONE);
    }
}
