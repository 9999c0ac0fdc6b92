package org.jishi.kit.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import org.jishi.platform.print.FontFiles;
import org.jishi.platform.print.Mark;

/**
 * Words as the outlines of their letters. The strokes of the bundled font lie over each other, and JavaFX fills outlines by
 * the even-odd rule: on paper, and on the screen where letters are large, each crossing of two strokes would be a hole.
 */
final class LetterShapes {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final double HUNDRED = 100;

    private final Map<Boolean, Optional<Font>> fonts = new HashMap<>();

    /** Empty where the bundled font does not have all of them. */
    synchronized Optional<SVGPath> of(Mark.Words words) {
        return fonts.computeIfAbsent(words.bold(), LetterShapes::load)
                .filter(font -> font.canDisplayUpTo(words.text()) < 0)
                .map(font -> path(font.deriveFont((float) words.size())
                        .createGlyphVector(EXACT, words.text())
                        .getOutline((float) words.x(), (float) words.y())));
    }

    private static Optional<Font> load(boolean bold) {
        return FontFiles.find(bold ? FontFiles.NAMES.getLast() : FontFiles.NAMES.getFirst())
                .flatMap(LetterShapes::load);
    }

    /** From the file itself where it is one: of a stream Java leaves a copy on the disk. */
    private static Optional<Font> load(URL url) {
        try {
            if (url.getProtocol().equals("file")) {
                return Optional.of(Font.createFont(Font.TRUETYPE_FONT, new File(URI.create(url.toString()))));
            }
            try (InputStream stream = url.openStream()) {
                return Optional.of(Font.createFont(Font.TRUETYPE_FONT, stream));
            }
        } catch (IOException | FontFormatException e) {
            return Optional.empty();
        }
    }

    private static SVGPath path(Shape outline) {
        StringBuilder content = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator part = outline.getPathIterator(null); !part.isDone(); part.next()) {
            switch (part.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> add(content, 'M', at, 2);
                case PathIterator.SEG_LINETO -> add(content, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> add(content, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> add(content, 'C', at, 6);
                default -> content.append('Z');
            }
        }
        SVGPath path = new SVGPath();
        path.setFillRule(FillRule.NON_ZERO);
        path.setContent(content.toString());
        return path;
    }

    /** In hundredths of a point: finer than any printer. */
    private static void add(StringBuilder content, char kind, double[] at, int count) {
        content.append(kind);
        for (int i = 0; i < count; i++) {
            content.append(Math.round(at[i] * HUNDRED) / HUNDRED).append(' ');
        }
    }
}
