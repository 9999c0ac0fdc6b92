package org.jishi.consent;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.Person;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.time.OfficeClock;

/**
 * Fixes name and text of versions of the notice, within the transaction of whatever names them: an entry that takes or leaves
 * the name, or the paper that is printed to be signed. Asks for no right.
 */
public final class ConsentFixing {
    private final AuditTrail trail;
    private final OfficeClock clock;
    private final ConsentRepository notices = new ConsentRepository();

    public ConsentFixing(AuditTrail trail, OfficeClock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** What these entries say was agreed to. */
    public void fix(Handle handle, Actor actor, Collection<Person> entries) {
        Set<String> names = new HashSet<>();
        for (Person entry : entries) {
            if (entry.consentVersion() != null) {
                names.add(entry.consentVersion());
            }
        }
        fix(handle, actor, names);
    }

    /** @param names of which some may be no version's, or of one that is fixed */
    void fix(Handle handle, Actor actor, Set<String> names) {
        if (names.isEmpty()) {
            return;
        }
        List<UUID> free = notices.free(handle).stream()
                .filter(notice -> names.contains(notice.name()))
                .map(ConsentNotice::id)
                .toList();
        if (!free.isEmpty()) {
            notices.fix(handle, free, clock.now());
            trail.append(handle, actor, "people.consentFix", ConsentNotice.TABLE, free, Map.of());
        }
    }
}
