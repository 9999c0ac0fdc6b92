package org.jishi.desk;

import java.util.Arrays;

/**
 * The numbers of a shelf as one text, a line a row, with an index of every four digits in it: which blocks of rows have
 * them. Two bytes for each, some fifty for a row. Never changes.
 */
final class NumberIndex {
    /** Receives matches in the order of the text. */
    @FunctionalInterface
    interface Matches {
        /** @return where to look on, or {@link #ENOUGH} */
        int at(int place, int row);
    }

    static final int ENOUGH = -1;

    private static final int GRAM = 4;
    private static final int GRAMS = 10_000;
    private static final int SMALLEST_BLOCK = 4;

    private final String text;
    private final int[] rowAt;
    private final int block;
    /** By gram: where its blocks begin in {@link #blocks}. */
    private final int[] gramAt = new int[GRAMS + 1];

    private final char[] blocks;

    /**
     * @param text of all rows
     * @param rowAt where each row begins, and where the last ends
     */
    NumberIndex(String text, int[] rowAt) {
        this.text = text;
        this.rowAt = rowAt;
        int rows = rowAt.length - 1;
        block = Math.max(SMALLEST_BLOCK, rows / (Character.MAX_VALUE + 1) + 1);
        int[] last = new int[GRAMS];
        Arrays.fill(last, -1);
        eachGram((gram, of) -> {
            if (last[gram] != of) {
                last[gram] = of;
                gramAt[gram + 1]++;
            }
        });
        for (int gram = 0; gram < GRAMS; gram++) {
            gramAt[gram + 1] += gramAt[gram];
        }
        blocks = new char[gramAt[GRAMS]];
        int[] next = gramAt.clone();
        Arrays.fill(last, -1);
        eachGram((gram, of) -> {
            if (last[gram] != of) {
                last[gram] = of;
                blocks[next[gram]++] = (char) of;
            }
        });
    }

    @FunctionalInterface
    private interface Grams {
        void add(int gram, int block);
    }

    private void eachGram(Grams to) {
        for (int row = 0; row + 1 < rowAt.length; row++) {
            int gram = 0;
            int digits = 0;
            for (int i = rowAt[row]; i < rowAt[row + 1]; i++) {
                char character = text.charAt(i);
                if (character >= '0' && character <= '9') {
                    gram = (gram * 10 + character - '0') % GRAMS;
                    if (++digits >= GRAM) {
                        to.add(gram, row / block);
                    }
                } else {
                    digits = 0;
                }
            }
        }
    }

    /** Tells of the places where the number stands, until it is enough. */
    void find(String number, Matches matches) {
        int gram = rarestGram(number);
        if (gram < 0) {
            find(number, 0, rowAt.length - 1, matches);
            return;
        }
        for (int i = gramAt[gram]; i < gramAt[gram + 1]; i++) {
            int row = blocks[i] * block;
            if (!find(number, row, Math.min(row + block, rowAt.length - 1), matches)) {
                return;
            }
        }
    }

    /** @return whether to look on after these rows */
    private boolean find(String number, int firstRow, int afterLast, Matches matches) {
        int end = rowAt[afterLast];
        int row = firstRow;
        for (int at = text.indexOf(number, rowAt[firstRow], end); at >= 0; ) {
            while (rowAt[row + 1] <= at) {
                row++;
            }
            int next = matches.at(at, row);
            if (next == ENOUGH) {
                return false;
            }
            at = text.indexOf(number, next, end);
        }
        return true;
    }

    /** The four digits of the number that the fewest blocks have; -1 when it has no four digits. */
    private int rarestGram(String number) {
        int rarest = -1;
        for (int i = 0; i + GRAM <= number.length(); i++) {
            String four = number.substring(i, i + GRAM);
            if (four.chars().allMatch(character -> character >= '0' && character <= '9')) {
                int gram = Integer.parseInt(four);
                if (rarest < 0 || count(gram) < count(rarest)) {
                    rarest = gram;
                }
            }
        }
        return rarest;
    }

    private int count(int gram) {
        return gramAt[gram + 1] - gramAt[gram];
    }
}
