package org.jishi.payment;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.evidence.Paper;
import org.jishi.evidence.PaperUse;
import org.jishi.platform.text.Problem;

/** A payable to somebody else than the beneficiary rests on the proof of what the payee is to them. */
public final class PayeePapers implements PaperUse {
    @Override
    public List<Problem> of(Handle handle, Paper paper) {
        return PaperUse.query(handle, paper, """
            SELECT payable_no FROM payable WHERE payee_paper = :paper AND status <> 'CANCELLED' ORDER BY payable_no\
            """, "payment.paper.payee");
    }
}
