package org.jishi.platform.workbook;

import java.util.regex.Pattern;

/** Words on their way into a cell: never a formula, never a character that a workbook cannot hold. */
final class SafeText {
    /** The longest text of a cell, in characters. */
    private static final int LONGEST = 32_767;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\t\\n]]");
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,%/:-]+");

    /** Between a space and what follows, before and after each Chinese character. */
    private static final Pattern PIECES = Pattern.compile("(?<= )(?! )|(?<=[\\u1100-\\uFFFF])|(?=[\\u1100-\\uFFFF])");

    private SafeText() {}

    /** As it can be stored: without unprintable characters, cut at the longest that a cell takes. */
    static String of(String text) {
        String plain = UNPRINTABLE.matcher(text.replace("\r\n", "\n")).replaceAll("");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }

    /** For a library that reads _x000D_ as an escape: such words of the text itself are escaped in turn. */
    static String escaped(String text) {
        return LOOKS_ESCAPED.matcher(of(text)).replaceAll("_x005F_$1");
    }

    /** Whether a program would take it for a formula if it were typed. */
    static boolean startsFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }

    /** Whether a program would take it for a number or a date if it were typed. */
    static boolean looksNumeric(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** How many lines it takes in a room of so many characters: words stay whole where they can, Chinese breaks anywhere. */
    static int lines(String text, int room) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            int used = 0;
            lines++;
            for (String piece : PIECES.split(line)) {
                int width = width(piece);
                if (used > 0 && used + width(piece.stripTrailing()) > room) {
                    lines++;
                    used = 0;
                }
                lines += Math.max(0, (width(piece.stripTrailing()) - 1) / room);
                used = width > room ? width % room : used + width;
            }
        }
        return lines;
    }

    /** The width of the longest of its words: numbers and words of other languages cannot be broken, Chinese can. */
    static int longestWord(String text) {
        return PIECES.splitAsStream(text)
                .mapToInt(piece -> width(piece.strip()))
                .max()
                .orElse(0);
    }

    /** Its width in characters of the digit zero; a Chinese character is two. */
    static int width(String text) {
        return text.codePoints().map(point -> point < 0x1100 ? 1 : 2).sum();
    }
}
