package org.jishi.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/**
 * Forms of schemes that cannot be finished today, such as while the cashier has not registered what they pay from. Each
 * clerk has at most one for a scheme, and one of each kind for new schemes; it goes when the draft is saved.
 */
public final class KeptSchemes {
    private static final int MOST = 8_000;

    private final Database database;
    private final Access access;
    private final AuditTrail trail;
    private final Ids ids;
    private final OfficeClock clock;
    private final KeptSchemeRepository rows = new KeptSchemeRepository();

    public KeptSchemes(Database database, Access access, AuditTrail trail, Ids ids, OfficeClock clock) {
        this.database = database;
        this.access = access;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the one who is signed in has kept, the oldest first. */
    public List<KeptScheme> mine() {
        Actor actor = access.require(Act.SCHEME_DRAFT);
        return database.read(handle -> rows.of(handle, actor.staffId()));
    }

    public Optional<KeptScheme> find(SchemeKind kind, @Nullable UUID schemeId) {
        Actor actor = access.require(Act.SCHEME_DRAFT);
        return database.read(handle -> rows.find(handle, actor.staffId(), kind, schemeId));
    }

    /** Keeps what is typed, in place of what was kept before. */
    public void keep(SchemeKind kind, @Nullable UUID schemeId, String title, Map<String, String> values) {
        Actor actor = access.require(Act.SCHEME_DRAFT);
        if (SchemeRules.write(new KeptSchemeRepository.Values(values)).length() > MOST) {
            throw new Refusal("policy.kept.tooMuch");
        }
        database.change(handle -> {
            Optional<KeptScheme> before = rows.find(handle, actor.staffId(), kind, schemeId);
            UUID id = before.map(KeptScheme::id).orElseGet(ids::next);
            if (before.isPresent()) {
                rows.update(handle, id, title.strip(), values, clock.now());
            } else {
                rows.insert(
                        handle,
                        actor.staffId(),
                        new KeptScheme(id, kind, schemeId, title.strip(), values, clock.now()));
            }
            trail.append(handle, actor, "policy.keep", "scheme_kept", id, Map.of("title", title.strip()));
        });
    }

    /** Drops what was kept. */
    public void drop(SchemeKind kind, @Nullable UUID schemeId) {
        Actor actor = access.require(Act.SCHEME_DRAFT);
        database.change(handle -> drop(handle, trail, actor, kind, schemeId));
    }

    /** Within the write that makes a draft of it. */
    static void drop(Handle handle, AuditTrail trail, Actor actor, SchemeKind kind, @Nullable UUID schemeId) {
        KeptSchemeRepository rows = new KeptSchemeRepository();
        rows.find(handle, actor.staffId(), kind, schemeId).ifPresent(kept -> {
            rows.delete(handle, kept.id());
            trail.append(handle, actor, "policy.dropKept", "scheme_kept", kept.id(), Map.of("title", kept.title()));
        });
    }

    /** What somebody has kept; for the desk, within its reading. */
    public static List<KeptScheme> of(Handle handle, UUID staffId) {
        return new KeptSchemeRepository().of(handle, staffId);
    }
}
