package org.jishi.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One paper of a subject.
 *
 * @param subjectKind the feature's word, such as "claim", as in {@code approval.Subject}
 * @param kind type of the paper, such as "invoice"; its word is {@code evidence.kind.<kind>}
 * @param title the name of the file that was filed
 * @param size bytes of the readable content
 * @param sha256 of the readable content, hex
 * @param fileName its name in the evidence folder
 */
public record Paper(
        UUID id,
        String subjectKind,
        UUID subjectId,
        String kind,
        String title,
        PaperFormat format,
        long size,
        String sha256,
        String fileName,
        UUID addedBy,
        String addedByName,
        Instant addedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason,
        int version) {

    public boolean standing() {
        return withdrawnAt == null;
    }
}
