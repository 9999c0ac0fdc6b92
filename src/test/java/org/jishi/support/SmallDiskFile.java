package org.jishi.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A file of a {@link SmallDisk}. */
final class SmallDiskFile extends FileChannel {
    private final FileChannel real;

    SmallDiskFile(FileChannel real) {
        this.real = real;
    }

    /** What is written of a buffer; less than all of it when the disk is full. */
    private interface Write {
        int run(ByteBuffer part) throws IOException;
    }

    private int write(ByteBuffer from, long position, Write write) throws IOException {
        long room = Math.max(0, Math.min(from.remaining(), real.size() - position));
        long wanted = from.remaining() - room;
        int allowed = (int) room + SmallDisk.take(wanted);
        if (allowed == 0 && from.hasRemaining()) {
            throw SmallDisk.full();
        }
        int end = from.limit();
        from.limit(from.position() + allowed);
        try {
            return write.run(from);
        } finally {
            from.limit(end);
        }
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return write(from, real.position(), real::write);
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        return write(from, position, part -> real.write(part, position));
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) throws IOException {
        long written = 0;
        for (int i = offset; i < offset + length; i++) {
            written += write(from[i]);
        }
        return written;
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long position, long count) throws IOException {
        ByteBuffer part = ByteBuffer.allocate((int) Math.min(count, 1 << 16));
        int read = from.read(part);
        part.flip();
        long at = position;
        while (part.hasRemaining()) {
            at += write(part, at);
        }
        return Math.max(0, read);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel to) throws IOException {
        return real.transferTo(position, count, to);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        SmallDisk.giveBack(real.size() - size);
        real.truncate(size);
        return this;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        return real.read(to);
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) throws IOException {
        return real.read(to, offset, length);
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        return real.read(to, position);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public void force(boolean metaData) throws IOException {
        real.force(metaData);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
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
