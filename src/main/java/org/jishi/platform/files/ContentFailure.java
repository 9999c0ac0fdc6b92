package org.jishi.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What was to go into a file could not be made or read. The place that it was to be written to is not to blame. */
public final class ContentFailure extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    ContentFailure(IOException cause) {
        super(cause);
    }

    @Override
    public IOException getCause() {
        return Objects.requireNonNull(super.getCause());
    }
}
