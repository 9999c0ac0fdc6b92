package org.jishi.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlikeIndexTest {
    private final AlikeRules rules = new AlikeRules(AlikeWeights.bundled());

    /** The weights were set on the seeds 1 to 3; this one was not among them. */
    @Test
    void findsWhatWasPlantedAndLittleElse() {
        PlantedDuplicates register = new PlantedDuplicates(20260930, 10_000, 1_000);
        List<Alike> queue = new AlikeIndex(rules, register.entries()).pairs();
        PlantedDuplicates.Outcome outcome = register.outcome(queue);
        assertThat(outcome.planted()).isEqualTo(1_000);
        assertThat(outcome.precision()).as("%s", register.wrong(queue, rules)).isGreaterThanOrEqualTo(0.98);
        assertThat(outcome.recall()).as("%s", register.missed(queue, rules)).isGreaterThanOrEqualTo(0.95);
    }

    /** The index stops looking at two who can no longer be likely; that must leave out nobody. */
    @Test
    void passesOverNobodyWhoIsLikely() {
        List<Traits> entries = new PlantedDuplicates(7, 400, 60).entries();
        int likely = 0;
        for (Traits one : entries) {
            for (Traits other : entries) {
                Alike whole = rules.compare(one, other, 1);
                assertThat(rules.likely(one, other, 1))
                        .isEqualTo(Optional.of(whole).filter(rules::likely));
                likely += rules.likely(whole) ? 1 : 0;
            }
        }
        assertThat(likely).isGreaterThan(entries.size());
    }
}
