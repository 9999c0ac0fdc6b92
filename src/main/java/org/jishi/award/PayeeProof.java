package org.jishi.award;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.evidence.Paper;
import org.jishi.evidence.PaperUse;
import org.jishi.platform.text.Problem;

/** A line whose money goes to somebody else than the owner rests on the proof of what the payee is to them. */
public final class PayeeProof implements PaperUse {
    @Override
    public List<Problem> of(Handle handle, Paper paper) {
        return PaperUse.query(
                handle, paper, "SELECT payee_name FROM award_line WHERE payee_paper = :paper", "award.paper.payee");
    }
}
