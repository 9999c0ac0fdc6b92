/**
 * Sales awards 销售奖励: a scheme gives money by tiers of net online sales. A clerk computes a round for a period, two
 * other people decide, a public notice follows, then each line is payable. A shop with an undecided doubt waits outside;
 * a later round of the same period takes it up. Tables: award_round, award_line.
 */
@NullMarked
package org.jishi.award;

import org.jspecify.annotations.NullMarked;
