package org.jishi.account;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.evidence.Paper;
import org.jishi.evidence.PaperUse;
import org.jishi.platform.text.Problem;

/** An account that a second person confirmed rests on the proof of it that lay there. */
public final class AccountPapers implements PaperUse {
    private static final String PROOF = "account-proof";

    @Override
    public List<Problem> of(Handle handle, Paper paper) {
        return paper.kind().equals(PROOF) ? PaperUse.query(handle, paper, """
            SELECT bank FROM bank_account
             WHERE (person_id = :subject OR organisation_id = :subject)
               AND state = 'CONFIRMED' AND decided_at >= :added
             ORDER BY bank\
            """, "people.paper.account") : List.of();
    }
}
