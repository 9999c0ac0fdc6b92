package org.jishi.place;

import java.time.LocalDate;

/**
 * A day that is not as the week has it.
 *
 * @param work whether it is worked though the week has it free; else it is free
 * @param name of the festival
 */
public record Holiday(LocalDate day, boolean work, String name) {}
