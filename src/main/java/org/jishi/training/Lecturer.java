package org.jishi.training;

import java.util.UUID;

/** Somebody who teaches; not a member of staff. */
public record Lecturer(UUID id, String name, String title, String phone, boolean retired, int version) {}
