package org.jishi.intake.roster;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Actor;
import org.jishi.platform.text.Refusal;

/**
 * Where the answer to each import is kept, so that it can go out on any later day. As the blank forms it is in Chinese:
 * it goes to townships. Wiring fills this with the papers' room, which encrypts them.
 */
public interface AnswerFiles {
    /** Keeps nothing: an office without a folder of papers. */
    AnswerFiles NOWHERE = new AnswerFiles() {
        @Override
        public ImportedFiles.Kept keep(ImportPlan plan) {
            return new ImportedFiles.Kept() {
                @Override
                public void file(Handle handle, Actor actor, UUID importId) {}

                @Override
                public void discard() {}
            };
        }

        @Override
        public Optional<Path> copy(UUID importId) {
            return Optional.empty();
        }
    };

    /**
     * Writes the answer and puts it by; outside of any transaction.
     *
     * @throws Refusal when it cannot be answered
     */
    ImportedFiles.Kept keep(ImportPlan plan);

    /**
     * A readable copy of the answer to an import, under the name that it goes out by; the look stands in the trail. Empty
     * when none was kept: by a program before this one, or where the file has no room for one.
     */
    Optional<Path> copy(UUID importId);
}
