package org.jishi.desk;

import java.util.Arrays;
import java.util.SortedSet;

/**
 * What the names of a shelf are made of when they are spoken: syllables without tones, and each letter, digit or
 * character that has none. Numbered in the order of their texts, so that all that begin alike are a range of numbers.
 */
record Sounds(String[] texts) {
    /** No text of a sound sorts after it. */
    private static final String LAST = "\uffff";

    static Sounds of(SortedSet<String> texts) {
        return new Sounds(texts.toArray(String[]::new));
    }

    /** Its number, from 1 on; 0 when no name has it. */
    char unit(String text) {
        return (char) Math.max(Arrays.binarySearch(texts, text) + 1, 0);
    }

    /**
     * Numbers side by side.
     *
     * @param to after the last
     */
    record Range(int from, int to) {
        boolean isEmpty() {
            return from == to;
        }
    }

    /** The sounds that begin so. */
    Range beginningWith(String beginning) {
        return new Range(place(beginning) + 1, place(beginning + LAST) + 1);
    }

    private int place(String text) {
        int found = Arrays.binarySearch(texts, text);
        return found < 0 ? -found - 1 : found;
    }
}
