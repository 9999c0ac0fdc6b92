package org.jishi.kit.page;

import org.jishi.kit.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param tone SUCCESS for a check that holds, WARNING and DANGER for one that does not
 * @param text what was checked and found
 * @param open goes to what it speaks of, or null
 */
public record CheckLine(Tone tone, String text, @Nullable Runnable open) {}
