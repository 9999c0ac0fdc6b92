package org.jishi.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Forms of schemes that cannot be finished today, such as while the cashier has not registered what they pay from. Each
 * clerk has at most one for a scheme, and one of each kind for new schemes; it goes when the draft is saved.
 */
public final class KeptSchemes {
    private static final int MOST = 8_000;

    private final Acts acts;
    private final AuditTrail trail;
    private final KeptSchemeRepository rows = new KeptSchemeRepository();

    public KeptSchemes(Acts acts) {
        this.acts = acts;
        this.trail = acts.trail();
    }

    /** What the one who is signed in has kept, the oldest first. */
    public List<KeptScheme> mine() {
        return acts.read(Act.SCHEME_DRAFT, (handle, actor) -> rows.of(handle, actor.staffId()));
    }

    public Optional<KeptScheme> find(SchemeKind kind, @Nullable UUID schemeId) {
        return acts.read(Act.SCHEME_DRAFT, (handle, actor) -> rows.find(handle, actor.staffId(), kind, schemeId));
    }

    /** Keeps what is typed, in place of what was kept before. */
    public void keep(SchemeKind kind, @Nullable UUID schemeId, String title, Map<String, String> values) {
        acts.change(Act.SCHEME_DRAFT, (handle, actor) -> {
            if (SchemeRules.write(new KeptSchemeRepository.Values(values)).length() > MOST) {
                throw new Refusal("policy.kept.tooMuch");
            }
            Optional<KeptScheme> before = rows.find(handle, actor.staffId(), kind, schemeId);
            UUID id = before.map(KeptScheme::id).orElseGet(acts::newId);
            if (before.isPresent()) {
                rows.update(handle, id, title.strip(), values, acts.clock().now());
            } else {
                rows.insert(
                        handle,
                        actor.staffId(),
                        new KeptScheme(
                                id,
                                kind,
                                schemeId,
                                title.strip(),
                                values,
                                acts.clock().now()));
            }
            trail.append(handle, actor, "policy.keep", "scheme_kept", id, Map.of("title", title.strip()));
        });
    }

    /** Drops what was kept. */
    public void drop(SchemeKind kind, @Nullable UUID schemeId) {
        acts.change(Act.SCHEME_DRAFT, (handle, actor) -> drop(handle, trail, actor, kind, schemeId));
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
