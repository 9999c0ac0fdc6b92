package org.jishi.kit.shell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jishi.kit.ForPerson;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jspecify.annotations.Nullable;

/** The pages that one can still go back to, each built once. */
final class Pages {
    /** Where one is or was. Equal places are one page. */
    record Place(String screen, @Nullable Object argument) {}

    private final Map<String, Screen> screens = new HashMap<>();
    private final Map<Place, Page> built = new HashMap<>();

    void screens(Iterable<Screen> all) {
        clear();
        screens.clear();
        all.forEach(screen -> screens.put(screen.id(), screen));
    }

    boolean has(Place place) {
        return screens.containsKey(place.screen());
    }

    Screen screen(Place place) {
        return Optional.ofNullable(screens.get(place.screen()))
                .orElseThrow(() -> new IllegalArgumentException("no screen " + place.screen()));
    }

    Page page(Place place) {
        Page page = built.get(place);
        if (page == null) {
            Object argument = place.argument();
            page = screen(place)
                    .factory()
                    .apply(argument instanceof Narrowing || argument instanceof ForPerson ? null : argument);
            built.put(place, page);
        }
        return page;
    }

    /** As the link that leads to the place says: also when somebody has set other filters since. */
    void narrow(Place place) {
        if (place.argument() instanceof Narrowing to) {
            page(place).narrow(to);
        }
    }

    /** Begins what the place is opened for, where it is for a person. */
    void begin(Place place) {
        if (place.argument() instanceof ForPerson whom) {
            page(place).beginFor(whom);
        }
    }

    Optional<Page> ifBuilt(Place place) {
        return Optional.ofNullable(built.get(place));
    }

    /** Disposes of the pages that nobody can go back to. A screen of the sidebar stays: it is where one always goes. */
    void keepOnly(Set<Place> reachable) {
        for (Place place : new HashSet<>(built.keySet())) {
            boolean ofTheSidebar = place.argument() == null && screen(place).parent() == null;
            if (!ofTheSidebar && !reachable.contains(place)) {
                Optional.ofNullable(built.remove(place)).ifPresent(Page::dispose);
            }
        }
    }

    void clear() {
        built.values().forEach(Page::dispose);
        built.clear();
    }
}
