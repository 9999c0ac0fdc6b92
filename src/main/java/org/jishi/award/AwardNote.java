package org.jishi.award;

/** Why a line gets what it gets. */
public enum AwardNote {
    /** Sold less than the lowest tier asks for. */
    BELOW_TIERS,
    FEW_ORDERS,
    TOO_YOUNG,
    LOW_GROWTH,
    /** Others sold more, and the places are taken. */
    BEYOND_PLACES,
    /** Another round gave the award of this period. */
    AWARDED_BEFORE,
    /** Earlier awards of the year are as much as this tier gives. */
    STEP_REACHED,
    /** Less earlier awards of the year. */
    STEPPED_UP,
    /** Raised to the least. */
    FLOORED,
    /** Cut to the most for a line. */
    CAPPED,
    /** Cut to the most for an owner and year. */
    OWNER_CAPPED,
    /** Cut because the pot does not reach for all. */
    CUT,
    /** Doubts in the orders wait for a decision. */
    DOUBTS,
    /** The owner died; nothing is given. */
    DIED,
    /** Nothing sold in the period any more. */
    NO_SALES
}
