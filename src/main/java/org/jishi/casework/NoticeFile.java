package org.jishi.casework;

import java.time.LocalDate;
import java.util.List;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A notice with all that belongs to it.
 *
 * @param doers who drafted, posted, ended and withdrew it, and entered and decided its objections
 * @param opensOn the first day on which it may be ended and money opens, null while it is a draft
 */
public record NoticeFile(
        Notice notice,
        List<NoticeLine> lines,
        List<Objection> objections,
        Doers doers,
        @Nullable LocalDate opensOn) {
    public Money total() {
        return lines.stream()
                .filter(line -> line.status() != NoticeLine.Status.REMOVED)
                .map(NoticeLine::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
