package org.jishi.account;

import org.jspecify.annotations.Nullable;

/**
 * A bank account as it is entered.
 *
 * @param accountName the name the bank knows
 * @param holderRelation what the account's holder is to the owner, needed where the names differ
 * @param accountNo as typed
 */
public record AccountDraft(String accountName, @Nullable String holderRelation, String bank, String accountNo) {}
