package org.jishi.place;

import java.time.LocalDate;

/**
 * When a public notice ends.
 *
 * @param lastDay its last day; money may move from the day after
 * @param provisional whether a year without a table of holidays was crossed: such an end cannot pay
 */
public record NoticeEnd(LocalDate lastDay, boolean provisional) {}
