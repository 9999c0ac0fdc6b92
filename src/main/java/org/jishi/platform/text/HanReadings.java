package org.jishi.platform.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a Chinese character is read, in Hanyu Pinyin without tones, ü as v, in the order of the table that pinyin4j
 * carries. Only that table is read: the library itself keeps a node of a tree for each character and each phrase, a
 * fifth of what the whole program holds at rest.
 */
public final class HanReadings {
    private static final String TABLE = "/pinyindb/unicode_to_hanyu_pinyin.txt";

    /** "7126 (jiao1,qiao2)" */
    private static final Pattern LINE = Pattern.compile("([0-9A-F]{4}) \\(([^()]+)\\)");

    private static final HanReadings READ = read();

    /** Which of the lists each character of the basic plane has; the first list is empty. */
    private final char[] listOf;

    private final List<List<String>> lists;

    private HanReadings(char[] listOf, List<List<String>> lists) {
        this.listOf = listOf;
        this.lists = lists;
    }

    /** All readings; none of what is not a Chinese character, or is not in the table. */
    public static List<String> of(int codePoint) {
        return Character.isBmpCodePoint(codePoint) ? READ.lists.get(READ.listOf[codePoint]) : List.of();
    }

    private static HanReadings read() {
        char[] listOf = new char[Character.MAX_VALUE + 1];
        List<List<String>> lists = new ArrayList<>(List.of(List.of()));
        Map<List<String>, Character> numbers = new HashMap<>();
        try (InputStream table = HanReadings.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("the table of readings is missing from the program: " + TABLE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                var parts = LINE.matcher(line);
                if (parts.matches() && !parts.group(2).startsWith("none")) {
                    List<String> readings = plain(parts.group(2));
                    Character number = numbers.get(readings);
                    if (number == null) {
                        number = (char) lists.size();
                        numbers.put(readings, number);
                        lists.add(readings);
                    }
                    listOf[Integer.parseInt(parts.group(1), 16)] = number;
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new HanReadings(listOf, List.copyOf(lists));
    }

    private static List<String> plain(String spelled) {
        return Arrays.stream(spelled.split(",", -1))
                .map(syllable -> syllable.toLowerCase(Locale.ROOT).replace("u:", "v"))
                .map(syllable -> Character.isDigit(syllable.charAt(syllable.length() - 1))
                        ? syllable.substring(0, syllable.length() - 1)
                        : syllable)
                .map(String::intern)
                .distinct()
                .toList();
    }
}
