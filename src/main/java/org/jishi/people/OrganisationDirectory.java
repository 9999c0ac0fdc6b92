package org.jishi.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** How other rooms read organisations within their own transaction; asks for no right. */
public final class OrganisationDirectory {
    private final OrganisationRepository organisations = new OrganisationRepository();

    public Optional<Organisation> find(Handle handle, UUID id) {
        return organisations.find(handle, id);
    }

    /** The live organisation with that code, which must be normalised. */
    public Optional<Organisation> byCreditCode(Handle handle, String normalised) {
        return organisations.byCode(handle, normalised);
    }

    public Map<UUID, String> names(Handle handle, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        for (UUID id : ids) {
            organisations.find(handle, id).ifPresent(firm -> names.put(id, firm.name()));
        }
        return names;
    }
}
