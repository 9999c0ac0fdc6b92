package org.jishi.approval;

/** What a step said. */
public enum Outcome {
    ENTERED,
    APPROVED,
    SENT_BACK,
    REJECTED;

    /** Whether the round ends here without an approval. */
    public boolean endsRound() {
        return this == SENT_BACK || this == REJECTED;
    }
}
