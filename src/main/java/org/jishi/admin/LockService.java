package org.jishi.admin;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.keys.FileKey;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.OpenOffice;

/**
 * Locks the program while the office stays open, and lets somebody in again: the same person or another.
 */
public final class LockService {
    /** What was begun before a lock holds up whoever unlocks for somebody else no longer than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final OpenOffice office;
    private final Database database;
    private final Access access;
    private final AuditTrail trail;
    private final KeyService keys;
    /** Locked and not yet signed out: whoever unlocks at once must not be signed out by the lock before. */
    private volatile boolean locking;

    public LockService(OpenOffice office, Access access, AuditTrail trail, KeyService keys) {
        this.office = office;
        this.database = office.database();
        this.access = access;
        this.trail = trail;
        this.keys = keys;
    }

    /** The lock is there; {@link #lock} follows, unless somebody unlocks sooner. Does not wait. */
    public void begin() {
        locking = true;
    }

    /** Signs out and empties the scratch folder, once for each {@link #begin}. The window closes its pages first. */
    public synchronized void lock() {
        if (!locking) {
            return;
        }
        try {
            note();
        } finally {
            access.signOut();
            locking = false;
            notifyAll();
        }
    }

    private void note() {
        try {
            access.current()
                    .ifPresent(actor -> database.change(
                            handle -> trail.note(handle, actor, "admin.lock", Map.of("by", actor.name()))));
        } finally {
            office.folder().scratch().empty();
        }
    }

    /**
     * The same person, unlocking before {@link #lock} came, finishes it and is in without having been out: what was begun
     * before goes on. Somebody else comes in after it, so that nothing of the one before runs in their name.
     */
    private synchronized void finish(Actor comes) {
        if (locking
                && access.current()
                        .map(Actor::loginId)
                        .filter(comes.loginId()::equals)
                        .isPresent()) {
            note();
            locking = false;
            return;
        }
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (long left = PATIENCE.toMillis(); locking && left > 0; left = (until - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lock();
    }

    /**
     * Signs somebody in.
     *
     * @param password wiped when this returns
     */
    public SignedIn unlock(String login, char[] password) {
        return unlock(login, password, wait -> {});
    }

    /**
     * As above.
     *
     * @param waits told how long the answer to a wrong password is held back, before it is
     */
    public SignedIn unlock(String login, char[] password, Consumer<Duration> waits) {
        try (FileKey key = keys.unlock(login, password, waits)) {
            if (!key.sameAs(office.key())) {
                throw new IllegalStateException("the key file was exchanged while the office was open");
            }
            boolean entered = false;
            try {
                finish(database.read(handle -> OfficeOpener.known(handle, login))
                        .actor());
                Login known = database.write(handle -> OfficeOpener.enter(handle, trail, login));
                SignedIn in = new SignedIn(office, keys, known.actor(), known.name(), known.mustChange());
                access.signIn(in.actor());
                entered = true;
                return in;
            } finally {
                if (!entered) {
                    lock();
                    access.signOut();
                }
            }
        }
    }
}
