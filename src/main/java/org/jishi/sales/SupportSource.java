package org.jishi.sales;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A room that supports people who then sell, such as branding. Wiring gives it. */
@FunctionalInterface
public interface SupportSource {
    SupportSource NONE = (handle, person) -> List.of();

    /** What was done for the person, the latest first. */
    List<Support> of(Handle handle, UUID person);
}
