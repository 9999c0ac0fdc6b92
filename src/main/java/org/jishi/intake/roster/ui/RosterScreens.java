package org.jishi.intake.roster.ui;

import java.util.List;
import java.util.UUID;
import org.jishi.intake.roster.FirmRosterService;
import org.jishi.intake.roster.RosterService;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/** The screens of rosters; they are opened from the register of persons. */
public final class RosterScreens {
    /** The steps of an import; argument none. */
    public static final String IMPORT = "people.import";
    /** The same of a list of organisations; argument none. */
    public static final String FIRMS = "people.firms";
    /** The rosters that were read in; argument none, or {@link #only}. */
    public static final String HISTORY = "people.import.list";

    /** The words that the office added to the dictionary; argument none. */
    public static final String WORDS = "people.words";

    private final Ui ui;
    private final RosterService rosters;
    private final FirmRosterService firms;

    public RosterScreens(Ui ui, RosterService rosters, FirmRosterService firms) {
        this.ui = ui;
        this.rosters = rosters;
        this.firms = firms;
    }

    /** What opens {@link #HISTORY} at one import, with all that is told of it. */
    public static Narrowing only(UUID importId) {
        return new Narrowing(RosterHistoryView.ONE, importId.toString());
    }

    public List<Screen> screens() {
        return List.of(
                Screen.under(
                                PersonScreens.PEOPLE,
                                IMPORT,
                                "people.import.title",
                                Feather.UPLOAD,
                                none -> new RosterImportView(ui, new RosterImportModel<>(ui, rosters)).page(),
                                Act.PEOPLE_IMPORT)
                        .manual("4")
                        .found(),
                Screen.under(
                                PersonScreens.PEOPLE,
                                FIRMS,
                                "people.firms.import.title",
                                Feather.UPLOAD,
                                none -> new RosterImportView(ui, new RosterImportModel<>(ui, firms)).page(),
                                Act.PEOPLE_IMPORT)
                        .manual("4")
                        .found(),
                Screen.under(
                                PersonScreens.PEOPLE,
                                HISTORY,
                                "people.import.list",
                                Feather.LIST,
                                none -> new RosterHistoryView(ui, new RosterHistoryModel(ui, rosters, firms)).page(),
                                Act.PEOPLE_READ)
                        .manual("4")
                        .found(),
                Screen.under(
                                PersonScreens.PEOPLE,
                                WORDS,
                                "people.words.title",
                                Feather.BOOK,
                                none -> new RosterWordsView(ui, new RosterWordsModel(ui, rosters)).page(),
                                Act.PEOPLE_IMPORT)
                        .manual("4")
                        .found());
    }
}
