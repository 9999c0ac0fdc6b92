package org.jishi.report;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.time.Period;

final class HandEntryRepository {
    static final String TABLE = "hand_entry";

    Optional<HandEntry> find(Handle handle, Period period) {
        return handle.createQuery("SELECT * FROM hand_entry WHERE period = :period")
                .bind("period", period.toString())
                .mapTo(HandEntry.class)
                .findOne();
    }

    void insert(Handle handle, HandEntry entry) {
        handle.createUpdate("""
            INSERT INTO hand_entry (id, period, county_retail, rural_retail, farm_retail, bought_for, sold_for, problems,
                   next_steps, examples)
            VALUES (:id, :period, :countyRetail, :ruralRetail, :farmRetail, :boughtFor, :soldFor, :problems,
                   :nextSteps, :examples)\
            """).bindMethods(entry).execute();
    }

    boolean update(Handle handle, HandEntry entry) {
        return handle.createUpdate("""
            UPDATE hand_entry SET county_retail = :countyRetail, rural_retail = :ruralRetail,
                   farm_retail = :farmRetail, bought_for = :boughtFor, sold_for = :soldFor, problems = :problems, next_steps = :nextSteps, examples = :examples,
                   version = version + 1 WHERE id = :id AND version = :version\
            """).bindMethods(entry).execute() == 1;
    }
}
