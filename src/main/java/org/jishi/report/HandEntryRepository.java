package org.jishi.report;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Table;
import org.jishi.platform.time.Period;

final class HandEntryRepository {
    private static final Table HAND_ENTRY = new Table("hand_entry");

    static final String TABLE = "hand_entry";

    Optional<HandEntry> find(Handle handle, Period period) {
        return handle.createQuery("SELECT * FROM hand_entry WHERE period = :period")
                .bind("period", period.toString())
                .mapTo(HandEntry.class)
                .findOne();
    }

    void insert(Handle handle, HandEntry entry) {
        HAND_ENTRY.insert(handle).all(entry, "version").done();
    }

    boolean update(Handle handle, HandEntry entry) {
        return HAND_ENTRY
                .change(handle, entry.id(), entry.version())
                .set("county_retail", entry.countyRetail())
                .set("rural_retail", entry.ruralRetail())
                .set("farm_retail", entry.farmRetail())
                .set("bought_for", entry.boughtFor())
                .set("sold_for", entry.soldFor())
                .set("problems", entry.problems())
                .set("next_steps", entry.nextSteps())
                .set("examples", entry.examples())
                .done();
    }
}
