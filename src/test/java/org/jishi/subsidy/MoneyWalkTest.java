package org.jishi.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Money does not get lost, made, or paid twice, and nobody takes two steps on a case, whatever people press and however
 * they press at once. {@code -Dmoney.acts=100000} walks long; {@code -Dmoney.seed} walks one walk again.
 */
class MoneyWalkTest {
    private static final int ACTS = Integer.getInteger("money.acts", 600);
    private static final long SEED = Long.getLong("money.seed", 20261203);

    @TempDir
    Path folder;

    @Test
    void theBooksAgreeAfterEachOfManyRandomActs() throws InterruptedException {
        try (MoneyWalk walk = new MoneyWalk(folder, SEED)) {
            walk.run(ACTS);
            assertThat(walk.counts().keySet())
                    .as("every act went through at least once in %s", walk.counts())
                    .contains(
                            "arrive",
                            "allot",
                            "takeBack",
                            "surrender",
                            "claim",
                            "review",
                            "approve",
                            "deduct",
                            "resubmit",
                            "post",
                            "end",
                            "batch",
                            "cancel",
                            "submit",
                            "decide",
                            "send",
                            "bank",
                            "recover",
                            "receive");
        }
    }
}
