package org.jishi.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jishi.identity.Cleaned;
import org.jishi.identity.PersonName;
import org.jishi.person.OpenWords;
import org.jishi.person.PersonRules;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** What can be said of an account without the register. */
public final class AccountRules {
    /**
     * An account in the register's own form.
     *
     * @param number digits only, null when there are problems with it
     * @param warnings what somebody should look at
     */
    public record Prepared(
            String accountName,
            @Nullable String holderRelation,
            String bank,
            @Nullable String number,
            List<Problem> problems,
            List<Problem> warnings) {}

    private AccountRules() {}

    /** @param ownerName of the person or organisation whose account it is to be */
    public static Prepared prepare(AccountDraft draft, String ownerName) {
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        PersonName holder = PersonName.of(draft.accountName());
        String relation = PersonRules.blankToNull(draft.holderRelation());
        if (holder.key().isEmpty()) {
            problems.add(Problem.at("accountName", "people.account.nameEmpty"));
        } else if (!holder.key().equals(PersonName.of(ownerName).key()) && relation == null) {
            problems.add(Problem.at("holderRelation", "people.account.relation", ownerName));
        }
        String bank = Cleaned.words(draft.bank());
        if (bank.isEmpty()) {
            problems.add(Problem.at("bank", "people.account.bankEmpty"));
        }
        tooLong(problems, "accountName", holder.name(), 100);
        tooLong(problems, "bank", bank, 100);
        tooLong(problems, "holderRelation", relation == null ? "" : relation, 60);
        OpenWords.check("accountName", holder.name(), problems);
        OpenWords.check("bank", bank, problems);
        OpenWords.check("holderRelation", relation, problems);
        String number = null;
        switch (BankCardNumber.read(draft.accountNo())) {
            case BankCardNumber.Reading.Wrong wrong -> problems.add(wrong.at("accountNo"));
            case BankCardNumber.Reading.Right(var read, var doubts) -> {
                number = read.number();
                warnings.addAll(doubts);
            }
        }
        return new Prepared(holder.name(), relation, bank, number, List.copyOf(problems), List.copyOf(warnings));
    }

    /** The words of an account that stand beside its number, by field. */
    public static Map<String, @Nullable String> open(AccountDraft draft) {
        Map<String, @Nullable String> open = new LinkedHashMap<>();
        open.put("accountName", draft.accountName());
        open.put("holderRelation", draft.holderRelation());
        open.put("bank", draft.bank());
        return open;
    }

    private static void tooLong(List<Problem> problems, String field, String text, int longest) {
        if (text.length() > longest) {
            problems.add(Problem.at(field, "people.register.tooLong", longest, text.length()));
        }
    }
}
