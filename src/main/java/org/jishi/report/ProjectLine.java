package org.jishi.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.fund.FundSource;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A project that money of a category was decided for, as it stood on a day: every branding contract, and every scheme of
 * subsidies or awards as one.
 *
 * @param category 支持方向
 * @param contractor the provider of a branding contract, null where the office pays people itself
 * @param procurement how the contractor was found: a {@link org.jishi.branding.Procurement}
 * @param decided contract sum, or the sum of what was decided
 * @param bound what the ledger had bound for it: what was decided, for a contract less what was not accepted
 * @param done work accepted, null where there is nothing to accept
 * @param paid what banks paid less what they returned
 * @param recovered what beneficiaries paid back of it
 * @param acceptedOn when the work was accepted
 * @param notice number and place of its latest public notice, null before the first
 * @param notices how many there were
 */
public record ProjectLine(
        String category,
        FundSource source,
        String project,
        @Nullable String contractor,
        @Nullable String creditCode,
        @Nullable String contractNo,
        @Nullable String procurement,
        @Nullable LocalDate contractedOn,
        Money decided,
        Money bound,
        @Nullable Money done,
        Money paid,
        Money recovered,
        @Nullable LocalDate lastPaid,
        @Nullable LocalDate acceptedOn,
        @Nullable Boolean accepted,
        @Nullable String notice,
        int notices) {

    /** What the ledger had bound for each decision by the day; one that was not decided yet, or no longer stood, is left out. */
    private static final String BOUND = """
        (SELECT e.subject_id, SUM(CASE WHEN e.movement = 'COMMIT' THEN e.amount ELSE -e.amount END) AS bound
           FROM ledger_entry e
          WHERE e.movement IN ('COMMIT', 'RELEASE') AND e.entered_on <= :day
          GROUP BY e.subject_id
         HAVING SUM(CASE WHEN e.movement = 'COMMIT' THEN e.amount ELSE -e.amount END) > 0)\
        """;

    /** What was paid on each decision by the day, less what the bank returned. */
    private static final String PAID = """
        (SELECT d.decision_id, SUM(CASE WHEN w.outcome = 'PAID' THEN w.amount
                                        WHEN w.line_ordinal = 2 THEN -w.amount ELSE 0 END) AS paid,
                MAX(CASE WHEN w.outcome = 'PAID' THEN w.entered_on END) AS last_paid
           FROM payment_outcome w JOIN payable d ON d.id = w.payable_id
          WHERE w.entered_on <= :day GROUP BY d.decision_id)\
        """;

    /** What was recovered of each decision by the day. */
    private static final String RECOVERED = """
        (SELECT e.subject_id, SUM(e.amount) AS recovered FROM ledger_entry e
          WHERE e.movement = 'RECOVER' AND e.entered_on <= :day GROUP BY e.subject_id)\
        """;

    /** The last notice that each decision was posted in by the day. */
    private static final String NOTICES = """
        (SELECT l.subject_id, MAX(n.notice_no || ' ' || n.place_name) AS notice
           FROM notice_line l JOIN notice n ON n.id = l.notice_id
          WHERE n.status IN ('POSTED', 'ENDED') AND n.posted_on <= :day GROUP BY l.subject_id)\
        """;

    private static final String BRANDING = """
        SELECT c.name AS category, g.source, b.case_no || ' ' || b.product AS project, o.name AS contractor,
               o.credit_code, b.contract_no, b.procurement, b.contracted_on, b.budget AS decided, k.bound,
               CASE WHEN b.signed_on <= :day THEN b.accepted END AS done, coalesce(p.paid, 0) AS paid,
               coalesce(x.recovered, 0) AS recovered, p.last_paid,
               CASE WHEN b.signed_on <= :day THEN b.signed_on END AS accepted_on,
               CASE WHEN b.signed_on <= :day THEN TRUE END AS accepted, w.notice,
               CASE WHEN w.notice IS NULL THEN 0 ELSE 1 END AS notices
          FROM branding_case b
          JOIN %s k ON k.subject_id = b.id
          JOIN fund_account a ON a.id = b.fund_account_id
          JOIN fund_category c ON c.id = a.category_id
          JOIN fund_grant g ON g.id = a.grant_id
          LEFT JOIN organisation o ON o.id = b.provider_id
          LEFT JOIN %s p ON p.decision_id = b.id
          LEFT JOIN %s x ON x.subject_id = b.id
          LEFT JOIN %s w ON w.subject_id = b.id
         ORDER BY c.name, b.case_no\
        """.formatted(BOUND, PAID, RECOVERED, NOTICES);

    private static final String SUBSIDIES = """
        SELECT c.name AS category, g.source, s.title AS project, CAST(NULL AS varchar(100)) AS contractor,
               CAST(NULL AS varchar(18)) AS credit_code, CAST(NULL AS varchar(60)) AS contract_no,
               CAST(NULL AS varchar(24)) AS procurement, CAST(NULL AS date) AS contracted_on,
               SUM(q.amount) AS decided, SUM(k.bound) AS bound, CAST(NULL AS bigint) AS done, coalesce(SUM(p.paid), 0) AS paid,
               coalesce(SUM(x.recovered), 0) AS recovered,
               MAX(p.last_paid) AS last_paid, CAST(NULL AS date) AS accepted_on, CAST(NULL AS boolean) AS accepted,
               MAX(w.notice) AS notice, COUNT(DISTINCT w.notice) AS notices
          FROM subsidy_claim q
          JOIN %s k ON k.subject_id = q.id
          JOIN scheme s ON s.id = q.scheme_id
          JOIN fund_account a ON a.id = q.fund_account_id
          JOIN fund_category c ON c.id = a.category_id
          JOIN fund_grant g ON g.id = a.grant_id
          LEFT JOIN %s p ON p.decision_id = q.id
          LEFT JOIN %s x ON x.subject_id = q.id
          LEFT JOIN %s w ON w.subject_id = q.id
         GROUP BY c.name, g.source, s.title ORDER BY c.name, s.title\
        """.formatted(BOUND, PAID, RECOVERED, NOTICES);

    private static final String AWARDS = """
        SELECT c.name AS category, g.source, s.title AS project, CAST(NULL AS varchar(100)) AS contractor,
               CAST(NULL AS varchar(18)) AS credit_code, CAST(NULL AS varchar(60)) AS contract_no,
               CAST(NULL AS varchar(24)) AS procurement, CAST(NULL AS date) AS contracted_on,
               SUM(q.amount) AS decided, SUM(k.bound) AS bound, CAST(NULL AS bigint) AS done, coalesce(SUM(p.paid), 0) AS paid,
               coalesce(SUM(x.recovered), 0) AS recovered,
               MAX(p.last_paid) AS last_paid, CAST(NULL AS date) AS accepted_on, CAST(NULL AS boolean) AS accepted,
               MAX(w.notice) AS notice, COUNT(DISTINCT w.notice) AS notices
          FROM award_line q
          JOIN %s k ON k.subject_id = q.id
          JOIN award_round r ON r.id = q.round_id
          JOIN scheme s ON s.id = r.scheme_id
          JOIN fund_account a ON a.id = r.fund_account_id
          JOIN fund_category c ON c.id = a.category_id
          JOIN fund_grant g ON g.id = a.grant_id
          LEFT JOIN %s p ON p.decision_id = q.id
          LEFT JOIN %s x ON x.subject_id = q.id
          LEFT JOIN %s w ON w.subject_id = q.id
         GROUP BY c.name, g.source, s.title ORDER BY c.name, s.title\
        """.formatted(BOUND, PAID, RECOVERED, NOTICES);

    /** 净拨付. */
    Money net() {
        return paid.minus(recovered);
    }

    static List<ProjectLine> of(Handle handle, LocalDate day) {
        return Stream.of(BRANDING, SUBSIDIES, AWARDS)
                .flatMap(sql -> handle.createQuery(sql).bind("day", day).mapTo(ProjectLine.class).list().stream())
                .toList();
    }
}
