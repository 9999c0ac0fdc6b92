package org.jishi.people.ui;

import java.util.List;
import org.jishi.account.ui.AccountScreens;
import org.jishi.household.ui.HouseholdScreens;
import org.jishi.intake.collect.ui.CollectScreens;
import org.jishi.kit.page.ListTabs.Tab;
import org.jishi.merge.ui.MergeScreens;
import org.jishi.organisation.ui.OrganisationScreens;
import org.jishi.person.ui.PersonScreens;
import org.jishi.person.ui.RegisterTabs;

/** From persons to households to organisations to accounts that wait, to likely pairs and to what is collected. */
public final class PeopleTabs {
    public static final RegisterTabs ALL = new RegisterTabs(List.of(
            new Tab(PersonScreens.PEOPLE, "people.tabs.persons"),
            new Tab(HouseholdScreens.HOUSEHOLDS, "people.tabs.households"),
            new Tab(OrganisationScreens.LIST, "people.tabs.organisations"),
            new Tab(AccountScreens.LIST, "people.tabs.accounts"),
            new Tab(MergeScreens.LIST, "people.tabs.merges"),
            new Tab(CollectScreens.LIST, "people.tabs.collect")));

    private PeopleTabs() {}
}
