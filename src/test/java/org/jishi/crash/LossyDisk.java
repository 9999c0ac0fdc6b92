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
    private static final int BLOCK = 4096;

    /** @param data empty for a sync, and for a cut to {@code position} */
    private record Step(long position, byte[] data, boolean sync, boolean cut) {}

    private static final List<Step> STEPS = new ArrayList<>();
    private static boolean paused;

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

    /** Forgets what was written down, and writes down from here on. */
    static synchronized void begin() {
        STEPS.clear();
        paused = false;
    }

    /** Writes nothing more down, but remembers. */
    static synchronized void pause() {
        paused = true;
    }

    /** How many steps were taken so far: all that is acknowledged now must be there whenever the power fails later. */
    static synchronized int moment() {
        return STEPS.size();
    }

    /** A moment at which the power may fail: any, or just before a sync, when most is at stake. */
    static synchronized int anyMoment(Random random) {
        int moment = random.nextInt(STEPS.size() + 1);
        while (random.nextBoolean()
                && moment < STEPS.size()
                && !STEPS.get(moment).sync()) {
            moment++;
        }
        return moment;
    }

    /** Where chunks were written, in the order of time; the file's header and what ends a write in two left out. */
    static synchronized List<Long> places() {
        return STEPS.stream()
                .filter(step -> step.data().length > SECTOR && step.position() > 2 * BLOCK)
                .map(Step::position)
                .toList();
    }

    /** The last steps before a moment, to be told when something is lost. */
    static synchronized String steps(int moment) {
        StringBuilder told = new StringBuilder();
        for (int i = Math.max(0, moment - 12); i < moment; i++) {
            Step step = STEPS.get(i);
            told.append(i)
                    .append(step.sync() ? " sync" : step.cut() ? " cut " : " write ")
                    .append(step.sync() ? "" : step.position() + " +" + step.data().length)
                    .append('\n');
        }
        return told.toString();
    }

    private static synchronized void note(Step step) {
        if (!paused) {
            STEPS.add(step);
        }
    }

    /**
     * What the disk holds when the power fails after so many steps.
     *
     * @param start the file before the first step
     * @param lies whether the disk only says that it synced
     */
    static synchronized void failAfter(int steps, byte[] start, Path file, Random random, boolean lies)
            throws IOException {
        byte[] disk = start;
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
        byte[] after = Arrays.copyOf(disk, Math.max(end, disk.length));
        // some disks lose nearly nothing, some nearly all
        int kept = torn == null ? 0 : 1 + torn.nextInt(15);
        for (int from = 0; from < step.data().length; from += SECTOR) {
            if (torn == null || torn.nextInt(16) < kept) {
                int length = Math.min(SECTOR, step.data().length - from);
                System.arraycopy(step.data(), from, after, (int) step.position() + from, length);
            }
        }
        return after;
    }

    /** The program's own layer as if it were not there: what it is given, it passes on. */
    public static final class NoOrder extends FilePathWrapper {
        @Override
        public String getScheme() {
            return "ordered";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return getBase().open(mode);
        }
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

        /** Noted before it is done, and alone: what is written while a disk syncs is not what it syncs. */
        @Override
        public void force(boolean metaData) throws IOException {
            synchronized (LossyDisk.class) {
                note(new Step(0, new byte[0], true, false));
                real.force(metaData);
            }
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
