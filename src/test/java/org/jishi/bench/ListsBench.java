package org.jishi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jishi.app.OfficeLists;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

/** The first page of every list of the county in each of its orders, up and down, as a table asks for it. */
final class ListsBench {
    private static final int PAGE = 50;
    private static final int ROUNDS = 9;
    private static final double LIMIT = 50;

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
