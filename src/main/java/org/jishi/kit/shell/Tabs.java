package org.jishi.kit.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jishi.kit.Navigator;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jishi.kit.shell.Pages.Place;
import org.jishi.platform.access.Access;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where one is: tabs beside each other, each with its own way back. Pages are kept as they were left while a tab can go
 * back to them. Without nodes; {@link TabStrip} and {@link ShellView} show it.
 */
final class Tabs implements Navigator {
    /** Longer ways back are forgotten at their far end. */
    private static final int LONGEST_WAY_BACK = 12;

    /** One tab. */
    static final class Tab {
        private final Deque<Place> past = new ArrayDeque<>();
        private Place now;

        Tab(Place now) {
            this.now = now;
        }

        Place now() {
            return now;
        }
    }

    private final Access access;
    private final Pages pages = new Pages();
    private final List<Tab> tabs = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Tab> current = new ReadOnlyObjectWrapper<>();
    private final List<Runnable> moved = new ArrayList<>();

    Tabs(Access access) {
        this.access = access;
    }

    /** Begins anew with other screens: someone else signed in. */
    void start(List<Screen> screens) {
        tabs.clear();
        current.set(null);
        moved.clear();
        pages.screens(screens);
    }

    void onMoved(Runnable action) {
        moved.add(action);
    }

    List<Tab> tabs() {
        return List.copyOf(tabs);
    }

    ReadOnlyObjectProperty<Tab> current() {
        return current.getReadOnlyProperty();
    }

    Optional<Page> page() {
        return place().map(pages::page);
    }

    Optional<Place> place() {
        return Optional.ofNullable(current.get()).map(Tab::now);
    }

    String title(Place place) {
        return pages.ifBuilt(place).map(Page::title).orElse("");
    }

    /** The manual's section about what is in view. */
    String manual() {
        Tab tab = current.get();
        return tab == null ? "1" : pages.screen(tab.now()).manual();
    }

    /** The screen of the sidebar that the current page belongs to. */
    Optional<Screen> sidebarScreen() {
        return place().map(pages::screen);
    }

    @Override
    public void open(String screen, @Nullable Object argument) {
        Place place = new Place(screen, argument);
        go(place);
        // a page that could not be left is still there
        if (place().filter(place::equals).isPresent()) {
            pages.begin(place);
        }
    }

    private void go(Place place) {
        Tab tab = current.get();
        if (tab == null) {
            openBeside(place.screen(), place.argument());
            return;
        }
        require(place);
        pages.narrow(place);
        if (tab.now.equals(place)) {
            pages.page(place).shown();
            return;
        }
        Optional<Tab> other = showing(place);
        if (other.isPresent()) {
            select(other.get());
            return;
        }
        pages.page(place);
        tab.past.push(tab.now);
        while (tab.past.size() > LONGEST_WAY_BACK) {
            tab.past.removeLast();
        }
        tab.now = place;
        arrive();
    }

    @Override
    public void begin(String screen) {
        open(screen);
        // a page that could not be left is still there
        if (place().filter(new Place(screen, null)::equals).isPresent()) {
            page().ifPresent(Page::begin);
        }
    }

    @Override
    public void openBeside(String screen, @Nullable Object argument) {
        Place place = new Place(screen, argument);
        require(place);
        pages.narrow(place);
        Optional<Tab> other = showing(place);
        if (other.isPresent()) {
            select(other.get());
            return;
        }
        pages.page(place);
        Tab tab = new Tab(place);
        tabs.add(tab);
        current.set(tab);
        arrive();
    }

    @Override
    public void back() {
        Tab tab = current.get();
        if (tab == null || tab.past.isEmpty() || !mayGo(tab.now)) {
            return;
        }
        Place before = tab.past.pop();
        // A page can be in view in one tab only.
        Optional<Tab> other = showing(before);
        if (other.isPresent() && other.get() != tab) {
            select(other.get());
            return;
        }
        tab.now = before;
        arrive();
    }

    /** Where {@link #back} goes, or empty. */
    Optional<Place> wayBack() {
        return Optional.ofNullable(current.get()).map(tab -> tab.past.peek());
    }

    void select(Tab tab) {
        if (tabs.contains(tab) && tab != current.get()) {
            current.set(tab);
            arrive();
        }
    }

    /** Selects the tab so many further, around the end. */
    void step(int by) {
        if (tabs.size() > 1) {
            select(tabs.get(Math.floorMod(tabs.indexOf(current.get()) + by, tabs.size())));
        }
    }

    /** The last tab cannot be closed. */
    void close(Tab tab) {
        int at = tabs.indexOf(tab);
        if (at < 0 || tabs.size() == 1 || !mayGo(tab.now)) {
            return;
        }
        tabs.remove(at);
        if (tab == current.get()) {
            current.set(tabs.get(Math.min(at, tabs.size() - 1)));
        }
        arrive();
    }

    Whereabouts whereabouts() {
        return new Whereabouts(
                tabs.stream()
                        .map(tab -> new Whereabouts.Way(tab.now, List.copyOf(tab.past)))
                        .toList(),
                current.get() == null ? 0 : tabs.indexOf(current.get()));
    }

    /** Goes where somebody was, as far as the screens of now have it. */
    void goTo(Whereabouts there) {
        List<Tab> again = new ArrayList<>();
        for (Whereabouts.Way way : there.tabs) {
            if (pages.has(way.now()) && pages.screen(way.now()).openTo(access)) {
                Tab tab = new Tab(way.now());
                way.past().stream().filter(pages::has).forEach(tab.past::addLast);
                again.add(tab);
            }
        }
        if (!again.isEmpty()) {
            tabs.clear();
            tabs.addAll(again);
            current.set(again.get(Math.clamp(there.current, 0, again.size() - 1)));
            pages.page(current.get().now);
            arrive();
        }
    }

    /** Whether no page that is open keeps something that is not saved. */
    boolean mayGo() {
        return tabs.stream().allMatch(tab -> mayGo(tab.now));
    }

    private boolean mayGo(Place place) {
        return pages.ifBuilt(place).map(Page::mayGo).orElse(true);
    }

    void clear() {
        start(List.of());
    }

    private void require(Place place) {
        if (!pages.screen(place).openTo(access)) {
            throw new Refusal("kit.shell.notYours");
        }
    }

    private Optional<Tab> showing(Place place) {
        return tabs.stream().filter(tab -> tab.now.equals(place)).findFirst();
    }

    private void arrive() {
        Set<Place> reachable = new HashSet<>();
        for (Tab tab : tabs) {
            reachable.add(tab.now);
            reachable.addAll(tab.past);
        }
        pages.keepOnly(reachable);
        moved.forEach(Runnable::run);
        page().ifPresent(Page::shown);
    }
}
