/**
 * From a decision that stands to money that arrived: payables, batches, the bank's sheet and its results, returns and
 * recovery. Features make payables inside their own transaction ({@link org.jishi.payment.Payables}); a cashier drafts a
 * batch, an approver who is somebody else approves it, the cashier sends the sheet and reads the bank's answer. A
 * returned payable waits for an account that a second person confirmed after the return. Paying a payable twice cannot
 * be written. Tables: payable, batch, batch_line, bank_result, payment_outcome, recovery, recovery_receipt.
 */
@NullMarked
package org.jishi.payment;

import org.jspecify.annotations.NullMarked;
