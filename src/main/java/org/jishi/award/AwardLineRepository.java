package org.jishi.award;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jishi.casework.NoticeTerm;
import org.jishi.payment.OtherPayee;
import org.jishi.person.LivePerson;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

/** SQL of the lines of award rounds. A line's person is followed through mergers. */
final class AwardLineRepository {
    private static final Table AWARD_LINE = new Table("award_line");

    private static final String PERSONS = """
          %s
          LEFT JOIN organisation o ON o.id = l.organisation_id
        """.formatted(LivePerson.leftJoin("l.person_id"));
    private static final String LINES = """
        SELECT l.id, l.round_id, l.line_key, l.rank_no, p.id AS person_id, l.organisation_id,
               coalesce(p.name, o.name) AS owner_name, coalesce(p.village_code, o.village_code) AS village_code,
               l.shops, l.sales, l.sales_before, l.orders, l.open_doubts, l.tier_no, l.computed, l.amount, l.notes,
               l.reason, l.payee_name, l.payee_relation, l.payee_paper, l.status, l.version
          FROM award_line l
        """ + PERSONS;
    private static final String ORDER = " ORDER BY CASE l.rank_no WHEN 0 THEN 1 ELSE 0 END, l.rank_no, l.id";

    void insert(Handle handle, Collection<AwardLine> lines) {
        PreparedBatch batch = handle.prepareBatch("""
            INSERT INTO award_line (id, round_id, line_key, rank_no, person_id, organisation_id, shops, sales,
                   sales_before, orders, open_doubts, tier_no, computed, amount, notes, status)
            VALUES (:id, :roundId, :lineKey, :rankNo, :personId, :organisationId, :shops, :sales,
                   :salesBefore, :orders, :openDoubts, :tierNo, :computed, :amount, :notes, :status)\
            """);
        lines.forEach(line -> batch.bindMethods(line).add());
        batch.execute();
    }

    /** What a line comes to, computed anew; what a clerk wrote of it stays. */
    void recompute(Handle handle, Collection<AwardLine> lines) {
        PreparedBatch batch = handle.prepareBatch("""
            UPDATE award_line
               SET rank_no = :rankNo, person_id = :personId, organisation_id = :organisationId, shops = :shops,
                   sales = :sales, sales_before = :salesBefore, orders = :orders, open_doubts = :openDoubts,
                   tier_no = :tierNo, computed = :computed, amount = :amount, notes = :notes, reason = :reason,
                   status = :status, version = version + 1
             WHERE id = :id AND version = :version\
            """);
        lines.forEach(line -> batch.bindMethods(line).add());
        batch.execute();
    }

    List<AwardLine> ofRound(Handle handle, UUID round) {
        return handle.createQuery(LINES + " WHERE l.round_id = :round" + ORDER)
                .bind("round", round)
                .mapTo(AwardLine.class)
                .list();
    }

