package org.jishi.payment;

import java.util.List;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What an answer of the bank would change, before it changes anything.
 *
 * @param readBefore whether this very file was read in already, so that nothing would change
 */
public record BankReading(Batch batch, BankResultFile file, List<Row> rows, boolean readBefore) {
    /** What one row of the file does. */
    public enum Verdict {
        /** The money arrived. */
        PAID,
        /** It never arrived. */
        RETURNED,
        /** It had arrived by an earlier answer, and now came back. */
        TAKEN_BACK,
        /** Known already. */
        SAME,
        /** Fits no line, or cannot be: changes nothing and is told. */
        UNKNOWN
    }

    /**
     * @param line the batch's line, null when none fits
     * @param why what is wrong with an unknown row, else null
     */
    public record Row(
            BankResultFile.Line says,
            @Nullable BatchLine line,
            Verdict verdict,
            @Nullable Problem why) {}

    public BankReading {
        rows = List.copyOf(rows);
    }

    public int count(Verdict verdict) {
        return (int) rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    public Money sum(Verdict verdict) {
        return rows.stream()
                .filter(row -> row.verdict() == verdict && row.line() != null)
                .map(row -> java.util.Objects.requireNonNull(row.line()).amount())
                .reduce(Money.ZERO, Money::plus);
    }

    /** Whether reading it in would change anything. */
    public boolean changesAnything() {
        return !readBefore
                && rows.stream().anyMatch(row -> row.verdict() != Verdict.SAME && row.verdict() != Verdict.UNKNOWN);
    }
}
