package org.jishi.platform.print;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfChunk;

/**
 * The bundled font as a PDF takes it: only the characters used are embedded. A character that the font lacks prints as its
 * code point, never as an empty box; {@link #lacks} tells of it before.
 */
public final class PrintFont {
    /** From here on characters stand for words and can be parted from each other. */
    private static final char FIRST_WIDE = '\u2e80';

    private static final String CLOSING = "，。、；：？！）】》〉」』”’…—·,.;:?!)]%";
    private static final String OPENING = "（【《〈「『“‘([";

    private final BaseFont font;

    public PrintFont() {
        try (InputStream stream = FontFiles.regular()) {
            font = BaseFont.createFont(
                    "NotoSansSC.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, stream.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Font of(float size) {
        return new Font(font, size);
    }

    public Font of(float size, Color colour) {
        return new Font(font, size, Font.NORMAL, colour);
    }

    /** Words that break into lines as Chinese does: none begins with what closes, none ends with what opens. */
    public Paragraph paragraph(String text, float size, float leading) {
        Chunk words = new Chunk(printable(text), of(size));
        words.setSplitCharacter(PrintFont::breaksAfter);
        Paragraph paragraph = new Paragraph(leading);
        paragraph.add(words);
        return paragraph;
    }

    private static boolean breaksAfter(int start, int current, int end, char[] letters, PdfChunk[] parts) {
        char letter = letter(current, letters, parts);
        boolean breaks = letter <= ' ' || letter >= FIRST_WIDE;
        return breaks
                && OPENING.indexOf(letter) < 0
                && (current + 1 >= end || CLOSING.indexOf(letter(current + 1, letters, parts)) < 0);
    }

    private static char letter(int at, char[] letters, PdfChunk @Nullable [] parts) {
        return parts == null
                ? letters[at]
                : (char) parts[Math.min(at, parts.length - 1)].getUnicodeEquivalent(letters[at]);
    }

    /** Whether the text holds a character that the font does not have. */
    public boolean lacks(String text) {
        return text.codePoints().anyMatch(point -> !has(point));
    }

    private boolean has(int point) {
        return Character.isWhitespace(point) || font.charExists(point);
    }

    /** As it prints: what the font lacks as its code point. */
    public String printable(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(point -> out.append(
                        has(point) ? Character.toString(point) : String.format(Locale.ROOT, "[U+%04X]", point)));
        return out.toString();
    }
}
