package org.jishi.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that a report's words may stand in. */
public enum ReportLanguage {
    ZH,
    EN,
    /** 中英对照: titles, headings and labels in Chinese and English; what fills the cells stays Chinese. */
    BOTH;

    /** As the command line takes it and as a frozen report keeps it: "zh", "en", "both". */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a tag; empty when there is none. */
    public static Optional<ReportLanguage> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equalsIgnoreCase(tag.strip()))
                .findFirst();
    }
}
