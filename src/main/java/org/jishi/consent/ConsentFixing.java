package org.jishi.consent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

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

    /** @param said what entries say was agreed to: nothing, no version's name, or one of a version that is fixed */
    public void fix(Handle handle, Actor actor, Stream<@Nullable String> said) {
        Set<String> names = said.flatMap(Stream::ofNullable).collect(Collectors.toSet());
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
