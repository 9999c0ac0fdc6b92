package org.jishi.platform.workbook;

import java.util.Arrays;
import java.util.List;

/** Divides columns among texts that stand side by side, so that each has the room it needs as far as there is any. */
public final class Spread {
    /** What each text wants beside its own width: a gap to the next, and room to sign. */
    private static final int ROOM = 8;

    private Spread() {}

    /**
     * How many columns each text gets, at least one; the texts are no more than the columns. The tightest of them has as
     * much room as it can get, and what is left over is shared.
     */
    public static int[] over(List<Integer> widths, String... texts) {
        int columns = widths.size();
        int[] upTo = new int[columns + 1];
        for (int i = 0; i < columns; i++) {
            upTo[i + 1] = upTo[i] + widths.get(i);
        }
        double[][] tightness = new double[texts.length + 1][columns + 1];
        int[][] begins = new int[texts.length + 1][columns + 1];
        for (double[] row : tightness) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        tightness[0][0] = 0;
        for (int text = 1; text <= texts.length; text++) {
            int need = SafeText.width(texts[text - 1]) + ROOM;
            for (int end = text; end <= columns; end++) {
                for (int begin = text - 1; begin < end; begin++) {
                    double tight = (double) need / (upTo[end] - upTo[begin]);
                    double sum = tightness[text - 1][begin] + Math.pow(tight, 4);
                    if (sum < tightness[text][end]) {
                        tightness[text][end] = sum;
                        begins[text][end] = begin;
                    }
                }
            }
        }
        int[] shares = new int[texts.length];
        int end = columns;
        for (int text = texts.length; text > 0; text--) {
            shares[text - 1] = end - begins[text][end];
            end = begins[text][end];
        }
        return shares;
    }
}
