package org.jishi.platform.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/**
 * The bundled font as a PDF takes it: only the characters used are embedded. A character that the font lacks prints as its
 * code point, never as an empty box; {@link #lacks} tells of it before.
 */
final class PrintFont {
    /** From here on characters stand for words and can be parted from each other. */
    private static final char FIRST_WIDE = '\u2e80';

    private static final String CLOSING = "，。、；：？！）〕】》〉」』”’…—·,.;:?!)]%";
    private static final String OPENING = "（〔【《〈「『“‘([";

    private static final float THOUSAND = 1000;

    private final BaseFont font;
    private @Nullable BaseFont bold;

    PrintFont() {
        font = load(FontFiles.NAMES.getFirst());
    }

    private static BaseFont load(String name) {
        try (InputStream stream = FontFiles.open(name)) {
            return BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, stream.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font itself, of which what is drawn by hand takes its letters. */
    BaseFont letters(boolean heavy) {
        if (!heavy) {
            return font;
        }
        BaseFont loaded = bold;
        if (loaded == null) {
            loaded = load(FontFiles.NAMES.getLast());
            bold = loaded;
        }
        return loaded;
    }

    /** A character that the font lacks is as wide as a Chinese one: the screen takes it from another font. */
    double width(String text, double size, boolean heavy) {
        BaseFont letters = letters(heavy);
        double width = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int own = letters.getWidth(point);
            width += own > 0 || letters.charExists(point) ? own : THOUSAND;
            at += Character.charCount(point);
        }
        return width * size / THOUSAND;
    }

    /** Whether a line may end before that place of the text. */
    static boolean breaksAfter(String text, int end) {
        char letter = text.charAt(end - 1);
        return (letter <= ' ' || letter >= FIRST_WIDE || letter == '-' || letter == '/')
                && OPENING.indexOf(letter) < 0
                && (end >= text.length() || CLOSING.indexOf(text.charAt(end)) < 0);
    }

    /** Whether the text holds a character that the font does not have. */
    boolean lacks(String text) {
        return text.codePoints().anyMatch(point -> !has(point));
    }

    private boolean has(int point) {
        return Character.isWhitespace(point) || font.charExists(point);
    }

    /** As it prints: what the font lacks as its code point. */
    String printable(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(point -> out.append(
                        has(point) ? Character.toString(point) : String.format(Locale.ROOT, "[U+%04X]", point)));
        return out.toString();
    }
}
