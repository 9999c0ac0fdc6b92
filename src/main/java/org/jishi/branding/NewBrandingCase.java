package org.jishi.branding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk enters when a case is opened.
 *
 * @param followUpId the follow-up after a class that brought it, or null
 * @param schemeVersionId the branding scheme it is asked under
 */
public record NewBrandingCase(
        UUID personId, @Nullable UUID followUpId, String product, String need, UUID schemeVersionId) {}
