package org.jishi.platform.text;

import java.util.Locale;
import java.util.Optional;

/** The languages of the program. Each has a folder of bundles under {@code resources/text}. */
public enum Language {
    ZH("zh_CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.ENGLISH);

    private final String folder;
    private final Locale locale;

    Language(String folder, Locale locale) {
        this.folder = folder;
        this.locale = locale;
    }

    String folder() {
        return folder;
    }

    public Locale locale() {
        return locale;
    }

    /** The language that somebody asked for, "zh" or "en"; empty for any other. */
    public static Optional<Language> parse(String asked) {
        return switch (asked.strip().toLowerCase(Locale.ROOT)) {
            case "zh" -> Optional.of(ZH);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    /** The language of a tag as users write it: "zh", "zh_CN", "en". Chinese when unknown. */
    public static Language of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
    }
}
