package org.jishi.sales;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.HomeCard;
import org.jishi.casework.HomeCard.Line;
import org.jishi.casework.HomeCard.State;
import org.jishi.casework.HomeSource;
import org.jishi.casework.Words;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;

/** How many doubts of orders are open and how many were decided, for whoever audits. */
public final class SalesHome implements HomeSource {
    @Override
    public List<HomeCard> cards(Handle handle, Actor actor, LocalDate today) {
        if (!actor.may(Act.TRAIL_READ) || !actor.may(Act.CASE_READ)) {
            return List.of();
        }
        List<Line> lines = handle.createQuery("""
            SELECT state, count(*) AS n, min(found_on) AS since FROM doubt GROUP BY state
             ORDER BY CASE WHEN state = 'OPEN' THEN 0 ELSE 1 END, state\
            """)
                .map((row, context) -> {
                    Doubt.State state = Doubt.State.valueOf(row.getString("state"));
                    boolean open = state == Doubt.State.OPEN;
                    return new Line(
                            Words.of("sales.doubtState", state),
                            open
                                    ? Words.of(
                                            "sales.home.since",
                                            row.getLong("n"),
                                            row.getObject("since", LocalDate.class))
                                    : Words.of("sales.home.count", row.getLong("n")),
                            open ? State.OPEN : State.DONE,
                            null,
                            SalesTasks.DOUBTS);
                })
                .list();
        return List.of(HomeCard.of(Words.of("sales.home.doubts"), "sales.home.noDoubts", SalesTasks.DOUBTS, lines));
    }
}
