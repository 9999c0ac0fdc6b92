package org.jishi.sales;

import java.util.UUID;

/**
 * What the office did for a shop's owner that the shop may have come from.
 *
 * @param text as forms and pages show it
 */
public record Support(UUID id, String text) {}
