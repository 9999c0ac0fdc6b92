package org.jishi.platform.print.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jishi.platform.print.Letters;
import org.jishi.platform.print.Mark;

/** A page's head or foot, as the format writes it: its left, middle and right part with codes of one letter. */
final class HeadFoot {
    private static final int PARTS = 3;
    private static final double USUAL = 10;
    private static final int LARGEST = 40;
    private static final int DIGITS = 3;
    /** Letters of a colour's number. */
    private static final int COLOUR = 6;

    /** Left, middle and right. */
    private final String[] parts = new String[PARTS];

    private final double[] sizes = {USUAL, USUAL, USUAL};
    private final boolean[] bold = new boolean[PARTS];

    /** @param values what stands for the codes */
    HeadFoot(String text, Values values) {
        StringBuilder[] words = {new StringBuilder(), new StringBuilder(), new StringBuilder()};
        int part = 1;
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at++);
            if (letter != '&' || at == text.length()) {
                words[part].append(letter);
                continue;
            }
            char code = Character.toUpperCase(text.charAt(at++));
            switch (code) {
                case 'L' -> part = 0;
                case 'C' -> part = 1;
                case 'R' -> part = 2;
                case 'P' -> words[part].append(values.page());
                case 'N' -> words[part].append(values.pages());
                case 'A' -> words[part].append(values.sheet());
                case 'F' -> words[part].append(values.file());
                case 'D' -> words[part].append(values.day());
                case '&' -> words[part].append('&');
                case '"' -> {
                    int end = after(text, at);
                    bold[part] = text.substring(at, end).contains(",Bold");
                    at = end;
                }
                case 'K' -> at = Math.min(text.length(), at + COLOUR);
                default -> {
                    // a size, else how letters look
                    int from = at - 1;
                    while (Character.isDigit(code)
                            && at < text.length()
                            && at - from < DIGITS
                            && Character.isDigit(text.charAt(at))) {
                        at++;
                    }
                    if (Character.isDigit(code)) {
                        sizes[part] = Math.min(LARGEST, Integer.parseInt(text.substring(from, at)));
                    }
                }
            }
        }
        for (int i = 0; i < PARTS; i++) {
            parts[i] = words[i].toString();
        }
    }

    /** Behind the name of a font. */
    private static int after(String text, int at) {
        int end = text.indexOf('"', at);
        return end < 0 ? text.length() : end + 1;
    }

    /** What codes of a head or foot stand for. */
    record Values(int page, int pages, String sheet, String file, String day) {}

    /**
     * @param y of the lower edge of the last line where {@code up}, else of the upper edge of the first
     * @param scale letters are made smaller with the sheet
     */
    List<Mark> marks(Letters letters, double from, double to, double y, boolean up, double scale) {
        List<Mark> marks = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            String words = parts[part];
            double size = sizes[part] * scale;
            if (words.isBlank()) {
                continue;
            }
            String[] lines = words.split("\\R");
            double top = up ? y - lines.length * size * Letters.LINE : y;
            for (int i = 0; i < lines.length; i++) {
                double width = letters.width(lines[i], size, bold[part]);
                double x = part == 0 ? from : part == 1 ? (from + to - width) / 2 : to - width;
                double stand = top + i * size * Letters.LINE + size * Letters.STAND;
                marks.add(new Mark.Words(x, stand, lines[i], size, bold[part], Mark.BLACK));
            }
        }
        return marks;
    }
}
