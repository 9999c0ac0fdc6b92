package org.jishi.payment.ui;

import org.jishi.kit.Chip;
import org.jishi.kit.Tone;
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
        Tone tone = switch (status) {
            case OPEN -> Tone.NEUTRAL;
            case IN_BATCH, SENT -> Tone.ACCENT;
            case PAID -> Tone.SUCCESS;
            case RETURNED -> Tone.WARNING;
            case CANCELLED -> Tone.DANGER;
        };
        return Chip.of(ui.text("payment.payableStatus", status), tone);
    }

    Chip batch(Batch.Status status) {
        Tone tone = switch (status) {
            case DRAFT -> Tone.NEUTRAL;
            case SUBMITTED, APPROVED, SENT -> Tone.ACCENT;
            case CLOSED -> Tone.SUCCESS;
            case CANCELLED -> Tone.DANGER;
        };
        return Chip.of(ui.text("payment.batchStatus", status), tone);
    }

    Chip line(BatchLine.Status status) {
        Tone tone = switch (status) {
            case LISTED -> Tone.NEUTRAL;
            case SENT -> Tone.ACCENT;
            case PAID -> Tone.SUCCESS;
            case RETURNED -> Tone.WARNING;
            case REMOVED -> Tone.DANGER;
        };
        return Chip.of(ui.text("payment.lineStatus", status), tone);
    }

    Chip verdict(Verdict verdict) {
        Tone tone = switch (verdict) {
            case PAID -> Tone.SUCCESS;
            case RETURNED, TAKEN_BACK -> Tone.WARNING;
            case SAME -> Tone.NEUTRAL;
            case UNKNOWN -> Tone.DANGER;
        };
        return Chip.of(ui.text("payment.verdict", verdict), tone);
    }

    Chip recovery(Recovery.Status status) {
        Tone tone = switch (status) {
            case SUBMITTED, OPEN -> Tone.ACCENT;
            case DONE -> Tone.SUCCESS;
            case REJECTED -> Tone.DANGER;
        };
        return Chip.of(ui.text("payment.recoveryStatus", status), tone);
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
                : ui.text("payment.account.masked", org.jishi.people.Masking.account(account.number()), account.bank());
    }
}
