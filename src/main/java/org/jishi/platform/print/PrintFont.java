package org.jishi.platform.print;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/**
 * The bundled font as a PDF takes it: only the characters used are embedded. A character that the font lacks prints as its
 * code point, never as an empty box; {@link #lacks} tells of it before.
 */
public final class PrintFont {
    private static final String FILE = "/fonts/NotoSansSC_400Regular.ttf";

    private final BaseFont font;

    public PrintFont() {
        try (InputStream stream = Objects.requireNonNull(PrintFont.class.getResourceAsStream(FILE), FILE)) {
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
