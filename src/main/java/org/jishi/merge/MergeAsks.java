package org.jishi.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.account.BankAccount;
import org.jishi.household.HouseholdMerging;
import org.jishi.person.Person;
import org.jishi.platform.text.Problem;

/** All that has to be looked at before two entries become one: by their rows, and by what they have in other rooms. */
final class MergeAsks {
    private final List<MergeDoubt> doubts;
    private final MoveRepository rows = new MoveRepository();
    private final HouseholdMerging households = new HouseholdMerging();

    MergeAsks(List<MergeDoubt> doubts) {
        this.doubts = List.copyOf(doubts);
    }

    List<Problem> of(Handle handle, Person kept, Person merged) {
        List<Problem> asks =
                new ArrayList<>(MergeRules.asks(kept, merged, paid(handle, kept.id()) && paid(handle, merged.id())));
        asks.addAll(households.asks(handle, kept.id(), merged.id()));
        doubts.forEach(doubt -> asks.addAll(doubt.of(handle, kept.id(), merged.id())));
        return asks;
    }

    boolean paid(Handle handle, UUID person) {
        return rows.accounts(handle, person).stream()
                .anyMatch(account -> account.state() == BankAccount.State.CONFIRMED);
    }
}
