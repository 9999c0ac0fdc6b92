package org.jishi.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.async.FilePathAsync;
import org.jspecify.annotations.Nullable;

/**
 * A layer under H2 that writes down each write, cut and sync of the database file as it comes, so that what a disk would
 * hold after a loss of power at any moment can be made again: all that was synced before, and of what was not, sectors
 * at random in any order. It stands where H2's own "async:" layer stands and passes on to it.
 */
public final class LossyDisk extends FilePathWrapper {
    private static final int SECTOR = 512;

    /** @param data empty for a sync, and for a cut to {@code position} */
    private record Step(long position, byte[] data, boolean sync, boolean cut) {}

    private static final List<Step> STEPS = new ArrayList<>();

    @Override
    public String getScheme() {
        return "async";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel real = getBase().open(mode);
        return getName().endsWith(".mv.db") ? new Recorded(real) : real;
    }

    /** From here on H2 of this process writes through it. */
    static void install() {
        FilePath.register(new LossyDisk());
    }

    static void uninstall() {
        FilePath.register(new FilePathAsync());
    }

    static synchronized void forget() {
        STEPS.clear();
    }

    /** How many steps were taken so far: all that is acknowledged now must be there whenever the power fails later. */
    static synchronized int moment() {
        return STEPS.size();
    }

    private static synchronized void note(Step step) {
        STEPS.add(step);
    }

    /**
     * What the disk holds when the power fails after so many steps.
     *
     * @param start the file before the first step
     * @param lies whether the disk only says that it synced
     */
    static synchronized void failAfter(int steps, Path start, Path file, Random random, boolean lies)
            throws IOException {
        byte[] disk = Files.readAllBytes(start);
        int safe = 0;
        for (int i = 0; i < steps && !lies; i++) {
            safe = STEPS.get(i).sync() ? i + 1 : safe;
        }
        for (int i = 0; i < safe; i++) {
            disk = apply(disk, STEPS.get(i), null);
        }
        List<Step> loose = new ArrayList<>(STEPS.subList(safe, steps));
        Collections.shuffle(loose, random);
        int luck = random.nextInt(4);
        for (Step step : loose) {
            // none of it, all of it, or a part
            if (luck > 0 && (luck == 3 || random.nextBoolean())) {
                disk = apply(disk, step, luck == 1 ? random : null);
            }
        }
        Files.write(file, disk);
    }

    /** @param torn leaves out sectors of the write; null writes it whole */
    private static byte[] apply(byte[] disk, Step step, @Nullable Random torn) {
        if (step.sync()) {
            return disk;
        }
        if (step.cut()) {
            return Arrays.copyOf(disk, (int) step.position());
        }
        int end = (int) step.position() + step.data().length;
        byte[] after = end > disk.length ? Arrays.copyOf(disk, end) : disk;
        for (int from = 0; from < step.data().length; from += SECTOR) {
            if (torn == null || torn.nextBoolean()) {
                int length = Math.min(SECTOR, step.data().length - from);
                System.arraycopy(step.data(), from, after, (int) step.position() + from, length);
            }
        }
        return after;
    }

    /** The file that H2 thinks it has. */
    private static final class Recorded extends FileBaseDefault {
        private final FileChannel real;

        Recorded(FileChannel real) {
            this.real = real;
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public int read(ByteBuffer to, long position) throws IOException {
            return real.read(to, position);
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            synchronized (LossyDisk.class) {
                ByteBuffer copy = from.duplicate();
                int written = real.write(from, position);
                byte[] data = new byte[written];
                copy.get(data);
                note(new Step(position, data, false, false));
                return written;
            }
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            synchronized (LossyDisk.class) {
                real.truncate(size);
                note(new Step(size, new byte[0], false, true));
            }
        }

        @Override
        public void force(boolean metaData) throws IOException {
            real.force(metaData);
            note(new Step(0, new byte[0], true, false));
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
