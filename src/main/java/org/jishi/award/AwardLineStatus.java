package org.jishi.award;

/** What becomes of a line of a round. */
public enum AwardLineStatus {
    /** Gets money once the round is approved. */
    PLANNED,
    /** Would get money, but doubts in its orders are undecided: a later round of the same period takes it up. */
    HELD,
    /** Gets nothing; its notes say why. */
    NOTHING,
    /** A clerk left it out, with a reason. */
    LEFT_OUT,
    APPROVED,
    POSTED,
    RELEASED,
    PAID,
    /** No longer stands: the round ended, or an objection was upheld. */
    DROPPED;

    /** Whether money is bound for it or paid. */
    public boolean live() {
        return this == APPROVED || this == POSTED || this == RELEASED || this == PAID;
    }
}
