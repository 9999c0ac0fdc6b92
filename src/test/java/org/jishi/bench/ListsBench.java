package org.jishi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jishi.app.OfficeLists;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

/** The first page of every list of the county in each of its orders, up and down, as a table asks for it. */
final class ListsBench {
    private static final int PAGE = 50;
    private static final int ROUNDS = 9;
    private static final double LIMIT = 50;
    private static final List<Map<String, String>> FILTERS = List.of(
            Map.of("sex", "FEMALE"),
            Map.of("idKind", "RESIDENT"),
            Map.of("phone", "YES"),
            Map.of("shop", "YES"),
            Map.of("died", "NO"),
            Map.of("consent", "NO"),
            Map.of("consent", "OLDER"),
            Map.of("age", "30..60"),
            Map.of("birthYear", "1980..1989"),
            Map.of("registered", "2025-01-01.."),
            Map.of("education", "初中"),
            Map.of("ethnicity", "汉族"),
            Map.of("employer", "合作社"),
            Map.of("tag", "RETURNING_MIGRANT"),
            Map.of("poverty", "OUT_OF_POVERTY"),
            Map.of("account", "CONFIRMED"),
            Map.of("household", "NO"),
            Map.of("sex", "FEMALE", "age", "30..60", "tag", "RETURNING_MIGRANT"));

    private ListsBench() {}

    static List<Bench.Group> run(BenchFolder folder) throws Exception {
        return of(folder.county());
    }

    /** The same of any office. */
    static List<Bench.Group> of(Path office) {
        List<Bench.Group> groups = new ArrayList<>();
        try (OfficeLists lists = new OfficeLists(office, BenchFolder.CLERK)) {
            lists.fillSearch();
            for (OfficeLists.Listed list : lists.all()) {
                groups.add(group(list));
            }
        }
        return groups;
    }

    /** The first page of people by each filter, with its count; among them three together. */
    static Bench.Group filtered(Path office) {
        try (OfficeLists lists = new OfficeLists(office, BenchFolder.CLERK)) {
            lists.fillSearch();
            OfficeLists.Listed people = lists.all().stream()
                    .filter(list -> list.name().equals("people"))
                    .findFirst()
                    .orElseThrow();
            List<Long> middles = new ArrayList<>();
            long slowest = -1;
            String which = "";
            // the register is read for them behind the window once
            middle(people, filtered(FILTERS.getFirst()));
            for (Map<String, String> filters : FILTERS) {
                long middle = middle(people, filtered(filters));
                middles.add(middle);
                if (middle > slowest) {
                    slowest = middle;
                    which = new TreeMap<>(filters).toString();
                }
            }
            long rows = people.page().apply(PageRequest.first(PAGE)).total();
            return new Bench.Group(
                    "First page of people by a filter",
                    Figure.of(
                                    "Jishi: each filter",
                                    middles,
                                    String.format(Locale.ROOT, "%,d people; slowest by %s", rows, which))
                            .limit(LIMIT, Figure.Of.MOST),
                    List.of());
        }
    }

    private static PageRequest filtered(Map<String, String> filters) {
        return new PageRequest(0, PAGE, null, false, "", filters);
    }

    private static Bench.Group group(OfficeLists.Listed list) {
        List<Long> middles = new ArrayList<>();
        long slowest = -1;
        String which = "";
        List<@Nullable String> sorts = new ArrayList<>(list.sorts());
        sorts.add(null);
        for (@Nullable String sort : sorts) {
            for (boolean descending : new boolean[] {false, true}) {
                long middle = middle(list, new PageRequest(0, PAGE, sort, descending, "", Map.of()));
                middles.add(middle);
                if (middle > slowest) {
                    slowest = middle;
                    which = (sort == null ? "its own order" : sort) + (descending ? ", largest first" : "");
                }
            }
        }
        long rows = list.page().apply(PageRequest.first(PAGE)).total();
        return new Bench.Group(
                "First page of the list: " + list.name(),
                Figure.of(
                                "Jishi: each order",
                                middles,
                                String.format(Locale.ROOT, "%,d rows; slowest by %s", rows, which))
                        .limit(LIMIT, Figure.Of.MOST),
                List.of());
    }

    private static long middle(OfficeLists.Listed list, PageRequest request) {
        long[] nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            if (list.page().apply(request).rows().size() > PAGE) {
                throw new IllegalStateException("more than asked for: " + list.name());
            }
            nanos[round] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2];
    }
}
