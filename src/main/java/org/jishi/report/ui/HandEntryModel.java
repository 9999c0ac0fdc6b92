package org.jishi.report.ui;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;
import org.jishi.kit.Ui;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.Period;
import org.jishi.report.HandEntry;
import org.jishi.report.HandEntryService;
import org.jspecify.annotations.Nullable;

/** What only the office knows of a period: read and kept off the window's thread. */
final class HandEntryModel {
    private final Ui ui;
    private final HandEntryService entries;

    HandEntryModel(Ui ui, HandEntryService entries) {
        this.ui = ui;
        this.entries = entries;
    }

    void find(Period period, Consumer<@Nullable HandEntry> found) {
        ui.background()
                .run(this, "report.loading", () -> entries.find(period), entry -> found.accept(entry.orElse(null)));
    }

    void set(
            @Nullable HandEntry before,
            Period period,
            Map<HandEntry.Trade, BigDecimal> figures,
            Map<HandEntry.Words, String> words,
            Runnable done,
            Consumer<Refusal> refused) {
        ui.background()
                .run(
                        this,
                        "report.saving",
                        () -> {
                            entries.set(before, period, figures, words);
                            return true;
                        },
                        kept -> done.run(),
                        refused);
    }
}
