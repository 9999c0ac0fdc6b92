package org.jishi.payment.ui;

import org.jishi.kit.Chip;
import org.jishi.kit.Standing;
import org.jishi.kit.Ui;
import org.jishi.payment.BankReading.Verdict;
import org.jishi.payment.Batch;
import org.jishi.payment.BatchLine;
import org.jishi.payment.Candidate;
import org.jishi.payment.Payable;
import org.jishi.payment.Recovery;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** How payables, batches and recoveries say where they stand. */
final class PaymentWords {
    private final Ui ui;

    PaymentWords(Ui ui) {
        this.ui = ui;
    }

    Chip payable(Payable.Status status) {
        Standing standing = switch (status) {
            case OPEN, IN_BATCH -> Standing.NEXT;
            case SENT -> Standing.OUTSIDE;
            case PAID -> Standing.PAID;
            case RETURNED -> Standing.TROUBLE;
            case CANCELLED -> Standing.LAPSED;
        };
        return standing.chip(ui.text("payment.payableStatus", status));
    }

    Chip batch(Batch.Status status) {
        Standing standing = switch (status) {
            case DRAFT -> Standing.DRAFT;
            case SUBMITTED, APPROVED -> Standing.NEXT;
            case SENT -> Standing.OUTSIDE;
            case CLOSED -> Standing.DONE;
            case CANCELLED -> Standing.LAPSED;
        };
        return standing.chip(ui.text("payment.batchStatus", status));
    }

    Chip line(BatchLine.Status status) {
        Standing standing = switch (status) {
            case LISTED -> Standing.NEXT;
            case SENT -> Standing.OUTSIDE;
            case PAID -> Standing.PAID;
            case RETURNED -> Standing.TROUBLE;
            case REMOVED -> Standing.LAPSED;
        };
        return standing.chip(ui.text("payment.lineStatus", status));
    }

    Chip verdict(Verdict verdict) {
        Standing standing = switch (verdict) {
            case PAID -> Standing.PAID;
            case RETURNED, TAKEN_BACK -> Standing.TROUBLE;
            case SAME -> Standing.LAPSED;
            case UNKNOWN -> Standing.REFUSED;
        };
        return standing.chip(ui.text("payment.verdict", verdict));
    }

    Chip recovery(Recovery.Status status) {
        Standing standing = switch (status) {
            case SUBMITTED, OPEN -> Standing.NEXT;
            case DONE -> Standing.DONE;
            case REJECTED -> Standing.REFUSED;
        };
        return standing.chip(ui.text("payment.recoveryStatus", status));
    }

    /** Why a payable waits: what stands against paying it, or that it is ready; empty when it waits for nothing. */
    String waits(Candidate candidate) {
        Problem hindrance = candidate.hindrance();
        if (hindrance != null) {
            return ui.texts().text(hindrance);
        }
        return candidate.ready() ? ui.text("payment.payable.ready") : "";
    }

    /** The payee, with the relation where that is not the beneficiary. */
    String payee(Payable payable) {
        @Nullable String relation = payable.payeeRelation();
        return relation == null
                ? payable.payeeName()
                : ui.text("payment.payable.otherPayee", payable.payeeName(), relation);
    }

    /** The account masked, with its bank; empty when there is none. */
    String account(Candidate candidate) {
        var account = candidate.account();
        return account == null
                ? ""
                : ui.text(
                        "payment.account.masked", org.jishi.identity.Masking.account(account.number()), account.bank());
    }
}
