package org.jishi.kit.shell;

import java.util.List;
import org.jishi.kit.shell.Pages.Place;

/** Where somebody is: the tabs, each with its way back, and the one in view. */
public final class Whereabouts {
    /** @param past the nearest first */
    record Way(Place now, List<Place> past) {}

    final List<Way> tabs;
    final int current;

    Whereabouts(List<Way> tabs, int current) {
        this.tabs = List.copyOf(tabs);
        this.current = current;
    }
}
