package org.jishi.consent;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** How others read which versions of the notice there are, within their own transaction. Asks for no right. */
public final class ConsentVersions {
    private ConsentVersions() {}

    /** The newest first; of two of one day, the one made later. */
    public static List<ConsentVersion> all(Handle handle) {
        return handle.createQuery("""
            SELECT name, in_force_since AS since FROM consent_notice ORDER BY in_force_since DESC, made_at DESC, id DESC\
            """).mapTo(ConsentVersion.class).list();
    }
}
