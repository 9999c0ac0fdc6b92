package org.jishi.casework;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.evidence.Paper;
import org.jishi.evidence.PaperUse;
import org.jishi.platform.text.Problem;

/** The photograph proves that a notice hung where the public could read it. */
public final class NoticePapers implements PaperUse {
    @Override
    public List<Problem> of(Handle handle, Paper paper) {
        return PaperUse.query(
                handle, paper, "SELECT notice_no FROM notice WHERE photo_paper = :paper", "casework.paper.photo");
    }
}
