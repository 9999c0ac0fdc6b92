package org.jishi.desk;

import java.util.UUID;

/** With which view a list opens for somebody. */
public record SavedStart(UUID id, UUID staffId, String listName, UUID viewId, int version) {}
