package org.jishi.app;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.evidence.KeptFile;
import org.jishi.evidence.Paper;
import org.jishi.evidence.PaperService;
import org.jishi.intake.roster.ImportedFiles;
import org.jishi.platform.access.Actor;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/** Rosters lie encrypted among the papers: each as a paper of its import, or of its coming when it was collected. */
final class RosterFiles implements ImportedFiles {
    static final String IMPORTED = "roster";
    private static final String COLLECTED = "collected";

    private final PaperService papers;
    private final String subject;

    private RosterFiles(PaperService papers, String subject) {
        this.papers = papers;
        this.subject = subject;
    }

    /** Those that were read in. */
    static RosterFiles imported(PaperService papers) {
        return new RosterFiles(papers, IMPORTED);
    }

    /** Those that came and wait to be read in. */
    static RosterFiles collected(PaperService papers) {
        return new RosterFiles(papers, COLLECTED);
    }

    /** An import rests on the file that it was made from: it is compared with it, and taken back by it. */
    static List<Problem> rests(Handle handle, Paper paper) {
        return switch (paper.subjectKind()) {
            case IMPORTED -> List.of(Problem.of("app.paper.roster"));
            case COLLECTED -> List.of(Problem.of("app.paper.collected"));
            default -> List.of();
        };
    }

    @Override
    public Kept keep(Path file) {
        KeptFile kept = papers.keep(file);
        return new Kept() {
            @Override
            public void file(Handle handle, Actor actor, UUID importId) {
                papers.file(handle, actor, kept, subject, importId, IMPORTED);
            }

            @Override
            public void discard() {
                papers.discard(kept);
            }
        };
    }

    @Override
    public Path copy(UUID importId) {
        return papers.of(subject, importId).papers().stream()
                .filter(paper -> paper.kind().equals(IMPORTED))
                .findFirst()
                .map(Paper::id)
                .map(papers::copy)
                .orElseThrow(() -> new Refusal("people.undo.noFile"));
    }
}
