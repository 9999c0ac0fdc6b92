package org.jishi.policy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk enters for a new version.
 *
 * @param schemeId the scheme that it continues, or null for a new scheme
 * @param rules the feature's rule record, written as JSON by {@link SchemeRules#write}
 */
public record SchemeDraft(
        @Nullable UUID schemeId,
        SchemeKind kind,
        String title,
        UUID documentId,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String rules,
        int noticeDays,
        boolean noticeWorking) {}
