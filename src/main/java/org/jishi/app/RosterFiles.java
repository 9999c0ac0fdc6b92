package org.jishi.app;

import java.nio.file.Path;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.evidence.KeptFile;
import org.jishi.evidence.Paper;
import org.jishi.evidence.PaperService;
import org.jishi.people.roster.ImportedFiles;
import org.jishi.platform.access.Actor;
import org.jishi.platform.text.Refusal;

/** Imported rosters lie encrypted among the papers, each as a paper of its import. */
final class RosterFiles implements ImportedFiles {
    private static final String SUBJECT = "roster";

    private final PaperService papers;

    RosterFiles(PaperService papers) {
        this.papers = papers;
    }

    @Override
    public Kept keep(Path file) {
        KeptFile kept = papers.keep(file);
        return new Kept() {
            @Override
            public void file(Handle handle, Actor actor, UUID importId) {
                papers.file(handle, actor, kept, SUBJECT, importId, SUBJECT);
            }

            @Override
            public void discard() {
                papers.discard(kept);
            }
        };
    }

    @Override
    public Path copy(UUID importId) {
        return papers.of(SUBJECT, importId).papers().stream()
                .findFirst()
                .map(Paper::id)
                .map(papers::copy)
                .orElseThrow(() -> new Refusal("people.undo.noFile"));
    }
}
