package org.jishi.casework;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Actor;

/** A feature that knows of work to be done. Wiring gives the desk the list of them. */
public interface TaskSource {
    /**
     * The work that waits, oldest first.
     *
     * @param actor who asks: a source may leave out what this person cannot do because of four eyes; rights are looked at
     *     by the desk, through {@link Task#isFor}
     */
    List<Task> tasks(Handle handle, Actor actor, LocalDate today);
}
