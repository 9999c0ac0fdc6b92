package org.jishi.people.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jishi.account.AccountService;
import org.jishi.account.ui.AccountForm;
import org.jishi.consent.ui.ConsentScreens;
import org.jishi.consent.ui.ConsentServices;
import org.jishi.evidence.PaperService;
import org.jishi.evidence.ui.PapersPanel;
import org.jishi.household.ui.HouseholdCard;
import org.jishi.household.ui.HouseholdModel;
import org.jishi.household.ui.HouseholdScreens;
import org.jishi.household.ui.HouseholdServices;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.many.ui.InBulk;
import org.jishi.many.ui.ManyModel;
import org.jishi.merge.MergeDesk;
import org.jishi.merge.MergeService;
import org.jishi.merge.ui.MergeScreens;
import org.jishi.organisation.ui.MembershipCard;
import org.jishi.organisation.ui.MembershipModel;
import org.jishi.person.DeathService;
import org.jishi.person.PersonPrint;
import org.jishi.person.PersonRow;
import org.jishi.person.PersonService;
import org.jishi.person.ui.ExportModel;
import org.jishi.person.ui.PersonScreens;
import org.jishi.person.ui.TickedAct;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/** The screens of people: the register, the page of one person, households, and versions of the notice. */
public final class PeopleScreens {
    private final Ui ui;
    private final PersonService people;
    private final InBulk manyPersons;
    private final DeathService deaths;
    private final PersonPrint prints;
    private final AccountService accounts;
    private final PlaceService places;
    private final PaperService papers;
    private final MergeDesk mergeDesk;
    private final MergeService merges;
    private final HouseholdServices households;
    private final MembershipModel memberships;
    private final ConsentServices consents;
    private final Elsewhere elsewhere;
    private final List<TickedAct> acts = new ArrayList<>();

    public PeopleScreens(
            Ui ui,
            PersonService people,
            InBulk manyPersons,
            DeathService deaths,
            PersonPrint prints,
            AccountService accounts,
            PlaceService places,
            PaperService papers,
            MergeDesk mergeDesk,
            MergeService merges,
            HouseholdServices households,
            MembershipModel memberships,
            ConsentServices consents,
            Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
        this.ui = ui;
        this.people = people;
        this.manyPersons = manyPersons;
        this.deaths = deaths;
        this.prints = prints;
        this.accounts = accounts;
        this.places = places;
        this.papers = papers;
        this.mergeDesk = mergeDesk;
        this.merges = merges;
        this.households = households;
        this.memberships = memberships;
        this.consents = consents;
    }

    /** What a room below can do with ticked persons. */
    public PeopleScreens ticked(TickedAct act) {
        acts.add(act);
        return this;
    }

    public List<Screen> screens() {
        PeopleForms forms = new PeopleForms(ui, people, places, deaths, consents.notices());
        HouseholdModel homes = new HouseholdModel(ui, households, people, places);
        List<Screen> screens = new ArrayList<>(people(forms, homes));
        screens.addAll(new HouseholdScreens(ui, homes, PeopleTabs.ALL).screens());
        screens.addAll(new ConsentScreens(ui, consents, PersonScreens.PEOPLE).screens());
        return screens;
    }

    private List<Screen> people(PeopleForms forms, HouseholdModel homes) {
        return List.of(
                Screen.of(
                                PersonScreens.PEOPLE,
                                "people.title",
                                Feather.USERS,
                                () -> new PeopleListView(
                                                ui,
                                                new PeopleListModel(ui, people, places),
                                                ManyModel.ofPersons(
                                                        ui, manyPersons.many(), people, places, consents.notices()),
                                                new ExportModel<>(ui, manyPersons.exports(), PersonRow::id),
                                                forms,
                                                new ConsentPrinting(ui, consents.prints()),
                                                List.copyOf(acts))
                                        .page(),
                                Act.PEOPLE_READ)
                        .manual("3")
                        .begins("people.register", Act.PEOPLE_WRITE),
                Screen.under(
                                PersonScreens.PEOPLE,
                                PersonScreens.PERSON,
                                "people.person.title",
                                Feather.USER,
                                id -> new PersonView(
                                                ui,
                                                new PersonModel(
                                                        ui,
                                                        people,
                                                        accounts,
                                                        mergeDesk,
                                                        households.desk(),
                                                        memberships,
                                                        id(id)),
                                                forms,
                                                new AccountForm(ui, accounts),
                                                new PersonPrintItems(
                                                        ui,
                                                        (person, reason, file) ->
                                                                prints.run(person, reason, ui.texts(), file)),
                                                new ConsentPrinting(ui, consents.prints()),
                                                new PapersPanel(ui, papers)
                                                        .of(
                                                                "person",
                                                                id(id),
                                                                "id-card",
                                                                "account-proof",
                                                                "relation-proof"),
                                                MergeScreens.card(ui, merges),
                                                new HouseholdCard(ui, homes),
                                                new MembershipCard(ui, memberships),
                                                elsewhere)
                                        .page(),
                                Act.PEOPLE_READ)
                        .manual("3"));
    }

    private static UUID id(@org.jspecify.annotations.Nullable Object argument) {
        return (UUID) Objects.requireNonNull(argument, "a page of one thing is opened with its id");
    }
}
