package org.jishi.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;

/** When a completer is asked again, and what an answer must be like. */
public final class FollowUpRules {
    /** Months after the class (domain.md 2). */
    public static final List<Integer> MONTHS = List.of(1, 3, 6, 12);

    private FollowUpRules() {}

    /**
     * The contact to be made: the latest whose day has come, or else the next one; those passed over are not made up.
     *
     * @param last months of the last contact, 0 for none
     * @return 0 when all were made
     */
    public static int due(LocalDate completedOn, int last, LocalDate today) {
        int next = 0;
        for (int months : MONTHS) {
            if (months > last && (next == 0 || !completedOn.plusMonths(months).isAfter(today))) {
                next = months;
            }
        }
        return next;
    }

    static List<Problem> problems(FollowUpDraft draft, LocalDate completedOn, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (!MONTHS.contains(draft.months())) {
            problems.add(Problem.at("months", "training.followUp.whichMonths"));
        }
        if (draft.doneOn().isAfter(today) || draft.doneOn().isBefore(completedOn)) {
            problems.add(Problem.at("doneOn", "training.followUp.day", completedOn, today));
        }
        Money sales = draft.monthlySales();
        if (sales != null && sales.isNegative()) {
            problems.add(Problem.at("monthlySales", "training.followUp.sales"));
        }
        if (draft.reached()
                && draft.nextStep() == NextStep.BRANDING
                && draft.helpWanted().isBlank()) {
            problems.add(Problem.at("helpWanted", "training.followUp.needMissing"));
        }
        ClassRules.longest(problems, "platform", draft.platform(), 40);
        ClassRules.longest(problems, "shopLink", draft.shopLink(), 200);
        ClassRules.longest(problems, "job", draft.job(), 80);
        ClassRules.longest(problems, "helpWanted", draft.helpWanted(), 200);
        ClassRules.longest(problems, "remark", draft.remark(), 200);
        return problems;
    }
}
