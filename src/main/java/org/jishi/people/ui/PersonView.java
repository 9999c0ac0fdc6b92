package org.jishi.people.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.jishi.account.AccountView;
import org.jishi.account.BankAccount;
import org.jishi.account.ui.AccountForm;
import org.jishi.account.ui.AccountsCard;
import org.jishi.consent.ui.ConsentScreens;
import org.jishi.evidence.ui.PapersView;
import org.jishi.household.OfPerson;
import org.jishi.household.ui.HouseholdCard;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.ForPerson;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.FoldedCards;
import org.jishi.kit.page.ThingPage;
import org.jishi.kit.page.TimelineItem;
import org.jishi.merge.ui.MergedCard;
import org.jishi.organisation.Memberships;
import org.jishi.organisation.ui.MembershipCard;
import org.jishi.person.Person;
import org.jishi.person.PersonFile;
import org.jishi.person.TimelineEntry;
import org.jishi.person.ui.HistoryCard;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/**
 * The page of one person: the story at the left; facts, accounts, groups, status and changes at the right, those that hold
 * nothing folded into one.
 */
final class PersonView {
    private final Ui ui;
    private final PersonModel model;
    private final PeopleForms forms;
    private final AccountForm accountForm;
    private final PersonPrintItems prints;
    private final ConsentPrinting notices;
    private final PersonFacts facts;
    private final PapersView papers;
    private final MergedCard merged;
    private final HouseholdCard household;
    private final MembershipCard memberships;
    private final Elsewhere elsewhere;
    private final ThingPage page;

    PersonView(
            Ui ui,
            PersonModel model,
            PeopleForms forms,
            AccountForm accountForm,
            PersonPrintItems prints,
            ConsentPrinting notices,
            PapersView papers,
            MergedCard merged,
            HouseholdCard household,
            MembershipCard memberships,
            Elsewhere elsewhere) {
        this.ui = ui;
        this.elsewhere = elsewhere;
        this.household = household;
        this.memberships = memberships;
        this.merged = merged;
        this.model = model;
        this.forms = forms;
        this.accountForm = accountForm;
        this.prints = prints;
        this.notices = notices;
        this.papers = papers;
        this.facts = new PersonFacts(ui);
        this.page = new ThingPage(ui).head("", ui.text("people.person.title")).onShown(this::load);
    }

    Page page() {
        return page;
    }

    private void load() {
        model.load(this::show, this::showFormer);
        papers.shown();
    }

    private void show(PersonModel.Whole whole) {
        Person person = whole.file().person();
        page.head(person.idNumber(), person.name())
                .state(facts.chips(whole.file()).toArray(Chip[]::new))
                .story(whole.story().stream().map(this::told).toList())
                .more(more(person))
                .onPrint(prints.plain(person, this::load))
                .cards(cards(whole).toArray(Node[]::new));
        next(person, whole);
    }

    private List<Node> cards(PersonModel.Whole whole) {
        Person person = whole.file().person();
        List<Node> cards = new ArrayList<>(
                List.of(facts.card(whole.file(), model.idNumber(person.id()), model.phone(person.id()))));
        List<Card> empty = new ArrayList<>();
        put(accounts(person, whole.accounts()), whole.accounts().isEmpty(), cards, empty);
        put(facts.groups(whole.file()), whole.file().tags().isEmpty(), cards, empty);
        put(poverty(whole), whole.file().poverty().isEmpty(), cards, empty);
        OfPerson home = whole.household();
        put(
                household.of(person, home, this::load),
                home.now() == null && home.past().isEmpty(),
                cards,
                empty);
        Memberships belongs = whole.memberships();
        put(
                memberships.ofPerson(person, belongs, this::load),
                belongs.now().isEmpty() && belongs.former().isEmpty(),
                cards,
                empty);
        if (!whole.merged().isEmpty()) {
            cards.add(merged.of(whole.merged(), this::load));
        }
        cards.add(papers.node());
        if (!empty.isEmpty()) {
            cards.add(new FoldedCards(ui, empty));
        }
        cards.add(new HistoryCard(ui, "people.field.name").of(whole.history()));
        return cards;
    }

    private static void put(Card card, boolean nothing, List<Node> cards, List<Card> empty) {
        if (nothing) {
            empty.add(card);
        } else {
            cards.add(card);
        }
    }

