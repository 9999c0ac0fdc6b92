package org.jishi.platform.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the disk said against a write, whatever becomes of it on its way out of a library: so a fault of the
 * place is told from one of the content.
 */
final class TargetStream extends OutputStream {
    private final OutputStream to;
    private @Nullable IOException refused;

    TargetStream(OutputStream to) {
        this.to = to;
    }

    /** What failed while the content was written: the disk's word if it gave one, else the content's own failure. */
    Exception blame(Exception failure) {
        if (refused != null) {
            return refused;
        }
        IOException own = failure instanceof IOException plain
                ? plain
                : failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : null;
        if (own == null || failure instanceof ContentFailure) {
            return failure;
        }
        RuntimeException told = FullDisk.orUnchecked(own);
        return told instanceof UncheckedIOException ? new ContentFailure(own) : told;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            to.write(bytes, from, length);
        } catch (IOException e) {
            refused = e;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        to.close();
    }
}
