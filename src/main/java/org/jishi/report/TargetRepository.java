package org.jishi.report;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class TargetRepository {
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
        handle.createUpdate("""
            INSERT INTO indicator_target (id, year_no, indicator, direction, target, weight, cause)
            VALUES (:id, :yearNo, :indicator, :direction, :target, :weight, :cause)\
            """).bindMethods(target).execute();
    }

    boolean update(Handle handle, IndicatorTarget target) {
        return handle.createUpdate("""
            UPDATE indicator_target SET direction = :direction, target = :target, weight = :weight, cause = :cause,
                   version = version + 1 WHERE id = :id AND version = :version\
            """).bindMethods(target).execute() == 1;
    }

    void insert(Handle handle, YearGoal goal) {
        handle.createUpdate("""
            INSERT INTO year_goal (id, year_no, project, department, expected, reached)
            VALUES (:id, :yearNo, :project, :department, :expected, :reached)\
            """).bindMethods(goal).execute();
    }

    boolean update(Handle handle, YearGoal goal) {
        return handle.createUpdate("""
            UPDATE year_goal SET project = :project, department = :department, expected = :expected,
                   reached = :reached, version = version + 1 WHERE id = :id AND version = :version\
            """).bindMethods(goal).execute() == 1;
    }
}
