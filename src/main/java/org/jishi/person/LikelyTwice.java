package org.jishi.person;

import java.util.List;
import java.util.UUID;

/** Who of the register may stand in it twice, by the signs that the entry form and the merge desk go by. */
@FunctionalInterface
public interface LikelyTwice {
    /** Every live person of whom another live entry is much alike, the likeliest first. */
    List<UUID> persons();
}
