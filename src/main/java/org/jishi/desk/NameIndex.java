package org.jishi.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jishi.desk.Sounds.Range;
import org.jspecify.annotations.Nullable;

/**
 * The names of a shelf, sorted by their characters and by their sounds, at each of their places. A name whose characters
 * can be read in too many ways is not among the sounds: it stands apart, and is compared one by one. Never changes.
 */
final class NameIndex {
    /** Receives rows in any order, one perhaps more than once. */
    @FunctionalInterface
    interface Rows {
        /** @param rank as of {@link SearchWords#rank} */
        void offer(int rank, int row);

        /** Of a rank, only rows before this one are wanted now. */
        default int before(int rank) {
            return Integer.MAX_VALUE;
        }
    }

    /** In how many ways a name may be read and still stand among the sounds. */
    private static final int MOST_READINGS = 16;

    private final Map<Integer, Character> characters = new HashMap<>();
    private final Sounds sounds;
    private final SortedSuffixes characterBeginnings;
    private final SortedSuffixes characterParts;
    private final SortedSuffixes soundBeginnings;
    private final SortedSuffixes soundParts;
    private final int[] apart;

    /**
     * @param names numbers of characters, one name after the other
     * @param nameAt where each begins, and where the last ends
     */
    NameIndex(char[] names, int[] nameAt, Characters.Known known) {
        sounds = sounds(names, known);
        char[] signs = new char[known.size()];
        char[][] units = new char[known.size()][];
        SortedSuffixes.Builder written = new SortedSuffixes.Builder();
        SortedSuffixes.Builder spoken = new SortedSuffixes.Builder();
        int[] left = new int[nameAt.length];
        int lefts = 0;
        for (int row = 0; row + 1 < nameAt.length; row++) {
            char[] name = withoutPassedOver(names, nameAt[row], nameAt[row + 1], known);
            written.add(row, characters(name, signs, known));
            List<char[]> readings = readings(name, units, known);
            if (readings.isEmpty()) {
                left[lefts++] = row;
            }
            for (char[] reading : readings) {
                spoken.add(row, reading);
            }
        }
        characterBeginnings = written.beginnings();
        characterParts = written.others();
        soundBeginnings = spoken.beginnings();
        soundParts = spoken.others();
        apart = Arrays.copyOf(left, lefts);
    }

    private static Sounds sounds(char[] names, Characters.Known known) {
        boolean[] seen = new boolean[known.size()];
        SortedSet<String> texts = new TreeSet<>();
        for (char character : names) {
            if (!seen[character]) {
                seen[character] = true;
                texts.addAll(known.sounds(character));
            }
        }
        return Sounds.of(texts);
    }

    private static char[] withoutPassedOver(char[] names, int from, int to, Characters.Known known) {
        char[] name = new char[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            if (!known.isPassedOver(names[i])) {
                name[length++] = names[i];
            }
        }
        return length == name.length ? name : Arrays.copyOf(name, length);
    }

    /** @param units by the number of a character: its unit, once it was met */
    private char[] characters(char[] name, char[] units, Characters.Known known) {
        char[] sequence = new char[name.length];
        for (int i = 0; i < name.length; i++) {
            char unit = units[name[i]];
            if (unit == SortedSuffixes.END) {
                unit = characters.computeIfAbsent(known.folded()[name[i]], character -> (char) (characters.size() + 1));
                units[name[i]] = unit;
            }
            sequence[i] = unit;
        }
        return sequence;
    }

    /** All sequences of sounds; none where there are too many. */
    private List<char[]> readings(char[] name, char[][] units, Characters.Known known) {
        int ways = 1;
        for (char character : name) {
            if (units[character] == null) {
                units[character] = units(known.sounds(character));
            }
            ways *= units[character].length;
            if (ways > MOST_READINGS) {
                return List.of();
            }
        }
        List<char[]> all = new ArrayList<>(ways);
        for (int way = 0; way < ways; way++) {
            char[] reading = new char[name.length];
            int rest = way;
            for (int i = 0; i < name.length; i++) {
                char[] choice = units[name[i]];
                reading[i] = choice[rest % choice.length];
                rest /= choice.length;
            }
            all.add(reading);
        }
        return all;
    }

