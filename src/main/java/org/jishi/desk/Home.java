package org.jishi.desk;

import java.time.LocalDate;
import java.util.List;
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
 */
public record Home(
        LocalDate today,
        Period quarter,
        List<Task> tasks,
        @Nullable FundOverview fund,
        List<CountyFigure> figures) {
    public Home {
        tasks = List.copyOf(tasks);
        figures = List.copyOf(figures);
    }

    /** How many things wait, those that are told together counted one by one. */
    public long waiting() {
        return tasks.stream().mapToLong(Task::number).sum();
    }
}
