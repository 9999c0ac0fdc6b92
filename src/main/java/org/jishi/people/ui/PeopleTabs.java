package org.jishi.people.ui;

import java.util.List;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ListTabs;
import org.jishi.kit.page.ListTabs.Tab;
import org.jishi.people.household.ui.HouseholdScreens;

/** From persons to households to organisations to accounts that wait and to likely pairs. */
public final class PeopleTabs {
    private static final List<Tab> TABS = List.of(
            new Tab(PeopleScreens.PEOPLE, "people.tabs.persons"),
            new Tab(HouseholdScreens.HOUSEHOLDS, "people.tabs.households"),
            new Tab(PeopleScreens.ORGANISATIONS, "people.tabs.organisations"),
            new Tab(PeopleScreens.ACCOUNTS, "people.tabs.accounts"),
            new Tab(PeopleScreens.MERGES, "people.tabs.merges"));

    private PeopleTabs() {}

    public static ListTabs on(Ui ui, String current) {
        return new ListTabs(ui, current, TABS);
    }
}
