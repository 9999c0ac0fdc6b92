package org.jishi.sales;

import org.jishi.platform.text.Texts;
import org.jishi.platform.time.Period;

/** What a doubt is about, as the office reads it: months are kept as "2026-08", also before what else is told. */
public final class DoubtWords {
    private static final String BETWEEN = " · ";

    private DoubtWords() {}

    /** A month in words; anything else as it stands. */
    public static String detail(Texts texts, String detail) {
        int at = detail.indexOf(BETWEEN);
        String first = at < 0 ? detail : detail.substring(0, at);
        return Period.parse(first)
                .filter(period -> period.kind() == Period.Kind.MONTH)
                .map(month -> texts.words(month) + detail.substring(first.length()))
                .orElse(detail);
    }
}
