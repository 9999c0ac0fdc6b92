package org.jishi.platform.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.files.ContentFailure;
import org.jishi.platform.files.StagedFile;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A transaction and a file that go together. The file is written whole and synced beside its place, then the transaction
 * is committed, then the file gets its name: a full disk or a kill leaves both or neither. Only between the last two can
 * there be the one without the other: what was done then, and its file can be made again from it.
 */
public final class WriteWithFile {
    /**
     * What a transaction came to.
     *
     * @param content of the file, the same whenever it is asked for
     */
    public record Made<T>(T result, AtomicFiles.Content content) {}

    private WriteWithFile() {}

    /**
     * @param work does all else that it has to do before it tells the content: what it throws leaves nothing
     * @throws Refusal at "file" when the file cannot be written; it says whether the rest was done
     */
    public static <T> T run(Database database, Path file, Function<Handle, Made<T>> work) {
        Writing writing = new Writing(file);
        try (writing) {
            T result = database.write(handle -> {
                Made<T> made = work.apply(handle);
                writing.stage(made.content());
                return made.result();
            });
            writing.place();
            return result;
        }
    }

    private static final class Writing implements AutoCloseable {
        private final Path file;
        private @Nullable StagedFile staged;

        Writing(Path file) {
            this.file = file;
        }

        /** A transaction that is tried again stages its file again. */
        void stage(AtomicFiles.Content content) {
            close();
            try {
                staged = StagedFile.of(file, content);
            } catch (ContentFailure e) {
                throw e;
            } catch (UncheckedIOException e) {
                throw AtomicFiles.cannotWrite(file).because(e);
            }
        }

        void place() {
            try {
                if (staged != null) {
                    staged.place();
                }
            } catch (Refusal | UncheckedIOException e) {
                throw Refusal.at("file", "platform.files.notPlaced", file.toString())
                        .because(e);
            }
        }

        @Override
        public void close() {
            if (staged != null) {
                staged.close();
                staged = null;
            }
        }
    }
}
