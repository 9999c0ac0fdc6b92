package org.jishi.branding;

import java.util.Set;

/** Where a branding case stands; the stages of the board, from left to right, and the three ways to end without payment. */
public enum BrandingStatus {
    NEED,
    PLANNED,
    REVIEWED,
    APPROVED,
    DELIVERED,
    ACCEPTED,
    POSTED,
    RELEASED,
    PAID,
    SENT_BACK,
    REJECTED,
    WITHDRAWN;

    /** Money is bound to it. */
    public boolean committed() {
        return Set.of(APPROVED, DELIVERED, ACCEPTED, POSTED, RELEASED).contains(this);
    }

    /** Nothing is approved yet. */
    public boolean planning() {
        return Set.of(NEED, PLANNED, REVIEWED, SENT_BACK).contains(this);
    }

    public boolean ended() {
        return this == PAID || this == REJECTED || this == WITHDRAWN;
    }
}
