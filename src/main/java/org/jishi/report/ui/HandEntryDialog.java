package org.jishi.report.ui;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.platform.time.Period;
import org.jishi.report.HandEntry;
import org.jspecify.annotations.Nullable;

/** Asks for what the commerce ministry's table wants of a period and only the office knows. */
final class HandEntryDialog {
    private final Ui ui;
    private final HandEntryModel entries;

    HandEntryDialog(Ui ui, HandEntryModel entries) {
        this.ui = ui;
        this.entries = entries;
    }

    /** @param saved runs once something was saved */
    void open(Period period, Runnable saved) {
        entries.find(period, found -> ask(period, found, saved));
    }

    private void ask(Period period, @Nullable HandEntry before, Runnable saved) {
        if (ui.dialogs().form("report.byHand.title", form(period, before), PeriodPick.words(ui, period))) {
            ui.dialogs().done("report.targets.saved");
            saved.run();
        }
    }

    /** What of a month is told in figures only; longer periods have words too. */
    Form form(Period period, @Nullable HandEntry before) {
        Map<HandEntry.Trade, StringProperty> figures = new EnumMap<>(HandEntry.Trade.class);
        Map<HandEntry.Words, StringProperty> words = new EnumMap<>(HandEntry.Words.class);
        Form form = new Form(ui).note("report.byHand.note");
        for (HandEntry.Trade trade : HandEntry.Trade.values()) {
            BigDecimal known = before == null ? null : before.figures().get(trade);
            StringProperty written = new SimpleStringProperty(
                    known == null ? "" : known.stripTrailingZeros().toPlainString());
            figures.put(trade, written);
            form.text(
                    "report.byHand." + trade.key(),
                    written,
                    f -> f.name(trade.key()).width(160).check(() -> WrittenFigure.problem(trade.key(), written.get())));
        }
        for (HandEntry.Words part : HandEntry.Words.values()) {
            String known = before == null ? null : before.words().get(part);
            StringProperty written = new SimpleStringProperty(known == null ? "" : known);
            words.put(part, written);
            if (period.kind() != Period.Kind.MONTH) {
                form.area("report.mofcom." + part.key(), written, f -> f.maxLength(2000));
            }
        }
        return form.submit(
                "report.targets.save",
                (done, refused) -> entries.set(before, period, decimals(figures), texts(words), done, refused));
    }

    private static Map<HandEntry.Trade, BigDecimal> decimals(Map<HandEntry.Trade, StringProperty> written) {
        Map<HandEntry.Trade, BigDecimal> decimals = new EnumMap<>(HandEntry.Trade.class);
        written.forEach((trade, text) -> {
            if (!text.get().isBlank()) {
                decimals.put(trade, new BigDecimal(text.get().strip()));
            }
        });
        return decimals;
    }

    private static Map<HandEntry.Words, String> texts(Map<HandEntry.Words, StringProperty> written) {
        Map<HandEntry.Words, String> texts = new EnumMap<>(HandEntry.Words.class);
        written.forEach((part, text) -> texts.put(part, text.get()));
        return texts;
    }
}
