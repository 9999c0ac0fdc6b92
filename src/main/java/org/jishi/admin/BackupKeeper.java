package org.jishi.admin;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.BackupAge;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.store.Settings;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes backups by itself: at leaving, and the first of each day while the program runs; copies them to another drive
 * when it is there. Nobody's role is asked: what is made belongs to the office, is encrypted, and stays where an
 * administrator said. What came to nothing is told on the home page until one is made.
 */
public final class BackupKeeper {
    /** Whoever wants to go home waits no longer than this for a backup; what was not done is made up for. */
    public static final Duration MOST_AT_LEAVING = Duration.ofMinutes(2);

    /** How a try ended. */
    public enum Outcome {
        MADE,
        /** Nothing was written since the last one, or it is a sample county. */
        NOT_NEEDED,
        SKIPPED,
        FAILED
    }

    private static final Logger LOG = LoggerFactory.getLogger(BackupKeeper.class);
    private static final Set<String> FULL = Set.of("admin.backup.space", "platform.files.full");
    /** How the keys begin that tell why there is no backup. */
    private static final String TOLD = "admin.backup.trouble.";

    private static final String OUTSIDE = TOLD + "outside";

    private final OpenOffice office;
    private final Access access;
    private final AuditTrail trail;
    private final OfficeClock clock;
    private final SettingRows settings;
    private final BackupMaker maker;
    private final OutsideFolder outside;
    /** The number of writes after the last backup of this session; -1 before the first. */
    private long writesAtLast = -1;

    public BackupKeeper(
            OpenOffice office,
            KeyService keys,
            Access access,
            AuditTrail trail,
            Ids ids,
            OfficeClock clock,
            OutsideFolder.Drives drives) {
        this.office = office;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
        this.settings = new SettingRows(trail, ids);
        this.maker = new BackupMaker(office.folder(), office.key(), keys, trail, clock);
        this.outside = new OutsideFolder(drives, office.folder().path(), keys.office());
    }

    /** How old backups are; for everybody. */
    public BackupAge age() {
        access.actor();
        return office.database().read(BackupAge::of);
    }

    /**
     * Makes a backup at the end of the day's work. A refusal is not thrown but kept to be told: nobody who wants to go
     * home is held.
     *
     * @param last who was signed in, for the trail
     * @param progress cancelled when somebody will not wait, or when it takes too long
     */
    public synchronized Outcome leaving(Actor last, Progress progress) {
        if (isSample() || office.database().writes() == writesAtLast) {
            return Outcome.NOT_NEEDED;
        }
        return make(last, progress);
    }

    /** Whether {@link #daily} has something to do; cheap. */
    public boolean isDue() {
        if (isSample()) {
            return false;
        }
        BackupAge age = office.database().read(BackupAge::of);
        return isBehind(age.last(), clock.today()) || isCopyDue(age);
    }

    private boolean isCopyDue(BackupAge age) {
        String folder = age.folder();
        return folder != null
                && isBehind(age.outside(), clock.today())
                && outside.find(folder).isPresent();
    }

    /** A day that is still to come was written down by a wrong clock, and tells nothing. */
    private static boolean isBehind(@Nullable LocalDate day, LocalDate today) {
        return !today.equals(day);
    }

    /** The first backup of the day, and the copy on another drive as soon as that is there. */
    public synchronized Outcome daily(Actor actor, Progress progress) {
        if (!isDue()) {
            return Outcome.NOT_NEEDED;
        }
        BackupAge age = office.database().read(BackupAge::of);
        if (isBehind(age.last(), clock.today()) || !hasOneOfToday()) {
            return make(actor, progress);
        }
        return tried(actor, () -> copyOutside(actor, progress));
    }

    /** One that somebody asked for lies elsewhere, and is none to copy. */
    private boolean hasOneOfToday() {
        return maker.shelf().list().stream()
                .findFirst()
                .filter(newest -> OfficeClock.day(newest.madeAt()).equals(clock.today()))
                .isPresent();
    }

    private Outcome make(Actor actor, Progress progress) {
        long begun = System.nanoTime();
        return tried(actor, () -> {
            KeptBackup made = maker.make(office.database(), BackupKind.DAILY, progress);
            office.database().change(handle -> {
                trail.note(handle, actor, "admin.autoBackup", note(made));
                settings.put(handle, actor, BackupAge.LAST, clock.today().toString());
                settings.put(
                        handle,
                        actor,
                        BackupAge.TROUBLE,
                        made.summary().damaged() > 0 ? TOLD + "papers" : isSmall(made) ? TOLD + "small" : "");
            });
            copyOutside(actor, progress);
            long seconds = BackupAge.roundedUp(Duration.ofNanos(System.nanoTime() - begun));
            office.database().change(handle -> settings.put(handle, actor, BackupAge.SECONDS, String.valueOf(seconds)));
        });
    }

    private boolean isSmall(KeptBackup made) {
        List<BackupRule.Candidate> all =
                maker.shelf().list().stream().map(BackupRule.Candidate::of).toList();
        return BackupRule.isSmall(BackupRule.Candidate.of(made), all);
    }

