package org.jishi.desk;

import java.util.UUID;

/**
 * One thing that the search found. Whole identity numbers and phones never leave the index: what is shown of them is
 * masked.
 *
 * @param number a person's masked identity number, a place's code; empty for everything else
 * @param detail what else tells it from others of the name: village, owner, place
 */
public record Found(SearchKind kind, UUID id, String title, String number, String detail) {}
