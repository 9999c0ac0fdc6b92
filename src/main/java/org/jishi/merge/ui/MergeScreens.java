package org.jishi.merge.ui;

import java.util.List;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.merge.MergeDesk;
import org.jishi.merge.MergeService;
import org.jishi.person.PersonService;
import org.jishi.person.ui.PersonScreens;
import org.jishi.person.ui.RegisterTabs;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/** The screens of pairs that may be one person. */
public final class MergeScreens {
    /** Pairs that may be one person, with what was proposed and done; argument none. */
    public static final String LIST = "people.merge.list";
    /** Two entries side by side; the argument is a {@link MergePair}, or the id of a merger. */
    public static final String PAIR = "people.merge.pair";

    private final Ui ui;
    private final PersonService people;
    private final MergeDesk desk;
    private final MergeService merges;

    private final RegisterTabs tabs;

    public MergeScreens(Ui ui, PersonService people, MergeDesk desk, MergeService merges, RegisterTabs tabs) {
        this.tabs = tabs;
        this.ui = ui;
        this.people = people;
        this.desk = desk;
        this.merges = merges;
    }

    /** The card of mergers on the page of a person. */
    public static MergedCard card(Ui ui, MergeService merges) {
        return new MergedCard(
                ui, (merged, changed) -> MergeModel.undo(ui, merges, merged.mergeId(), merged.version(), changed));
    }

    public List<Screen> screens() {
        return List.of(
                Screen.under(
                                PersonScreens.PEOPLE,
                                LIST,
                                "people.merge.list",
                                Feather.GIT_MERGE,
                                none -> new MergeListView(ui, new MergeListModel(ui, desk), tabs).page(),
                                Act.PEOPLE_READ)
                        .manual("3")
                        .found(),
                Screen.under(
                                PersonScreens.PEOPLE,
                                PAIR,
                                "people.merge.pair",
                                Feather.GIT_MERGE,
                                pair -> new MergeView(ui, new MergeModel(ui, desk, merges, people, MergePair.of(pair)))
                                        .page(),
                                Act.PEOPLE_READ)
                        .manual("3"));
    }
}
