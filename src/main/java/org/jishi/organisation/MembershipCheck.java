package org.jishi.organisation;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Check;
import org.jishi.platform.store.Finding;

/** What the tables cannot hold by themselves: members are persons who are left, of an organisation that is, under one name. */
public final class MembershipCheck implements Check {
    private static final String CLOSED = """
        SELECT p.name FROM organisation_member m JOIN organisation o ON o.id = m.organisation_id
          JOIN person p ON p.id = m.person_id
         WHERE m.until IS NULL AND (o.closed_on IS NOT NULL OR o.live = FALSE) ORDER BY p.name, m.id\
        """;

    private static final String GONE = """
        SELECT p.name FROM organisation_member m JOIN person p ON p.id = m.person_id
         WHERE m.until IS NULL AND p.live = FALSE ORDER BY p.name, m.id\
        """;

    private static final String TWO_NAMES = """
        SELECT o.name FROM organisation_member m JOIN organisation o ON o.id = m.live_legal
         WHERE o.legal_person IS NOT NULL ORDER BY o.name, m.id\
        """;

    @Override
    public String name() {
        return "people.membership.check.name";
    }

    @Override
    public List<Finding> run(Handle handle) {
        List<Finding> found = new ArrayList<>();
        found.addAll(Finding.each(handle, CLOSED, "people.membership.check.closed"));
        found.addAll(Finding.each(handle, GONE, "people.membership.check.gone"));
        found.addAll(Finding.each(handle, TWO_NAMES, "people.membership.check.twoNames"));
        return found;
    }
}
