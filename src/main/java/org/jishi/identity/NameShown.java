package org.jishi.identity;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Settings;

/** How much of a person's name the public reads. The office chooses; firms are always named whole. */
public enum NameShown {
    /** 韩小英. */
    WHOLE,
    /** 韩*英: whoever knows the person can tell who it is, which is what a notice hangs for. */
    ENDS,
    /** 韩**. */
    SURNAME;

    /** As the office has set it. */
    public static NameShown of(Handle handle) {
        Optional<String> set = Settings.find(handle, Settings.NOTICE_NAMES);
        return set.map(NameShown::valueOf).orElse(ENDS);
    }

    public String show(String name) {
        return switch (this) {
            case WHOLE -> name;
            case ENDS -> Masking.middle(name);
            case SURNAME -> Masking.name(name);
        };
    }
}
