package org.jishi.desk.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jishi.desk.SavedView;
import org.jishi.desk.SavedViewService;
import org.jishi.intake.roster.ui.RosterScreens;
import org.jishi.kit.Narrowing;
import org.jishi.kit.SavedViews;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.kit.shell.SearchHit;
import org.jishi.kit.shell.SearchProvider;
import org.jishi.payment.ui.PaymentScreens;
import org.jishi.sales.ui.SalesScreens;
import org.kordamp.ikonli.feather.Feather;

/** What another search finds, and after it the views of lists by their names. */
public final class ViewSearch implements SearchProvider {
    /** Lists whose name is not that of their screen. */
    private static final Map<String, String> SCREENS = Map.of(
            "payment.payables", PaymentScreens.PAYABLES,
            "doubts", SalesScreens.DOUBTS,
            "training-followUps", "training.followUp",
            "roster-imports", RosterScreens.HISTORY,
            "roster-words", RosterScreens.WORDS);

    private final Ui ui;
    private final SearchProvider things;
    private final SavedViewService views;
    private final Map<String, Screen> lists = new HashMap<>();

    /** @param screens all of the program; a view is offered where its list opens by itself */
    public ViewSearch(Ui ui, SearchProvider things, SavedViewService views, List<Screen> screens) {
        this.ui = ui;
        this.things = things;
        this.views = views;
        screens.stream()
                .filter(screen -> screen.searched() && screen.openTo(ui.access()))
                .forEach(screen -> lists.put(screen.id(), screen));
    }

    @Override
    public List<SearchHit> find(String words) {
        List<SearchHit> found = new ArrayList<>(things.find(words));
        for (SavedView view : views.all()) {
            Screen list = lists.get(SCREENS.getOrDefault(view.listName(), view.listName()));
            if (list != null && fits(words, ui.text("desk.view.open", view.name()))) {
                found.add(new SearchHit(
                        ui.text("desk.view.group"),
                        view.name(),
                        ui.text(list.title()),
                        Feather.LAYOUT,
                        list.id(),
                        new Narrowing(SavedViews.OPENED, view.id().toString())));
            }
        }
        return found;
    }

    @Override
    public boolean fits(String words, String title) {
        return things.fits(words, title);
    }
}
