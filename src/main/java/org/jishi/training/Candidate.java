package org.jishi.training;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of the register who might come into a class.
 *
 * @param age null when the birth is not known
 * @param flags what a clerk should see before choosing; only {@link Flag#ALREADY_IN} and {@link Flag#DEAD} hinder
 */
public record Candidate(
        UUID personId,
        String name,
        String maskedId,
        String village,
        String maskedPhone,
        @Nullable Integer age,
        Set<Flag> flags) {
    /** See domain.md 2, fraud flags. */
    public enum Flag {
        ALREADY_IN,
        DEAD,
        AGE,
        SAME_HALF_DAY
    }

    public Candidate {
        flags = Set.copyOf(flags);
    }

    public boolean canComeIn() {
        return !flags.contains(Flag.ALREADY_IN) && !flags.contains(Flag.DEAD);
    }
}
