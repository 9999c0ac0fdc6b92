package org.jishi.desk;

import java.time.Instant;
import java.util.List;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading the whole trail against a seal.
 *
 * @param entries how many the trail has now
 * @param sealedAt when the entry was written that the seal names; null when there is none of that number
 * @param problems everything that does not fit; empty when the trail still begins as the seal says and no row was
 *     changed past the program
 */
public record TrailProof(
        String seal, long entries, @Nullable Instant sealedAt, List<Problem> problems) {
    public TrailProof {
        problems = List.copyOf(problems);
    }

    public boolean holds() {
        return problems.isEmpty();
    }
}
