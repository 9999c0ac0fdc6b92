package org.jishi.many;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Actor;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

/** Of what many are changed at once. */
interface ManySubject {
    /**
     * One of them as it stands.
     *
     * @param village the code of the village in which it is registered, or null
     * @param over whether it is left as it is: a person who has died, an organisation struck off
     */
    record Known(@Nullable String village, boolean over) {}

    List<UUID> ids(PageRequest matching);

    /** Those that are in the register. */
    Map<UUID, Known> known(Handle handle, Collection<UUID> ids);

    /**
     * Into which village each goes, null for none; all are in the register.
     *
     * @return how many went
     */
    int move(Handle handle, Actor actor, String act, Map<UUID, @Nullable String> villages);
}
