/**
 * The fund in the window: grants with their categories, caps and balances, what a cashier registers, and the ledger of
 * each account. Open to everybody who may see the fund; only a cashier registers. Tables: those of the fund room.
 */
@NullMarked
package org.jishi.fund.ui;

import org.jspecify.annotations.NullMarked;
