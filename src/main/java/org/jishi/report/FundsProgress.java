package org.jishi.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.fund.FundSource;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The funds progress table 资金使用情况表 with its detail of payments (domain.md 6.5), as it stood on the period's last
 * day; every project stands with the category of funds it was decided in.
 */
public final class FundsProgress implements ReportForm {
    private static final String UNRELEASED = """
        SELECT count(*) FROM payment_outcome w
          JOIN payable d ON d.id = w.payable_id
         WHERE w.outcome = 'PAID' AND w.entered_on <= :day
           AND NOT EXISTS (SELECT 1 FROM notice_line n
                            WHERE n.subject_id = d.decision_id AND n.status = 'RELEASED' AND n.released_on <= w.entered_on)\
        """;

    /** A category's part of a grant, and how much it may have. */
    public record CategoryShare(
            String category,
            FundSource source,
            Money granted,
            Money whole,
            @Nullable BigDecimal capPercent,
            @Nullable BigDecimal floorPercent) {}

    @Override
    public String id() {
        return "funds-progress";
    }

    @Override
    public Set<Period.Kind> periods() {
        return EnumSet.allOf(Period.Kind.class);
    }

    @Override
    public ReportContent build(Handle handle, ReportRequest request) {
        LocalDate day = request.period().last();
        List<ProjectLine> lines = ProjectLine.of(handle, day);
        Map<String, CategoryShare> shares = shares(handle, day).stream()
                .collect(Collectors.toMap(
                        share -> share.source() + share.category(), share -> share, (one, other) -> one));
        List<Problem> problems = new ArrayList<>();
        for (ProjectLine line : lines) {
            if (line.paid().compareTo(line.decided()) > 0) {
                problems.add(Problem.of("report.check.paidOverContract", line.project(), line.paid(), line.decided()));
            }
        }
        for (CategoryShare share : shares.values()) {
            checkShare(problems, share);
        }
        long unreleased = handle.createQuery(UNRELEASED)
                .bind("day", day)
                .mapTo(Long.class)
                .one();
        if (unreleased > 0) {
            problems.add(Problem.of("report.check.paidBeforeNotice", unreleased));
        }
        Money paid = lines.stream().map(ProjectLine::paid).reduce(Money.ZERO, Money::plus);
        Money ledger = FundFlow.of(handle, FundFlow.START, day).paid().plus(recovered(handle, day));
        if (!paid.equals(ledger)) {
            problems.add(Problem.of("report.check.progressAgainstLedger", paid, ledger));
        }
        return new ReportContent(List.of(table(request, lines, shares), detail(handle, request)), problems);
    }

    private static void checkShare(List<Problem> problems, CategoryShare share) {
        if (!share.whole().isPositive()) {
            return;
        }
        BigDecimal percent = share.granted()
                .yuan()
                .multiply(BigDecimal.valueOf(100))
                .divide(share.whole().yuan(), 2, java.math.RoundingMode.HALF_UP);
        BigDecimal cap = share.capPercent();
        BigDecimal floor = share.floorPercent();
        if (cap != null && percent.compareTo(cap) > 0) {
            problems.add(Problem.of("report.check.overCap", share.category(), percent + "%", cap + "%"));
        }
        if (floor != null && percent.compareTo(floor) < 0) {
            problems.add(Problem.of("report.check.underFloor", share.category(), percent + "%", floor + "%"));
        }
    }

    private static Money recovered(Handle handle, LocalDate day) {
        return Money.ofFen(
                handle.createQuery("""
            SELECT coalesce(sum(e.amount), 0) FROM ledger_entry e JOIN fund_account a ON a.id = e.account_id
             WHERE a.kind = 'CATEGORY' AND e.movement = 'RECOVER' AND e.entered_on <= :day\
            """).bind("day", day).mapTo(Long.class).one());
    }

    private static List<CategoryShare> shares(Handle handle, LocalDate day) {
        return handle.createQuery("""
            SELECT c.name AS category, g.source, c.cap_percent, c.floor_percent,
                   coalesce((SELECT sum(e.delta) FROM ledger_entry e JOIN fund_account a ON a.id = e.account_id
                              WHERE a.category_id = c.id AND a.kind = 'CATEGORY' AND e.entered_on <= :day
                                AND e.movement IN ('GRANT', 'ALLOT_IN', 'ALLOT_OUT')), 0) AS granted,
                   coalesce((SELECT sum(t.amount) FROM fund_tranche t
                              WHERE t.grant_id = g.id AND t.arrived_on <= :day), 0) AS whole
              FROM fund_category c JOIN fund_grant g ON g.id = c.grant_id\
            """)
                .bind("day", day)
                .mapTo(CategoryShare.class)
                .list();
    }

