package org.jishi.platform.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The bundled fonts' outlines: JavaFX fills large letters by the even-odd rule, so no two strokes may lie over each other. */
class FontsTest {
    private static final List<String> NAMES = FontFiles.NAMES;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** Square units of a thousandth of the letter's height. */
    private static final double NOTHING = 4;

    @ParameterizedTest
    @FieldSource("NAMES")
    void noStrokeOfWhatIsReadDailyLiesOverAnother(String name) throws IOException, FontFormatException {
        Font font = font(name);
        String daily = daily();
        assertThat(font.canDisplayUpTo(daily)).isNegative();
        int[] glyphs = font.createGlyphVector(EXACT, daily).getGlyphCodes(0, daily.length(), null);
        assertThat(IntStream.of(glyphs).filter(overlaps(font)))
                .as("letters with holes of %d", glyphs.length)
                .isEmpty();
    }

    /** Whatever name a person has. */
    @ParameterizedTest
    @FieldSource("NAMES")
    @Tag("slow")
    void noStrokeLiesOverAnother(String name) throws IOException, FontFormatException {
        Font font = font(name);
        assertThat(IntStream.range(0, font.getNumGlyphs()).filter(overlaps(font)))
                .as("letters with holes of %d", font.getNumGlyphs())
                .isEmpty();
    }

    /** That the comparison would find one. */
    @Test
    void aCrossIsFound() {
        Path2D cross = new Path2D.Double(Path2D.WIND_NON_ZERO);
        cross.append(new java.awt.Rectangle(0, 40, 100, 20), false);
        cross.append(new java.awt.Rectangle(40, 0, 20, 100), false);
        assertThat(twice(cross)).isEqualTo(800);
    }

    private static Font font(String name) throws IOException, FontFormatException {
        try (InputStream file = FontFiles.open(name)) {
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(1000f);
        }
    }

    /** The letters of ASCII and the first level of GB2312. */
    private static String daily() {
        StringBuilder daily = new StringBuilder();
        for (char c = '!'; c <= '~'; c++) {
            daily.append(c);
        }
        for (int row = 0xB0; row <= 0xD7; row++) {
            for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) {
                daily.append(new String(new byte[] {(byte) row, (byte) cell}, Charset.forName("GB2312")));
            }
        }
        return daily.toString();
    }

    private static IntPredicate overlaps(Font font) {
        return glyph -> twice(font.createGlyphVector(EXACT, new int[] {glyph}).getOutline()) > NOTHING;
    }

    /** What lies under two strokes, which the one rule fills and the other leaves white: counted once more, and not at all. */
    private static double twice(Shape outline) {
        Path2D holes = new Path2D.Double(outline);
        holes.setWindingRule(Path2D.WIND_EVEN_ODD);
        return Math.abs(Math.abs(area(outline)) - Math.abs(area(new Area(holes))));
    }

    /** By Green's theorem. */
    private static double area(Shape shape) {
        double sum = 0;
        double[] start = new double[2];
        double[] at = new double[2];
        double[] part = new double[6];
        for (PathIterator parts = shape.getPathIterator(null); !parts.isDone(); parts.next()) {
            List<double[]> spots = new ArrayList<>(List.of(at));
            switch (parts.currentSegment(part)) {
                case PathIterator.SEG_MOVETO -> {
                    start = new double[] {part[0], part[1]};
                    at = start;
                    continue;
                }
                case PathIterator.SEG_LINETO -> spots.add(new double[] {part[0], part[1]});
                case PathIterator.SEG_QUADTO -> {
                    spots.add(new double[] {part[0], part[1]});
                    spots.add(new double[] {part[2], part[3]});
                }
                case PathIterator.SEG_CLOSE -> spots.add(start);
                default -> throw new IllegalStateException("a cubic curve in a TrueType font");
            }
            double[] end = spots.getLast();
            sum += spots.size() == 2
                    ? cross(at, end) / 2
                    : (2 * cross(at, spots.get(1)) + 2 * cross(spots.get(1), end) + cross(at, end)) / 6;
            at = end;
        }
        return sum;
    }

    private static double cross(double[] a, double[] b) {
        return a[0] * b[1] - a[1] * b[0];
    }
}
