package org.jishi.sales;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.Task;
import org.jishi.casework.TaskSource;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;

/** Doubts that wait for a reviewer. */
public final class SalesTasks implements TaskSource {
    /** The list that opens. */
    public static final String DOUBTS = "doubt";

    @Override
    public List<Task> tasks(Handle handle, Actor actor, LocalDate today) {
        return handle.createQuery("""
            SELECT count(*) AS n, min(found_on) AS since FROM doubt
             WHERE state = 'OPEN' AND found_by <> :staff\
            """)
                .bind("staff", actor.staffId())
                .map((row, context) -> row.getLong("n") == 0
                        ? List.<Task>of()
                        : List.of(Task.many(
                                "sales.task.doubts",
                                row.getLong("n"),
                                DOUBTS,
                                actor.staffId().toString(),
                                row.getObject("since", LocalDate.class),
                                Act.DOUBT_CLEAR)))
                .one();
    }
}
