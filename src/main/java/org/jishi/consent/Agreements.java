package org.jishi.consent;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.PageRequest;

/** What the register of persons tells of who agreed and who can be asked to. */
public interface Agreements {
    /** Somebody whose name stands on the paper to be signed. */
    record Signer(UUID id, String name, String number) {}

    /** How many persons agreed to each version last, by its name. */
    Map<String, Integer> agreed();

    /** All who match what a page of the register asks for, in its order. */
    List<UUID> ids(PageRequest matching);

    /** The living among these, in their order, numbers masked; within a transaction of the caller. */
    List<Signer> signers(Handle handle, List<UUID> persons);
}
