package org.jishi.kit;

import java.util.UUID;

/**
 * The argument that opens a screen for an act that concerns somebody: its form, with the person filled in.
 *
 * @param person whom it concerns
 * @param name what they are called
 */
public record ForPerson(UUID person, String name) {}