    private static ReportSheet table(
            ReportRequest request, List<ProjectLine> lines, Map<String, CategoryShare> shares) {
        SheetBuilder sheet = new SheetBuilder(
                request.text("report.funds.tab"),
                6,
                14,
                26,
                22,
                20,
                14,
                13,
                12,
                12,
                12,
                12,
                10,
                9,
                13,
                13,
                10,
                13,
                12,
                12,
                10);
        Foot.head(sheet, request, request.text("report.form.funds-progress"), request.text("report.money.yuan"));
        sheet.headings(
                request.text("report.col.no"),
                request.text("report.col.category"),
                request.text("report.col.project"),
                request.text("report.col.contractor"),
                request.text("report.col.creditCode"),
                request.text("report.col.contractNo"),
                request.text("report.col.contractSum"),
                request.text("report.col.central"),
                request.text("report.col.province"),
                request.text("report.col.county"),
                request.text("report.col.own"),
                request.text("report.col.share"),
                request.text("report.col.cap"),
                request.text("report.col.workDone"),
                request.text("report.col.paid"),
                request.text("report.col.paidRate"),
                request.text("report.col.balance"),
                request.text("report.col.lastPaid"),
                request.text("report.col.acceptedOn"),
                request.text("report.col.verdict"));
        int first = sheet.nextRow();
        int number = 1;
        for (ProjectLine line : lines) {
            sheet.body(row(request, line, shares.get(line.source() + line.category()), number++));
        }
        Span[] total = new Span[15];
        total[0] = Span.wide(request.text("report.total"), 6);
        for (int column = 6; column < 20; column++) {
            boolean money = (column >= 6 && column <= 10) || column == 13 || column == 14 || column == 16;
            total[column - 5] = Span.of(
                    !money ? Cell.blank() : lines.isEmpty() ? Cell.yuan(Money.ZERO) : sheet.sum(first, column, 2));
        }
        sheet.add(SheetRow.Kind.TOTAL, total);
        return Foot.close(sheet, request, request.text("report.funds.basis")).build();
    }

    private static Cell[] row(ReportRequest request, ProjectLine line, @Nullable CategoryShare share, int number) {
        Money decided = line.decided();
        return new Cell[] {
            Cell.count(number),
            Cell.text(line.category()),
            Cell.text(line.project()),
            Cell.text(line.contractor()),
            Cell.text(line.creditCode()),
            Cell.text(line.contractNo()),
            Cell.yuan(decided),
            Cell.yuan(line.source() == FundSource.CENTRAL ? decided : Money.ZERO),
            Cell.yuan(line.source() == FundSource.PROVINCE ? decided : Money.ZERO),
            Cell.yuan(line.source() == FundSource.COUNTY ? decided : Money.ZERO),
            Cell.yuan(Money.ZERO),
            share == null
                    ? Cell.blank()
                    : Cell.share(decided.yuan(), share.whole().yuan()),
            share == null || share.capPercent() == null ? Cell.blank() : Cell.text(share.capPercent() + "%"),
            line.done() == null ? Cell.blank() : Cell.yuan(line.done()),
            Cell.yuan(line.paid()),
            Cell.share(line.paid().yuan(), decided.yuan()),
            Cell.yuan(decided.minus(line.paid())),
            Cell.day(line.lastPaid()),
            Cell.day(line.acceptedOn()),
            Cell.text(line.accepted() == null ? null : request.text("report.funds.accepted"))
        };
    }

    /** 拨付明细. */
    private static ReportSheet detail(Handle handle, ReportRequest request) {
        SheetBuilder sheet =
                new SheetBuilder(request.text("report.funds.detailTab"), 6, 12, 12, 7, 14, 16, 30, 24, 11, 11);
        Foot.head(sheet, request, request.text("report.funds.detailTitle"), request.text("report.money.yuan"));
        sheet.headings(
                request.text("report.col.no"),
                request.text("report.col.paidOn"),
                request.text("report.col.category"),
                request.text("report.col.instalment"),
                request.text("report.col.amount"),
                request.text("report.col.voucher"),
                request.text("report.col.basis"),
                request.text("report.col.payee"),
                request.text("report.col.entered"),
                request.text("report.col.checked"));
        int first = sheet.nextRow();
        List<Cell[]> rows = handle.createQuery("""
            SELECT w.entered_on, c.name AS category, d.instalment, w.amount, r.voucher_no, d.item || ' ' || d.basis AS basis,
                   d.payee_name, s.name AS entered, a.name AS checked
              FROM payment_outcome w
              JOIN payable d ON d.id = w.payable_id
              JOIN fund_account f ON f.id = d.account_id
              JOIN fund_category c ON c.id = f.category_id
              JOIN batch_line l ON l.id = w.line_id
              JOIN batch b ON b.id = l.batch_id
              JOIN bank_result r ON r.id = w.result_id
              JOIN staff s ON s.id = b.drafted_by
              LEFT JOIN staff a ON a.id = b.approved_by
             WHERE w.outcome = 'PAID' AND w.entered_on BETWEEN :first AND :last
               AND NOT EXISTS (SELECT 1 FROM payment_outcome x
                                WHERE x.line_id = w.line_id AND x.outcome = 'RETURNED' AND x.entered_on <= :last)
             ORDER BY w.entered_on, d.payable_no, d.instalment\
            """)
                .bind("first", request.period().first())
                .bind("last", request.period().last())
                .map((row, context) -> new Cell[] {
                    Cell.count(row.getRow()),
                    Cell.day(row.getObject("entered_on", LocalDate.class)),
                    Cell.text(row.getString("category")),
                    Cell.count(row.getInt("instalment")),
                    Cell.yuan(Money.ofFen(row.getLong("amount"))),
                    Cell.text(row.getString("voucher_no")),
                    Cell.text(row.getString("basis")),
                    Cell.text(row.getString("payee_name")),
                    Cell.text(row.getString("entered")),
                    Cell.text(row.getString("checked"))
                })
                .list();
        rows.forEach(sheet::body);
        Span[] total = new Span[7];
        total[0] = Span.wide(request.text("report.total"), 4);
        total[1] = Span.of(rows.isEmpty() ? Cell.yuan(Money.ZERO) : sheet.sum(first, 4, 2));
        for (int i = 2; i < total.length; i++) {
            total[i] = Span.of(Cell.blank());
        }
        sheet.add(SheetRow.Kind.TOTAL, total);
        return sheet.build();
    }
}
