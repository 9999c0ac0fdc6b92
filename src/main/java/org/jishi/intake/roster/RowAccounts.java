package org.jishi.intake.roster;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jishi.account.AccountDraft;
import org.jishi.account.AccountRules;
import org.jishi.account.BankAccount;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** What becomes of the bank account that a row brings. A wrong one does not keep the person out; it is a warning. */
final class RowAccounts {
    private static final Map<String, RosterField> FIELDS = Map.of(
            "accountName", RosterField.ACCOUNT_NAME,
            "holderRelation", RosterField.ACCOUNT_NAME,
            "bank", RosterField.BANK,
            "accountNo", RosterField.ACCOUNT_NO);

    private final RegisterView view;
    private final RowRemarks remarks;

    RowAccounts(RegisterView view, RowRemarks remarks) {
        this.view = view;
        this.remarks = remarks;
    }

    /**
     * The account that would wait for a second person; null when the row brings none, or none that is new and sound.
     *
     * @param owner the person when known, or null
     * @param warnings receives what is wrong with it
     */
    AccountRules.@Nullable Prepared of(
            RosterTable table, RosterLine line, String ownerName, @Nullable UUID owner, List<Remark> warnings) {
        if (!line.given().contains(RosterField.ACCOUNT_NO)) {
            return null;
        }
        if (line.accountDamaged()) {
            warnings.add(remarks.at(table, line, RosterField.ACCOUNT_NO, "people.card.SCIENTIFIC"));
            return null;
        }
        String holder = line.accountName().isEmpty() ? ownerName : line.accountName();
        AccountRules.Prepared account =
                AccountRules.prepare(new AccountDraft(holder, null, line.bank(), line.accountNo()), ownerName);
        List<BankAccount> known = owner == null ? List.of() : view.accounts(owner);
        String number = account.number();
        if (number != null && known.stream().anyMatch(row -> row.accountNo().equals(number))) {
            return null;
        }
        for (Problem problem : account.problems()) {
            warnings.add(remark(table, line, problem));
        }
        for (Problem problem : account.warnings()) {
            warnings.add(remarks.at(
                    table,
                    line,
                    RosterField.ACCOUNT_NO,
                    problem.key(),
                    problem.args().toArray()));
        }
        if (!account.problems().isEmpty()) {
            return null;
        }
        if (known.stream().anyMatch(row -> row.state() == BankAccount.State.PROPOSED)) {
            warnings.add(remarks.at(table, line, RosterField.ACCOUNT_NO, "people.account.waiting"));
            return null;
        }
        return account;
    }

    private Remark remark(RosterTable table, RosterLine line, Problem problem) {
        RosterField field =
                FIELDS.getOrDefault(Objects.requireNonNullElse(problem.field(), ""), RosterField.ACCOUNT_NO);
        return remarks.at(table, line, field, "people.roster.accountNot", problem);
    }
}
