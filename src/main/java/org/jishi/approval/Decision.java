package org.jishi.approval;

/** What a person decides at a step. Saying no needs a reason, because the history does. */
public sealed interface Decision {
    record Approve() implements Decision {}

    /** Back to whoever entered it, to be mended and put forward again. */
    record SendBack(String reason) implements Decision {}

    /** No, for good. */
    record Reject(String reason) implements Decision {}

    default Outcome outcome() {
        return switch (this) {
            case Approve() -> Outcome.APPROVED;
            case SendBack(var _) -> Outcome.SENT_BACK;
            case Reject(var _) -> Outcome.REJECTED;
        };
    }

    /** Why; empty for an approval. */
    default String why() {
        return switch (this) {
            case Approve() -> "";
            case SendBack(var reason) -> reason;
            case Reject(var reason) -> reason;
        };
    }
}
