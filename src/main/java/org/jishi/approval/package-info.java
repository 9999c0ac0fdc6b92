/**
 * Two people on one subject, whatever it is: a claim, a case, a scheme, a payment batch. A round begins with an entry
 * and ends with a decision; each step tells who, when and why. Nobody has two steps in a round, and who entered a
 * subject never decides on it in any round: {@link org.jishi.approval.Approvals} says so in words, the tables hold it.
 * Rights are asked by the feature that calls, inside whose transaction everything here runs. Tables: approval_step,
 * approval_side.
 */
@NullMarked
package org.jishi.approval;

import org.jspecify.annotations.NullMarked;
