package org.jishi.people.ui;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which two entries the page of a pair shows.
 *
 * @param merge the merger or its proposal; null for a pair without one
 */
public record MergePair(UUID one, UUID other, @Nullable UUID merge) {}
