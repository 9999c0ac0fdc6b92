/**
 * The county's money for e-commerce: grants in tranches, categories with caps and floors, and an append-only ledger in
 * which overspending cannot be written. A cashier enters grants, tranches, allotments and what is surrendered; approvals
 * commit, bank results pay, return and recover through {@link org.jishi.fund.Funds}, inside the transaction of the
 * feature. Tables: fund_grant, fund_tranche, fund_category, fund_account, ledger_entry.
 */
@NullMarked
package org.jishi.fund;

import org.jspecify.annotations.NullMarked;
