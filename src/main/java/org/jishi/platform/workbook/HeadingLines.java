package org.jishi.platform.workbook;

/**
 * Breaks a column's heading where a reader would, so that no sign stands alone on a line: "文化程" above "度". Only Chinese is
 * broken, into two lines, and before a bracket or behind a stroke rather than within; what needs more is left to whoever shows it.
 */
final class HeadingLines {
    private static final String OPENING = "（(〔【《“";
    private static final String CLOSING = "）)〕】》”、，。：；％%";

    private HeadingLines() {}

    /** @param room in characters of the digit zero */
    static String of(String heading, int room) {
        if (heading.indexOf('\n') >= 0 || SafeText.width(heading) <= room) {
            return heading;
        }
        int best = 0;
        int least = room + 1;
        for (int at = 1; at < heading.length(); at++) {
            int widest = Math.max(SafeText.width(heading.substring(0, at)), SafeText.width(heading.substring(at)));
            boolean bracket = OPENING.indexOf(heading.charAt(at)) >= 0;
            if ((widest < least || (bracket && widest == least)) && breaks(heading, at)) {
                best = at;
                least = widest;
            }
        }
        return best == 0 ? heading : heading.substring(0, best) + "\n" + heading.substring(best);
    }

    private static boolean breaks(String heading, int at) {
        char before = heading.charAt(at - 1);
        char after = heading.charAt(at);
        boolean between = before == '/' || (before >= 0x1100 && after >= 0x1100);
        return between
                && CLOSING.indexOf(after) < 0
                && OPENING.indexOf(before) < 0
                && (OPENING.indexOf(after) >= 0 || !within(heading, at));
    }

    private static boolean within(String heading, int at) {
        int open = 0;
        for (int i = 0; i < at; i++) {
            open += OPENING.indexOf(heading.charAt(i)) >= 0 ? 1 : 0;
            open -= "）)〕】》”".indexOf(heading.charAt(i)) >= 0 ? 1 : 0;
        }
        return open > 0;
    }
}
