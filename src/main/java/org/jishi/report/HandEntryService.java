package org.jishi.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.Period;
import org.jspecify.annotations.Nullable;

/** What the office enters by hand for a period of the commerce ministry's table. */
public final class HandEntryService {
    private final Acts acts;
    private final HandEntryRepository entries = new HandEntryRepository();

    public HandEntryService(Acts acts) {
        this.acts = acts;
    }

    public Optional<HandEntry> find(Period period) {
        return acts.read(Act.REPORT_READ, handle -> entries.find(handle, period));
    }

    /**
     * Sets all that is entered for a period; what is left out is blank again.
     *
     * @param before what was read, null when nothing was entered yet
     */
    public void set(
            @Nullable HandEntry before,
            Period period,
            Map<HandEntry.Trade, BigDecimal> figures,
            Map<HandEntry.Words, String> words) {
        acts.change(Act.TARGET_WRITE, (handle, actor) -> {
            List<Problem> problems = new ArrayList<>();
            figures.forEach((trade, figure) -> {
                if (figure.signum() < 0) {
                    problems.add(Problem.at(trade.key(), "report.byHand.negative"));
                }
            });
            Refusal.ifAny(problems);
            Map<HandEntry.Words, String> kept = new EnumMap<>(HandEntry.Words.class);
            words.forEach((part, text) -> {
                if (!text.isBlank()) {
                    kept.put(part, text.strip());
                }
            });
            HandEntry now = HandEntry.of(
                    before == null ? acts.newId() : before.id(),
                    period.toString(),
                    figures,
                    kept,
                    before == null ? 1 : before.version());
            if (before == null && entries.find(handle, period).isPresent()) {
                throw new Refusal("report.target.changedMeanwhile");
            }
            if (before == null) {
                entries.insert(handle, now);
            } else if (!entries.update(handle, now)) {
                throw new Refusal("report.target.changedMeanwhile");
            }
            acts.trail().append(handle, actor, "report.byHand", HandEntryRepository.TABLE, now.id(), now);
        });
    }
}
