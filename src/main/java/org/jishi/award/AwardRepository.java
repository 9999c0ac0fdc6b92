package org.jishi.award;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.Listed;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Table;

/** SQL of award rounds. */
final class AwardRepository {
    private static final Table AWARD_ROUND = new Table("award_round");

    /** A round that ended gives nobody anything; its lines keep what they would have got. */
    private static final String AWARDED = "CASE WHEN r.status IN ('REJECTED', 'WITHDRAWN') THEN 0 ELSE r.awarded END";

    private static final String WINNERS = """
        (SELECT count(*) FROM award_line l WHERE l.round_id = r.id
            AND l.status IN ('PLANNED', 'APPROVED', 'POSTED', 'RELEASED', 'PAID'))\
        """;
    private static final String HELD =
            "(SELECT count(*) FROM award_line l WHERE l.round_id = r.id AND l.status = 'HELD')";

    private static final String COLUMNS = """
        r.id, r.round_no, r.scheme_version_id, r.scheme_id, s.title AS scheme_title, d.document_no, r.period,
               r.first_day, r.last_day, r.status, r.budget, r.carried, r.spent, r.computed, %s AS awarded,
               %s AS winners, %s AS held,
               r.fund_account_id, r.entered_by, r.created_at, r.computed_at, r.version
        """.formatted(AWARDED, WINNERS, HELD);
    private static final String FROM = """
        award_round r
          JOIN scheme s ON s.id = r.scheme_id
          JOIN scheme_version v ON v.id = r.scheme_version_id
          JOIN policy_document d ON d.id = v.document_id
        """;
    private static final String ROUNDS = "SELECT " + COLUMNS + " FROM " + FROM;
    private static final ListColumns FILTERS = new ListColumns()
            .one("status", "r.status", AwardStatus.class)
            .words("roundNo", "r.round_no")
            .words("scheme", "s.title")
            .days("period", "r.last_day")
            .numbers("winners", WINNERS)
            .numbers("held", HELD)
            .money("awarded", AWARDED);

    void insert(Handle handle, AwardRound round) {
        AWARD_ROUND
                .insert(handle)
                .all(round, "schemeTitle", "documentNo", "winners", "held", "version")
                .done();
    }

    /** The money as it was computed anew. */
    boolean recompute(Handle handle, AwardRound round, AwardPlan plan, Instant at) {
        return AWARD_ROUND
                .change(handle, round.id(), round.version())
                .when("status IN ('DRAFT', 'SENT_BACK')")
                .set("budget", plan.budget())
                .set("carried", plan.carried())
                .set("spent", plan.spent())
                .set("computed", plan.computed())
                .set("awarded", plan.awarded())
                .set("computed_at", at)
                .done();
    }

    boolean move(Handle handle, AwardRound round, AwardStatus next) {
        return AWARD_ROUND
                .change(handle, round.id(), round.version())
                .when("status", round.status())
                .set("status", next)
                .done();
    }

    boolean follow(Handle handle, AwardRound round, AwardStatus next, Money awarded) {
        return AWARD_ROUND
                .change(handle, round.id(), round.version())
                .set("status", next)
                .set("awarded", awarded)
                .done();
    }

    Optional<AwardRound> find(Handle handle, UUID id) {
        return handle.createQuery(ROUNDS + "WHERE r.id = :id")
                .bind("id", id)
                .mapTo(AwardRound.class)
                .findOne();
    }

    /** All rounds of a scheme that did not end, the latest period first. */
    List<AwardRound> ofScheme(Handle handle, UUID scheme) {
        return handle.createQuery(ROUNDS + """
            WHERE r.scheme_id = :scheme AND r.status NOT IN ('REJECTED', 'WITHDRAWN')
            ORDER BY r.last_day DESC, r.created_at DESC, r.id\
            """)
                .bind("scheme", scheme)
                .mapTo(AwardRound.class)
                .list();
    }

    Page<AwardRound> page(Handle handle, PageRequest request) {
        ListQuery query = new ListQuery(COLUMNS, FROM, "r.id");
        String words = request.search().strip();
        if (!words.isEmpty()) {
            query.where(
                    "(r.round_no LIKE :upper OR s.title LIKE :like OR r.period LIKE :upper)",
                    "upper",
                    Like.holding(words.toUpperCase(Locale.ROOT)),
                    "like",
                    Like.holding(words));
        }
        return query.filters(request, FILTERS).page(handle, request, "r.created_at DESC", AwardRound.class);
    }

    Map<AwardStatus, Integer> counts(Handle handle) {
        Map<AwardStatus, Integer> counts = new HashMap<>();
        handle.createQuery("SELECT status, count(*) AS n FROM award_round GROUP BY status")
                .map((row, context) -> Map.entry(AwardStatus.valueOf(row.getString("status")), row.getInt("n")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** Rounds that wait for somebody, oldest first. */
    List<AwardRound> waiting(Handle handle) {
        return handle.createQuery(ROUNDS + """
            WHERE r.status IN ('DRAFT', 'ENTERED', 'REVIEWED', 'SENT_BACK')
               OR (r.status = 'APPROVED' AND EXISTS (
                   SELECT 1 FROM award_line l WHERE l.round_id = r.id AND l.status = 'APPROVED' AND %s))
            ORDER BY r.created_at, r.id\
            """.formatted(Listed.not("l.id")))
                .mapTo(AwardRound.class)
                .list();
    }
}
