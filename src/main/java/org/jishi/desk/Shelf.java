package org.jishi.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jishi.identity.Masking;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind, packed: names as numbers of characters in one array, identity numbers and phones in one text.
 * An index of either tells where to look. Never changes.
 */
final class Shelf {
    private static final Pattern BETWEEN = Pattern.compile(" ");

    private final SearchKind kind;
    private final Characters characters;
    private final long[] ids;
    private final char[] names;
    private final int[] nameAt;
    private final String numbers;
    private final int[] numberAt;
    /** Nothing shorter is a whole number. */
    private final int shortestNumber;

    private final NameIndex nameIndex;
    private final NumberIndex numberIndex;
    private final String[] details;
    private final @Nullable UUID @Nullable [] trainers;

    private Shelf(Builder builder) {
        int size = builder.size;
        kind = builder.kind;
        characters = builder.characters;
        ids = Arrays.copyOf(builder.ids, size * 2);
        names = Arrays.copyOf(builder.names, builder.nameAt[size]);
        nameAt = Arrays.copyOf(builder.nameAt, size + 1);
        numbers = builder.numbers.toString();
        numberAt = Arrays.copyOf(builder.numberAt, size + 1);
        shortestNumber = builder.shortestNumber;
        details = builder.details.toArray(String[]::new);
        nameIndex = new NameIndex(names, nameAt, characters.known());
        numberIndex = new NumberIndex(numbers, numberAt);
        trainers = kind == SearchKind.CLASS ? builder.trainers.toArray(UUID[]::new) : null;
    }

    /** Takes entries in the order in which equals shall stand. */
    static final class Builder {
        private final SearchKind kind;
        private final Characters characters;
        private long[] ids = new long[64];
        private char[] names = new char[128];
        private int[] nameAt = new int[33];
        private final StringBuilder numbers = new StringBuilder();
        private int[] numberAt = new int[33];
        private int shortestNumber = Integer.MAX_VALUE;
        private final List<String> details = new ArrayList<>();
        private final List<@Nullable UUID> trainers = new ArrayList<>();
        private int size;

        Builder(SearchKind kind, Characters characters) {
            this.kind = kind;
            this.characters = characters;
        }

        void add(SearchEntry entry) {
            if (size + 1 == nameAt.length) {
                nameAt = Arrays.copyOf(nameAt, size * 2 + 1);
                numberAt = Arrays.copyOf(numberAt, size * 2 + 1);
                ids = Arrays.copyOf(ids, size * 4);
            }
            char[] name = characters.numbersOf(entry.title());
            int end = nameAt[size] + name.length;
            if (end > names.length) {
                names = Arrays.copyOf(names, Math.max(end, names.length * 2));
            }
            System.arraycopy(name, 0, names, nameAt[size], name.length);
            ids[size * 2] = entry.id().getMostSignificantBits();
            ids[size * 2 + 1] = entry.id().getLeastSignificantBits();
            numbers.append(entry.numbers()).append('\n');
            for (String number : BETWEEN.split(entry.numbers())) {
                shortestNumber = Math.min(shortestNumber, number.length());
            }
            details.add(entry.detail());
            trainers.add(entry.trainer());
            size++;
            nameAt[size] = end;
            numberAt[size] = numbers.length();
        }

        Shelf build() {
            return new Shelf(this);
        }
    }

    int size() {
        return details.length;
    }

    /** How many of these rows stand here. */
    int count(Set<UUID> rows) {
        return (int)
                IntStream.range(0, size()).filter(row -> rows.contains(id(row))).count();
    }

    UUID id(int row) {
        return new UUID(ids[row * 2], ids[row * 2 + 1]);
    }

    /**
     * Looks for the best few.
     *
     * @param gone rows that are no longer as they stand here
     * @param onlyOf whose classes alone are to be found; null for all
     */
    void find(SearchWords words, Set<UUID> gone, @Nullable UUID onlyOf, Best best) {
        IntPredicate wanted = row -> mayBeSeen(row, onlyOf) && !isGone(row, gone);
        if (!words.number().isEmpty()) {
            findNumbers(words.number(), wanted, best);
        }
        Firsts firsts = new Firsts(best.most(), wanted);
        NameIndex.Rows rows = checked(words, firsts);
        nameIndex.beginnings(words, rows);
        apart(words, rows);
        if (firsts.wantParts()) {
            nameIndex.parts(words, rows);
        }
        for (int rank = 0; rank < SearchWords.NOTHING; rank++) {
            for (int row : firsts.rows(rank)) {
                if (best.wants(rank)) {
                    best.add(rank, this, row);
                }
            }
        }
    }

