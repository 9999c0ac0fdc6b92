package org.jishi.casework;

/**
 * How long a scheme says that a notice hangs.
 *
 * @param days counted from the day after posting
 * @param working whether only working days count
 */
public record NoticeTerm(int days, boolean working) {}
