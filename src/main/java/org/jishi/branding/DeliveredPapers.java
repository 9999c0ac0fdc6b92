package org.jishi.branding;

import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;

/** The papers filed for a subject; the evidence room knows, Wiring fills it. */
@FunctionalInterface
public interface DeliveredPapers {
    /** The types of the papers filed, such as "invoice". */
    Set<String> types(Handle handle, Subject subject);
}
