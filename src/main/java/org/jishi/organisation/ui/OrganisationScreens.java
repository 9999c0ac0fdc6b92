package org.jishi.organisation.ui;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jishi.account.AccountService;
import org.jishi.account.ui.AccountForm;
import org.jishi.evidence.PaperService;
import org.jishi.evidence.ui.PapersPanel;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.organisation.OrganisationRow;
import org.jishi.organisation.OrganisationService;
import org.jishi.person.ui.PersonScreens;
import org.jishi.person.ui.RegisterTabs;
import org.jishi.person.ui.WholeList;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/** The screens of organisations: their list, and the page of one. */
public final class OrganisationScreens {
    /** Organisations; argument none. */
    public static final String LIST = "people.organisation.list";
    /** One organisation; the argument is the id. */
    public static final String ONE = "people.organisation";

    private final Ui ui;
    private final OrganisationService organisations;
    private final WholeList<OrganisationRow> whole;
    private final AccountService accounts;
    private final MembershipModel memberships;
    private final PlaceService places;
    private final PaperService papers;

    private final RegisterTabs tabs;

    public OrganisationScreens(
            Ui ui,
            OrganisationService organisations,
            WholeList<OrganisationRow> whole,
            AccountService accounts,
            MembershipModel memberships,
            PlaceService places,
            PaperService papers,
            RegisterTabs tabs) {
        this.tabs = tabs;
        this.ui = ui;
        this.organisations = organisations;
        this.whole = whole;
        this.accounts = accounts;
        this.memberships = memberships;
        this.places = places;
        this.papers = papers;
    }

    public List<Screen> screens() {
        OrganisationForms forms = new OrganisationForms(ui, organisations, places);
        return List.of(
                Screen.under(
                                PersonScreens.PEOPLE,
                                LIST,
                                "people.organisation.list",
                                Feather.BRIEFCASE,
                                none -> new OrganisationListView(
                                                ui,
                                                new OrganisationListModel(ui, organisations, places),
                                                whole,
                                                forms,
                                                tabs)
                                        .page(),
                                Act.PEOPLE_READ)
                        .manual("3")
                        .found()
                        .begins("people.organisation.register", Act.PEOPLE_WRITE),
                Screen.under(
                                PersonScreens.PEOPLE,
                                ONE,
                                "people.organisation.title",
                                Feather.BRIEFCASE,
                                argument -> {
                                    UUID id = (UUID)
                                            Objects.requireNonNull(argument, "a page of one is opened with its id");
                                    return new OrganisationView(
                                                    ui,
                                                    new OrganisationModel(ui, organisations, accounts, memberships, id),
                                                    forms,
                                                    new AccountForm(ui, accounts),
                                                    new PapersPanel(ui, papers)
                                                            .of("organisation", id, "licence", "account-proof"),
                                                    new MembershipCard(ui, memberships))
                                            .page();
                                },
                                Act.PEOPLE_READ)
                        .manual("3"));
    }
}