    /** The longest public notice that the lines' schemes ask for; working days before calendar days. */
    Optional<NoticeTerm> term(Handle handle, Collection<UUID> ids) {
        return handle.createQuery("""
            SELECT v.notice_days AS days, v.notice_working AS working
              FROM award_line l JOIN award_round r ON r.id = l.round_id JOIN scheme_version v ON v.id = r.scheme_version_id
             WHERE l.id IN (<ids>) ORDER BY v.notice_working DESC, v.notice_days DESC LIMIT 1\
            """)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> new NoticeTerm(row.getInt("days"), row.getBoolean("working")))
                .findOne();
    }

    Optional<AwardLine> find(Handle handle, UUID id) {
        return handle.createQuery(LINES + " WHERE l.id = :id")
                .bind("id", id)
                .mapTo(AwardLine.class)
                .findOne();
    }

    /** Approved lines in no notice yet, round by round and by rank. */
    List<UUID> approved(Handle handle) {
        return handle.createQuery("""
            SELECT l.id FROM award_line l JOIN award_round r ON r.id = l.round_id
             WHERE l.status = 'APPROVED' ORDER BY r.created_at, r.id, l.rank_no, l.id\
            """).mapTo(UUID.class).list();
    }

    /** What an owner, or a person merged into them, has of awards that stand. */
    List<AwardLine> ofOwner(Handle handle, UUID owner) {
        return handle.createQuery(LINES + """
             WHERE (p.id = :owner OR l.organisation_id = :owner) AND l.live_key IS NOT NULL ORDER BY l.id\
            """)
                .bind("owner", owner)
                .mapTo(AwardLine.class)
                .list();
    }

    /** @param liveKey non-null exactly while money is bound for the line */
    boolean move(
            Handle handle, AwardLine line, AwardLineStatus next, @Nullable String liveKey, @Nullable String reason) {
        return handle.createUpdate("""
            UPDATE award_line
               SET status = :next, live_key = :liveKey, reason = coalesce(:reason, reason), version = version + 1
             WHERE id = :id AND version = :version AND status = :status\
            """)
                        .bind("next", next)
                        .bind("liveKey", liveKey)
                        .bind("reason", reason)
                        .bind("id", line.id())
                        .bind("version", line.version())
                        .bind("status", line.status())
                        .execute()
                == 1;
    }

    boolean payee(Handle handle, AwardLine line, @Nullable OtherPayee payee) {
        return AWARD_LINE
                .change(handle, line.id(), line.version())
                .set("payee_name", payee == null ? null : payee.name().strip())
                .set("payee_relation", payee == null ? null : payee.relation().strip())
                .set("payee_paper", payee == null ? null : payee.paperId())
                .done();
    }

    /** Shops or owners, mergers followed, that have the scheme's award of that period. */
    Set<UUID> awarded(Handle handle, UUID scheme, String period) {
        return new HashSet<>(handle.createQuery(
                        "SELECT CASE WHEN l.line_key = l.person_id THEN p.id ELSE l.line_key END FROM award_line l"
                                + PERSONS + """
                                  JOIN award_round r ON r.id = l.round_id
                                 WHERE r.scheme_id = :scheme AND r.period = :period AND l.live_key IS NOT NULL\
                                """)
                .bind("scheme", scheme)
                .bind("period", period)
                .mapTo(UUID.class)
                .list());
    }

    /** What each owner has of the scheme in rounds whose period ends in the calendar year. */
    Map<UUID, Money> had(Handle handle, UUID scheme, int calendarYear) {
        Map<UUID, Money> had = new HashMap<>();
        handle.createQuery("SELECT coalesce(p.id, o.id) AS owner, sum(l.amount) AS total FROM award_line l" + PERSONS
                        + """
                          JOIN award_round r ON r.id = l.round_id
                         WHERE r.scheme_id = :scheme AND l.live_key IS NOT NULL AND r.last_day BETWEEN :first AND :last
                         GROUP BY coalesce(p.id, o.id)\
                        """)
                .bind("scheme", scheme)
                .bind("first", LocalDate.of(calendarYear, 1, 1))
                .bind("last", LocalDate.of(calendarYear, 12, 31))
                .map((row, context) -> Map.entry(row.getObject("owner", UUID.class), Money.ofFen(row.getLong("total"))))
                .forEach(entry -> had.put(entry.getKey(), entry.getValue()));
        return had;
    }

    /** What rounds gave for a period and still stands. */
    Money spent(Handle handle, UUID scheme, String period) {
        return Money.ofFen(handle.createQuery("""
            SELECT coalesce(sum(l.amount), 0) FROM award_line l JOIN award_round r ON r.id = l.round_id
             WHERE r.scheme_id = :scheme AND r.period = :period AND l.live_key IS NOT NULL\
            """)
                .bind("scheme", scheme)
                .bind("period", period)
                .mapTo(Long.class)
                .one());
    }
}
