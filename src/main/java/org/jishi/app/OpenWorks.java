package org.jishi.app;

import java.util.List;
import org.jishi.award.AwardTasks;
import org.jishi.branding.BrandingTasks;
import org.jishi.casework.NoticeTasks;
import org.jishi.casework.OpenWork;
import org.jishi.payment.PaymentTasks;
import org.jishi.platform.access.Act;
import org.jishi.subsidy.ClaimTasks;
import org.jishi.training.TrainingTasks;

/** Every kind of work that somebody sees through and hands over when they leave. */
final class OpenWorks {
    /** A draft of a scheme; policy stands above casework and cannot say so itself. */
    private static final OpenWork SCHEMES = OpenWork.entered(
            "scheme_version",
            Act.SCHEME_DRAFT,
            "scheme",
            "(SELECT n.title FROM scheme n WHERE n.id = t.scheme_id)",
            "drafted_by",
            List.of("DRAFT"),
            List.of("DRAFT"));

    private OpenWorks() {}

    static List<OpenWork> all() {
        return List.of(
                TrainingTasks.WORK,
                ClaimTasks.WORK,
                BrandingTasks.WORK,
                AwardTasks.WORK,
                NoticeTasks.WORK,
                PaymentTasks.WORK,
                SCHEMES);
    }
}
