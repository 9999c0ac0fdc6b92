package org.jishi.training;

import java.util.UUID;

/** A member of staff who can be given a class to keep the sheet of. */
public record StaffChoice(UUID id, String name) {}
