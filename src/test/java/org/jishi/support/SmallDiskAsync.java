package org.jishi.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.nio.channels.FileLock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A file of a {@link SmallDisk} as H2's "async:" opens it. */
final class SmallDiskAsync extends AsynchronousFileChannel {
    private final AsynchronousFileChannel real;

    SmallDiskAsync(AsynchronousFileChannel real) {
        this.real = real;
    }

    @Override
    public Future<Integer> write(ByteBuffer from, long position) {
        try {
            long room = Math.max(0, Math.min(from.remaining(), real.size() - position));
            int allowed = (int) room + SmallDisk.take(from.remaining() - room);
            if (allowed == 0 && from.hasRemaining()) {
                return CompletableFuture.failedFuture(SmallDisk.full());
            }
            byte[] part = new byte[allowed];
            from.get(part);
            return real.write(ByteBuffer.wrap(part), position);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public AsynchronousFileChannel truncate(long size) throws IOException {
        SmallDisk.giveBack(real.size() - size);
        real.truncate(size);
        return this;
    }

    @Override
    public Future<Integer> read(ByteBuffer to, long position) {
        return real.read(to, position);
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
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    public Future<FileLock> lock(long position, long size, boolean shared) {
        return real.lock(position, size, shared);
    }

    @Override
    public <A extends @Nullable Object> void lock(
            long position, long size, boolean shared, A attachment, CompletionHandler<FileLock, ? super A> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <A extends @Nullable Object> void read(
            ByteBuffer to, long position, A attachment, CompletionHandler<Integer, ? super A> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <A extends @Nullable Object> void write(
            ByteBuffer from, long position, A attachment, CompletionHandler<Integer, ? super A> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return real.isOpen();
    }

    @Override
    public void close() throws IOException {
        real.close();
    }
}
