package org.jishi.award;

import java.util.List;
import org.jishi.approval.ApprovalStep;
import org.jishi.casework.TimelineEntry;
import org.jishi.payment.Payable;
import org.jishi.policy.SchemeVersion;

/**
 * A round with all that its page shows.
 *
 * @param lines by rank, those left out last
 * @param returned what the bank sent back of them, and what is in no batch since
 */
public record AwardFile(
        AwardRound round,
        SchemeVersion scheme,
        AwardRule rule,
        List<AwardLine> lines,
        List<Payable> returned,
        List<ApprovalStep> steps,
        List<TimelineEntry> story) {
    public AwardFile {
        lines = List.copyOf(lines);
        returned = List.copyOf(returned);
        steps = List.copyOf(steps);
        story = List.copyOf(story);
    }

    /** Lines held because the owner has died: deciding doubts does not free them. */
    public int died() {
        return (int) lines.stream()
                .filter(line -> line.status() == AwardLineStatus.HELD)
                .filter(line -> line.noteList().contains(AwardNote.DIED))
                .count();
    }

    /** Lines held until the doubts in their orders are decided. */
    public int doubted() {
        return round.held() - died();
    }
}
