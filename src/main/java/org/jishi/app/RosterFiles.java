package org.jishi.app;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.evidence.KeptFile;
import org.jishi.evidence.Paper;
import org.jishi.evidence.PaperService;
import org.jishi.people.roster.ImportedFiles;
import org.jishi.platform.access.Actor;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/** Imported rosters lie encrypted among the papers, each as a paper of its import. */
final class RosterFiles implements ImportedFiles {
    private static final String SUBJECT = "roster";

    private final PaperService papers;

    RosterFiles(PaperService papers) {
        this.papers = papers;
    }

    /** An import rests on the file that it was made from: it is compared with it, and taken back by it. */
    static List<Problem> imported(Handle handle, Paper paper) {
        return paper.subjectKind().equals(SUBJECT) ? List.of(Problem.of("app.paper.roster")) : List.of();
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
