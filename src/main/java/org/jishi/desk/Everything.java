package org.jishi.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** All that fits, the better rank first, within a rank in the order in which it came. */
final class Everything {
    private final List<List<UUID>> byRank = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    void add(int rank, UUID id) {
        byRank.get(rank).add(id);
    }

    List<UUID> ids() {
        return byRank.stream().flatMap(List::stream).toList();
    }
}
