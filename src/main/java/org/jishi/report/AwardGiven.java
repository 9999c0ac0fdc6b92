package org.jishi.report;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.money.Money;
import org.jishi.platform.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What an approved round of awards gave a shop, or an owner for all shops together, and still stands.
 *
 * @param shopId null where the owner's shops count together
 * @param ownerId the person, mergers followed, or the organisation
 * @param tier the tier reached, from 1 for the lowest
 */
record AwardGiven(
        @Nullable UUID shopId, UUID ownerId, @Nullable Integer tier, Money amount) {

    /** Rounds of which every day falls into the period; those of a longer time are of that time's table. */
    private static final String ROUNDS = "r.first_day >= :first AND r.last_day <= :last";

    private static final String SQL = """
        SELECT s.id AS shop_id, coalesce(p.merged_into, p.id, l.organisation_id) AS owner_id, l.tier_no AS tier, l.amount
          FROM award_line l
          JOIN award_round r ON r.id = l.round_id
          LEFT JOIN shop s ON s.id = l.line_key
          LEFT JOIN person p ON p.id = l.person_id
         WHERE l.live_key IS NOT NULL AND %s
         ORDER BY r.last_day, r.round_no, l.rank_no, l.id\
        """.formatted(ROUNDS);

    /** What the ledger holds of the same rounds: bound for them, and not released. */
    private static final String LEDGER = """
        SELECT coalesce(sum(e.committed_delta), 0) FROM ledger_entry e
          JOIN fund_account a ON a.id = e.account_id
          JOIN award_line l ON l.id = e.subject_id
          JOIN award_round r ON r.id = l.round_id
         WHERE a.kind = 'CATEGORY' AND e.movement IN ('COMMIT', 'RELEASE') AND %s\
        """.formatted(ROUNDS);

    static List<AwardGiven> of(Handle handle, Period period) {
        return handle.createQuery(SQL)
                .bind("first", period.first())
                .bind("last", period.last())
                .mapTo(AwardGiven.class)
                .list();
    }

    static Money ofLedger(Handle handle, Period period) {
        return Money.ofFen(handle.createQuery(LEDGER)
                .bind("first", period.first())
                .bind("last", period.last())
                .mapTo(Long.class)
                .one());
    }
}
