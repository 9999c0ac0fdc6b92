package org.jishi.training.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How terms are counted on. */
final class Terms {
    private static final Pattern COUNTED = Pattern.compile("第 ?(\\d{1,4}) ?[期班]");

    private Terms() {}

    /** 第 3 期 becomes 第 4 期; a text without such a number stays as it is. */
    static String next(String text) {
        Matcher counted = COUNTED.matcher(text);
        return counted.find()
                ? text.substring(0, counted.start(1))
                        + (Integer.parseInt(counted.group(1)) + 1)
                        + text.substring(counted.end(1))
                : text;
    }
}
