package org.jishi.people.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jishi.evidence.PaperService;
import org.jishi.evidence.ui.PapersPanel;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.people.DeathService;
import org.jishi.people.PersonPrint;
import org.jishi.people.PersonRow;
import org.jishi.people.PersonService;
import org.jishi.people.account.AccountService;
import org.jishi.people.consent.ui.ConsentPrinting;
import org.jishi.people.consent.ui.ConsentScreens;
import org.jishi.people.consent.ui.ConsentServices;
import org.jishi.people.household.ui.HouseholdCard;
import org.jishi.people.household.ui.HouseholdModel;
import org.jishi.people.household.ui.HouseholdScreens;
import org.jishi.people.household.ui.HouseholdServices;
import org.jishi.people.membership.ui.MembershipCard;
import org.jishi.people.membership.ui.MembershipModel;
import org.jishi.people.merge.MergeDesk;
import org.jishi.people.merge.MergeService;
import org.jishi.people.organisation.OrganisationRow;
import org.jishi.people.organisation.OrganisationService;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/** The screens of people: the register, organisations, accounts that wait, pairs that may be one, households, versions of the notice, and the page of one person or organisation. */
public final class PeopleScreens {
    /** The register of persons; argument none. */
    public static final String PEOPLE = "people";
    /** One person; the argument is the id. */
    public static final String PERSON = "people.person";
    /** Organisations; argument none. */
    public static final String ORGANISATIONS = "people.organisation.list";
    /** One organisation; the argument is the id. */
    public static final String ORGANISATION = "people.organisation";
    /** Accounts that wait for a second person; argument none. */
    public static final String ACCOUNTS = "people.account.list";
    /** Pairs that may be one person, with what was proposed and done; argument none. */
    public static final String MERGES = "people.merge.list";
    /** Two entries side by side; the argument is a {@link MergePair}, or the id of a merger. */
    public static final String PAIR = "people.merge.pair";

    private final Ui ui;
    private final PersonService people;
    private final InBulk manyPersons;
    private final InBulk manyFirms;
    private final DeathService deaths;
    private final PersonPrint prints;
    private final AccountService accounts;
    private final OrganisationService organisations;
    private final PlaceService places;
    private final PaperService papers;
    private final MergeDesk mergeDesk;
    private final MergeService merges;
    private final HouseholdServices households;
    private final MembershipModel memberships;
    private final ConsentServices consents;

    public PeopleScreens(
            Ui ui,
            PersonService people,
            InBulk manyPersons,
            InBulk manyFirms,
            DeathService deaths,
            PersonPrint prints,
            AccountService accounts,
            OrganisationService organisations,
            PlaceService places,
            PaperService papers,
            MergeDesk mergeDesk,
            MergeService merges,
            HouseholdServices households,
            MembershipModel memberships,
            ConsentServices consents) {
        this.ui = ui;
        this.people = people;
        this.manyPersons = manyPersons;
        this.manyFirms = manyFirms;
        this.deaths = deaths;
        this.prints = prints;
        this.accounts = accounts;
        this.organisations = organisations;
        this.places = places;
        this.papers = papers;
        this.mergeDesk = mergeDesk;
        this.merges = merges;
        this.households = households;
        this.memberships = memberships;
        this.consents = consents;
    }

    public List<Screen> screens() {
        PeopleForms forms = new PeopleForms(ui, people, organisations, accounts, places, deaths, consents.notices());
        HouseholdModel homes = new HouseholdModel(ui, households, people, places);
        List<Screen> screens = new ArrayList<>(people(forms, homes));
        screens.addAll(new HouseholdScreens(ui, homes).screens());
        screens.addAll(new ConsentScreens(ui, consents).screens());
        return screens;
    }

    private List<Screen> people(PeopleForms forms, HouseholdModel homes) {
        return List.of(
                Screen.of(
                                PEOPLE,
                                "people.title",
                                Feather.USERS,
                                () -> new PeopleListView(
                                                ui,
                                                new PeopleListModel(ui, people, places),
                                                ManyModel.ofPersons(
                                                        ui, manyPersons.many(), people, places, consents.notices()),
                                                new ExportModel<>(ui, manyPersons.exports(), PersonRow::id),
                                                forms,
                                                new ConsentPrinting(ui, consents.prints()))
                                        .page(),
                                Act.PEOPLE_READ)
                        .begins("people.register", Act.PEOPLE_WRITE),
                Screen.under(
                        PEOPLE,
                        PERSON,
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
                                        new PersonPrintItems(ui, prints),
                                        new ConsentPrinting(ui, consents.prints()),
                                        new PapersPanel(ui, papers)
                                                .of("person", id(id), "id-card", "account-proof", "relation-proof"),
                                        new MergedCard(ui, merges),
                                        new HouseholdCard(ui, homes),
                                        new MembershipCard(ui, memberships))
                                .page(),
                        Act.PEOPLE_READ),
                Screen.under(
                                PEOPLE,
                                ORGANISATIONS,
                                "people.organisation.list",
                                Feather.BRIEFCASE,
                                none -> new OrganisationListView(
                                                ui,
                                                new OrganisationListModel(ui, organisations, places),
                                                ManyModel.ofOrganisations(ui, manyFirms.many(), places),
                                                new ExportModel<>(ui, manyFirms.exports(), OrganisationRow::id),
                                                forms)
                                        .page(),
                                Act.PEOPLE_READ)
                        .found()
                        .begins("people.organisation.register", Act.PEOPLE_WRITE),
                Screen.under(
                        PEOPLE,
                        ORGANISATION,
                        "people.organisation.title",
                        Feather.BRIEFCASE,
                        id -> new OrganisationView(
                                        ui,
                                        new OrganisationModel(ui, organisations, accounts, memberships, id(id)),
                                        forms,
                                        new PapersPanel(ui, papers)
                                                .of("organisation", id(id), "licence", "account-proof"),
                                        new MembershipCard(ui, memberships))
                                .page(),
                        Act.PEOPLE_READ),
                Screen.under(
                                PEOPLE,
                                ACCOUNTS,
                                "people.account.list",
                                Feather.CREDIT_CARD,
                                none -> new AccountListView(ui, new AccountListModel(ui, accounts)).page(),
                                Act.PEOPLE_READ)
                        .found(),
                Screen.under(
                                PEOPLE,
                                MERGES,
                                "people.merge.list",
                                Feather.GIT_MERGE,
                                none -> new MergeListView(ui, new MergeListModel(ui, mergeDesk)).page(),
                                Act.PEOPLE_READ)
                        .found(),
                Screen.under(
                        PEOPLE,
                        PAIR,
                        "people.merge.pair",
                        Feather.GIT_MERGE,
                        pair -> new MergeView(ui, new MergeModel(ui, mergeDesk, merges, people, MergePair.of(pair)))
                                .page(),
                        Act.PEOPLE_READ));
    }

    private static UUID id(@org.jspecify.annotations.Nullable Object argument) {
        return (UUID) Objects.requireNonNull(argument, "a page of one thing is opened with its id");
    }
}
