package org.jishi.person;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What filters and orders ask of each person, packed: about 75 bytes a person and each text once. Persons stand in the order of their ids, each at a
 * place; texts stand once and are named by their number, 0 for none. Not for two threads at once, but for the ids, which
 * are never written again.
 */
final class PersonColumns {
    /** No day. */
    static final int NONE = Integer.MIN_VALUE;

    /** The columns of whole numbers; days are days since 1970. */
    enum Number {
        SEX,
        ID_KIND,
        BORN,
        DIED,
        CONSENT,
        REGISTERED,
        SHOP,
        PHONE,
        LIVE
    }

    /** The columns of texts. */
    enum Text {
        VILLAGE("village_code"),
        EDUCATION("education"),
        ETHNICITY("ethnicity"),
        EMPLOYER("employer"),
        HOUSEHOLD("household_no"),
        SOURCE("source"),
        IMPORT("import_id"),
        CONSENT_VERSION("consent_version"),
        PINYIN("pinyin"),
        NAME("name_key");

        final String column;

        Text(String column) {
            this.column = column;
        }
    }

    private final List<Map<String, Integer>> known = new ArrayList<>();
    private final List<List<String>> texts = new ArrayList<>();
    private final int[][] numbers = new int[Number.values().length][0];
    private final int[][] named = new int[Text.values().length][0];
    private long[] high = new long[0];
    private long[] low = new long[0];
    private int size;

    PersonColumns() {
        for (int i = 0; i < Text.values().length; i++) {
            known.add(new HashMap<>());
            texts.add(new ArrayList<>(List.of("")));
        }
    }

    /** Persons among whom some are let through. The order of places is that of ids, whatever is read later. */
    record Let(long[] high, long[] low, int size, BitSet through) {
        boolean has(UUID id) {
            int place = place(high, low, size, id);
            return place >= 0 && through.get(place);
        }

        /** The same, to be narrowed by itself. */
        Let copy() {
            return new Let(high, low, size, (BitSet) through.clone());
        }

        int count() {
            return through.cardinality();
        }

        List<UUID> ids() {
            return through.stream().mapToObj(i -> new UUID(high[i], low[i])).toList();
        }
    }

    /** Everybody alive to the register. */
    Let live() {
        BitSet live = new BitSet(size);
        int[] flags = numbers[Number.LIVE.ordinal()];
        for (int i = 0; i < size; i++) {
            live.set(i, flags[i] == 1);
        }
        return new Let(high, low, size, live);
    }

