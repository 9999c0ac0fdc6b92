package org.jishi.people.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A version of the notice. Its text never changes once somebody agreed to it.
 *
 * @param name as it stands on the paper; persons name it by this
 * @param body what the paper says
 * @param inForceSince the first day on which this version is given out
 */
public record ConsentNotice(
        UUID id, String name, String body, LocalDate inForceSince, UUID madeBy, Instant madeAt, int version) {
    static final String TABLE = "consent_notice";

    static final int LONGEST_NAME = 40;
    static final int LONGEST_BODY = 8_000;

    ConsentNotice with(ConsentDraft draft) {
        return new ConsentNotice(id, draft.name(), draft.body(), draft.inForceSince(), madeBy, madeAt, version);
    }

    ConsentDraft draft() {
        return new ConsentDraft(name, body, inForceSince);
    }
}
