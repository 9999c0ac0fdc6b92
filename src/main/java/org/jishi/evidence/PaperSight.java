package org.jishi.evidence;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Actor;

/** Whether a person may see a subject where the right to its kind does not say enough: a trainer has own classes. */
@FunctionalInterface
public interface PaperSight {
    /** Whether the person sees the subject, and so its papers; asked after the right to the kind. */
    boolean sees(Handle handle, Actor actor, String subjectKind, UUID subjectId);
}
