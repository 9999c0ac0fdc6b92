package org.jishi.people.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
