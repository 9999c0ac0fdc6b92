package org.jishi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jishi.approval.Subject;
import org.jishi.casework.CaseNumbers;
import org.jishi.platform.access.Role;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.Period;
import org.jishi.report.HandEntry.Trade;
import org.jishi.report.HandEntry.Words;
import org.jishi.support.CaseOffice;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ministry's table: what the office enters by hand, and each column's own rate of payment. */
class MofcomTableTest {
    private static final Period QUARTER = Period.quarter(2026, 3);

    private final CaseOffice desk = new CaseOffice();
    private final Office office = desk.office;
    private final HandEntryService entries = new HandEntryService(office.acts);
    private final ReportService reports = new ReportService(office.acts, new CaseNumbers(), ReportService.forms());

    @BeforeEach
    void official() {
        office.signIn(Role.OFFICIAL);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ReportContent build(Period period) {
        office.signIn(Role.OFFICIAL);
        return reports.build("mofcom-table", period, ReportLanguage.ZH);
    }

    private static List<String> row(ReportContent content, String name) {
        return content.sheets().getFirst().rows().stream()
                .map(row ->
                        row.spans().stream().map(span -> span.cell().shown()).toList())
                .filter(row -> row.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private void enter(Period period, String rural, Map<Words, String> words) {
        Map<Trade, BigDecimal> figures = Map.of(
                Trade.COUNTY_RETAIL, new BigDecimal("9000"),
                Trade.RURAL_RETAIL, new BigDecimal(rural),
                Trade.FARM_RETAIL, BigDecimal.ONE,
                Trade.BOUGHT_FOR, BigDecimal.ZERO,
                Trade.SOLD_FOR, BigDecimal.ZERO);
        entries.set(entries.find(period).orElse(null), period, figures, words);
    }

    private static String blank(ReportContent content) {
        return content.checks().stream()
                .filter(problem -> problem.key().equals("report.check.handBlank"))
                .map(problem -> String.valueOf(problem.args().getFirst()))
                .findFirst()
                .orElse("");
    }

    @Test
    void theChecksNameWhatNobodyEnteredUntilAllStandsInTheTable() {
        assertThat(blank(build(QUARTER))).isEqualTo("网络零售额、农村网络零售额、农产品网络零售额、代买额、代卖额、存在问题、下一步工作、典型案例");
        assertThat(blank(build(Period.parse("2026-09").orElseThrow()))).isEqualTo("网络零售额、农村网络零售额、农产品网络零售额、代买额、代卖额");
        enter(QUARTER, "1520.5", Map.of(Words.PROBLEMS, "物流成本高", Words.EXAMPLES, "无"));
        assertThat(blank(build(QUARTER))).isEqualTo("下一步工作");
        enter(QUARTER, "1520.5", Map.of(Words.PROBLEMS, "物流成本高", Words.NEXT_STEPS, "并仓", Words.EXAMPLES, "无"));
        ReportContent content = build(QUARTER);
        assertThat(blank(content)).isEmpty();
        assertThat(row(content, "农村网络零售额")).contains("1,520.50", "填报");
        assertThat(row(content, "存在问题")).containsExactly("存在问题", "物流成本高");
        assertThat(row(content, "下一步工作")).containsExactly("下一步工作", "并仓");
    }

    @Test
    void theYearSoFarIsTheSumOfItsQuartersOnceAllAreKnownAndGrowthIsAgainstTheYearBefore() {
        enter(QUARTER, "150", Map.of());
        enter(Period.quarter(2025, 3), "120", Map.of());
        assertThat(row(build(QUARTER), "农村网络零售额").subList(3, 7)).containsExactly("150.00", "", "120.00", "25.00%");
        enter(Period.quarter(2026, 1), "100", Map.of());
        enter(Period.quarter(2026, 2), "130", Map.of());
        assertThat(row(build(QUARTER), "农村网络零售额").subList(3, 7))
                .containsExactly("150.00", "380.00", "120.00", "25.00%");
    }

    /** What stands above its whole is told, by name; the county's own figure is beside that of the registered shops. */
    @Test
    void aPartIsNeverAboveItsWholeWithoutAWord() {
        Map<Trade, BigDecimal> figures = Map.of(
                Trade.COUNTY_RETAIL, new BigDecimal("17.93"),
                Trade.RURAL_RETAIL, new BigDecimal("1260"),
                Trade.FARM_RETAIL, new BigDecimal("1260.5"));
        entries.set(null, QUARTER, figures, Map.of());
        ReportContent content = build(QUARTER);
        assertThat(row(content, "网络零售额")).contains("17.93", "填报");
        assertThat(row(content, "本办登记网店网络零售额")).contains("0.00", "系统");
        assertThat(content.checks())
                .filteredOn(problem -> problem.key().equals("report.check.partAboveWhole"))
                .extracting(problem -> problem.args())
                .containsExactly(
                        List.of("农村网络零售额", "1,260.00", "网络零售额", "17.93"),
                        List.of("农产品网络零售额", "1,260.50", "农村网络零售额", "1,260.00"));
        enter(QUARTER, "1520.5", Map.of());
    }

    /** The same period last year is a dash while nothing was kept then: 0 would say that nothing was done. */
    @Test
    void beforeAnythingWasKeptThereIsNoFigureRatherThanNone() {
        assertThat(row(build(QUARTER), "培训人数").subList(5, 7)).containsExactly("—", "");
        office.database.change(handle -> handle.execute("""
            INSERT INTO training_class (id, number, number_year, number_seq, term, title, kind, target_group, starts_on,
                   ends_on, hours, venue, contract_no, planned, fund_year, notice_no, rate_needed, score_needed, status)
            VALUES (?, '2025-001', 2025, 1, '', '去年班', 'SKILLS', '', DATE '2025-05-05', DATE '2025-05-06', 8, '', '', 20,
                   2025, '', 80, 60, 'PLANNED')\
            """, office.ids.next()));
        assertThat(row(build(QUARTER), "培训人数").get(5)).isEqualTo("0");
        assertThat(row(build(QUARTER), "本办登记网店网络零售额").get(5)).isEqualTo("—");
    }

    @Test
    void aNegativeFigureAndAChangeOfAnOlderReadingAreRefused() {
        assertThatThrownBy(() -> enter(QUARTER, "-1", Map.of())).isInstanceOf(Refusal.class);
        enter(QUARTER, "1", Map.of());
        HandEntry old = entries.find(QUARTER).orElseThrow();
        enter(QUARTER, "2", Map.of());
        assertThatThrownBy(() -> entries.set(old, QUARTER, Map.of(), Map.of())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> entries.set(null, QUARTER, Map.of(), Map.of())).isInstanceOf(Refusal.class);
        office.signIn(Role.AUDITOR);
        assertThatThrownBy(() -> entries.set(null, Period.year(2026), Map.of(), Map.of()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aColumnsRateIsOfItsOwnAllotmentAndADashWhereThereWasNone() {
        UUID account = desk.account("培训补贴", 10_000);
        Subject claim = new Subject("subsidy_claim", UUID.randomUUID());
        office.database.write(handle -> {
            desk.funds.commit(handle, desk.approver, account, Money.ofYuan(900), claim);
            desk.funds.pay(handle, desk.cashier, account, Money.ofYuan(900), claim);
            return claim;
        });
        assertThat(office.clock.today()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(row(build(QUARTER), "支付率").subList(3, 6)).containsExactly("—", "9.00%", "—");
        assertThat(row(build(Period.quarter(2026, 1)), "支付率").subList(3, 5)).containsExactly("0.00%", "0.00%");
    }

    @Test
    void aSelfEvaluationOfAQuarterSaysTheDayItRunsTo() {
        List<String> quarter = texts(reports.build("self-evaluation", QUARTER, ReportLanguage.ZH));
        assertThat(quarter)
                .contains("（2026 年度，截至 2026-09-30）", "截至期末预算数（A）", "截至期末执行数（B）")
                .doesNotContain("（2026 年度）", "全年预算数（A）", "全年执行数（B）");
        assertThat(texts(reports.build("self-evaluation", Period.year(2026), ReportLanguage.ZH)))
                .contains("（2026 年度）", "全年预算数（A）", "全年执行数（B）")
                .doesNotContain("截至期末执行数（B）");
    }

    private static List<String> texts(ReportContent content) {
        return content.sheets().getFirst().rows().stream()
                .flatMap(row -> row.spans().stream())
                .map(span -> span.cell().shown())
                .toList();
    }
}
