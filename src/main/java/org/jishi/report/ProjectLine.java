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
 * @param decided contract sum, or the sum of what was decided
 * @param done work accepted, null where there is nothing to accept
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
        Money decided,
        @Nullable Money done,
        Money paid,
        @Nullable LocalDate lastPaid,
        @Nullable LocalDate acceptedOn,
        @Nullable Boolean accepted,
        @Nullable String notice,
        int notices) {

    /** What was paid on each decision by the day, less what the bank returned. */
    private static final String PAID = """
        (SELECT d.decision_id, SUM(CASE WHEN w.outcome = 'PAID' THEN w.amount
                                        WHEN w.line_ordinal = 2 THEN -w.amount ELSE 0 END) AS paid,
                MAX(CASE WHEN w.outcome = 'PAID' THEN w.entered_on END) AS last_paid
           FROM payment_outcome w JOIN payable d ON d.id = w.payable_id
          WHERE w.entered_on <= :day GROUP BY d.decision_id)\
        """;

    /** The last notice that each decision was posted in by the day. */
    private static final String NOTICES = """
        (SELECT l.subject_id, MAX(n.notice_no || ' ' || n.place_name) AS notice
           FROM notice_line l JOIN notice n ON n.id = l.notice_id
          WHERE n.status IN ('POSTED', 'ENDED') AND n.posted_on <= :day GROUP BY l.subject_id)\
        """;

    private static final String BRANDING = """
        SELECT c.name AS category, g.source, b.case_no || ' ' || b.product AS project, o.name AS contractor,
               o.credit_code, b.contract_no, b.budget AS decided, b.accepted AS done, coalesce(p.paid, 0) AS paid,
               p.last_paid, b.signed_on AS accepted_on,
               CASE WHEN b.signed_on IS NULL THEN NULL ELSE TRUE END AS accepted, w.notice,
               CASE WHEN w.notice IS NULL THEN 0 ELSE 1 END AS notices
          FROM branding_case b
          JOIN fund_account a ON a.id = b.fund_account_id
          JOIN fund_category c ON c.id = a.category_id
          JOIN fund_grant g ON g.id = a.grant_id
          LEFT JOIN organisation o ON o.id = b.provider_id
          LEFT JOIN %s p ON p.decision_id = b.id
          LEFT JOIN %s w ON w.subject_id = b.id
         WHERE b.status IN ('APPROVED', 'DELIVERED', 'ACCEPTED', 'POSTED', 'RELEASED', 'PAID')
         ORDER BY c.name, b.case_no\
        """.formatted(PAID, NOTICES);

    private static final String SUBSIDIES = """
        SELECT c.name AS category, g.source, s.title AS project, CAST(NULL AS varchar(100)) AS contractor,
               CAST(NULL AS varchar(18)) AS credit_code, CAST(NULL AS varchar(60)) AS contract_no,
               SUM(q.amount) AS decided, CAST(NULL AS bigint) AS done, coalesce(SUM(p.paid), 0) AS paid,
               MAX(p.last_paid) AS last_paid, CAST(NULL AS date) AS accepted_on, CAST(NULL AS boolean) AS accepted,
               MAX(w.notice) AS notice, COUNT(DISTINCT w.notice) AS notices
          FROM subsidy_claim q
          JOIN scheme s ON s.id = q.scheme_id
          JOIN fund_account a ON a.id = q.fund_account_id
          JOIN fund_category c ON c.id = a.category_id
          JOIN fund_grant g ON g.id = a.grant_id
          LEFT JOIN %s p ON p.decision_id = q.id
          LEFT JOIN %s w ON w.subject_id = q.id
         WHERE q.status IN ('APPROVED', 'POSTED', 'RELEASED', 'PAID')
         GROUP BY c.name, g.source, s.title ORDER BY c.name, s.title\
        """.formatted(PAID, NOTICES);

    private static final String AWARDS = """
        SELECT c.name AS category, g.source, s.title AS project, CAST(NULL AS varchar(100)) AS contractor,
               CAST(NULL AS varchar(18)) AS credit_code, CAST(NULL AS varchar(60)) AS contract_no,
               SUM(q.amount) AS decided, CAST(NULL AS bigint) AS done, coalesce(SUM(p.paid), 0) AS paid,
               MAX(p.last_paid) AS last_paid, CAST(NULL AS date) AS accepted_on, CAST(NULL AS boolean) AS accepted,
               MAX(w.notice) AS notice, COUNT(DISTINCT w.notice) AS notices
          FROM award_line q
          JOIN award_round r ON r.id = q.round_id
          JOIN scheme s ON s.id = r.scheme_id
          JOIN fund_account a ON a.id = r.fund_account_id
          JOIN fund_category c ON c.id = a.category_id
          JOIN fund_grant g ON g.id = a.grant_id
          LEFT JOIN %s p ON p.decision_id = q.id
          LEFT JOIN %s w ON w.subject_id = q.id
         WHERE q.live_key IS NOT NULL
         GROUP BY c.name, g.source, s.title ORDER BY c.name, s.title\
        """.formatted(PAID, NOTICES);

    static List<ProjectLine> of(Handle handle, LocalDate day) {
        return Stream.of(BRANDING, SUBSIDIES, AWARDS)
                .flatMap(sql -> handle.createQuery(sql).bind("day", day).mapTo(ProjectLine.class).list().stream())
                .toList();
    }
}
