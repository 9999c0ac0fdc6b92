package org.jishi.consent.ui;

import java.util.List;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/** The screen of the versions of the notice. */
public final class ConsentScreens {
    /** The versions of the notice; argument none. */
    public static final String LIST = "people.consent.list";

    private final Ui ui;
    private final ConsentServices services;

    private final String register;

    public ConsentScreens(Ui ui, ConsentServices services, String register) {
        this.register = register;
        this.ui = ui;
        this.services = services;
    }

    public List<Screen> screens() {
        return List.of(Screen.under(
                        register,
                        LIST,
                        "people.consent.list",
                        Feather.FILE_TEXT,
                        none -> new ConsentListView(ui, new ConsentModel(ui, services, register)).page(),
                        Act.PEOPLE_READ,
                        Act.SETTINGS_WRITE)
                .manual("3")
                .found()
                .begins("people.consent.make", Act.SETTINGS_WRITE));
    }
}
