package org.jishi.desk;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jishi.platform.text.HanReadings;

/**
 * Every character that any name in the index has, numbered, with what can be typed for it: itself, or the beginning of
 * any of its readings. Names are kept as these numbers, two bytes a character, and a query is compared with each
 * character once and not with each name.
 */
final class Characters {
    /** What there is at one moment; the arrays only grow, so an older one stays right. */
    record Known(int[] codePoints, int[] folded, String[][] readings, int size) {
        /** Whether the character is passed over when names are compared: spaces, dots, brackets. */
        boolean isPassedOver(int number) {
            return !Character.isLetterOrDigit(folded[number]);
        }

        /** How it may be spoken: its readings, or itself where it has none. */
        List<String> sounds(int number) {
            return Characters.sounds(folded[number], readings[number]);
        }
    }

    /** Readings of characters in surnames that dictionaries have and nobody types for a name. */
    private static final Map<Character, String> NEVER_TYPED = Map.ofEntries(
            Map.entry('丁', "zheng"),
            Map.entry('万', "mo"),
            Map.entry('余', "tu"),
            Map.entry('冯', "ping"),
            Map.entry('叶', "xie"),
            Map.entry('夏', "jia"),
            Map.entry('汤', "shang"),
            Map.entry('沈', "chen"),
            Map.entry('石', "dan"),
            Map.entry('谷', "yu"),
            Map.entry('贾', "gu"),
            Map.entry('车', "ju"),
            Map.entry('陆', "liu"),
            Map.entry('陶', "yao"),
            Map.entry('齐', "ji"));

    private final Map<Integer, Character> numbers = new HashMap<>();
    private volatile Known known = new Known(new int[512], new int[512], new String[512][], 0);

    Known known() {
        return known;
    }

    /** A name as numbers. */
    synchronized char[] numbersOf(String name) {
        char[] found = new char[name.codePointCount(0, name.length())];
        int at = 0;
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            found[at++] = numberOf(name.codePointAt(i));
        }
        return found;
    }

    private char numberOf(int codePoint) {
        Character number = numbers.get(codePoint);
        if (number != null) {
            return number;
        }
        Known before = known;
        int size = before.size;
        if (size == Character.MAX_VALUE) {
            throw new IllegalStateException("more different characters than a name index can hold");
        }
        Known after = size < before.codePoints.length ? before : doubled(before);
        after.codePoints[size] = codePoint;
        after.folded[size] = fold(codePoint);
        after.readings[size] = readings(after.folded[size]);
        known = new Known(after.codePoints, after.folded, after.readings, size + 1);
        numbers.put(codePoint, (char) size);
        return (char) size;
    }

    private static Known doubled(Known before) {
        int length = before.size * 2;
        return new Known(
                java.util.Arrays.copyOf(before.codePoints, length),
                java.util.Arrays.copyOf(before.folded, length),
                java.util.Arrays.copyOf(before.readings, length),
                before.size);
    }

    /** One form for what looks the same to the one who types: full width and half width, upper and lower case. */
    static int fold(int codePoint) {
        String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? codePoint : plain.codePointAt(0);
    }

    /** As {@link Known#sounds}, of any character in its one form. */
    static List<String> sounds(int folded) {
        return sounds(folded, readings(folded));
    }

    private static List<String> sounds(int folded, String[] readings) {
        return readings.length == 0 ? List.of(Character.toString(folded)) : List.of(readings);
    }

    /** Without tones; ü as v, and as u where people type that. */
    private static String[] readings(int codePoint) {
        if (!Character.isBmpCodePoint(codePoint) || !Character.isIdeographic(codePoint)) {
            return new String[0];
        }
        Set<String> readings = new LinkedHashSet<>();
        for (String syllable : HanReadings.of(codePoint)) {
            if (!syllable.equals(NEVER_TYPED.get((char) codePoint))) {
                readings.add(syllable);
                if (syllable.contains("v")) {
                    readings.add(syllable.replace("v", "u"));
                    readings.add(syllable.replace("v", "yu"));
                }
            }
        }
        return readings.toArray(String[]::new);
    }
}
