/**
 * Rosters that townships, villages and trainers send, read into the register of persons. A clerk opens a file, corrects
 * the guess of its columns, sees row by row what would happen, and only then runs it; the answer goes back in the sender's
 * own workbook. Tables: roster_import, roster_shape.
 *
 * <p>The way of a file: {@link org.jishi.intake.roster.RosterReader} (what stands in it) → {@code RosterPlanner} (what
 * would become of each row) → {@code RosterWriter} (does that, in one transaction) → {@link
 * org.jishi.intake.roster.AnswerWorkbook}.
 */
@NullMarked
package org.jishi.intake.roster;

import org.jspecify.annotations.NullMarked;
