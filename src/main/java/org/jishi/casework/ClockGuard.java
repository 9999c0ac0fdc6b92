package org.jishi.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.place.WorkingDays;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditEntry;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Table;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;

/**
 * The day on which money may be released. It is never before the trail's latest entry; and once the trail, or the clock
 * beyond its end, has passed over a whole working day, it is given only after two people have said that the clock is
 * right. A weekend or a holiday without an entry is ordinary (docs/decisions/0017).
 */
public final class ClockGuard {
    private static final Table CLOCK_CONFIRMATION = new Table("clock_confirmation");

    /** Whether the clock can be gone by, and if not, who is to look at it. */
    public enum State {
        RIGHT,
        WAITS_FOR_ME,
        WAITS_FOR_OTHERS
    }

    private final Acts acts;
    private final AuditTrail trail;
    private final WorkingDays workingDays;

    public ClockGuard(Acts acts, WorkingDays workingDays) {
        this.acts = acts;
        this.trail = acts.trail();
        this.workingDays = workingDays;
    }

    /**
     * Today, fit to release money by.
     *
     * @throws Refusal when the clock jumped and two people have not confirmed it since
     */
    public LocalDate day(Handle handle) {
        if (jumped(handle)) {
            throw firstConfirmer(handle)
                    .map(name -> new Refusal("casework.clock.jumpedOne", acts.today(), name))
                    .orElseGet(() -> new Refusal("casework.clock.jumped", acts.today()));
        }
        return today(handle);
    }

    /** Today by the clock, or the trail's latest day where that is later; for dates that release nothing. */
    public LocalDate today(Handle handle) {
        return AuditTrail.today(handle, acts.clock());
    }

    /** Whether {@link #day} waits for people. */
    public boolean jumped(Handle handle) {
        return jumpedAfter(handle, confirmedUpTo(handle));
    }

    /** How it stands for the person signed in. */
    public State state() {
        return acts.read(Right.SIGNED_IN, (handle, actor) -> {
            if (!jumped(handle)) {
                return State.RIGHT;
            }
            return Act.CLOCK_CONFIRM.allowedTo(actor.roles()) && jumpedAfter(handle, confirmedBy(handle, actor))
                    ? State.WAITS_FOR_ME
                    : State.WAITS_FOR_OTHERS;
        });
    }

    /** Who has confirmed the clock as it is now, where one more person is waited for. */
    private Optional<String> firstConfirmer(Handle handle) {
        record Confirmed(String name, long upTo) {}
        return handle.createQuery("""
            SELECT s.name, MAX(c.after_seq) AS latest
              FROM clock_confirmation c JOIN staff s ON s.id = c.staff_id
             GROUP BY s.id, s.name ORDER BY latest DESC LIMIT 1\
            """)
                .map((row, context) -> new Confirmed(row.getString("name"), row.getLong("latest")))
                .findOne()
                .filter(last -> !jumpedAfter(handle, last.upTo))
                .map(Confirmed::name);
    }

    private boolean jumpedAfter(Handle handle, long confirmed) {
        LocalDate before = null;
        for (Instant at : moments(handle, confirmed)) {
            LocalDate day = OfficeClock.day(at);
            if (before != null && skipsWork(before, day)) {
                return true;
            }
            before = day;
        }
        return before != null && skipsWork(before, acts.today());
    }

    /** Whether a working day lies between the two. */
    private boolean skipsWork(LocalDate before, LocalDate day) {
        for (LocalDate between = before.plusDays(1); between.isBefore(day); between = between.plusDays(1)) {
            if (workingDays.isWorkingDay(between)) {
                return true;
            }
        }
        return false;
    }

    private static List<Instant> moments(Handle handle, long after) {
        return handle.createQuery("SELECT at FROM audit_entry WHERE seq > :after ORDER BY seq")
                .bind("after", after)
                .mapTo(Instant.class)
                .list();
    }

    private static long confirmedBy(Handle handle, Actor actor) {
        return handle.createQuery("SELECT COALESCE(MAX(after_seq), 0) FROM clock_confirmation WHERE staff_id = :staff")
                .bind("staff", actor.staffId())
                .mapTo(Long.class)
                .one();
    }

    /** Up to which entry of the trail two different people have confirmed the clock. */
    private static long confirmedUpTo(Handle handle) {
        List<Long> latest = handle.createQuery("""
            SELECT MAX(after_seq) AS latest FROM clock_confirmation
             GROUP BY staff_id ORDER BY latest DESC LIMIT 2\
            """).mapTo(Long.class).list();
        return latest.size() < 2 ? 0 : latest.get(1);
    }

    /**
     * The signed-in person looked at another clock and says that this one is right.
     *
     * @return whether that was enough: two different people have said so
     */
    public boolean confirm() {
        return acts.write(Act.CLOCK_CONFIRM, (handle, actor) -> {
            UUID id = acts.newId();
            long head = trail.head(handle).map(AuditEntry::seq).orElse(0L);
            CLOCK_CONFIRMATION
                    .insert(handle)
                    .set("id", id)
                    .set("staff_id", actor.staffId())
                    .set("after_seq", head)
                    .set("confirmed_at", acts.clock().now())
                    .done();
            trail.append(
                    handle,
                    actor,
                    "casework.confirmClock",
                    "clock_confirmation",
                    id,
                    Map.of("day", Objects.toString(acts.today())));
            return !jumped(handle);
        });
    }
}
