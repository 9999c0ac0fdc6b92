package org.jishi.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Organisations for other rooms, within a transaction of the caller; what {@code PersonDirectory} is for persons. */
public final class OrganisationDirectory {
    private final OrganisationRepository organisations = new OrganisationRepository();

    public Optional<Organisation> find(Handle handle, UUID id) {
        return organisations.find(handle, id);
    }

    /** The name of each that there is, struck off or not. */
    public Map<UUID, String> names(Handle handle, Collection<UUID> ids) {
        return organisations.names(handle, ids);
    }
}
