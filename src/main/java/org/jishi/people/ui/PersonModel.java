package org.jishi.people.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jishi.kit.Masked;
import org.jishi.kit.Ui;
import org.jishi.people.AccountService;
import org.jishi.people.AccountView;
import org.jishi.people.HistoryLine;
import org.jishi.people.PersonFile;
import org.jishi.people.PersonService;
import org.jishi.people.TimelineEntry;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** One person with all that the page shows. */
final class PersonModel {
    /** What was fetched at once. */
    record Whole(PersonFile file, List<AccountView> accounts, List<HistoryLine> history, List<TimelineEntry> story) {}

    private final Ui ui;
    private final PersonService people;
    private final AccountsModel accounts;
    private final UUID id;

    PersonModel(Ui ui, PersonService people, AccountService accounts, UUID id) {
        this.ui = ui;
        this.people = people;
        this.accounts = new AccountsModel(ui, accounts);
        this.id = id;
    }

    void load(Consumer<Whole> shown) {
        ui.background()
                .run(
                        "people.list.loading",
                        () -> {
                            PersonFile file = people.get(id).orElseThrow(() -> new Refusal("people.gone"));
                            UUID live = file.person().id();
                            return new Whole(file, accounts.of(live), people.history(live), people.story(live));
                        },
                        shown);
    }

    AccountsModel accounts() {
        return accounts;
    }

    Masked.@Nullable Reveal idNumber(UUID person) {
        return PeopleListModel.reveal(ui, people, person, PersonService.Secret.ID_NUMBER);
    }

    Masked.@Nullable Reveal phone(UUID person) {
        return PeopleListModel.reveal(ui, people, person, PersonService.Secret.PHONE);
    }
}
