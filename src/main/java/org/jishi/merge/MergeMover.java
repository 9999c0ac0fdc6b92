package org.jishi.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.account.BankAccount;
import org.jishi.household.HouseholdMerging;
import org.jishi.organisation.MembershipMerging;
import org.jishi.person.DeathRules;
import org.jishi.person.Person;
import org.jishi.person.PersonRegister;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.Json;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/** Makes two entries one and two again, within the transaction of {@link MergeService}, with every entry of the trail. */
final class MergeMover {
    private final AuditTrail trail;
    private final OfficeClock clock;
    private final PersonRegister register;
    private final MoveRepository rows = new MoveRepository();
    private final HouseholdMerging households = new HouseholdMerging();
    private final MembershipMerging memberships = new MembershipMerging();

    MergeMover(AuditTrail trail, OfficeClock clock, PersonRegister register) {
        this.trail = trail;
        this.clock = clock;
        this.register = register;
    }

    /** Makes them one and says what was moved, with the rows before and after. */
    MergeRepository.Snapshots merge(Handle handle, Actor actor, Merge merge, Person kept, Person merged) {
        Map<String, Object> about = about(merge, merge.reason());
        List<UUID> tags = MergeRules.tagsToMove(rows.tags(handle, kept.id()), rows.tags(handle, merged.id()));
        List<UUID> poverty =
                MergeRules.povertyToMove(rows.poverty(handle, kept.id()), rows.poverty(handle, merged.id()));
        List<UUID> accounts =
                rows.accounts(handle, merged.id()).stream().map(BankAccount::id).toList();
        BankAccount retired = tooMany(handle, merge);
        if (retired != null) {
            rows.retire(handle, retired.id(), merge.reason(), Objects.requireNonNull(actor.staffId()), clock.now());
            if (!accounts.contains(retired.id())) {
                trail.append(handle, actor, "people.mergeRetire", "bank_account", retired.id(), about);
            }
        }
        HouseholdMerging.Plan household = households.plan(handle, kept.id(), merged.id());
        if (household.ending() != null) {
            households.end(handle, household.ending(), clock.today());
            trail.append(handle, actor, "people.mergeLeave", "household_member", household.ending(), about);
        }
        MembershipMerging.Plan membership = memberships.plan(handle, kept.id(), merged.id());
        membership.ending().forEach(row -> memberships.end(handle, row, clock.today()));
        tell(handle, actor, "people.mergeFold", "organisation_member", membership.ending(), about);
        if (!rows.bury(handle, merged, kept.id())) {
            throw new Refusal("people.merge.changedMeanwhile");
        }
        List<UUID> tombstones = rows.point(handle, rows.tombstones(handle, merged.id()), merged.id(), kept.id());
        Person after = MergeRules.take(kept, merged, merge.fields());
        if (!register.update(handle, actor, "people.merge", kept, after, about)) {
            trail.append(handle, actor, "people.merge", "person", kept.id(), about);
        }
        trail.append(handle, actor, "people.merged", "person", merged.id(), about);
        Moved moved = move(
                handle,
                actor,
                new Moved(
                        tags,
                        poverty,
                        accounts,
                        membership.moving(),
                        tombstones,
                        retired == null ? null : retired.id(),
                        retired == null ? null : retired.reason(),
                        household.moving(),
                        household.ending(),
                        membership.ending()),
                merged.id(),
                kept.id(),
                about);
        tell(handle, actor, "people.mergePoint", "person", tombstones, about);
        Person now = rows.person(handle, kept.id()).orElseThrow();
        return new MergeRepository.Snapshots(merged.idNumber(), json(kept), json(merged), json(now), json(moved));
    }

    /** Which of two confirmed accounts goes out of use. */
    private @Nullable BankAccount tooMany(Handle handle, Merge merge) {
        BankAccount ofKept = confirmed(handle, merge.keptId());
        BankAccount ofMerged = confirmed(handle, merge.mergedId());
        if (ofKept == null || ofMerged == null) {
            return null;
        }
        return merge.accountOf() == Merge.Side.KEPT ? ofMerged : ofKept;
    }

    private @Nullable BankAccount confirmed(Handle handle, UUID person) {
        return rows.accounts(handle, person).stream()
                .filter(account -> account.state() == BankAccount.State.CONFIRMED)
                .findFirst()
                .orElse(null);
    }