    /** An entry that was merged: as it stood, and whose it is now. */
    private void showFormer(PersonModel.Former former) {
        PersonFile file = former.tombstone().file();
        page.head(file.person().idNumber(), file.person().name())
                .state(Chip.of(ui.text("people.merge.state.DONE"), Tone.NEUTRAL))
                .facts(facts.card(file, null, null))
                .story(List.of())
                .more(List.of())
                .next(
                        Buttons.main(
                                ui,
                                "people.merge.openLive",
                                () -> ui.navigator()
                                        .open(
                                                PersonScreens.PERSON,
                                                former.tombstone().liveId())),
                        "")
                .cards(
                        merged.banner(former.tombstone()),
                        facts.groups(file),
                        facts.poverty(file),
                        new HistoryCard(ui, "people.field.name").of(former.history()));
    }

    private void next(Person person, PersonModel.Whole whole) {
        List<AccountView> accounts = whole.accounts();
        if (person.diedOn() != null) {
            household
                    .waiting(person, whole.household())
                    .ifPresentOrElse(
                            button -> page.next(button, ui.text("people.household.deadHead")),
                            () -> page.next(null, ui.text("people.death.next")));
            return;
        }
        Optional<AccountView> waiting = state(accounts, BankAccount.State.PROPOSED);
        if (waiting.isPresent()) {
            AccountView account = waiting.get();
            page.next(
                    model.accounts().mayDecide(account)
                            ? Buttons.main(
                                    ui,
                                    "people.account.confirm",
                                    () -> model.accounts().confirm(account, this::load))
                            : null,
                    ui.text(
                            account.own() && ui.may(Act.ACCOUNT_CONFIRM)
                                    ? "people.account.own"
                                    : "people.account.waits"));
        } else if (state(accounts, BankAccount.State.CONFIRMED).isEmpty()) {
            page.next(
                    ui.may(Act.ACCOUNT_PROPOSE)
                            ? Buttons.main(ui, "people.account.propose", () -> propose(person.id(), person.name()))
                            : null,
                    ui.text("people.account.none"));
        } else {
            page.next(null, "");
        }
    }

    private static Optional<AccountView> state(List<AccountView> accounts, BankAccount.State state) {
        return accounts.stream().filter(account -> account.state() == state).findFirst();
    }

    private List<MenuItem> more(Person person) {
        List<MenuItem> items = new ArrayList<>();
        if (ui.may(Act.PEOPLE_WRITE)) {
            items.add(Buttons.item(ui, "people.change", () -> forms.change(person.id(), this::load)));
            items.add(Buttons.item(ui, "people.poverty.enter", () -> forms.poverty(person.id(), this::load)));
        }
        items.addAll(forms.death().items(person, this::load));
        if (ui.may(Act.ACCOUNT_PROPOSE)) {
            items.add(Buttons.item(ui, "people.account.propose", () -> propose(person.id(), person.name())));
        }
        if (ui.may(Act.CASE_ENTER)) {
            items.add(Buttons.item(
                    ui,
                    "people.branding.open",
                    () -> elsewhere.support(ui, new ForPerson(person.id(), person.name()))));
        }
        if (ui.may(Act.PEOPLE_WRITE) && person.diedOn() == null) {
            items.add(Buttons.item(ui, "people.consent.print", () -> notices.one(person, this::load)));
        }
        items.add(Buttons.item(ui, "people.consent.list", () -> ui.navigator().open(ConsentScreens.LIST)));
        items.addAll(prints.of(person, this::load));
        return items;
    }

    private void propose(UUID owner, String name) {
        accountForm.open(owner, name, this::load);
    }

    private Card accounts(Person person, List<AccountView> accounts) {
        return new AccountsCard(ui, model.accounts())
                .of(accounts, this::load, () -> propose(person.id(), person.name()));
    }

    private Card poverty(PersonModel.Whole whole) {
        Card card = facts.poverty(whole.file());
        if (ui.may(Act.PEOPLE_WRITE)) {
            UUID id = whole.file().person().id();
            Node enter = Buttons.plain(ui, "people.poverty.enter", Feather.PLUS, () -> forms.poverty(id, this::load));
            card.action(enter);
        }
        return card;
    }

    private TimelineItem told(TimelineEntry entry) {
        TimelineItem item = TimelineItem.of(
                entry.on(),
                elsewhere.icon(entry.room()),
                ui.texts().text(entry.what()),
                Objects.requireNonNullElse(entry.who(), ""));
        if (entry.amount() != null) {
            item = item.detail(ui.text("people.person.amount", entry.amount()));
        }
        UUID subject = entry.subject();
        Runnable opens = subject == null ? null : elsewhere.opener(ui, entry.room(), subject);
        return opens == null ? item : item.open(opens);
    }
}
