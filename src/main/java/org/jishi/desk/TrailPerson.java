package org.jishi.desk;

import java.util.UUID;

/**
 * Somebody who acted.
 *
 * @param id of the staff
 */
public record TrailPerson(UUID id, String name) {}
