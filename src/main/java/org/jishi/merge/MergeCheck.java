package org.jishi.merge;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Check;
import org.jishi.platform.store.Finding;

/** Tombstones: each points to somebody who is live, and there is one for each merger that stands. */
public final class MergeCheck implements Check {
    private static final String ASTRAY = """
        SELECT t.name FROM person t JOIN person p ON p.id = t.merged_into
         WHERE p.live = FALSE OR p.merged_into IS NOT NULL ORDER BY t.name, t.id\
        """;

    private static final String WITHOUT_MERGER = """
        SELECT t.name FROM person t
         WHERE t.merged_into IS NOT NULL AND NOT EXISTS (SELECT 1 FROM person_merge m WHERE m.live_merged = t.id)
         ORDER BY t.name, t.id\
        """;

    private static final String WITHOUT_TOMBSTONE = """
        SELECT p.name FROM person_merge m JOIN person p ON p.id = m.live_merged
         WHERE p.merged_into IS NULL ORDER BY p.name, p.id\
        """;

    /** What describes a person belongs to whoever is left; what was left behind at a merger never pays. */
    private static final String PAYING = """
        SELECT t.name FROM bank_account a JOIN person t ON t.id = a.confirmed_owner
         WHERE t.merged_into IS NOT NULL ORDER BY t.name, t.id\
        """;

    @Override
    public String name() {
        return "people.merge.check.name";
    }

    @Override
    public List<Finding> run(Handle handle) {
        List<Finding> found = new ArrayList<>();
        found.addAll(Finding.each(handle, ASTRAY, "people.merge.check.astray"));
        found.addAll(Finding.each(handle, WITHOUT_MERGER, "people.merge.check.noMerger"));
        found.addAll(Finding.each(handle, WITHOUT_TOMBSTONE, "people.merge.check.noTombstone"));
        found.addAll(Finding.each(handle, PAYING, "people.merge.check.paying"));
        return found;
    }
}
