package org.jishi.intake.roster;

import java.nio.file.Path;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Actor;
import org.jishi.platform.text.Refusal;

/** Where the files that were read in are kept. Wiring fills it with the papers' room, which encrypts them. */
public interface ImportedFiles {
    /** Keeps nothing: an office without a folder of papers. */
    ImportedFiles NOWHERE = new ImportedFiles() {
        @Override
        public Kept keep(Path file) {
            return new Kept() {
                @Override
                public void file(Handle handle, Actor actor, UUID importId) {}

                @Override
                public void discard() {}
            };
        }

        @Override
        public Path copy(UUID importId) {
            throw new Refusal("people.undo.noFile");
        }
    };

    /** A file that is put by already, while the row that names it waits for the import's transaction. */
    interface Kept {
        void file(Handle handle, Actor actor, UUID importId);

        /** The import came to nothing; so does the file, unless another row names it. */
        void discard();
    }

    /** Puts the file by; outside of any transaction. */
    Kept keep(Path file);

    /**
     * A readable copy of what was read in, for another program; the look stands in the trail.
     *
     * @throws Refusal when none was kept
     */
    Path copy(UUID importId);
}
