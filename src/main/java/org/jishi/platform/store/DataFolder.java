package org.jishi.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.files.NetworkShares;
import org.jishi.platform.files.PrivateFiles;
import org.jishi.platform.files.ScratchFolder;
import org.jishi.platform.keys.FileKey;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;

/**
 * One office's data on the disk, held by this program alone from {@link #take} to {@link #close}:
 *
 * <pre>
 * jishi.mv.db            the encrypted database; while it is open, nobody but H2 opens the file, not even to copy it
 * keys.json keys.copy.json   the wrapped key
 * evidence/  logs/  backups/  tmp/   papers (encrypted), logs (no names), backups (encrypted), scratch (emptied)
 * app.lock               who has it open
 * </pre>
 */
public final class DataFolder implements AutoCloseable {
    private static final String DATABASE = "jishi";
    private static final String DATABASE_FILE = DATABASE + ".mv.db";
    /** Lies here while an office is being made; a folder that still has it at the next start is emptied. */
    private static final String MAKING = "making";

    /** Below this nothing is opened: a full disk in the middle of a write helps nobody. In bytes. */
    private static final long LEAST_SPACE = 200L << 20;

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Path path;
    private final FolderLock lock;
    private final ScratchFolder scratch;
    /** Held while the database file is opened or exchanged and while the folder is let go, so that these never meet. */
    private final ReentrantLock exchanging = new ReentrantLock();

    /** The folders that were made when this one was taken, the outermost first. */
    private final List<Path> skeleton;

    private boolean released;

    private DataFolder(Path path, FolderLock lock, List<Path> skeleton) {
        this.skeleton = List.copyOf(skeleton);
        this.path = path;
        this.lock = lock;
        this.scratch = new ScratchFolder(path.resolve("tmp"));
    }

    /**
     * Makes the folder when it is not there and takes it for this program.
     *
     * @throws Refusal on a network share, on a full disk, or when another program has it open
     */
    public static DataFolder take(Path folder) {
        NetworkShares.refuse(folder);
        List<Path> skeleton = new ArrayList<>(PrivateFiles.missing(folder));
        DataFolder taken = null;
        try {
            taken = take(folder, skeleton);
            return taken;
        } finally {
            if (taken == null) {
                removeEmpty(skeleton);
            }
        }
    }

    private static DataFolder take(Path folder, List<Path> skeleton) {
        try {
            PrivateFiles.folder(folder);
            // asked of the file itself: its FileStore cannot be named where the mounts are hidden (chroot, container)
            long free = folder.toFile().getUsableSpace();
            if (free < LEAST_SPACE) {
                throw new Refusal("platform.store.diskFull", free >> 20, LEAST_SPACE >> 20);
            }
        } catch (IOException e) {
            throw new Refusal("platform.store.folderNotWritable", folder.toString());
        }
        FolderLock lock = FolderLock.take(folder, holder());
        try {
            for (String name : List.of("evidence", "logs", "backups", "tmp")) {
                skeleton.addAll(PrivateFiles.missing(folder.resolve(name)));
                PrivateFiles.folder(folder.resolve(name));
            }
            AtomicFiles.sweep(folder);
            DataFolder taken = new DataFolder(folder, lock, skeleton);
            if (taken.isMaking()) {
                taken.discard();
            }
            return taken;
        } catch (IOException | UncheckedIOException e) {
            lock.close(true);
            throw new Refusal("platform.store.folderNotWritable", folder.toString());
        }
    }

    /** Removes those of the folders, innermost first, that nothing lies in. */
    private static void removeEmpty(List<Path> folders) {
        for (Path each : folders.reversed()) {
            try {
                Files.deleteIfExists(each);
            } catch (IOException e) {
                // something lies in it by now, such as a log
                continue;
            }
        }
    }

    private static String holder() {
        return System.getProperty("user.name", "?")
                + FolderLock.BETWEEN
                + LocalDateTime.now(OfficeClock.ZONE).format(SINCE);
    }