    private boolean mayBeSeen(int row, @Nullable UUID onlyOf) {
        return onlyOf == null || trainers == null || onlyOf.equals(trainers[row]);
    }

    private boolean isGone(int row, Set<UUID> gone) {
        return !gone.isEmpty() && gone.contains(id(row));
    }

    /** Characters that were typed among sounds: what only sounds like them is left out. */
    private NameIndex.Rows checked(SearchWords words, NameIndex.Rows rows) {
        return words.isMixed() ? (rank, row) -> rows.offer(rank(words, row), row) : rows;
    }

    private int rank(SearchWords words, int row) {
        return words.rank(names, nameAt[row], nameAt[row + 1]);
    }

    private void apart(SearchWords words, NameIndex.Rows rows) {
        if (words.isSpoken()) {
            for (int row : nameIndex.apart()) {
                rows.offer(rank(words, row), row);
            }
        }
    }

    /** Every row that fits, by its best rank, in the order of rows. */
    void findAll(SearchWords words, Set<UUID> gone, Everything to) {
        byte[] ranks = new byte[size()];
        Arrays.fill(ranks, (byte) SearchWords.NOTHING);
        NameIndex.Rows rows = checked(words, (rank, row) -> ranks[row] = (byte) Math.min(ranks[row], rank));
        nameIndex.beginnings(words, rows);
        nameIndex.parts(words, rows);
        apart(words, rows);
        if (!words.number().isEmpty()) {
            numberIndex.find(words.number(), (at, row) -> {
                ranks[row] = (byte)
                        Math.min(ranks[row], numberRank(at, words.number().length()));
                return at + 1;
            });
        } else if (!words.digits().isEmpty()) {
            rankBeginnings(words.digits(), ranks);
        }
        for (int row = 0; row < ranks.length; row++) {
            if (ranks[row] < SearchWords.NOTHING && !isGone(row, gone)) {
                to.add(ranks[row], id(row));
            }
        }
    }

    /** One digit or two stand somewhere in every number; they mean how one begins. */
    private void rankBeginnings(String digits, byte[] ranks) {
        for (int row = 0; row < ranks.length; row++) {
            int at = numberAt[row];
            int end = numberAt[row + 1];
            while (at < end && !numbers.startsWith(digits, at)) {
                int space = numbers.indexOf(' ', at);
                at = space < 0 ? end : space + 1;
            }
            if (at < end) {
                ranks[row] = 1;
            }
        }
    }

    private void findNumbers(String number, IntPredicate wanted, Best best) {
        int bestPossible = number.length() < shortestNumber ? 1 : 0;
        numberIndex.find(number, (at, row) -> {
            int rank = bestNumberRank(number, at, numberAt[row + 1]);
            if (best.wants(rank) && wanted.test(row)) {
                best.add(rank, this, row);
            }
            return best.wants(bestPossible) ? numberAt[row + 1] : NumberIndex.ENOUGH;
        });
    }

    /** Of all the places in a row, from the first one on. */
    private int bestNumberRank(String number, int first, int end) {
        int rank = SearchWords.NOTHING;
        for (int at = first; at >= 0; at = numbers.indexOf(number, at + 1, end)) {
            rank = Math.min(rank, numberRank(at, number.length()));
        }
        return rank;
    }

    /** As names: the whole number, its beginning or its end, a part of it. */
    private int numberRank(int at, int length) {
        boolean begins = at == 0 || isBetween(numbers.charAt(at - 1));
        boolean ends = isBetween(numbers.charAt(at + length));
        return begins && ends ? 0 : begins || ends ? 1 : 2;
    }

    private static boolean isBetween(char character) {
        return character == ' ' || character == '\n';
    }

    Found found(int row) {
        Characters.Known known = characters.known();
        StringBuilder title = new StringBuilder();
        for (int i = nameAt[row]; i < nameAt[row + 1]; i++) {
            title.appendCodePoint(known.codePoints()[names[i]]);
        }
        return new Found(kind, id(row), title.toString(), shown(row), details[row]);
    }

    private String shown(int row) {
        String own = numbers.substring(numberAt[row], numberAt[row + 1] - 1);
        return switch (kind) {
            case PERSON -> Masking.idNumber(own.substring(0, (own + " ").indexOf(' ')));
            case TOWNSHIP, VILLAGE, PAYABLE -> own;
            default -> "";
        };
    }
}
