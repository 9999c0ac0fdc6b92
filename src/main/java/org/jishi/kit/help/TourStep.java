package org.jishi.kit.help;

import org.jspecify.annotations.Nullable;

/**
 * One stop of the way that a newcomer is led round.
 *
 * @param screen what to open
 * @param argument what to open it with, or null
 * @param control the id of the control that is spoken of
 * @param says text key of one or two sentences
 */
public record TourStep(String screen, @Nullable Object argument, String control, String says) {}
