package org.jishi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jishi.bench.InventedNames;
import org.jishi.identity.Pinyin;
import org.junit.jupiter.api.Test;

/** The indexes of a shelf find just what looking at each row finds, in the same order. */
class ShelfTest {
    private static final int MOST = 8;
    private static final List<String> TITLES = List.of(
            "张伟",
            "张伟强",
            "曾单仇",
            "单曾长乐",
            "长孙无忌",
            "吕雉",
            "买买提·艾山",
            "·王",
            "王",
            "ABC电商公司",
            "2026年第三期行业长期重修乐曲培训班(长单)",
            "Ａｂｃ 2026",
            "小小小",
            "𠮷野",
            "阿a",
            "了着都还");

    private final Random random = new Random(20261126);
    private final Characters characters = new Characters();
    private final List<String> names = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();

    private Shelf shelf() {
        for (String title : TITLES) {
            names.add(title);
            numbers.add("");
        }
        new InventedNames(3).people(3_000, (name, idNumber, phone) -> {
            names.add(name);
            numbers.add(idNumber + " " + phone);
        });
        names.add("张三");
        numbers.add("PX-2026-0417");
        Shelf.Builder builder = new Shelf.Builder(SearchKind.ORGANISATION, characters);
        for (int row = 0; row < names.size(); row++) {
            builder.add(new SearchEntry(new UUID(0, row), names.get(row), numbers.get(row), "", null));
        }
        return builder.build();
    }

    @Test
    void findsWhatALookAtEachNameFinds() {
        Shelf shelf = shelf();
        Pinyin pinyin = new Pinyin();
        for (int i = 0; i < 1_000; i++) {
            String typed =
                    typed(names.get(random.nextInt(random.nextBoolean() ? names.size() : TITLES.size())), pinyin);
            SearchWords words = SearchWords.of(typed, characters.known());
            if (!words.isEmpty() && words.number().isEmpty() && words.digits().isEmpty()) {
                compare(shelf, typed, words, Set.of());
            }
        }
    }

    @Test
    void findsWhatALookAtEachNumberFinds() {
        Shelf shelf = shelf();
        for (int i = 0; i < 500; i++) {
            String number = numbers.get(TITLES.size() + random.nextInt(3_000)).split(" ")[random.nextInt(2)];
            int from = random.nextInt(number.length() - 3);
            String typed = number.substring(from, from + 3 + random.nextInt(number.length() - from - 2));
            compare(shelf, typed, SearchWords.of(typed, characters.known()), Set.of());
        }
        compare(shelf, "2026", SearchWords.of("2026", characters.known()), Set.of());
        compare(shelf, "999999", SearchWords.of("999999", characters.known()), Set.of());
    }

    @Test
    void whatIsGoneGivesItsPlaceToTheNext() {
        Shelf shelf = shelf();
        SearchWords words = SearchWords.of("z", characters.known());
        Best all = new Best(MOST);
        shelf.find(words, Set.of(), null, all);
        Set<UUID> gone = Set.of(all.found().get(0).id(), all.found().get(5).id());
        compare(shelf, "z", words, gone);
    }

    /** A part of the name as somebody might type it: characters, syllables, beginnings of syllables, in any mixture. */
    private String typed(String name, Pinyin pinyin) {
        int[] points = name.codePoints().toArray();
        int from = random.nextInt(4) > 0 ? 0 : random.nextInt(points.length);
        int to = from + 1 + random.nextInt(points.length - from);
        int way = random.nextInt(4);
        StringBuilder typed = new StringBuilder();
        for (int i = from; i < to; i++) {
            String character = Character.toString(points[i]);
            List<String> sounds = Characters.sounds(Characters.fold(points[i]));
            String sound = sounds.get(random.nextInt(sounds.size()));
            typed.append(
                    switch (way == 3 ? random.nextInt(3) : way) {
                        case 0 -> character;
                        case 1 -> sound;
                        default -> sound.substring(0, 1 + random.nextInt(sound.length()));
                    });
        }
        return random.nextInt(10) == 0 ? typed.append("zz").toString().toUpperCase(Locale.ROOT) : typed.toString();
    }

    private void compare(Shelf shelf, String typed, SearchWords words, Set<UUID> gone) {
        List<UUID> all = new ArrayList<>();
        List<UUID> inOrder = new ArrayList<>();
        for (int rank = 0; rank < SearchWords.NOTHING; rank++) {
            for (int row = 0; row < names.size(); row++) {
                if (Math.min(nameRank(row, words), numberRank(row, words)) == rank) {
                    inOrder.add(new UUID(0, row));
                }
            }
            rows(rank, row -> numberRank(row, words)).forEach(all::add);
            rows(rank, row -> nameRank(row, words)).forEach(all::add);
        }
        inOrder.removeAll(gone);
        all.removeAll(gone);
        List<UUID> best = all.stream().distinct().limit(MOST).toList();
        Everything everything = new Everything();
        shelf.findAll(words, gone, everything);
        assertThat(titles(everything.ids())).as(typed).isEqualTo(titles(inOrder));

        Best found = new Best(MOST);
        shelf.find(words, gone, null, found);
        assertThat(titles(found.found().stream().map(Found::id).toList()))
                .as("the best of " + typed)
                .isEqualTo(titles(best));
    }

    private Stream<UUID> rows(int rank, IntUnaryOperator rankOf) {
        return IntStream.range(0, names.size())
                .filter(row -> rankOf.applyAsInt(row) == rank)
                .mapToObj(row -> new UUID(0, row));
    }

    private List<String> titles(List<UUID> ids) {
        return ids.stream()
                .map(UUID::getLeastSignificantBits)
                .map(row -> row + " " + names.get(row.intValue()) + " " + numbers.get(row.intValue()))
                .toList();
    }

    private int nameRank(int row, SearchWords words) {
        char[] name = characters.numbersOf(names.get(row));
        return words.rank(name, 0, name.length);
    }

    private int numberRank(int row, SearchWords words) {
        String typed = words.number();
        if (typed.isEmpty()) {
            return SearchWords.NOTHING;
        }
        return Stream.of(numbers.get(row).split(" "))
                .mapToInt(number -> number.equals(typed)
                        ? 0
                        : number.startsWith(typed) || number.endsWith(typed)
                                ? 1
                                : number.contains(typed) ? 2 : SearchWords.NOTHING)
                .min()
                .orElse(SearchWords.NOTHING);
    }
}
