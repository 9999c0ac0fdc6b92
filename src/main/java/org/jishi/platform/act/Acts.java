package org.jishi.platform.act;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Right;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.Followed;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.WriteWithFile;
import org.jishi.platform.time.OfficeClock;

/**
 * The door of the store: a service opens it with the right that its method needs, and gets the transaction and the person
 * together. The right is asked before anything else, so that whoever lacks it learns nothing from the answer. What a
 * method looks at before its transaction belongs into the work; where it takes long, {@link #require} comes first.
 *
 * <p>A transaction may run twice ({@link Database#write}); no work asks the clock of the outside or touches files but
 * through {@link #writeWithFile}.
 */
public final class Acts {
    private final Database database;
    private final Access access;
    private final AuditTrail trail;
    private final Ids ids;
    private final OfficeClock clock;

    public Acts(Database database, Access access, AuditTrail trail, Ids ids, OfficeClock clock) {
        this.database = database;
        this.access = access;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** One transaction, on the disk when this returns. */
    public <T> T write(Right right, BiFunction<Handle, Actor, T> work) {
        return require(right).write(work);
    }

    /** As {@link #write}, for work that has nothing to tell. */
    public void change(Right right, BiConsumer<Handle, Actor> work) {
        require(right).change(work);
    }

    /** A transaction and a file that go together. */
    public <T> T writeWithFile(Right right, Path file, BiFunction<Handle, Actor, WriteWithFile.Made<T>> work) {
        return require(right).writeWithFile(file, work);
    }

    /** Reads; each statement sees what was committed when it began. */
    public <T> T read(Right right, Function<Handle, T> work) {
        return require(right).read(work);
    }

    /** As {@link #read}, for what depends on who asks. */
    public <T> T read(Right right, BiFunction<Handle, Actor, T> work) {
        Granted granted = require(right);
        return granted.read(handle -> work.apply(handle, granted.actor()));
    }

    /** Reads several things that must agree with one another. */
    public <T> T snapshot(Right right, Function<Handle, T> work) {
        return require(right).snapshot(work);
    }

    /** As {@link #snapshot}, for what depends on who asks. */
    public <T> T snapshot(Right right, BiFunction<Handle, Actor, T> work) {
        Granted granted = require(right);
        return granted.snapshot(handle -> work.apply(handle, granted.actor()));
    }

    /** Whether to offer it. */
    public boolean may(Right right) {
        return access.current().filter(actor -> right.missing(actor) == null).isPresent();
    }

    /** Asks for the right, for work in several phases or none. */
    public Granted require(Right right) {
        return new Granted(database, access.require(right));
    }

    /** What is kept in memory of the store; whoever answers from it asks for the right. */
    public <T> Followed<T> follow(Function<Handle, T> all, Followed.Newer<T> newer) {
        return new Followed<>(database, all, newer);
    }

    /** Counts what was written: see {@link Database#writes}. */
    public long writes() {
        return database.writes();
    }

    public AuditTrail trail() {
        return trail;
    }

    public Ids ids() {
        return ids;
    }

    public UUID newId() {
        return ids.next();
    }

    public OfficeClock clock() {
        return clock;
    }

    public LocalDate today() {
        return clock.today();
    }
}
