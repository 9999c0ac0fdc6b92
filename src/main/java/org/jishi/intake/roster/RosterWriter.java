package org.jishi.intake.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.account.AccountRegister;
import org.jishi.account.BankAccount;
import org.jishi.identity.IdentityNumber;
import org.jishi.person.Person;
import org.jishi.person.PersonDirectory;
import org.jishi.person.PersonRegister;
import org.jishi.person.PersonTag;
import org.jishi.person.PovertyLevel;
import org.jishi.person.PovertyStatus;
import org.jishi.platform.access.Actor;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Refusal;

/**
 * Writes what a plan says, within one transaction: a cancel or a kill at any moment leaves nothing of it. New persons go in
 * sorted by number, which spares the file.
 */
final class RosterWriter {
    private static final int CHUNK = 2_000;

    private final Ids ids;
    private final PersonRegister register;
    private final AccountRegister accounts;
    private final PersonDirectory directory = new PersonDirectory();

    RosterWriter(Ids ids, PersonRegister register, AccountRegister accounts) {
        this.ids = ids;
        this.register = register;
        this.accounts = accounts;
    }

    void write(Handle handle, Actor actor, RosterPlan plan, UUID importId, LocalDate today, Progress progress) {
        List<PlannedRow> fresh = new ArrayList<>();
        List<PlannedRow> changed = new ArrayList<>();
        for (PlannedRow row : plan.rows()) {
            switch (row.verdict()) {
                case NEW -> fresh.add(row);
                case UPDATED -> {
                    // who only comes into a household is the same person as before
                    if (row.entry() != null) {
                        changed.add(row);
                    }
                }
                case DUPLICATE, REFUSED -> {}
            }
        }
        fresh.sort(Comparator.comparing(RosterWriter::number));
        String source = plan.file().name();
        Map<String, Object> detail = Map.of("import", importId, "file", source);
        long total = (long) fresh.size() + changed.size();
        long done = 0;
        for (int from = 0; from < fresh.size(); from += CHUNK) {
            progress.report(done, total);
            progress.check();
            List<PlannedRow> chunk = fresh.subList(from, Math.min(from + CHUNK, fresh.size()));
            insert(handle, actor, chunk, source, importId, today, detail);
            done += chunk.size();
        }
        for (int from = 0; from < changed.size(); from += CHUNK) {
            progress.report(done, total);
            progress.check();
            List<PlannedRow> chunk = changed.subList(from, Math.min(from + CHUNK, changed.size()));
            update(handle, actor, chunk, source, today, detail);
            done += chunk.size();
        }
        progress.report(total, total);
        progress.check();
    }

    private static String number(PlannedRow row) {
        IdentityNumber number = Objects.requireNonNull(row.entry()).number();
        return Objects.requireNonNull(number).number();
    }

    private void insert(
            Handle handle,
            Actor actor,
            List<PlannedRow> chunk,
            String source,
            UUID importId,
            LocalDate today,
            Map<String, Object> detail) {
        List<Person> people = new ArrayList<>(chunk.size());
        List<PersonTag> tags = new ArrayList<>();
        List<PovertyStatus> poverty = new ArrayList<>();
        List<BankAccount> waiting = new ArrayList<>();
        for (PlannedRow row : chunk) {
            Person person = register.make(Objects.requireNonNull(row.entry()), source, importId);
            people.add(person);
            addTags(tags, row, person.id(), source, today);
            addAccount(waiting, row, person.id(), actor);
            if (row.newPoverty() != null) {
                poverty.add(new PovertyStatus(ids.next(), person.id(), row.newPoverty(), today, null, source, 1));
            }
        }
        register.insert(handle, actor, "people.import", people, detail);
        register.insertTags(handle, actor, "people.tag", tags);
        register.insertPoverty(handle, actor, "people.poverty", poverty);
        accounts.propose(handle, actor, waiting);
    }

    private void update(
            Handle handle,
            Actor actor,
            List<PlannedRow> chunk,
            String source,
            LocalDate today,
            Map<String, Object> detail) {
        Map<UUID, Person> before = new HashMap<>(directory.findAll(
                handle,
                chunk.stream().map(row -> Objects.requireNonNull(row.known())).toList()));
        Map<Person, Person> people = new LinkedHashMap<>();
        List<PersonTag> tags = new ArrayList<>();
        List<BankAccount> waiting = new ArrayList<>();
        for (PlannedRow row : chunk) {
            UUID id = Objects.requireNonNull(row.known());
            Person old = before.get(id);
            if (old == null || old.version() != row.knownVersion()) {
                throw new Refusal("people.roster.changedMeanwhile");
            }
            people.put(old, register.with(old, Objects.requireNonNull(row.entry())));
            addTags(tags, row, id, source, today);
            addAccount(waiting, row, id, actor);
            PovertyLevel level = row.newPoverty();
            if (level != null) {
                register.putPoverty(handle, actor, id, level, today, source);
            }
        }
        register.updateAll(handle, actor, "people.importChange", people, detail);
        register.beginTags(handle, actor, "people.tag", tags);
        accounts.propose(handle, actor, waiting);
    }

    private void addAccount(List<BankAccount> waiting, PlannedRow row, UUID person, Actor actor) {
        if (row.newAccount() != null) {
            waiting.add(accounts.make(person, row.newAccount(), actor));
        }
    }

    private void addTags(List<PersonTag> tags, PlannedRow row, UUID person, String source, LocalDate today) {
        row.newTags().stream()
                .sorted()
                .forEach(tag -> tags.add(new PersonTag(ids.next(), person, tag, today, null, source, 1)));
    }
}
