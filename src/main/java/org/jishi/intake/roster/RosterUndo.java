package org.jishi.intake.roster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.account.AccountRegister;
import org.jishi.account.BankAccount;
import org.jishi.household.HouseholdLists;
import org.jishi.intake.roster.UndoPlan.Named;
import org.jishi.person.OpenWords;
import org.jishi.person.Person;
import org.jishi.person.PersonDirectory;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonReferences;
import org.jishi.person.PersonRegister;
import org.jishi.person.PersonRules;
import org.jishi.person.PersonTag;
import org.jishi.person.PovertyLevel;
import org.jishi.person.PovertyStatus;
import org.jishi.person.RegisterReferences;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.Json;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** Finds out what taking back one import means, and does it; made anew for each, within one transaction. */
final class RosterUndo {
    /** As many reasons are told in words. */
    private static final int TOLD = 100;

    private final Handle handle;
    private final RosterImport imported;
    private final PersonRegister register;
    private final PersonDirectory directory = new PersonDirectory();
    private final ImportTrace trace;

    private final Map<UUID, Added> added = new LinkedHashMap<>();
    private final Map<Person, Person> restored = new LinkedHashMap<>();
    private final List<PersonTag> tags = new ArrayList<>();
    private final Map<PovertyStatus, PovertyLevel> poverty = new LinkedHashMap<>();
    private final List<BankAccount> accounts = new ArrayList<>();
    private final List<Named> stays = new ArrayList<>();
    private final List<Named> blocked = new ArrayList<>();
    private int blockedInAll;

    /** A person that the import brought. */
    public record Added(UUID id, String name, int version, boolean live) {}

    RosterUndo(Handle handle, RosterImport imported, PersonRegister register) {
        this.handle = handle;
        this.imported = imported;
        this.register = register;
        Long from = imported.trailFrom();
        this.trace = ImportTrace.read(handle, from == null ? 0 : from, imported.id());
    }

    UndoPlan plan(List<PersonReferences> rooms, LocalDate today, long trailSeq) {
        handle.createQuery("SELECT id, name, version, live FROM person WHERE import_id = :id ORDER BY id")
                .bind("id", imported.id())
                .mapTo(Added.class)
                .forEach(person -> added.put(person.id(), person));
        lookAtAdded(rooms);
        Map<UUID, Person> known = directory.findAll(handle, trace.changed.keySet());
        trace.changed.forEach((id, fields) -> restore(known.get(id), fields, today));
        lookAtTags();
        lookAtPoverty();
        AccountRegister.all(handle, trace.accounts).forEach(account -> {
            if (account.state() == BankAccount.State.PROPOSED) {
                accounts.add(account);
            } else if (!added.containsKey(account.ownerId()) && account.state() == BankAccount.State.CONFIRMED) {
                stay(account.ownerId(), Problem.of("people.undo.accountStays", account.bank()));
            }
        });
        return new UndoPlan(
                imported,
                added.size(),
                restored.size(),
                tags.size(),
                poverty.size(),
                accounts.size(),
                trace.members.size(),
                named(stays),
                named(blocked),
                blockedInAll,
                trailSeq);
    }

    private void lookAtAdded(List<PersonReferences> rooms) {
        for (Added person : added.values()) {
            if (!person.live()) {
                block(person.id(), Problem.of("people.undo.merged"));
            } else if (person.version() > 1) {
                block(person.id(), Problem.of("people.undo.changed"));
            }
        }
        Set<UUID> kin = Set.copyOf(HouseholdLists.onlyBy(handle, trace.members));
        for (PersonReferences room : rooms) {
            room.of(handle, added.keySet()).stream()
                    .filter(held ->
                            !held.what().key().equals(RegisterReferences.HOUSEHOLD) || !kin.contains(held.personId()))
                    .forEach(held -> block(held.personId(), held.what()));
        }
        HouseholdLists.since(handle, trace.members, trace.households)
                .forEach(since -> block(
                        since.personId(),
                        Problem.of(since.changed() ? "people.undo.householdChanged" : "people.undo.householdGrew")));
    }

    private void block(UUID person, Problem why) {
        blockedInAll++;
        if (blocked.size() < TOLD) {
            blocked.add(new Named(person, "", why));
        }
    }

