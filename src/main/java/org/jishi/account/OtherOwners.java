package org.jishi.account;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Owners of accounts who are no persons, as the room that keeps them tells, within a transaction of the caller. */
public interface OtherOwners {
    /** The name of one who may still get an account. */
    Optional<String> nameOfLive(Handle handle, UUID id);

    /** The name of each that there is, struck off or not. */
    Map<UUID, String> names(Handle handle, Collection<UUID> ids);
}
