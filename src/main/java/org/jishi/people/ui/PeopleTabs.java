package org.jishi.people.ui;

import java.util.List;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ListTabs;
import org.jishi.kit.page.ListTabs.Tab;
import org.jishi.people.collect.ui.CollectScreens;
import org.jishi.people.household.ui.HouseholdScreens;

/** From persons to households to organisations to accounts that wait, to likely pairs and to what is collected. */
public final class PeopleTabs {
    private static final List<Tab> TABS = List.of(
            new Tab(PeopleScreens.PEOPLE, "people.tabs.persons"),
            new Tab(HouseholdScreens.HOUSEHOLDS, "people.tabs.households"),
            new Tab(PeopleScreens.ORGANISATIONS, "people.tabs.organisations"),
            new Tab(PeopleScreens.ACCOUNTS, "people.tabs.accounts"),
            new Tab(PeopleScreens.MERGES, "people.tabs.merges"),
            new Tab(CollectScreens.LIST, "people.tabs.collect"));

    private PeopleTabs() {}

    public static ListTabs on(Ui ui, String current) {
        return new ListTabs(ui, current, TABS);
    }
}
