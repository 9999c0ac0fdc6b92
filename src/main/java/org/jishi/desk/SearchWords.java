package org.jishi.desk;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What was typed, ready to be compared with many names: for each place in it and each character, where the typed words
 * go on when the character is passed there. Any mixture serves: 张三, zhangsan, zs, zhangs, 张s.
 */
final class SearchWords {
    static final int NOTHING = 3;
    /** Places are bits of a long. */
    private static final int LONGEST = 60;

    private static final Pattern FEW_DIGITS = Pattern.compile("\\d{1,2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{3,}x?");

    private final int length;
    private final String number;
    private final String digits;
    /** By place and character: a bit for each place where the words go on. */
    private final long[][] next;

    private SearchWords(int length, String number, String digits, long[][] next) {
        this.length = length;
        this.number = number;
        this.digits = digits;
        this.next = next;
    }

    static SearchWords of(String typed, Characters.Known known) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int[] words = plain.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(LONGEST)
                .toArray();
        String text = new String(words, 0, words.length);
        String number = NUMBER.matcher(text).matches() ? text.toUpperCase(Locale.ROOT) : "";
        long[][] next = new long[words.length][known.size()];
        for (int character = 0; character < known.size(); character++) {
            boolean passed = known.isPassedOver(character);
            for (int place = 0; place < words.length; place++) {
                next[place][character] = passed
                        ? 1L << place
                        : after(words, place, known.folded()[character], known.readings()[character]);
            }
        }
        String digits = FEW_DIGITS.matcher(text).matches() ? text : "";
        return new SearchWords(words.length, number, digits, next);
    }

    private static long after(int[] words, int place, int character, String[] readings) {
        long places = words[place] == character ? 1L << (place + 1) : 0;
        for (String reading : readings) {
            for (int i = 0; i < reading.length() && place + i < words.length; i++) {
                if (words[place + i] != reading.charAt(i)) {
                    break;
                }
                places |= 1L << (place + i + 1);
            }
        }
        return places;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** Three digits or more, as numbers are kept; empty when something else was typed. */
    String number() {
        return number;
    }

    /** One digit or two; empty when something else was typed. */
    String digits() {
        return digits;
    }

    /** Whether a name with this character could match from there on. */
    boolean mayBegin(char character) {
        return length > 0 && character < next[0].length && next[0][character] != 0;
    }

    /** Whether any name at all could match. */
    boolean mayMatch() {
        return length > 0 && Arrays.stream(next[0]).anyMatch(places -> places != 0);
    }

    /**
     * Compares with a name from one of its characters on.
     *
     * @param from where the name begins
     * @param to where it ends
     * @return 0 when the words are the whole name, 1 when they are its beginning, 2 a part of it, {@link #NOTHING}
     */
    int rank(char[] text, int start, int from, int to) {
        long places = 1;
        for (int i = start; i < to && places != 0; i++) {
            places = step(places, text[i]);
            if ((places >>> length & 1) != 0) {
                return start > from ? 2 : i == to - 1 ? 0 : 1;
            }
        }
        return NOTHING;
    }

    private long step(long places, char character) {
        long after = 0;
        for (long left = places; left != 0; left &= left - 1) {
            long[] row = next[Long.numberOfTrailingZeros(left)];
            // a character that came into the index after the words were read is found by the next ones
            if (character < row.length) {
                after |= row[character];
            }
        }
        return after;
    }
}
