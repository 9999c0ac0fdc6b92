package org.jishi.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.account.OtherOwners;

/** Organisations for other rooms, within a transaction of the caller; what {@code PersonDirectory} is for persons. */
public final class OrganisationDirectory implements OtherOwners {
    private final OrganisationRepository organisations = new OrganisationRepository();

    public Optional<Organisation> find(Handle handle, UUID id) {
        return organisations.find(handle, id);
    }

    @Override
    public Optional<String> nameOfLive(Handle handle, UUID id) {
        return find(handle, id).filter(Organisation::live).map(Organisation::name);
    }

    @Override
    public Map<UUID, String> names(Handle handle, Collection<UUID> ids) {
        return organisations.names(handle, ids);
    }
}
