package org.jishi.merge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.person.DeathRules;
import org.jishi.person.Person;
import org.jishi.person.PersonRegister;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/**
 * Makes one of two entries, and two again. A clerk proposes, a reviewer who is somebody else confirms or rejects; a
 * reviewer undoes. Either may remember that two entries are not the same person, and take that back.
 */
public final class MergeService {
    private static final int LONGEST = 500;

    private final Acts acts;
    private final AuditTrail trail;
    private final MergeAsks asks;
    private final MergeMover mover;
    private final MergeRepository merges = new MergeRepository();
    private final MoveRepository rows = new MoveRepository();

    /** @param doubts what other rooms ask when two entries are to become one */
    public MergeService(Acts acts, PersonRegister register, List<MergeDoubt> doubts) {
        this.acts = acts;
        this.trail = acts.trail();
        this.asks = new MergeAsks(doubts);
        this.mover = new MergeMover(acts.trail(), acts.clock(), register);
    }

    /** Proposes to make one of two; nothing else is changed yet. */
    public UUID propose(MergeDraft draft) {
        Granted granted = acts.require(Act.MERGE_PROPOSE);
        String reason = reason(draft.reason());
        return granted.write((handle, actor) -> {
            Person kept = live(handle, draft.keptId());
            Person merged = live(handle, draft.mergedId());
            refuseKnown(handle, kept.id(), merged.id());
            refuseUnborn(kept, merged, draft.fromMerged());
            List<Problem> unseen = asks.of(handle, kept, merged).stream()
                    .filter(ask -> !draft.seen().contains(ask.key()))
                    .map(ask -> new Problem("seen", ask.key(), ask.args()))
                    .toList();
            Refusal.ifAny(unseen);
            Set<MergeField> different = MergeField.different(kept, merged);
            Refusal.ifAny(draft.fromMerged().stream()
                    .filter(field -> different.contains(field) && field.holdsNumber(merged))
                    .map(field ->
                            Problem.of("people.merge.takesNumber", Problem.of("people.merge.field." + field.name())))
                    .toList());
            Merge merge = new Merge(
                    acts.newId(),
                    kept.id(),
                    merged.id(),
                    MergeState.PROPOSED,
                    reason,
                    MergeField.write(draft.fromMerged().stream()
                            .filter(different::contains)
                            .collect(Collectors.toSet())),
                    draft.accountOf(),
                    kept.version(),
                    merged.version(),
                    actor.staffId(),
                    acts.clock().now(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Apart.pair(kept.id(), merged.id()),
                    null,
                    null,
                    1);
            merges.insert(handle, merge);
            tell(handle, actor, "people.mergePropose", merge, reason);
            return merge.id();
        });
    }

    /** Somebody else agrees: they are one from now on. */
    public void confirm(UUID mergeId, int version) {
        acts.change(Act.MERGE_CONFIRM, (handle, actor) -> {
            Merge merge = waiting(handle, mergeId, version);
            refuseOwn(merge, actor);
            Person kept = live(handle, merge.keptId());
            Person merged = live(handle, merge.mergedId());
            if (kept.version() != merge.keptVersion() || merged.version() != merge.mergedVersion()) {
                throw new Refusal("people.merge.changedSince");
            }
            refuseUnborn(kept, merged, merge.fields());
            MergeRepository.Snapshots done = mover.merge(handle, actor, merge, kept, merged);
            written(merges.done(handle, merge, actor.staffId(), acts.clock().now(), done));
            tell(handle, actor, "people.mergeConfirm", merge, merge.reason());
        });
    }

    /** Whoever proposed it thinks better of it: the pair is as it was, and may be proposed again. */
    public void withdraw(UUID mergeId, int version, String reason) {
        Granted granted = acts.require(Act.MERGE_PROPOSE);
        String why = reason(reason);
        granted.change((handle, actor) -> {
            Merge merge = waiting(handle, mergeId, version);
            if (!merge.askedBy().equals(actor.staffId())) {
                throw new Refusal("people.merge.notOwn");
            }
            written(merges.withdrawn(handle, merge, why, acts.clock().now()));
            tell(handle, actor, "people.mergeWithdraw", merge, why);
        });
    }

    /** Somebody else does not agree: both stay. */
    public void reject(UUID mergeId, int version, String reason) {
        Granted granted = acts.require(Act.MERGE_CONFIRM);
        String why = reason(reason);
        granted.change((handle, actor) -> {
            Merge merge = waiting(handle, mergeId, version);
            refuseOwn(merge, actor);
            written(merges.reject(
                    handle, merge, why, actor.staffId(), acts.clock().now()));
            tell(handle, actor, "people.mergeReject", merge, why);
        });
    }

    /**
     * Makes them two again, both as they were; what was changed of the one kept since then stays.
     *
     * @return what does not come back, because it should never have stood there
     * @throws Refusal when it cannot be: the one kept was merged itself, a field that the merger had filled was changed
     *     since, or a number is somebody else's by now
     */
    public List<Problem> undo(UUID mergeId, int version, String reason) {
        Granted granted = acts.require(Act.MERGE_CONFIRM);
        String why = reason(reason);
        return granted.write((handle, actor) -> {
            Merge merge = find(handle, mergeId, version, MergeState.DONE);
            mover.undo(handle, actor, merge, why);
            written(merges.undone(
                    handle, merge, why, actor.staffId(), acts.clock().now()));
            tell(handle, actor, "people.mergeUndo", merge, why);
            return MergeRules.staysOut(merge.fields(), MergeMover.person(merge.keptBefore()));
        });
    }

    /** Remembers that they are two persons, so that the pair leaves the queue. */
    public void apart(UUID one, UUID other, String reason) {
        Granted granted = acts.require(Right.anyOf(Act.MERGE_PROPOSE, Act.MERGE_CONFIRM));
        String why = reason(reason);
        granted.change((handle, actor) -> {
            live(handle, one);
            live(handle, other);
            refuseKnown(handle, one, other);
            Apart apart = new Apart(
                    acts.newId(),
                    one,
                    other,
                    why,
                    actor.staffId(),
                    acts.clock().now(),
                    null,
                    null,
                    Apart.pair(one, other),
                    1);
            merges.insert(handle, apart);
            trail.append(
                    handle,
                    actor,
                    "people.apart",
                    Apart.TABLE,
                    apart.id(),
                    Map.of("one", one, "other", other, "reason", why));
        });
    }

    /** Forgets it again: the pair may come back into the queue. */
    public void takeBack(UUID one, UUID other) {
        acts.change(Right.anyOf(Act.MERGE_PROPOSE, Act.MERGE_CONFIRM), (handle, actor) -> {
            Apart apart =
                    merges.apart(handle, one, other).orElseThrow(() -> new Refusal("people.merge.changedMeanwhile"));
            written(merges.takeBack(handle, apart, actor.staffId(), acts.clock().now()));
            trail.append(
                    handle, actor, "people.apartBack", Apart.TABLE, apart.id(), Map.of("one", one, "other", other));
        });
    }

    private Merge waiting(Handle handle, UUID id, int version) {
        return find(handle, id, version, MergeState.PROPOSED);
    }

    private Merge find(Handle handle, UUID id, int version, MergeState state) {
        return merges.find(handle, id)
                .filter(merge -> merge.state() == state && merge.version() == version)
                .orElseThrow(() -> new Refusal("people.merge.changedMeanwhile"));
    }

    private Person live(Handle handle, UUID id) {
        return rows.person(handle, id).filter(Person::live).orElseThrow(() -> new Refusal("people.merge.gone"));
    }

    /** A pair is either proposed, or kept apart, or neither. */
    private void refuseKnown(Handle handle, UUID one, UUID other) {
        if (one.equals(other)) {
            throw new Refusal("people.merge.same");
        }
        if (merges.waiting(handle, one, other).isPresent()) {
            throw new Refusal("people.merge.waiting");
        }
        merges.apart(handle, one, other).ifPresent(apart -> {
            throw new Refusal("people.merge.apart", apart.reason());
        });
    }

    /** The number of the one with the death of the other may be nobody's life. */
    private static void refuseUnborn(Person kept, Person merged, Set<MergeField> fields) {
        DeathRules.diedUnborn(MergeRules.take(kept, merged, fields)).ifPresent(died -> {
            throw new Refusal("people.merge.bornAfterDeath", died);
        });
    }

    private static void refuseOwn(Merge merge, Actor actor) {
        if (merge.askedBy().equals(actor.staffId())) {
            throw new Refusal("people.merge.own");
        }
    }

    private static void written(boolean written) {
        if (!written) {
            throw new Refusal("people.merge.changedMeanwhile");
        }
    }

    private static String reason(String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw Refusal.at("reason", "people.merge.reason");
        }
        return why.length() > LONGEST ? why.substring(0, LONGEST) : why;
    }

    private void tell(Handle handle, Actor actor, String act, Merge merge, String reason) {
        trail.append(
                handle,
                actor,
                act,
                Merge.TABLE,
                merge.id(),
                Map.of("kept", merge.keptId(), "merged", merge.mergedId(), "reason", Objects.requireNonNull(reason)));
    }
}
