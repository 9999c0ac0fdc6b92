package org.jishi.people.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jishi.account.AccountService;
import org.jishi.account.AccountView;
import org.jishi.account.ui.AccountsModel;
import org.jishi.household.HouseholdDesk;
import org.jishi.household.OfPerson;
import org.jishi.kit.Masked;
import org.jishi.kit.Ui;
import org.jishi.merge.MergeDesk;
import org.jishi.merge.Tombstone;
import org.jishi.organisation.Memberships;
import org.jishi.organisation.ui.MembershipModel;
import org.jishi.person.HistoryLine;
import org.jishi.person.PersonFile;
import org.jishi.person.PersonService;
import org.jishi.person.TimelineEntry;
import org.jishi.person.ui.PersonSecrets;
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
        ui.background().run(this, "people.list.loading", this::fetch, found -> {
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
