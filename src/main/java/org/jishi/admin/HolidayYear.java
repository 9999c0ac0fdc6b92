package org.jishi.admin;

import java.util.List;
import org.jishi.place.Holiday;

/**
 * What is known of a year's holidays.
 *
 * @param known whether the year has a table at all
 * @param own whether the office entered it
 * @param open whether it can be entered: what was counted by a year that is over stays so
 */
public record HolidayYear(int year, boolean known, boolean own, boolean open, List<Holiday> days) {}
