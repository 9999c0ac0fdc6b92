package org.jishi.many;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.organisation.OrganisationRegister;
import org.jishi.organisation.OrganisationService;
import org.jishi.platform.access.Actor;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

/** Organisations, many at once. */
record ManyOrganisations(OrganisationRegister register, OrganisationService organisations) implements ManySubject {
    @Override
    public List<UUID> ids(PageRequest matching) {
        return organisations.ids(matching);
    }

    @Override
    public Map<UUID, Known> known(Handle handle, Collection<UUID> ids) {
        Map<UUID, Known> known = new HashMap<>();
        register.live(handle, ids)
                .forEach((id, firm) -> known.put(id, new Known(firm.villageCode(), firm.closedOn() != null)));
        return known;
    }

    @Override
    public int move(Handle handle, Actor actor, String act, Map<UUID, @Nullable String> villages) {
        return register.move(handle, actor, act, villages);
    }
}
