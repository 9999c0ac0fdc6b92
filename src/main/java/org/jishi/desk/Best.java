package org.jishi.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The best few of one kind: the better rank first, within a rank in the order in which they came. */
final class Best {
    private record Place(Shelf shelf, int row) {}

    private final int most;
    private final List<List<Place>> byRank = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    Best(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    boolean wants(int rank) {
        return byRank.get(rank).size() < most;
    }

    void add(int rank, Shelf shelf, int row) {
        byRank.get(rank).add(new Place(shelf, row));
    }

    List<Found> found() {
        List<Found> found = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (List<Place> places : byRank) {
            for (Place place : places) {
                // a number may be found both as a number and as a part of the name
                if (found.size() < most && seen.add(place.shelf.id(place.row))) {
                    found.add(place.shelf.found(place.row));
                }
            }
        }
        return found;
    }
}
