package org.jishi.platform.text;

import java.util.Locale;

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

    /** The language of a tag as users write it: "zh", "zh_CN", "en". Chinese when unknown. */
    public static Language of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
    }
}
