/**
 * What every case shares: its number, its public notice, the clock that money waits for, its timeline and the work that
 * it asks for. An approver posts and ends notices; a clerk enters objections and an approver, never the one who entered,
 * decides them. Features take part through {@link org.jishi.casework.NoticedCase}. Tables: case_number, notice,
 * notice_line, objection, clock_confirmation.
 */
@NullMarked
package org.jishi.casework;

import org.jspecify.annotations.NullMarked;
