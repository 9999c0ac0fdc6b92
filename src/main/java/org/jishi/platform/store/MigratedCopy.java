package org.jishi.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.jishi.platform.text.Refusal;

/**
 * Brings an office's file to this version on a copy. A migration is many statements, and H2 commits each change of a table
 * by itself: killed between two of them, neither version could open the file any more. Here a kill at any moment leaves the
 * old file or the new one, both whole; a copy left behind is written over the next time.
 *
 * <p>The caller holds the folder's lock and has closed the database.
 */
final class MigratedCopy {
    /** Beside the file, for a rename is whole only within one disk. */
    static final String NAME = "migrating-";

    private MigratedCopy() {}

    /**
     * Puts a migrated copy in the file's place.
     *
     * @param file the closed database, with its ending
     * @param migration brings the copy up and closes it; what it throws leaves the file as it was
     * @throws Refusal when there is no room for the copy and what a migration writes anew
     * @throws UncheckedIOException when the disk refuses otherwise
     */
    static void replace(Path file, Consumer<Path> migration) {
        Path copy = file.resolveSibling(NAME + file.getFileName());
        try {
            long needed = 2 * Files.size(file);
            // asked of the file itself, as DataFolder does: a file store has no name where the mounts are hidden
            long free = file.toFile().getUsableSpace();
            if (free < needed) {
                throw new Refusal("platform.store.diskFull", free >> 20, needed >> 20);
            }
            try {
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                migration.accept(copy);
                Compaction.replace(copy, file);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
