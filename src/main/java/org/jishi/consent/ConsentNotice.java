package org.jishi.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the notice. Its text never changes once it is fixed.
 *
 * @param name as it stands on the paper; persons name it by this
 * @param body what the paper says
 * @param inForceSince the first day on which this version is given out
 * @param fixedAt since when its name and text stay as they are, because somebody agreed to it or was to; null while they are
 *     free, or where no entry took or left its name since this is kept
 */
public record ConsentNotice(
        UUID id,
        String name,
        String body,
        LocalDate inForceSince,
        UUID madeBy,
        Instant madeAt,
        @Nullable Instant fixedAt,
        int version) {
    static final String TABLE = "consent_notice";

    static final int LONGEST_NAME = 40;
    static final int LONGEST_BODY = 8_000;

    ConsentNotice with(ConsentDraft draft) {
        return new ConsentNotice(
                id, draft.name(), draft.body(), draft.inForceSince(), madeBy, madeAt, fixedAt, version);
    }

    ConsentDraft draft() {
        return new ConsentDraft(name, body, inForceSince);
    }
}
