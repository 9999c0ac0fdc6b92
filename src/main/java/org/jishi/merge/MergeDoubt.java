package org.jishi.merge;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.text.Problem;

/** What another room has to say when two entries are about to become one: what they had twice. Wiring gives the list. */
public interface MergeDoubt {
    /** Each is shown to whoever proposes and to whoever confirms; empty when there is nothing. */
    List<Problem> of(Handle handle, UUID kept, UUID merged);
}