    private Outcome tried(Actor actor, Runnable work) {
        try {
            work.run();
            writesAtLast = office.database().writes();
            return Outcome.MADE;
        } catch (CancellationException e) {
            trouble(actor, TOLD + "skipped");
            return Outcome.SKIPPED;
        } catch (Refusal e) {
            String key = e.problems().getFirst().key();
            LOG.warn("no backup: {}", key);
            trouble(actor, key.startsWith(TOLD) ? key : FULL.contains(key) ? TOLD + "space" : TOLD + "failed");
            return Outcome.FAILED;
        } catch (StoreException | UncheckedIOException e) {
            LOG.error("no backup", e);
            trouble(actor, TOLD + "failed");
            return Outcome.FAILED;
        }
    }

    private void trouble(Actor actor, String key) {
        try {
            office.database().change(handle -> settings.put(handle, actor, BackupAge.TROUBLE, key));
        } catch (StoreException | Refusal e) {
            // the disk is full: the age of the last one tells it
            LOG.error("that there is no backup could not be kept", e);
        }
    }

    /** Copies the newest backup to the other drive; a stick that is not in is told by its age, and is no error. */
    private void copyOutside(Actor actor, Progress progress) {
        Optional<String> chosen = office.database().read(handle -> Settings.find(handle, BackupAge.FOLDER));
        Optional<BackupShelf> shelf = chosen.filter(folder -> !folder.isEmpty()).flatMap(outside::find);
        Optional<KeptBackup> newest = maker.shelf().list().stream().findFirst();
        if (shelf.isEmpty() || newest.isEmpty()) {
            return;
        }
        BackupShelf.Taken taken = take(shelf.get(), newest.get(), progress);
        KeptBackup copied = taken.backup();
        shelf.get().prune();
        office.database().change(handle -> {
            trail.note(handle, actor, "admin.copyBackup", note(copied));
            settings.put(
                    handle,
                    actor,
                    BackupAge.OUTSIDE,
                    OfficeClock.day(copied.madeAt()).toString());
            if (!taken.whole()) {
                settings.put(handle, actor, BackupAge.TROUBLE, TOLD + "papers");
            } else if (Settings.find(handle, BackupAge.TROUBLE)
                    .filter(told -> told.startsWith(OUTSIDE))
                    .isPresent()) {
                settings.put(handle, actor, BackupAge.TROUBLE, "");
            }
        });
    }

    /** What keeps a copy from being made is the stick's: the backup in the data folder is there. */
    private BackupShelf.Taken take(BackupShelf shelf, KeptBackup newest, Progress progress) {
        try {
            return shelf.take(newest, office.key(), progress);
        } catch (Refusal e) {
            String key = e.problems().getFirst().key();
            LOG.warn("no copy on another drive: {}", key);
            throw new Refusal(FULL.contains(key) ? OUTSIDE + "Full" : OUTSIDE);
        }
    }

    private static Map<String, String> note(KeptBackup made) {
        return Map.of(
                "file",
                String.valueOf(made.file().getFileName()),
                "seal",
                made.seal().toString());
    }

    private boolean isSample() {
        return office.database().read(Settings::isSample);
    }

    /**
     * Chooses where copies go and makes the first one.
     *
     * @throws Refusal when the folder is on the drive of the data, or cannot be written
     */
    public synchronized Outcome chooseOutside(Path folder, Progress progress) {
        Actor actor = access.require(Act.BACKUP);
        outside.check(folder);
        outside.make(folder);
        office.database()
                .change(handle -> settings.put(
                        handle, actor, BackupAge.FOLDER, folder.toAbsolutePath().toString()));
        if (maker.shelf().list().isEmpty()) {
            return make(actor, progress);
        }
        return tried(actor, () -> copyOutside(actor, progress));
    }

    /**
     * What there is to go back to.
     *
     * @param here in the data folder, the newest first
     * @param away on the other drive, when that is there
     * @param unreadable files of both that have a backup's name and are none
     * @param bytesHere how much all of it takes here
     */
    public record Shelves(
            List<KeptBackup> here,
            List<KeptBackup> away,
            List<Path> unreadable,
            long bytesHere,
            BackupAge age,
            boolean isAwayIn) {
        public Shelves {
            here = List.copyOf(here);
            away = List.copyOf(away);
            unreadable = List.copyOf(unreadable);
        }
    }

    public Shelves shelves() {
        access.require(Act.BACKUP);
        BackupAge age = office.database().read(BackupAge::of);
        String folder = age.folder();
        Optional<BackupShelf> away = folder == null ? Optional.empty() : outside.find(folder);
        BackupShelf here = maker.shelf();
        List<Path> unreadable = new ArrayList<>(here.unreadable());
        away.map(BackupShelf::unreadable).ifPresent(unreadable::addAll);
        return new Shelves(
                here.list(),
                away.map(BackupShelf::list).orElse(List.of()),
                unreadable,
                here.size(),
                age,
                away.isPresent());
    }
}
