package org.jishi.payment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The bank accounts that the register keeps; Wiring fills it. */
public interface AccountBook {
    /**
     * An account that two people stand for.
     *
     * @param holder the name the bank knows
     * @param number digits only
     * @param confirmedAt when the second person confirmed it
     * @param owner whose account it is, by the name the register has today: a payable keeps the name of its day
     */
    record Account(UUID id, String holder, String number, String bank, Instant confirmedAt, String owner) {}

    /** The confirmed account of a person or an organisation; of whoever is left, for a person who was merged. */
    default Optional<Account> confirmed(Handle handle, UUID ownerId) {
        return Optional.ofNullable(confirmed(handle, List.of(ownerId)).get(ownerId));
    }

    /** The same of many, by the ids asked for; owners without one are left out. */
    Map<UUID, Account> confirmed(Handle handle, Collection<UUID> ownerIds);

    /** Those of the owners for whom an account waits for its second person. */
    Set<UUID> proposed(Handle handle, Collection<UUID> ownerIds);
}
