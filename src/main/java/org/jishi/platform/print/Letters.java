package org.jishi.platform.print;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide words of the bundled font are, and where they break into lines as Chinese does: none begins with what closes,
 * none ends with what opens, a word of letters stays whole where it can.
 */
public final class Letters {
    /** Of a line, in sizes of its letters. */
    public static final double LINE = 1.25;
    /** From a line's upper edge to where its letters stand. */
    public static final double STAND = 1.0;

    private final PrintFont font = new PrintFont();

    public double width(String text, double size, boolean bold) {
        return font.width(text, size, bold);
    }

    /** Whether the text holds a character that the font does not have. */
    public boolean lacks(String text) {
        return font.lacks(text);
    }

    /** As a PDF has it: what the font lacks as its code point. */
    public String printable(String text) {
        return font.printable(text);
    }

    /** Words around a place, of which they take half their width at each side. */
    public Mark.Words centred(String text, double size, int rgb, double middle, double y) {
        return new Mark.Words(middle - width(text, size, false) / 2, y, text, size, false, rgb);
    }

    /** Lines no wider than the room, at least one; what cannot be broken is cut. */
    public List<String> lines(String text, double size, boolean bold, double room) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            lines(paragraph, size, bold, room, lines);
        }
        return lines;
    }

    private void lines(String text, double size, boolean bold, double room, List<String> lines) {
        int start = 0;
        int lastBreak = 0;
        double used = 0;
        int at = 0;
        while (at < text.length()) {
            int next = at + Character.charCount(text.codePointAt(at));
            double wide = width(text.substring(at, next), size, bold);
            if (used + wide > room && at > start && !Character.isWhitespace(text.codePointAt(at))) {
                int end = lastBreak > start ? lastBreak : at;
                lines.add(text.substring(start, end).stripTrailing());
                start = end;
                at = end;
                used = 0;
                continue;
            }
            used += wide;
            at = next;
            if (PrintFont.breaksAfter(text, at)) {
                lastBreak = at;
            }
        }
        lines.add(text.substring(start).stripTrailing());
    }

    /** As much of the beginning as the room takes. */
    public String cut(String text, double size, boolean bold, double room) {
        int end = text.length();
        double used = 0;
        for (int at = 0; at < text.length(); ) {
            int next = at + Character.charCount(text.codePointAt(at));
            used += width(text.substring(at, next), size, bold);
            if (used > room) {
                end = at;
                break;
            }
            at = next;
        }
        return text.substring(0, end);
    }
}
