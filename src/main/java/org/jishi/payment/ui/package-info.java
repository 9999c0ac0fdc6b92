/**
 * Paying in the window: what is owed and why it waits, a batch step by step from the payables to the bank's answer, the
 * page of a batch, and money that must come back. Open to everybody who may see the fund; a cashier drafts, sends and
 * reads, an approver who is somebody else decides. Tables: those of the payment room.
 */
@NullMarked
package org.jishi.payment.ui;

import org.jspecify.annotations.NullMarked;
