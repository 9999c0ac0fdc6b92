package org.jishi.people.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jishi.account.ui.AccountScreens;
import org.jishi.consent.ui.ConsentServices;
import org.jishi.evidence.PaperService;
import org.jishi.household.ui.HouseholdServices;
import org.jishi.intake.roster.ui.RosterScreens;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.many.ui.InBulk;
import org.jishi.merge.ui.MergeScreens;
import org.jishi.organisation.ui.MembershipModel;
import org.jishi.organisation.ui.OrganisationScreens;
import org.jishi.person.PeopleOffice;
import org.jishi.support.PaperOffice;
import org.kordamp.ikonli.feather.Feather;

/** The screens of people over an office of tests. */
public final class PeopleDesk {
    private PeopleDesk() {}

    public static List<Screen> screens(Ui ui, PeopleOffice desk, PaperOffice disk) {
        PaperService papers = disk.papers(desk.office);
        MembershipModel memberships =
                new MembershipModel(ui, desk.memberships, desk.membershipDesk, desk.people, desk.organisations);
        List<Screen> screens = new ArrayList<>(new PeopleScreens(
                        ui,
                        desk.people,
                        new InBulk(desk.exports, desk.many),
                        desk.deaths,
                        desk.prints,
                        desk.accounts,
                        desk.places,
                        papers,
                        desk.mergeDesk,
                        desk.merges,
                        new HouseholdServices(
                                desk.households, desk.householdUndo, desk.householdDesk, desk.householdExports),
                        memberships,
                        new ConsentServices(desk.consents, desk.consentPrint),
                        new Elsewhere(
                                Map.of("people", new Elsewhere.Told(Feather.BRIEFCASE, OrganisationScreens.ONE)),
                                "branding"))
                .screens());
        screens.addAll(new OrganisationScreens(
                        ui,
                        desk.organisations,
                        new InBulk(desk.firmExports, desk.manyFirms)
                                .ofOrganisations(ui, desk.places, RosterScreens.FIRMS),
                        desk.accounts,
                        memberships,
                        desk.places,
                        papers,
                        PeopleTabs.ALL)
                .screens());
        screens.addAll(new AccountScreens(
                        ui, desk.accounts, PeopleTabs.ALL, id -> ui.navigator().open(OrganisationScreens.ONE, id))
                .screens());
        screens.addAll(new MergeScreens(ui, desk.people, desk.mergeDesk, desk.merges, PeopleTabs.ALL).screens());
        return screens;
    }
}
