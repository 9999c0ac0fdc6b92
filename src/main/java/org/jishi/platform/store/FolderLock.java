package org.jishi.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jishi.platform.files.PrivateFiles;
import org.jishi.platform.text.Refusal;

/**
 * One program at a time on a data folder, for the life of the process. H2's own lock is not enough: the system drops it
 * when any stream on the database file closes, after which a second program gets in and data is lost.
 *
 * <p>The same trap lies in our own lock file, so nobody in this process opens it a second time: {@link #HELD} tells
 * first. It is the one static state of the program, because the system's lock belongs to the process too.
 */
final class FolderLock {
    static final String FILE = "app.lock";

    /** Between who holds it and since when. */
    static final String BETWEEN = ", ";

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();
    /** Beyond the text, since Windows lets nobody read what is locked. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final Path key;
    private final FileChannel channel;
    private final FileLock lock;

    private final boolean made;

    private FolderLock(Path key, FileChannel channel, FileLock lock, boolean made) {
        this.made = made;
        this.key = key;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * @param holder who holds it and since when, shown to whoever comes second
     * @throws Refusal when another program, or this one, holds it
     */
    static FolderLock take(Path folder, String holder) {
        try {
            Path key = folder.toRealPath();
            if (!HELD.add(key)) {
                throw new Refusal("platform.store.openHere");
            }
            FolderLock taken = null;
            try {
                taken = lock(key, holder);
                return taken;
            } finally {
                if (taken == null) {
                    HELD.remove(key);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FolderLock lock(Path key, String holder) throws IOException {
        boolean made = Files.notExists(key.resolve(FILE));
        FileChannel channel = FileChannel.open(
                key.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FolderLock taken = null;
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                String other = Files.readString(key.resolve(FILE)).strip();
                int comma = other.lastIndexOf(BETWEEN);
                throw comma < 0
                        ? new Refusal("platform.store.openElsewhere")
                        : new Refusal(
                                "platform.store.openBy",
                                other.substring(0, comma),
                                other.substring(comma + BETWEEN.length()));
            }
            if (Files.notExists(key.resolve(FILE))) {
                // whoever held it took the file away between our opening it and our lock on it
                throw new Refusal("platform.store.openElsewhere");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            PrivateFiles.close(key.resolve(FILE));
            taken = new FolderLock(key, channel, lock, made);
            return taken;
        } finally {
            if (taken == null) {
                channel.close();
            }
        }
    }

    /**
     * Lets go.
     *
     * @param remove whether the file goes as well where it was made for this lock, since no office came to be
     */
    void close(boolean remove) {
        try {
            channel.truncate(0);
            if (remove && made) {
                Files.delete(key.resolve(FILE));
            }
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(key);
        }
    }
}