    private void stay(UUID person, Problem what) {
        stays.add(new Named(person, "", what));
    }

    private List<Named> named(List<Named> all) {
        Map<UUID, String> names =
                directory.names(handle, all.stream().map(Named::personId).toList());
        return all.stream()
                .map(one -> new Named(one.personId(), names.getOrDefault(one.personId(), ""), one.what()))
                .toList();
    }

    /** Puts back each field that is still what the import made of it. */
    private void restore(@Nullable Person now, Map<String, JsonNode> fields, LocalDate today) {
        if (now == null || !now.live()) {
            if (now != null) {
                stay(now.id(), Problem.of("people.undo.merged"));
            }
            return;
        }
        ObjectNode draft = Json.MAPPER.valueToTree(PersonDraft.of(now));
        boolean any = false;
        for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
            JsonNode old = field.getValue().path(0);
            boolean open = !field.getKey().equals("note") && !field.getKey().equals("idNumber");
            if (open && OpenWords.holdNumber(old.textValue())) {
                // what should never have stood there does not come back
                stay(now.id(), Problem.of("people.undo.numberStays", RowRemarks.label(field.getKey())));
            } else if (draft.has(field.getKey())
                    && draft.get(field.getKey()).equals(field.getValue().path(1))) {
                draft.set(field.getKey(), old);
                any = true;
            } else {
                stay(now.id(), Problem.of("people.undo.fieldStays", RowRemarks.label(field.getKey())));
            }
        }
        if (any) {
            PersonDraft back = Json.MAPPER.convertValue(draft, PersonDraft.class);
            restored.put(now, register.with(now, PersonRules.prepare(back, today, code -> true)));
        }
    }

    private void lookAtTags() {
        Set<UUID> persons = new LinkedHashSet<>(added.keySet());
        persons.addAll(trace.tags.keySet());
        for (PersonTag tag : register.tags(handle, persons)) {
            boolean ours = trace.tags.getOrDefault(tag.personId(), List.of()).contains(tag.id());
            if (added.containsKey(tag.personId())) {
                if (!ours || tag.until() != null) {
                    block(tag.personId(), Problem.of("people.undo.changed"));
                }
            } else if (ours && tag.until() == null) {
                tags.add(tag);
            }
        }
    }

    private void lookAtPoverty() {
        Map<UUID, PovertyStatus> rows = new HashMap<>();
        Set<UUID> persons = new LinkedHashSet<>(added.keySet());
        trace.poverty.values().forEach(status -> persons.add(status.person()));
        for (PovertyStatus row : register.poverty(handle, persons)) {
            if (!added.containsKey(row.personId())) {
                rows.put(row.id(), row);
            } else if (!trace.poverty.containsKey(row.id()) || row.version() > 1) {
                block(row.personId(), Problem.of("people.undo.changed"));
            }
        }
        trace.poverty.forEach((id, written) -> {
            PovertyStatus row = rows.get(id);
            if (row == null) {
                return;
            }
            if (!row.status().name().equals(written.level())) {
                stay(row.personId(), Problem.of("people.undo.fieldStays", Problem.of("people.roster.field.POVERTY")));
                return;
            }
            UUID endedRow = trace.ended.get(row.personId());
            PovertyStatus ended = endedRow == null ? null : rows.get(endedRow);
            PovertyLevel before = !written.before().isEmpty()
                    ? PovertyLevel.valueOf(written.before())
                    : ended == null ? PovertyLevel.NONE : ended.status();
            poverty.put(row, before);
        });
    }

    /** Does what {@link #plan} found. */
    void run(Actor actor, AccountRegister accountRegister, HouseholdLists households, String reason, Instant now) {
        Map<String, Object> detail = Map.of("import", imported.id(), "reason", reason);
        households.takeBack(handle, actor, trace.members, trace.households);
        accountRegister.takeBack(handle, actor, accounts, reason, now);
        register.voidTags(handle, actor, "people.importUndoTag", tags);
        poverty.forEach((row, level) -> register.correctPoverty(handle, actor, "people.importUndoPoverty", row, level));
        register.updateAll(handle, actor, "people.importUndoChange", restored, detail);
        register.hide(handle, actor, "people.importUndoHide", added.keySet(), detail);
    }
}
