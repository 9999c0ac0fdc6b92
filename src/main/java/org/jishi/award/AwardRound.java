package org.jishi.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jishi.approval.Subject;
import org.jishi.platform.money.Money;
import org.jishi.platform.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A round of awards as lists and pages show it.
 *
 * @param roundNo given by the office, such as JL-2026-0001
 * @param period 2026, 2026Q3 or 2026-09
 * @param budget the scheme's pot of the period, null for none
 * @param carried what earlier periods of the calendar year left over
 * @param spent what other rounds gave for the same period
 * @param computed what the lines come to before the pot; {@code awarded} is what they get
 * @param winners lines that get money
 * @param held lines whose doubts are undecided, not in {@code awarded}
 */
public record AwardRound(
        UUID id,
        String roundNo,
        UUID schemeVersionId,
        UUID schemeId,
        String schemeTitle,
        String documentNo,
        String period,
        LocalDate firstDay,
        LocalDate lastDay,
        AwardStatus status,
        @Nullable Money budget,
        Money carried,
        Money spent,
        Money computed,
        Money awarded,
        int winners,
        int held,
        UUID fundAccountId,
        UUID enteredBy,
        Instant createdAt,
        Instant computedAt,
        int version) {
    /** The kind of subject in approvals and papers. */
    public static final String KIND = "award_round";

    static final String TABLE = "award_round";

    public Subject subject() {
        return new Subject(KIND, id);
    }

    /** The period as such, to be told in words. */
    public Period span() {
        return Period.parse(period).orElseThrow();
    }

    /** What may be given at most; null for no limit. */
    public @Nullable Money pot() {
        return budget == null ? null : budget.plus(carried).minus(spent);
    }
}
