package org.jishi.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.evidence.KeptFile;
import org.jishi.evidence.Paper;
import org.jishi.evidence.PaperService;
import org.jishi.intake.roster.AnswerFiles;
import org.jishi.intake.roster.AnswerWorkbook;
import org.jishi.intake.roster.ImportPlan;
import org.jishi.intake.roster.ImportedFiles;
import org.jishi.platform.access.Actor;
import org.jishi.platform.files.ScratchFolder;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;

/** Answers lie encrypted among the papers, beside the file of their import. */
final class RosterAnswers implements AnswerFiles {
    private static final String KIND = "roster-answer";

    private final PaperService papers;
    private final ScratchFolder scratch;
    private final Texts texts = Texts.in(Language.ZH);

    /** @param scratch where an answer is written before it is encrypted; nothing of it stays there */
    RosterAnswers(PaperService papers, ScratchFolder scratch) {
        this.papers = papers;
        this.scratch = scratch;
    }

    @Override
    public ImportedFiles.Kept keep(ImportPlan plan) {
        KeptFile kept = encrypted(plan);
        return new ImportedFiles.Kept() {
            @Override
            public void file(Handle handle, Actor actor, UUID importId) {
                papers.file(handle, actor, kept, RosterFiles.IMPORTED, importId, KIND);
            }

            @Override
            public void discard() {
                papers.discard(kept);
            }
        };
    }

    private KeptFile encrypted(ImportPlan plan) {
        Path readable = scratch.newFile(AnswerWorkbook.suggestedName(plan, texts));
        try {
            AnswerWorkbook.write(plan, readable, texts);
            return papers.keep(readable);
        } finally {
            try {
                Files.deleteIfExists(readable);
            } catch (IOException e) {
                // another program looks at it; the scratch folder is emptied at the lock
            }
        }
    }

    @Override
    public Optional<Path> copy(UUID importId) {
        return papers.of(RosterFiles.IMPORTED, importId).papers().stream()
                .filter(paper -> paper.kind().equals(KIND))
                .findFirst()
                .map(Paper::id)
                .map(papers::copy);
    }
}
