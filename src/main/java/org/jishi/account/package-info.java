/**
 * Bank accounts of persons and organisations. Money goes only to one that a second person has confirmed; a change is a
 * new entry that waits again. Table: bank_account.
 */
@NullMarked
package org.jishi.account;

import org.jspecify.annotations.NullMarked;
