package org.jishi.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jishi.platform.text.HanReadings;

/**
 * A name as it can be typed in letters: each character by the beginning of any of its readings, so that 长龙 is found by
 * "cl", "zl", "chl", "changlong". Other characters stand for themselves.
 */
final class PinyinText {
    private final List<List<String>> readings;

    private PinyinText(List<List<String>> readings) {
        this.readings = List.copyOf(readings);
    }

    static PinyinText of(String name) {
        List<List<String>> readings = new ArrayList<>(name.length());
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            List<String> found = HanReadings.of(character);
            readings.add(found.isEmpty() ? List.of(String.valueOf(character).toLowerCase(Locale.ROOT)) : found);
        }
        return new PinyinText(readings);
    }

    /** @param typed lower-case letters */
    boolean startsWith(String typed) {
        return matches(typed, 0, 0);
    }

    boolean contains(String typed) {
        for (int from = 0; from < readings.size(); from++) {
            if (matches(typed, 0, from)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(String typed, int at, int character) {
        if (at == typed.length()) {
            return true;
        }
        if (character == readings.size()) {
            return false;
        }
        for (String syllable : readings.get(character)) {
            for (int length = 1; length <= syllable.length(); length++) {
                if (!typed.regionMatches(at, syllable, 0, length)) {
                    break;
                }
                if (matches(typed, at + length, character + 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
