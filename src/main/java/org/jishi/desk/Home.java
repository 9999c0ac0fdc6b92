package org.jishi.desk;

import java.time.LocalDate;
import java.util.List;
import org.jishi.casework.CalendarEntry;
import org.jishi.casework.HomeCard;
import org.jishi.casework.Task;
import org.jishi.fund.FundOverview;
import org.jishi.platform.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the home page shows to the one who is signed in.
 *
 * @param quarter the running one
 * @param tasks what waits for this person, the longest first
 * @param fund null for those who may not see it
 * @param figures empty for those who may not see the county's
 * @param cards how the things of this person's rooms stand
 * @param coming what the next two weeks bring
 * @param others what waits for others, the longest first, for those who may see cases and have no work of their own
 * @param start how far a new office is set up; empty once it is
 */
public record Home(
        LocalDate today,
        Period quarter,
        List<Task> tasks,
        @Nullable FundOverview fund,
        List<CountyFigure> figures,
        List<StartStep> start,
        List<HomeCard> cards,
        List<CalendarEntry> coming,
        List<Others> others) {
    /**
     * Work that waits for somebody else.
     *
     * @param who all who may do it, by name; empty while the office has nobody for it
     */
    public record Others(Task task, List<String> who) {
        public Others {
            who = List.copyOf(who);
        }
    }

    public Home {
        tasks = List.copyOf(tasks);
        figures = List.copyOf(figures);
        start = List.copyOf(start);
        cards = List.copyOf(cards);
        coming = List.copyOf(coming);
        others = List.copyOf(others);
    }

    /**
     * How many lines of work wait. Not how many rows of all kinds together: a sum of claims, follow-ups and a backup never
     * falls and says nothing.
     */
    public long waiting() {
        return tasks.size();
    }
}
