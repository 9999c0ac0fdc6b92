package org.jishi.payment.ui;

import org.jishi.approval.Step;
import org.jishi.casework.ui.Deciding;
import org.jishi.payment.BatchFile;
import org.jishi.platform.access.Act;

/** Where a batch stands between the one who drafted it and the one who decides. */
final class BatchDeciding {
    private BatchDeciding() {}

    static Deciding of(BatchFile file) {
        Step next = file.next();
        return next == null
                ? Deciding.settled(file.steps())
                : Deciding.waitsFor(next, Act.BATCH_APPROVE, file.steps())
                        .hindrance(file.hindrance())
                        .stopped(
                                file.stopped().isEmpty() ? null : file.stopped().getFirst())
                        .consequence(
                                "payment.batch.approveAsk",
                                file.batch().batchNo(),
                                file.batch().lineCount(),
                                file.batch().total());
    }
}