    /** Keeps those whose number passes. */
    void keep(Let among, Number column, IntPredicate passes) {
        int[] all = numbers[column.ordinal()];
        BitSet bits = among.through();
        for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) {
            if (!passes.test(all[i])) {
                bits.clear(i);
            }
        }
    }

    /** Keeps those whose text passes; each text is looked at once. No text is an empty one. */
    void keep(Let among, Text column, Predicate<String> passes) {
        List<String> said = texts.get(column.ordinal());
        BitSet passing = new BitSet(said.size());
        for (int i = 0; i < said.size(); i++) {
            passing.set(i, passes.test(said.get(i)));
        }
        int[] all = named[column.ordinal()];
        BitSet bits = among.through();
        for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) {
            if (!passing.get(all[i])) {
                bits.clear(i);
            }
        }
    }

    /**
     * The first of those let through in an order, as the store has it: no content after any, and at last by id.
     *
     * @param sort a name of {@link PersonOrder}
     * @param enough how many are wanted
     */
    List<UUID> first(Let let, PersonOrder sort, boolean descending, int enough) {
        Comparator<Integer> upwards = comparator(sort).thenComparing(place -> place);
        Comparator<Integer> order = descending ? upwards.reversed() : upwards;
        Stream<Integer> places = let.through().stream().boxed();
        if (enough < let.count() / 4) {
            PriorityQueue<Integer> best = new PriorityQueue<>(enough + 1, order.reversed());
            places.forEach(place -> {
                if (best.size() < enough) {
                    best.add(place);
                } else if (enough > 0 && order.compare(place, best.element()) < 0) {
                    best.remove();
                    best.add(place);
                }
            });
            places = best.stream();
        }
        return places.sorted(order)
                .limit(enough)
                .map(place -> new UUID(high[place], low[place]))
                .toList();
    }

    private Comparator<Integer> comparator(PersonOrder sort) {
        return switch (sort) {
            case NAME -> byText(Text.PINYIN).thenComparing(byText(Text.NAME));
            case VILLAGE -> byText(Text.VILLAGE);
            case BIRTH -> byNumber(Number.BORN, day -> day == NONE ? Long.MAX_VALUE : day);
            // FEMALE, then MALE
            case SEX -> byNumber(Number.SEX, sex -> sex == NONE ? 1 : -sex);
            case CREATED -> (one, other) -> 0;
        };
    }

    private Comparator<Integer> byNumber(Number column, IntToLongFunction as) {
        int[] all = numbers[column.ordinal()];
        return Comparator.comparingLong(place -> as.applyAsLong(all[place]));
    }

    private Comparator<Integer> byText(Text column) {
        int[] all = named[column.ordinal()];
        List<String> said = texts.get(column.ordinal());
        return (one, other) -> {
            int a = all[one];
            int b = all[other];
            if (a == b) {
                return 0;
            }
            return a == 0 ? 1 : b == 0 ? -1 : said.get(a).compareTo(said.get(b));
        };
    }

    /** The places of these persons. */
    BitSet places(Iterable<UUID> ids) {
        BitSet places = new BitSet(size);
        for (UUID id : ids) {
            int place = place(high, low, size, id);
            if (place >= 0) {
                places.set(place);
            }
        }
        return places;
    }

    /** The texts of a column that anybody live has, and how many have each, the most frequent first. */
    Map<String, Integer> said(Text column, int most) {
        int[] counts = new int[texts.get(column.ordinal()).size()];
        int[] all = named[column.ordinal()];
        live().through().stream().forEach(i -> counts[all[i]]++);
        Map<String, Integer> said = new LinkedHashMap<>();
        IntStream.range(1, counts.length)
                .filter(i -> counts[i] > 0)
                .boxed()
                .sorted((a, b) -> Integer.compare(counts[b], counts[a]))
                .limit(most)
                .forEach(i -> said.put(texts.get(column.ordinal()).get(i), counts[i]));
        return said;
    }

    /** Takes rows in: those that are known are written over, others come to their place. */
    void take(List<PersonRead> rows) {
        List<PersonRead> fresh = new ArrayList<>();
        for (PersonRead row : rows) {
            int place = place(high, low, size, row.id());
            if (place >= 0) {
                write(place, row);
            } else {
                fresh.add(row);
            }
        }
        if (!fresh.isEmpty()) {
            insert(fresh);
        }
    }

    private void insert(List<PersonRead> fresh) {
        fresh.sort((a, b) -> compare(
                a.id().getMostSignificantBits(),
                a.id().getLeastSignificantBits(),
                b.id().getMostSignificantBits(),
                b.id().getLeastSignificantBits()));
        int all = size + fresh.size();
        long[] newHigh = new long[all];
        long[] newLow = new long[all];
        int[] from = new int[all];
        int old = 0;
        int next = 0;
        for (int i = 0; i < all; i++) {
            boolean takeOld = next == fresh.size()
                    || old < size
                            && compare(
                                            high[old],
                                            low[old],
                                            fresh.get(next).id().getMostSignificantBits(),
                                            fresh.get(next).id().getLeastSignificantBits())
                                    < 0;
            from[i] = takeOld ? old : -1 - next;
            newHigh[i] = takeOld ? high[old] : fresh.get(next).id().getMostSignificantBits();
            newLow[i] = takeOld ? low[old] : fresh.get(next).id().getLeastSignificantBits();
            if (takeOld) {
                old++;
            } else {
                next++;
            }
        }
        for (int[][] columns : List.of(numbers, named)) {
            for (int c = 0; c < columns.length; c++) {
                int[] before = columns[c];
                int[] after = new int[all];
                for (int i = 0; i < all; i++) {
                    after[i] = from[i] >= 0 ? before[from[i]] : 0;
                }
                columns[c] = after;
            }
        }
        high = newHigh;
        low = newLow;
        size = all;
        for (int i = 0; i < all; i++) {
            if (from[i] < 0) {
                write(i, fresh.get(-1 - from[i]));
            }
        }
    }

    private void write(int place, PersonRead row) {
        for (int c = 0; c < numbers.length; c++) {
            numbers[c][place] = row.numbers()[c];
        }
        for (int c = 0; c < named.length; c++) {
            String text = row.texts()[c];
            named[c][place] = text == null || text.isEmpty() ? 0 : number(c, text);
        }
    }

    private int number(int column, String text) {
        return known.get(column).computeIfAbsent(text, name -> {
            texts.get(column).add(name);
            return texts.get(column).size() - 1;
        });
    }

    private static int place(long[] high, long[] low, int size, UUID id) {
        long h = id.getMostSignificantBits();
        long l = id.getLeastSignificantBits();
        int from = 0;
        int to = size - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int compared = compare(high[middle], low[middle], h, l);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -1;
    }

    private static int compare(long high, long low, long otherHigh, long otherLow) {
        return high == otherHigh ? Long.compare(low, otherLow) : Long.compare(high, otherHigh);
    }
}
