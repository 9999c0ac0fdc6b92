package org.jishi.alike;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds likely pairs without comparing everybody with everybody: two entries are compared only when they share a key, such
 * as name and birth, a phone, or the digits of their numbers in any order. Each key is one long, 42 bits of hash over 22
 * of row, all in one sorted array: 200,000 entries take about 20 MB. A chance collision costs one comparison.
 */
public final class AlikeIndex {
    private static final int ROW_BITS = 22;
    private static final long ROW_MASK = (1L << ROW_BITS) - 1;
    /** Entries the index holds at most. */
    public static final int MOST = 1 << ROW_BITS;
    /** A key that so many share says nothing: a phone of the village office, or a very common name. */
    private static final int CROWD = 250;

    private final AlikeRules rules;
    private final List<Traits> rows;
    private final Map<String, Integer> bearers;
    private final long[] keys;

    /** @throws IllegalArgumentException when there are more than {@link #MOST} */
    public AlikeIndex(AlikeRules rules, Collection<Traits> entries) {
        this(rules, entries, bearers(entries));
    }

    /** @param bearers how many people have each name, where the entries are not all there are */
    public AlikeIndex(AlikeRules rules, Collection<Traits> entries, Map<String, Integer> bearers) {
        if (entries.size() > MOST) {
            throw new IllegalArgumentException("more entries than the index holds: " + entries.size());
        }
        this.rules = rules;
        this.rows = List.copyOf(entries);
        this.bearers = Map.copyOf(bearers);
        Longs found = new Longs(rows.size() * 10);
        for (int row = 0; row < rows.size(); row++) {
            long low = row;
            eachKey(rows.get(row), key -> found.add((key << ROW_BITS) | low));
        }
        keys = found.sorted();
    }

    private static Map<String, Integer> bearers(Collection<Traits> entries) {
        Map<String, Integer> bearers = new HashMap<>();
        entries.forEach(row -> bearers.merge(row.nameKey(), 1, Integer::sum));
        return bearers;
    }

    /** Every likely pair once, the likeliest first. */
    public List<Alike> pairs() {
        Longs pairs = new Longs(1024);
        for (int from = 0; from < keys.length; ) {
            int to = endOfGroup(from);
            if (to - from <= CROWD) {
                for (int i = from; i < to; i++) {
                    for (int j = i + 1; j < to; j++) {
                        pairs.add(((keys[i] & ROW_MASK) << 32) | (keys[j] & ROW_MASK));
                    }
                }
            }
            from = to;
        }
        List<Alike> likely = new ArrayList<>();
        long last = -1;
        for (long pair : pairs.sorted()) {
            int one = (int) (pair >>> 32);
            int other = (int) pair;
            if (pair != last && one != other) {
                likely(rows.get(one), rows.get(other)).ifPresent(likely::add);
            }
            last = pair;
        }
        likely.sort(Comparator.comparingDouble(Alike::score).reversed());
        return likely;
    }

    /** Entries that may be the same person as one that is not in the index, the likeliest first. */
    public List<Alike> like(Traits entry) {
        Longs found = new Longs(64);
        eachKey(entry, key -> {
            int from = firstOf(key);
            int to = from < keys.length && keys[from] >>> ROW_BITS == hash(key) ? endOfGroup(from) : from;
            if (to - from <= CROWD) {
                for (int i = from; i < to; i++) {
                    found.add(keys[i] & ROW_MASK);
                }
            }
        });
        List<Alike> likely = new ArrayList<>();
        long last = -1;
        for (long row : found.sorted()) {
            if (row != last) {
                Traits other = rows.get((int) row);
                likely(entry, other)
                        .filter(alike -> !other.id().equals(entry.id()))
                        .ifPresent(likely::add);
            }
            last = row;
        }
        likely.sort(Comparator.comparingDouble(Alike::score).reversed());
        return likely;
    }

    private Optional<Alike> likely(Traits one, Traits other) {
        return rules.likely(one, other, bearers.getOrDefault(one.nameKey(), 0));
    }

    private int endOfGroup(int from) {
        int to = from + 1;
        while (to < keys.length && keys[to] >>> ROW_BITS == keys[from] >>> ROW_BITS) {
            to++;
        }
        return to;
    }

    private static long hash(long key) {
        return (key << ROW_BITS) >>> ROW_BITS;
    }

    private int firstOf(long key) {
        int at = Arrays.binarySearch(keys, key << ROW_BITS);
        // Longs are signed and hashes are not, but the array is sorted by the same signed order.
        return at >= 0 ? at : -at - 1;
    }

    private static void eachKey(Traits entry, Consumer<Long> to) {
        String name = entry.nameKey();
        String sound = AlikeRules.accent(entry.pinyin());
        LocalDate birth = entry.birth();
        if (birth != null && !name.isEmpty()) {
            key(to, "sound+birth", sound, birth.toString());
            key(to, "sound+year", sound, String.valueOf(birth.getYear()));
            key(to, "sound+day", sound, birth.getMonthValue() + "-" + birth.getDayOfMonth());
            key(to, "first+birth", name.substring(0, 1), birth.toString());
            key(to, "last+birth", name.substring(name.length() - 1), birth.toString());
        }
        key(to, "sound+town", sound, entry.township());
        key(to, "phone", "", entry.phone());
        entry.accounts().forEach(account -> key(to, "account", "", account));
        key(to, "number", "", entry.idNumber());
        String resident = entry.resident();
        if (resident != null) {
            key(to, "tail", "", resident.substring(6, 17));
            char[] digits = resident.substring(0, 17).toCharArray();
            Arrays.sort(digits);
            key(to, "digits", "", new String(digits));
            String first = name.isEmpty() ? "" : name.substring(0, 1);
            key(to, "order+year", first, resident.substring(6, 10) + resident.substring(14, 17));
            key(to, "order+day", first, resident.substring(10, 17));
        }
    }

    private static void key(Consumer<Long> to, String kind, String first, @Nullable String second) {
        if (second != null && !second.isEmpty()) {
            long hash = 1125899906842597L;
            for (String part : new String[] {kind, first, second}) {
                for (int i = 0; i < part.length(); i++) {
                    hash = 31 * hash + part.charAt(i);
                }
                hash = 31 * hash + '|';
            }
            hash ^= hash >>> 33;
            hash *= 0xff51afd7ed558ccdL;
            hash ^= hash >>> 33;
            to.accept(hash);
        }
    }

    /** A growing array of longs. */
    private static final class Longs {
        private long[] values;
        private int size;

        Longs(int capacity) {
            values = new long[Math.max(16, capacity)];
        }

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
