package org.jishi.report;

import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A report's words in its language. In a report of both, what names something (a title, a heading, a label, a row) is
 * said twice, and what fills a cell is said in Chinese: doubled, notes and units would not fit their cells.
 */
public final class ReportWords {
    private final Texts texts;
    private final @Nullable Texts second;

    private ReportWords(Texts texts, @Nullable Texts second) {
        this.texts = texts;
        this.second = second;
    }

    static ReportWords in(ReportLanguage language) {
        return switch (language) {
            case ZH -> new ReportWords(Texts.in(Language.ZH), null);
            case EN -> new ReportWords(Texts.in(Language.EN), null);
            case BOTH -> new ReportWords(Texts.in(Language.ZH), Texts.in(Language.EN));
        };
    }

    /** The bundle of what fills the cells. */
    Texts texts() {
        return texts;
    }

    /** The same in English where the report is in both languages, else null. */
    @Nullable
    String second(String key, Object... args) {
        return second == null ? null : second.text(key, args);
    }

    /** What heads a column or names a row: Chinese, below it English. */
    String heading(String key, Object... args) {
        return joined(texts.text(key, args), "\n", second(key, args));
    }

    /** A name in one line: Chinese, beside it English. */
    String name(String key, Object... args) {
        return beside(texts.text(key, args), second(key, args));
    }

    /** A label with what stands at it: "填报单位：奉节县商务委", "填报单位 Unit：奉节县商务委". */
    String labelled(String key, Object value) {
        return texts.text("report.labelled", name(key), value);
    }

    /** One beside the other; what is the same in both languages stands once. */
    static String beside(String first, @Nullable String second) {
        return joined(first, " ", second == null ? null : second.strip());
    }

    private static String joined(String first, String between, @Nullable String second) {
        return second == null || second.equals(first) ? first : first + between + second;
    }
}
