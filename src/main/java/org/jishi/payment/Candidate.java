package org.jishi.payment;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A payable that waits, and whether it could be paid now.
 *
 * @param account the confirmed account, null when there is none
 * @param diedOn when the beneficiary died: stopped, whatever the account; null for the living
 * @param hindrance why it cannot go into a batch yet, with what to do; null when it can
 */
public record Candidate(
        Payable payable,
        AccountBook.@Nullable Account account,
        @Nullable LocalDate diedOn,
        @Nullable Problem hindrance) {
    /** The hindrance of one whose account waits for its second person. */
    static final String ACCOUNT_WAITS = "payment.batch.accountWaits";

    /** What somebody has to do before it can be paid: the task that counts such ones, and the list that shows them. */
    public enum Todo {
        READY("payment.task.ready", Candidate::ready),
        ACCOUNT("payment.task.account", one -> !one.ready() && !one.stopped() && !one.beingChecked());

        private final String key;
        private final Predicate<Candidate> which;

        Todo(String key, Predicate<Candidate> which) {
            this.key = key;
            this.which = which;
        }

        String key() {
            return key;
        }

        boolean is(Candidate candidate) {
            return candidate.payable().status().waits() && which.test(candidate);
        }
    }

    Candidate hinderedBy(Problem other) {
        return new Candidate(payable, account, diedOn, other);
    }

    public boolean ready() {
        return payable.status().waits() && hindrance == null;
    }

    /** Whether its account was entered and waits for a second person, who is told by the accounts themselves. */
    public boolean beingChecked() {
        return hindrance != null && hindrance.key().equals(ACCOUNT_WAITS);
    }

    /** Whether it waits for nobody's work: it stays until the date of death is withdrawn. */
    public boolean stopped() {
        return payable.status().waits() && diedOn != null;
    }
}
