package org.jishi.training;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.evidence.Paper;
import org.jishi.evidence.PaperUse;
import org.jishi.platform.text.Problem;

/** Who completed a class, and so what is paid for it, rests on the papers that the class was closed with. */
public final class ClassPapers implements PaperUse {
    @Override
    public List<Problem> of(Handle handle, Paper paper) {
        return PaperUse.query(handle, paper, """
            SELECT number FROM training_class WHERE id = :subject AND closed_at >= :added\
            """, "training.paper.closed");
    }
}
