package org.jishi.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jishi.alike.Sign;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the register says to an entry before it is kept.
 *
 * @param problems why it cannot be kept
 * @param warnings what a clerk should look at
 * @param known the person who has that identity number: the entry is certainly the same one and is refused
 * @param likely persons who may be the same one; kept only when the clerk has seen each of them
 */
public record EntryCheck(
        List<Problem> problems,
        List<Problem> warnings,
        @Nullable Found known,
        List<Likely> likely) {
    /** Somebody already in the register, as much of them as tells two persons apart. */
    public record Found(
            UUID id,
            String name,
            String idMasked,
            @Nullable LocalDate birth,
            @Nullable String phoneMasked,
            @Nullable String village) {}

    /** @param signs what speaks for it, the strongest first */
    public record Likely(Found person, List<Sign> signs) {}

    public EntryCheck {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        likely = List.copyOf(likely);
    }
}
