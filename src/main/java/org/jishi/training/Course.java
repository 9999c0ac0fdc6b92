package org.jishi.training;

import java.util.UUID;

/**
 * What is taught.
 *
 * @param hours class hours of 45 minutes
 * @param outline what a plan must state of it (domain.md 2); empty when nobody wrote one
 */
public record Course(UUID id, String title, ClassKind kind, int hours, String outline, boolean retired, int version) {}
