package org.jishi.household.ui;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.person.ui.PersonScreens;
import org.jishi.person.ui.RegisterTabs;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/** The screens of households: their list, and the page of one. */
public final class HouseholdScreens {
    /** Households; argument none. */
    public static final String HOUSEHOLDS = "people.household.list";
    /** One household; the argument is the id. */
    public static final String HOUSEHOLD = "people.household";

    private final Ui ui;
    private final HouseholdModel model;

    private final RegisterTabs tabs;

    public HouseholdScreens(Ui ui, HouseholdModel model, RegisterTabs tabs) {
        this.tabs = tabs;
        this.ui = ui;
        this.model = model;
    }

    public List<Screen> screens() {
        return List.of(
                Screen.under(
                                PersonScreens.PEOPLE,
                                HOUSEHOLDS,
                                "people.household.list",
                                Feather.HOME,
                                none -> new HouseholdListView(ui, model, tabs).page(),
                                Act.PEOPLE_READ)
                        .manual("3")
                        .found(),
                Screen.under(
                                PersonScreens.PEOPLE,
                                HOUSEHOLD,
                                "people.household.title",
                                Feather.HOME,
                                id -> new HouseholdView(ui, model, (UUID)
                                                Objects.requireNonNull(id, "a page of one thing is opened with its id"))
                                        .page(),
                                Act.PEOPLE_READ)
                        .manual("3"));
    }
}
