package org.jishi.household;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Check;
import org.jishi.platform.store.Finding;

/** What the tables cannot hold by themselves: who belongs to a household lives in one that is, and is the one who is left. */
public final class HouseholdCheck implements Check {
    private static final String DISSOLVED = """
        SELECT p.name FROM household_member m JOIN household h ON h.id = m.household_id
          JOIN person p ON p.id = m.person_id
         WHERE m.until IS NULL AND h.dissolved_on IS NOT NULL ORDER BY p.name, m.id\
        """;

    private static final String GONE = """
        SELECT p.name FROM household_member m JOIN person p ON p.id = m.person_id
         WHERE m.until IS NULL AND p.live = FALSE ORDER BY p.name, m.id\
        """;

    @Override
    public String name() {
        return "people.household.check.name";
    }

    @Override
    public List<Finding> run(Handle handle) {
        List<Finding> found = new ArrayList<>();
        found.addAll(Finding.each(handle, DISSOLVED, "people.household.check.dissolved"));
        found.addAll(Finding.each(handle, GONE, "people.household.check.gone"));
        return found;
    }
}
