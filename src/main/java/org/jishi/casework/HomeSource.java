package org.jishi.casework;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Actor;

/** A room that shows on home how its own things stand, to those whose they are. */
public interface HomeSource {
    /**
     * The room's cards for whoever is signed in; none where the room has nothing for this person. A source looks at the
     * rights itself: what a card shows is seen by everybody who gets it.
     */
    List<HomeCard> cards(Handle handle, Actor actor, LocalDate today);
}
