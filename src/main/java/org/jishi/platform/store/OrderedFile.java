package org.jishi.platform.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Map;
import java.util.TreeMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A layer between H2's encryption and the disk that keeps order among what is written between two syncs, so that a loss
 * of power leaves the database as it was at the last sync or later (docs/decisions/0037).
 *
 * <p>H2 writes all that a commit changes as one chunk, and after a loss of power takes a chunk for whole by its first and
 * last bytes alone; its file's header, which tells where the newest is, it writes with no sync between. A disk keeps no
 * order of its own. So here the first sector of a chunk waits until the rest of it is on the disk, and the header until
 * the chunks are.
 */
public final class OrderedFile extends FilePathWrapper {
    /** In front of a path: {@code jdbc:h2:ordered:async:/path}. */
    static final String SCHEME = "ordered";

    /** What a disk writes whole or not at all. */
    private static final int SECTOR = 512;

    /** Where the header of H2's store begins, behind that of its encryption; two copies of a block each. */
    private static final long HEADER = 4096;

    private static final long CHUNKS = HEADER + 2 * 4096;

    /** Makes H2 know the scheme. */
    static void install() {
        FilePath.register(new OrderedFile());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel real = getBase().open(mode);
        return mode.equals("r") || !getName().endsWith(".mv.db") ? real : new Ordered(real);
    }

    private static final class Ordered extends FileBaseDefault {
        private final FileChannel real;
        /** The first sectors of chunks that are written but for these, by their place. */
        private final TreeMap<Long, byte[]> heads = new TreeMap<>();

        /** A file that is only being made: nobody was told anything yet, and a thousand chunks need no sync each. */
        private boolean fresh;

        Ordered(FileChannel real) throws IOException {
            this.real = real;
            this.fresh = real.size() == 0;
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            int length = from.remaining();
            if (fresh || position < CHUNKS) {
                settle();
                writeFully(from, position);
            } else {
                if (position < real.size()) {
                    // what lies here may be needed by what the disk has, until it has all that came since
                    settle();
                }
                byte[] head = new byte[Math.min(SECTOR, length)];
                from.get(head);
                writeFully(from, position + head.length);
                heads.put(position, head);
            }
            return length;
        }

        private void writeFully(ByteBuffer from, long position) throws IOException {
            long at = position;
            while (from.hasRemaining()) {
                at += real.write(from, at);
            }
        }

        /** Brings to the disk all chunks that were written, one after the other: none is found without those before. */
        private void settle() throws IOException {
            if (heads.isEmpty()) {
                return;
            }
            real.force(true);
            while (!heads.isEmpty()) {
                Map.Entry<Long, byte[]> head = heads.firstEntry();
                writeFully(ByteBuffer.wrap(head.getValue()), head.getKey());
                real.force(true);
                heads.remove(head.getKey());
            }
        }

        @Override
        public synchronized void force(boolean metaData) throws IOException {
            fresh = false;
            if (heads.isEmpty()) {
                real.force(metaData);
            } else {
                settle();
            }
        }

        @Override
        public int read(ByteBuffer to, long position) throws IOException {
            int start = to.position();
            // asked before the file is: a sector that goes to the disk meanwhile is the same there
            Map<Long, byte[]> waiting = waiting(position, to.remaining());
            int read = real.read(to, position);
            for (Map.Entry<Long, byte[]> each : waiting.entrySet()) {
                overlay(to, start, read, each.getKey() - position, each.getValue());
            }
            return read;
        }

        private synchronized Map<Long, byte[]> waiting(long position, int length) {
            return heads.isEmpty() ? Map.of() : new TreeMap<>(heads.subMap(position - SECTOR + 1, position + length));
        }

        /** Lays a sector over what was read; {@code at} is its place in that, and may be before its beginning. */
        private static void overlay(ByteBuffer to, int start, int read, long at, byte[] head) {
            for (int i = (int) Math.max(0, -at); i < head.length && at + i < read; i++) {
                to.put(start + (int) at + i, head[i]);
            }
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        protected synchronized void implTruncate(long size) throws IOException {
            settle();
            real.truncate(size);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected synchronized void implCloseChannel() throws IOException {
            try (real) {
                settle();
            }
        }
    }
}
