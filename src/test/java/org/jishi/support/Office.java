package org.jishi.support;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.Stores;
import org.jishi.platform.time.OfficeClock;

/** An office for one test: a store with the real schema, a clock that stands still, and people of every role. */
public final class Office implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

    public final Database database;
    public final Access access = new Access();
    public final MovingClock time;
    public final OfficeClock clock;
    public final AuditTrail trail;
    public final Ids ids = new Ids();
    public final Acts acts;

    public Office() {
        this(Stores.inMemory(), TODAY);
    }

    public Office(Database database, LocalDate today) {
        this.database = database;
        this.time = new MovingClock(today);
        this.clock = new OfficeClock(time);
        this.trail = new AuditTrail(clock);
        this.acts = new Acts(database, access, trail, ids, clock);
    }

    /** A new person of the staff with a login of the roles; not signed in yet. */
    public Actor person(String name, Role... roles) {
        UUID staff = ids.next();
        UUID login = ids.next();
        Set<Role> held = roles.length == 0 ? Set.of() : EnumSet.copyOf(Set.of(roles));
        database.change(handle -> {
            handle.execute("INSERT INTO staff (id, name) VALUES (?, ?)", staff, name);
            handle.execute(
                    "INSERT INTO login (id, staff_id, name, roles) VALUES (?, ?, ?, ?)",
                    login,
                    staff,
                    name + "-" + login.toString().substring(24),
                    String.join(",", held.stream().map(Role::name).sorted().toList()));
        });
        return new Actor(login, staff, name, held);
    }

    /** The row of a paper, for tests that name one and read none. */
    public UUID paper(String subjectKind, UUID subjectId, String kind) {
        UUID id = ids.next();
        database.change(handle -> handle.createUpdate("""
                INSERT INTO paper (id, subject_kind, subject_id, kind, title, format, size, sha256, file_name, added_by,
                       added_at, live_sha256)
                SELECT :id, :subjectKind, :subjectId, :kind, 'scan.pdf', 'PDF', 1, :hash, :hash, s.id, :now, :hash
                  FROM staff s ORDER BY s.id LIMIT 1""")
                .bind("id", id)
                .bind("subjectKind", subjectKind)
                .bind("subjectId", subjectId)
                .bind("kind", kind)
                .bind("hash", (id + "" + id).replace("-", ""))
                .bind("now", clock.now())
                .execute());
        return id;
    }

    /** What the office has set, such as the least number of people on a case. */
    public void setting(String name, String content) {
        database.change(handle ->
                handle.execute("INSERT INTO setting (id, name, content) VALUES (?, ?, ?)", ids.next(), name, content));
    }

    /** Signs a person in for what follows. */
    public Actor signIn(Actor actor) {
        access.signIn(actor);
        return actor;
    }

    /** Signs in a new person with the roles. */
    public Actor signIn(Role... roles) {
        return signIn(person(roles.length == 0 ? "nobody" : roles[0].name().toLowerCase(java.util.Locale.ROOT), roles));
    }

    /** Does something as somebody, then signs back in whoever was. */
    public <T> T as(Actor actor, Callable<T> act) {
        var before = access.current();
        access.signIn(actor);
        try {
            return act.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            before.ifPresentOrElse(access::signIn, access::signOut);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
