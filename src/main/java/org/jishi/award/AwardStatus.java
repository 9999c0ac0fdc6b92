package org.jishi.award;

/** Where a round stands. From POSTED on it is where its slowest line is. */
public enum AwardStatus {
    /** Computed, and may be computed again. */
    DRAFT,
    /** Put forward for the first review. */
    ENTERED,
    REVIEWED,
    /** The money is bound; a public notice is next. */
    APPROVED,
    POSTED,
    /** The notice ended clean: payable. */
    RELEASED,
    PAID,
    SENT_BACK,
    REJECTED,
    WITHDRAWN;

    /** Whether a clerk may compute it again and leave lines out. */
    public boolean open() {
        return this == DRAFT || this == SENT_BACK;
    }

    /** Whether its money counts against the pot of its period. */
    public boolean binds() {
        return this == APPROVED || this == POSTED || this == RELEASED || this == PAID;
    }

    public boolean ended() {
        return this == REJECTED || this == WITHDRAWN;
    }
}
