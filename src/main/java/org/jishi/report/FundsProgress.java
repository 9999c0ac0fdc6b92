package org.jishi.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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

    /** Column names, as text keys below "report.col.", with their widths. */
    private static final List<Column> COLUMNS = List.of(
            new Column("no", 5),
            new Column("category", 15),
            new Column("project", 17),
            new Column("contractor", 28),
            new Column("creditCode", 20),
            new Column("procurement", 8),
            new Column("contractNo", 9),
            new Column("contractedOn", 10),
            new Column("contractSum", 12),
            new Column("central", 12),
            new Column("province", 9),
            new Column("county", 12),
            new Column("own", 7),
            new Column("share", 8),
            new Column("cap", 8),
            new Column("workDone", 12),
            new Column("paidOut", 12),
            new Column("recovered", 9),
            new Column("netPaid", 12),
            new Column("paidRate", 9),
            new Column("balance", 12),
            new Column("lastPaid", 10),
            new Column("acceptedOn", 10),
            new Column("verdict", 8),
            new Column("audited", 9),
            new Column("noticeLink", 24),
            new Column("remark", 10));

    private static final int KEPT = 3;
    private static final int LEFT_PAGE = 15;
    private static final int FIRST_SUM = 8;
    private static final Set<String> SUMS = Set.of(
            "contractSum",
            "central",
            "province",
            "county",
            "own",
            "workDone",
            "paidOut",
            "recovered",
            "netPaid",
            "balance");

    private record Column(String name, int width) {}

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
                        share -> share.source() + share.category(),
                        share -> share,
                        (one, other) -> one,
                        LinkedHashMap::new));
        List<Problem> problems = new ArrayList<>();
        List<String> foot = new ArrayList<>();
        for (ProjectLine line : lines) {
            if (line.paid().compareTo(line.decided()) > 0) {
                problems.add(Problem.of("report.check.paidOverContract", line.project(), line.paid(), line.decided()));
            }
        }
        foot.add(request.text("report.funds.foot.contracts", verdict(request, problems.isEmpty())));
        checkBound(handle, day, lines, problems);
        for (CategoryShare share : shares.values()) {
            checkShare(request, problems, foot, share);
        }
        checkGrants(handle, request, problems, foot, lines);
        long unreleased = handle.createQuery(UNRELEASED)
                .bind("day", day)
                .mapTo(Long.class)
                .one();
        if (unreleased > 0) {
            problems.add(Problem.of("report.check.paidBeforeNotice", unreleased));
        }
        foot.add(request.text("report.funds.foot.notices", verdict(request, unreleased == 0)));
        Money paid = lines.stream().map(ProjectLine::net).reduce(Money.ZERO, Money::plus);
        Money ledger = FundFlow.of(handle, FundFlow.START, day).paid();
        if (!paid.equals(ledger)) {
            problems.add(Problem.of("report.check.progressAgainstLedger", paid, ledger));
        }
        return new ReportContent(
                List.of(table(request, lines, shares, foot), FundsPayments.sheet(handle, request)), problems);
    }

    private static String verdict(ReportRequest request, boolean holds) {
        return request.text(holds ? "report.funds.holds" : "report.funds.fails");
    }

    /** What the cases say was decided against what the ledger had bound by the day, project by project and as a whole. */
    private static void checkBound(Handle handle, LocalDate day, List<ProjectLine> lines, List<Problem> problems) {
        Money sum = Money.ZERO;
        for (ProjectLine line : lines) {
            sum = sum.plus(line.bound());
            int more = line.bound().compareTo(line.decided());
            if (more > 0 || (more < 0 && line.done() == null)) {
                problems.add(
                        Problem.of("report.check.projectAgainstLedger", line.project(), line.decided(), line.bound()));
            }
        }
        Money ledger = Money.ofFen(
                handle.createQuery("""
            SELECT coalesce(sum(CASE WHEN movement = 'COMMIT' THEN amount ELSE -amount END), 0)
              FROM ledger_entry WHERE movement IN ('COMMIT', 'RELEASE') AND entered_on <= :day\
            """).bind("day", day).mapTo(Long.class).one());
        if (!sum.equals(ledger)) {
            problems.add(Problem.of("report.check.decidedAgainstLedger", sum, ledger));
        }
    }

    /** What was decided on each source's money against what it granted. */
    private static void checkGrants(
            Handle handle, ReportRequest request, List<Problem> problems, List<String> foot, List<ProjectLine> lines) {
        Map<FundSource, FundFlow> flows =
                FundFlow.bySource(handle, FundFlow.START, request.period().last());
        for (FundSource source : FundSource.values()) {
            FundFlow flow = flows.get(source);
            if (flow == null) {
                continue;
            }
            Money granted = flow.arrived().minus(flow.surrendered());
            Money decided = lines.stream()
                    .filter(line -> line.source() == source)
                    .map(ProjectLine::decided)
                    .reduce(Money.ZERO, Money::plus);
            boolean holds = decided.compareTo(granted) <= 0;
            String name = request.text("fund.source", source);
            if (!holds) {
                problems.add(Problem.of("report.check.decidedOverGrant", name, decided, granted));
            }
            foot.add(request.text(
                    "report.funds.foot.grant",
                    name,
                    flow.arrived(),
                    flow.surrendered(),
                    granted,
                    decided,
                    granted.minus(decided),
                    verdict(request, holds)));
        }
    }

    private static void checkShare(
            ReportRequest request, List<Problem> problems, List<String> foot, CategoryShare share) {
        if (!share.whole().isPositive()) {
            return;
        }
        BigDecimal percent = share.granted()
                .yuan()
                .multiply(BigDecimal.valueOf(100))
                .divide(share.whole().yuan(), 2, java.math.RoundingMode.HALF_UP);
        BigDecimal cap = share.capPercent();
        BigDecimal floor = share.floorPercent();
        if (cap != null) {
            boolean holds = percent.compareTo(cap) <= 0;
            if (!holds) {
                problems.add(Problem.of("report.check.overCap", share.category(), percent + "%", cap + "%"));
            }
            foot.add(request.text(
                    "report.funds.foot.cap", share.category(), percent + "%", cap + "%", verdict(request, holds)));
        }
        if (floor != null) {
            boolean holds = percent.compareTo(floor) >= 0;
            if (!holds) {
                problems.add(Problem.of("report.check.underFloor", share.category(), percent + "%", floor + "%"));
            }
            foot.add(request.text(
                    "report.funds.foot.floor", share.category(), percent + "%", floor + "%", verdict(request, holds)));
        }
    }

    private static List<CategoryShare> shares(Handle handle, LocalDate day) {
        return handle.createQuery("""
            SELECT c.name AS category, g.source, c.cap_percent, c.floor_percent,
                   coalesce((SELECT sum(e.delta) FROM ledger_entry e JOIN fund_account a ON a.id = e.account_id
                              WHERE a.category_id = c.id AND a.kind = 'CATEGORY' AND e.entered_on <= :day
                                AND e.movement IN ('GRANT', 'ALLOT_IN', 'ALLOT_OUT')), 0) AS granted,
                   coalesce((SELECT sum(t.amount) FROM fund_tranche t
                              WHERE t.grant_id = g.id AND t.arrived_on <= :day), 0)
                   - coalesce((SELECT sum(e.amount) FROM ledger_entry e JOIN fund_account a ON a.id = e.account_id
                                WHERE a.grant_id = g.id AND a.kind IN ('POOL', 'CATEGORY')
                                  AND e.movement = 'SURRENDER' AND e.entered_on <= :day), 0) AS whole
              FROM fund_category c JOIN fund_grant g ON g.id = c.grant_id
             ORDER BY g.starts_on, g.id, c.name\
            """)
                .bind("day", day)
                .mapTo(CategoryShare.class)
                .list();
    }

    private static ReportSheet table(
            ReportRequest request, List<ProjectLine> lines, Map<String, CategoryShare> shares, List<String> foot) {
        SheetBuilder sheet = new SheetBuilder(
                        request.name("report.funds.tab"),
                        COLUMNS.stream().map(Column::width).toList())
                .twoPages(KEPT, LEFT_PAGE);
        Foot.head(sheet, request, "report.form.funds-progress", "report.unitOf.YUAN");
        sheet.headings(COLUMNS.stream()
                .map(column -> request.heading("report.col." + column.name()))
                .toArray(String[]::new));
        int first = sheet.nextRow();
        int number = 1;
        for (ProjectLine line : lines) {
            sheet.body(row(request, line, shares.get(line.source() + line.category()), number++));
        }
        if (lines.isEmpty()) {
            sheet.nothing(request.name("report.nothingInPeriod"));
        }
        Span[] total = new Span[COLUMNS.size() - FIRST_SUM + 1];
        total[0] = Span.wide(request.name("report.total"), FIRST_SUM);
        for (int column = FIRST_SUM; column < COLUMNS.size(); column++) {
            Cell cell = Cell.blank();
            if (SUMS.contains(COLUMNS.get(column).name())) {
                cell = lines.isEmpty() ? Cell.yuan(Money.ZERO) : sheet.sum(first, column, 2);
            }
            total[column - FIRST_SUM + 1] = Span.of(cell);
        }
        sheet.add(SheetRow.Kind.TOTAL, total);
        foot.forEach(sheet::note);
        return Foot.close(sheet, request, "report.funds.basis").build();
    }

    private static Cell[] row(ReportRequest request, ProjectLine line, @Nullable CategoryShare share, int number) {
        Money decided = line.decided();
        return new Cell[] {
            Cell.ordinal(number),
            Cell.text(line.category()),
            Cell.text(line.project()),
            Cell.text(line.contractor()),
            Cell.text(line.creditCode()),
            Cell.text(line.procurement() == null ? null : request.text("branding.procurement." + line.procurement())),
            Cell.text(line.contractNo()),
            Cell.day(line.contractedOn()),
            Cell.yuan(decided),
            Cell.yuan(line.source() == FundSource.CENTRAL ? decided : Money.ZERO),
            Cell.yuan(line.source() == FundSource.PROVINCE ? decided : Money.ZERO),
            Cell.yuan(line.source() == FundSource.COUNTY ? decided : Money.ZERO),
            Cell.yuan(Money.ZERO),
            share == null || line.source() != FundSource.CENTRAL
                    ? Cell.blank()
                    : Cell.share(decided.yuan(), share.whole().yuan()),
            share == null ? Cell.blank() : Cell.percent(share.capPercent()),
            line.done() == null ? Cell.blank() : Cell.yuan(line.done()),
            Cell.yuan(line.paid()),
            Cell.yuan(line.recovered()),
            Cell.yuan(line.net()),
            Cell.share(line.paid().yuan(), decided.yuan()),
            Cell.yuan(decided.minus(line.paid())),
            Cell.day(line.lastPaid()),
            Cell.day(line.acceptedOn()),
            Cell.text(line.accepted() == null ? null : request.text("report.funds.accepted")),
            Cell.blank(),
            Cell.text(notice(request, line)),
            Cell.blank()
        };
    }

    /** The latest notice, and how many there were. */
    private static @Nullable String notice(ReportRequest request, ProjectLine line) {
        String latest = line.notice();
        return latest == null || line.notices() < 2
                ? latest
                : request.text("report.funds.notices", latest, line.notices());
    }
}
