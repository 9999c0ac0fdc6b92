package org.jishi.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/**
 * Refusals as tests expect them: by the key of the rule that is meant, since any other rule may have spoken before it and
 * the test would never know.
 */
public final class Refused {
    private Refused() {}

    /** What {@code assertThatThrownBy(…).satisfies(…)} asks: a refusal of exactly these problems, in whatever order. */
    public static Consumer<Throwable> by(String... keys) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::key)
                                .containsExactlyInAnyOrder(keys));
    }

    /** The act is refused for exactly these problems. */
    public static void refused(ThrowingCallable act, String... keys) {
        assertThatThrownBy(act).satisfies(by(keys));
    }
}
