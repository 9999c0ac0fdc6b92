package org.jishi.people.ui;

import java.util.List;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.people.PeopleOffice;
import org.jishi.people.consent.ui.ConsentServices;
import org.jishi.people.household.ui.HouseholdServices;
import org.jishi.people.membership.ui.MembershipModel;
import org.jishi.support.PaperOffice;

/** The screens of people over an office of tests. */
final class PeopleDesk {
    private PeopleDesk() {}

    static List<Screen> screens(Ui ui, PeopleOffice desk, PaperOffice disk) {
        return new PeopleScreens(
                        ui,
                        desk.people,
                        new InBulk(desk.exports, desk.many),
                        new InBulk(desk.firmExports, desk.manyFirms),
                        desk.deaths,
                        desk.prints,
                        desk.accounts,
                        desk.organisations,
                        desk.places,
                        disk.papers(desk.office),
                        desk.mergeDesk,
                        desk.merges,
                        new HouseholdServices(
                                desk.households, desk.householdUndo, desk.householdDesk, desk.householdExports),
                        new MembershipModel(ui, desk.memberships, desk.membershipDesk, desk.people, desk.organisations),
                        new ConsentServices(desk.consents, desk.consentPrint))
                .screens();
    }
}
