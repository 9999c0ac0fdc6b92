package org.jishi.desk;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, ready to be compared with many names: for each place in it and each character, where the typed words
 * go on when the character is passed there. Any mixture serves: 张三, zhangsan, zs, zhangs, 张s.
 */
final class SearchWords {
    static final int NOTHING = 3;
    /** Places are bits of a long. */
    private static final int LONGEST = 60;
    /** A bit that is no place. */
    private static final long WORKED_OUT = 1L << 63;

    private static final Pattern FEW_DIGITS = Pattern.compile("\\d{1,2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{3,}x?");

    private final int[] typed;
    private final String number;
    private final String digits;
    private final Characters.Known known;
    /** By place and character: a bit for each place where the words go on, and {@link #WORKED_OUT}; filled when asked. */
    private final long[] @Nullable [] next;

    private SearchWords(int[] typed, String number, String digits, Characters.Known known) {
        this.typed = typed;
        this.number = number;
        this.digits = digits;
        this.known = known;
        this.next = new long[typed.length][];
    }

    static SearchWords of(String words, Characters.Known known) {
        int[] typed = Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(LONGEST)
                .toArray();
        String text = new String(typed, 0, typed.length);
        String number = NUMBER.matcher(text).matches() ? text.toUpperCase(Locale.ROOT) : "";
        String digits = FEW_DIGITS.matcher(text).matches() ? text : "";
        return new SearchWords(typed, number, digits, known);
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
        return typed.length == 0;
    }

    /** What is compared: letters and digits, each in its one form. */
    int[] typed() {
        return typed;
    }

    /** Whether some of it may be the sound of a character; otherwise each is the character itself. */
    boolean isSpoken() {
        return Arrays.stream(typed).anyMatch(SearchWords::isLetter);
    }

    /** Whether some of it are characters that others sound like. */
    boolean isMixed() {
        return isSpoken() && Arrays.stream(typed).anyMatch(Character::isIdeographic);
    }

    static boolean isLetter(int character) {
        return character >= 'a' && character <= 'z';
    }

    /** Three digits or more, as numbers are kept; empty when something else was typed. */
    String number() {
        return number;
    }

    /** One digit or two; empty when something else was typed. */
    String digits() {
        return digits;
    }

    /**
     * Compares with a name.
     *
     * @param from where the name begins
     * @param to where it ends
     * @return 0 when the words are the whole name, 1 when they are its beginning, 2 a part of it, {@link #NOTHING}
     */
    int rank(char[] text, int from, int to) {
        int best = NOTHING;
        for (int start = from; start < to && best == NOTHING; start++) {
            best = rank(text, start, from, to);
        }
        return best;
    }

    private int rank(char[] text, int start, int from, int to) {
        int best = NOTHING;
        long places = 1;
        for (int i = start; i < to && places != 0; i++) {
            places = step(places, text[i]);
            if ((places >>> typed.length & 1) != 0) {
                if (start > from) {
                    return 2;
                }
                // read in another way the words may still be the whole: da begins 单 (dan), and is 单安 by its initials
                best = i == to - 1 ? 0 : 1;
                places &= ~(1L << typed.length);
            }
        }
        return best;
    }

    private long step(long places, char character) {
        long after = 0;
        for (long left = places; left != 0; left &= left - 1) {
            after |= after(Long.numberOfTrailingZeros(left), character);
        }
        return after & ~WORKED_OUT;
    }

    private long after(int place, char character) {
        if (character >= known.size()) {
            // it came into the index after the words were read; the next ones find it
            return 0;
        }
        long[] row = next[place];
        if (row == null) {
            row = new long[known.size()];
            next[place] = row;
        }
        if (row[character] == 0) {
            row[character] = WORKED_OUT
                    | (known.isPassedOver(character)
                            ? 1L << place
                            : after(typed, place, known.folded()[character], known.readings()[character]));
        }
        return row[character];
    }
}