    /** Makes them two again, or refuses and says why. */
    void undo(Handle handle, Actor actor, Merge merge, String reason) {
        Person keptBefore = person(merge.keptBefore());
        Person keptAfter = person(merge.keptAfter());
        Person mergedBefore = person(merge.mergedBefore());
        Moved moved = read(merge.moved(), Moved.class);
        Person kept = rows.person(handle, merge.keptId()).orElseThrow();
        refuseUndo(handle, merge, kept, keptBefore, keptAfter, mergedBefore);
        Map<String, Object> about = about(merge, reason);
        // what should never have stood there does not come back
        Set<MergeField> back = merge.fields().stream()
                .filter(field -> !field.holdsNumber(keptBefore))
                .collect(Collectors.toSet());
        Person restored = MergeRules.take(kept, keptBefore, back);
        DeathRules.diedUnborn(restored).ifPresent(died -> {
            throw new Refusal("people.merge.undo.bornAfterDeath", kept.name(), died);
        });
        if (!register.update(handle, actor, "people.unmerge", kept, restored, about)) {
            trail.append(handle, actor, "people.unmerge", "person", kept.id(), about);
        }
        if (!rows.raise(handle, merge.mergedId(), merge.keptId())) {
            throw new Refusal("people.merge.changedMeanwhile");
        }
        List<UUID> tombstones = rows.point(handle, moved.tombstones(), merge.keptId(), merge.mergedId());
        move(handle, actor, moved, merge.keptId(), merge.mergedId(), about);
        if (moved.retired() != null && rows.restore(handle, moved.retired(), moved.retiredReason())) {
            trail.append(handle, actor, "people.mergeRestore", "bank_account", moved.retired(), about);
        }
        if (moved.left() != null && households.restore(handle, moved.left())) {
            trail.append(handle, actor, "people.mergeRejoin", "household_member", moved.left(), about);
        }
        List<UUID> unfolded = moved.folded().stream()
                .filter(row -> memberships.restore(handle, row))
                .toList();
        tell(handle, actor, "people.mergeUnfold", "organisation_member", unfolded, about);
        tell(handle, actor, "people.mergePoint", "person", tombstones, about);
        trail.append(handle, actor, "people.unmerged", "person", merge.mergedId(), about);
        Person raised = rows.person(handle, merge.mergedId()).orElseThrow();
        if (!PersonRegister.changes(mergedBefore, raised).isEmpty()) {
            throw new IllegalStateException("a tombstone that was changed");
        }
    }

    private void refuseUndo(
            Handle handle, Merge merge, Person kept, Person keptBefore, Person keptAfter, Person mergedBefore) {
        if (!kept.live()) {
            String into = kept.mergedInto() == null
                    ? kept.name()
                    : rows.person(handle, kept.mergedInto()).orElseThrow().name();
            throw new Refusal("people.merge.undo.keptGone", kept.name(), into);
        }
        List<Problem> changed = new ArrayList<>();
        for (MergeField field : merge.fields()) {
            if (!field.same(kept, keptAfter)) {
                changed.add(Problem.of(
                        "people.merge.undo.changed", Problem.of("people.merge.field." + field.name()), kept.name()));
            }
        }
        Refusal.ifAny(changed);
        refuseTaken(handle, kept, mergedBefore.idNumber());
        if (merge.fields().contains(MergeField.NUMBER)) {
            refuseTaken(handle, kept, keptBefore.idNumber());
        }
    }

    /** A number that was free for a while may be somebody else's by now. */
    private static void refuseTaken(Handle handle, Person kept, String number) {
        handle.createQuery("SELECT name FROM person WHERE live_id_number = :number AND id <> :kept")
                .bind("number", number)
                .bind("kept", kept.id())
                .mapTo(String.class)
                .findOne()
                .ifPresent(name -> {
                    throw new Refusal("people.merge.undo.numberTaken", name);
                });
    }

    private Moved move(Handle handle, Actor actor, Moved all, UUID from, UUID to, Map<String, Object> about) {
        List<UUID> tags = rows.move(handle, "person_tag", "person_id", all.tags(), from, to);
        List<UUID> poverty = rows.move(handle, "poverty_status", "person_id", all.poverty(), from, to);
        List<UUID> accounts = rows.moveAccounts(handle, all.accounts(), from, to);
        List<UUID> organisations = memberships.move(handle, all.organisations(), from, to);
        tell(handle, actor, "people.mergeMove", "person_tag", tags, about);
        tell(handle, actor, "people.mergeMove", "poverty_status", poverty, about);
        tell(handle, actor, "people.mergeMove", "bank_account", accounts, about);
        tell(handle, actor, "people.mergeMove", "organisation_member", organisations, about);
        List<UUID> joined = households.move(handle, all.households(), from, to);
        tell(handle, actor, "people.mergeMove", "household_member", joined, about);
        return new Moved(
                tags,
                poverty,
                accounts,
                organisations,
                all.tombstones(),
                all.retired(),
                all.retiredReason(),
                joined,
                all.left(),
                all.folded());
    }

    private void tell(
            Handle handle, Actor actor, String act, String table, Collection<UUID> ids, Map<String, Object> about) {
        if (!ids.isEmpty()) {
            trail.append(handle, actor, act, table, ids, about);
        }
    }

    private static Map<String, Object> about(Merge merge, String reason) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("merge", merge.id());
        about.put("kept", merge.keptId());
        about.put("merged", merge.mergedId());
        about.put("reason", reason);
        return about;
    }

    static Person person(@Nullable String json) {
        return read(json, Person.class);
    }

    private static <T> T read(@Nullable String json, Class<T> type) {
        try {
            return Json.MAPPER.readValue(Objects.requireNonNull(json), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a merger that the program did not write", e);
        }
    }

    private static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a row that cannot be written as JSON", e);
        }
    }
}
