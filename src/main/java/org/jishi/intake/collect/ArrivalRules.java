package org.jishi.intake.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.place.PlaceService;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/** Which files may be taken for which places. */
final class ArrivalRules {
    private final CollectRepository rows;
    private final PlaceService places;

    ArrivalRules(CollectRepository rows, PlaceService places) {
        this.rows = rows;
        this.places = places;
    }

    /** @param there what counts by now, by place */
    List<Problem> problems(
            Handle handle, UUID id, List<CollectService.Arrived> arrived, Map<UUID, CollectedFile> there) {
        if (arrived.isEmpty()) {
            return List.of(Problem.of("people.collect.nothingChosen"));
        }
        List<Problem> problems = new ArrayList<>();
        Set<UUID> once = new HashSet<>();
        Map<String, UUID> hashes = new HashMap<>();
        there.values().forEach(file -> hashes.put(file.fileHash(), file.placeId()));
        for (CollectService.Arrived each : arrived) {
            String name = each.file().name();
            CollectingPlace place = rows.place(handle, each.placeId())
                    .filter(found -> found.collectingId().equals(id))
                    .orElseThrow(() -> new Refusal("people.collect.gone"));
            String called = places.fullName(handle, place.code());
            UUID same = hashes.put(each.file().roster().hash(), place.id());
            if (!once.add(place.id())) {
                problems.add(Problem.at(name, "people.collect.twice", called));
            } else if (place.excusedReason() != null) {
                problems.add(Problem.at(name, "people.collect.isExcused", called));
            } else if (place.id().equals(same)) {
                problems.add(Problem.at(name, "people.collect.sameFile", name, called));
            } else if (same != null) {
                problems.add(Problem.at(name, "people.collect.sameElsewhere", name, called));
            }
        }
        return problems;
    }
}