    /** Where data lies when nobody says otherwise: JISHI_DATA, or the user's own folder of the system. */
    public static Path standard() {
        return standard(System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", "."));
    }

    static Path standard(Map<String, String> environment, String system, String home) {
        Optional<String> said =
                Optional.ofNullable(environment.get("JISHI_DATA")).filter(text -> !text.isBlank());
        if (said.isPresent()) {
            return Path.of(said.get());
        }
        if (system.startsWith("Windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", home + "\\AppData\\Local");
            return Path.of(local, "Jishi");
        }
        String share = environment.getOrDefault("XDG_DATA_HOME", home + "/.local/share");
        return Path.of(share, "jishi");
    }

    /** Whether the folder holds an office's data, without taking it. */
    public static boolean hasData(Path folder) {
        return !Files.exists(folder.resolve(MAKING))
                && (Files.exists(folder.resolve(DATABASE_FILE)) || new KeyService(folder).exists());
    }

    public boolean hasData() {
        return hasData(path);
    }

    /** A warning for the sign-in page when a cloud disk synchronises the folder. */
    public Optional<Problem> warning() {
        return NetworkShares.warning(path);
    }

    public Path path() {
        return path;
    }

    public Path evidence() {
        return path.resolve("evidence");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path backups() {
        return path.resolve("backups");
    }

    public ScratchFolder scratch() {
        return scratch;
    }

    /** Opens the database with the key derived for it, making it when it is not there. */
    public Database openDatabase(FileKey key) {
        return openDatabase(key, old -> {});
    }

    Database openDatabase(FileKey key, Consumer<Database> beforeMigration) {
        byte[] derived = key.derive(FileKey.Purpose.DATABASE);
        exchanging.lock();
        try {
            Database open = Database.open(path.resolve(DATABASE), derived, beforeMigration);
            PrivateFiles.close(path.resolve(DATABASE_FILE));
            return open;
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal("platform.store.folderNotWritable", path.toString());
        } catch (StoreException e) {
            throw switch (e.code()) {
                case 90049 -> new Refusal("platform.store.otherKey");
                case 90020 -> new Refusal("platform.store.openElsewhere");
                default -> e;
            };
        } finally {
            exchanging.unlock();
            Arrays.fill(derived, (byte) 0);
        }
    }

    /** Begins a set-up or a restore: until {@link #made}, a kill leaves the folder as empty as it is now. */
    public void making() {
        if (hasData()) {
            throw new IllegalStateException("the folder has data");
        }
        AtomicFiles.write(path.resolve(MAKING), new byte[0]);
    }

    public boolean isMaking() {
        return Files.exists(path.resolve(MAKING));
    }

    /** The set-up or restore is whole; what lies here is an office from now on. */
    public void made() {
        try {
            Files.delete(path.resolve(MAKING));
            AtomicFiles.syncFolder(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what a set-up or a restore that was broken off has made, so that the folder is empty again. */
    public void discard() {
        if (!isMaking()) {
            throw new IllegalStateException("an office that was made is not thrown away");
        }
        try {
            for (Path file : KeyService.files(path)) {
                Files.deleteIfExists(file);
            }
            for (String ending : List.of(".mv.db", ".trace.db", ".mv.db.newFile", ".mv.db.tempFile")) {
                Files.deleteIfExists(path.resolve(DATABASE + ending));
            }
            try (var papers = Files.newDirectoryStream(evidence())) {
                for (Path paper : papers) {
                    Files.delete(paper);
                }
            }
            Files.delete(path.resolve(MAKING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The size of the database file, in bytes; asked of the folder, never by opening the file. */
    public long databaseSize() {
        try {
            return Files.size(path.resolve(DATABASE_FILE));
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * Puts another database file in the place of the closed one: a kill leaves the one or the other, both whole.
     *
     * @param file of this disk, with this folder's key; is gone afterwards
     */
    public void putDatabase(Path file) {
        exchanging.lock();
        try {
            if (released) {
                throw new IllegalStateException("the folder was let go");
            }
            PrivateFiles.close(file);
            Files.move(
                    file,
                    path.resolve(DATABASE_FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            AtomicFiles.syncFolder(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            exchanging.unlock();
        }
    }

    /** Does what puts another database file in the place of this one, while nobody opens it or lets go of the folder. */
    boolean exchange(BooleanSupplier work) {
        exchanging.lock();
        try {
            return !released && work.getAsBoolean();
        } finally {
            exchanging.unlock();
        }
    }

    /**
     * Empties the scratch folder and lets go of the folder; waits for a database that is being closed. A folder in which
     * no office came to be is as it was before: what {@link #take} made is gone.
     */
    @Override
    public void close() {
        exchanging.lock();
        try {
            released = true;
            scratch.empty();
            boolean nothingCame = !hasData() && !isMaking();
            lock.close(nothingCame);
            if (nothingCame) {
                removeEmpty(skeleton);
            }
        } finally {
            exchanging.unlock();
        }
    }
}