    private char[] units(List<String> texts) {
        char[] units = new char[texts.size()];
        int count = 0;
        for (String text : texts) {
            char unit = sounds.unit(text);
            if (unit != 0) {
                units[count++] = unit;
            }
        }
        return Arrays.copyOf(units, count);
    }

    /** Rows that must be compared one by one when what was typed is spoken. */
    int[] apart() {
        return apart;
    }

    /** Offers the rows whose name is what was typed (rank 0) or begins with it (rank 1). */
    void beginnings(SearchWords words, Rows rows) {
        new Walk(words, rows, characterBeginnings, soundBeginnings, true).go();
    }

    /** Offers the rows that have it further on in their name (rank 2). */
    void parts(SearchWords words, Rows rows) {
        new Walk(words, rows, characterParts, soundParts, false).go();
    }

    /** One search through one of the two kinds of places. */
    private final class Walk {
        private final SearchWords words;
        private final Rows rows;
        private final SortedSuffixes written;
        private final SortedSuffixes spoken;
        private final boolean atBeginning;
        private final int[] typed;
        /** By place and length; null until it is asked for. */
        private final @Nullable Range[][] beginnings;

        Walk(SearchWords words, Rows rows, SortedSuffixes written, SortedSuffixes spoken, boolean atBeginning) {
            this.words = words;
            this.rows = rows;
            this.written = written;
            this.spoken = spoken;
            this.atBeginning = atBeginning;
            this.typed = words.typed();
            this.beginnings = new Range[typed.length][typed.length + 1];
        }

        void go() {
            if (words.isSpoken()) {
                spoken(0, spoken.size(), 0, 0);
            } else {
                written();
            }
        }

        private void written() {
            int from = 0;
            int to = written.size();
            for (int depth = 0; depth < typed.length && from < to; depth++) {
                Character unit = characters.get(typed[depth]);
                if (unit == null) {
                    return;
                }
                from = written.lower(from, to, depth, unit);
                to = written.lower(from, to, depth, unit + 1);
            }
            offer(written, from, to, typed.length);
        }

        /** From that place of the typed words on, among places alike up to that depth. */
        private void spoken(int from, int to, int depth, int place) {
            if (SearchWords.isLetter(typed[place])) {
                int low = from;
                int high = to;
                for (int length = 1; place + length <= typed.length && low < high; length++) {
                    Range beginning = beginning(place, length);
                    if (beginning.isEmpty()) {
                        return;
                    }
                    low = spoken.lower(low, high, depth, beginning.from());
                    high = spoken.lower(low, high, depth, beginning.to());
                    goOn(low, high, depth, place + length);
                }
            } else {
                for (String sound : Characters.sounds(typed[place])) {
                    char unit = sounds.unit(sound);
                    if (unit != 0) {
                        int low = spoken.lower(from, to, depth, unit);
                        goOn(low, spoken.lower(low, to, depth, unit + 1), depth, place + 1);
                    }
                }
            }
        }

        /** The sounds that begin with so many of the typed letters; asked for again and again. */
        private Range beginning(int place, int length) {
            Range known = beginnings[place][length];
            if (known == null) {
                known = sounds.beginningWith(new String(typed, place, length));
                beginnings[place][length] = known;
            }
            return known;
        }

        private void goOn(int from, int to, int depth, int place) {
            int end;
            for (int low = from; low < to; low = end) {
                end = spoken.lower(low, to, depth, spoken.unit(low, depth) + 1);
                if (place == typed.length) {
                    offer(spoken, low, end, depth + 1);
                } else {
                    spoken(low, end, depth + 1, place);
                }
            }
        }

        /** Those that end there come first. */
        private void offer(SortedSuffixes places, int from, int to, int depth) {
            int whole = atBeginning ? places.lower(from, to, depth, SortedSuffixes.END + 1) : from;
            for (int i = from; i < whole; i++) {
                rows.offer(0, places.row(i));
            }
            int rank = atBeginning ? 1 : 2;
            for (int i = places.skip(whole, rows.before(rank)); i < to; i = places.skip(i + 1, rows.before(rank))) {
                rows.offer(rank, places.row(i));
            }
        }
    }
}
