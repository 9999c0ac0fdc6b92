package org.jishi.platform.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a door asks of a person: an {@link Act}, one of several, all of several, or no more than to be signed in. */
@FunctionalInterface
public interface Right {
    /** For what everybody of the office may do, and for what a row decides, which is asked once it is read. */
    Right SIGNED_IN = actor -> null;

    /** The act that the person is refused for; null where the person has the right. */
    @Nullable
    Act missing(Actor actor);

    /** Whoever may do one of them; all others are refused for the first. */
    static Right anyOf(Act first, Act... others) {
        return actor -> actor.may(first) || List.of(others).stream().anyMatch(actor::may) ? null : first;
    }

    /** Whoever may do each of them. */
    static Right allOf(Act... acts) {
        return actor -> List.of(acts).stream()
                .filter(act -> !actor.may(act))
                .findFirst()
                .orElse(null);
    }
}
