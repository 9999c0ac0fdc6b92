package org.jishi.subsidy;

/** Where a claim stands. Nothing is deleted: a claim ends as paid, rejected or withdrawn. */
public enum ClaimStatus {
    ENTERED,
    REVIEWED,
    APPROVED,
    POSTED,
    RELEASED,
    PAID,
    SENT_BACK,
    REJECTED,
    WITHDRAWN;

    public boolean ended() {
        return this == PAID || !counts();
    }

    /** Whether it counts towards what the person has had. */
    public boolean counts() {
        return this != REJECTED && this != WITHDRAWN;
    }
}
