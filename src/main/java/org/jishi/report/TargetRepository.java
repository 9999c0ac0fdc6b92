package org.jishi.report;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Table;

final class TargetRepository {
    private static final Table INDICATOR_TARGET = new Table("indicator_target");
    private static final Table YEAR_GOAL = new Table("year_goal");

    List<IndicatorTarget> targets(Handle handle, int year) {
        return handle.createQuery("SELECT * FROM indicator_target WHERE year_no = :year ORDER BY indicator")
                .bind("year", year)
                .mapTo(IndicatorTarget.class)
                .list();
    }

    Optional<YearGoal> goal(Handle handle, int year) {
        return handle.createQuery("SELECT * FROM year_goal WHERE year_no = :year")
                .bind("year", year)
                .mapTo(YearGoal.class)
                .findOne();
    }

    void insert(Handle handle, IndicatorTarget target) {
        INDICATOR_TARGET.insert(handle).all(target, "version").done();
    }

    boolean update(Handle handle, IndicatorTarget target) {
        return INDICATOR_TARGET
                .change(handle, target.id(), target.version())
                .set("direction", target.direction())
                .set("target", target.target())
                .set("weight", target.weight())
                .set("cause", target.cause())
                .done();
    }

    void insert(Handle handle, YearGoal goal) {
        YEAR_GOAL.insert(handle).all(goal, "version").done();
    }

    boolean update(Handle handle, YearGoal goal) {
        return YEAR_GOAL
                .change(handle, goal.id(), goal.version())
                .set("project", goal.project())
                .set("department", goal.department())
                .set("expected", goal.expected())
                .set("reached", goal.reached())
                .done();
    }
}
