package org.jishi.approval;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.evidence.Paper;
import org.jishi.evidence.PaperUse;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.OfficeClock;

/**
 * Decisions rest on the papers that lay there when they were taken, and an outsider's on its signed scan. A round that
 * was sent back rests on nothing: its papers are what has to be mended.
 */
public final class DecidedPapers implements PaperUse {
    private final ApprovalRepository repository = new ApprovalRepository();

    @Override
    public List<Problem> of(Handle handle, Paper paper) {
        List<Problem> uses = new ArrayList<>();
        List<ApprovalStep> all = repository.steps(handle, paper.subjectId());
        for (ApprovalStep step : all) {
            if (paper.id().equals(step.outsidePaper())) {
                uses.add(Problem.of(
                        "approval.paper.outside", step.outsideBody() + " " + step.outsideDocument(), word(step)));
            } else if (step.step() != Step.ENTRY
                    && !step.decidedAt().isBefore(paper.addedAt())
                    && !sentBack(all, step.roundNo())) {
                uses.add(Problem.of(
                        "approval.paper.decided", step.personName(), OfficeClock.day(step.decidedAt()), word(step)));
            }
        }
        return uses;
    }

    private static Problem word(ApprovalStep step) {
        return Problem.of("approval.step." + step.step());
    }

    private static boolean sentBack(List<ApprovalStep> all, int round) {
        return all.stream().anyMatch(step -> step.roundNo() == round && step.outcome() == Outcome.SENT_BACK);
    }
}
