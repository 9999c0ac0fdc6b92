package org.jishi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jishi.approval.Subject;
import org.jishi.casework.CaseNumbers;
import org.jishi.platform.access.Role;
import org.jishi.platform.money.Money;
import org.jishi.platform.time.Period;
import org.jishi.support.CaseOffice;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commerce and the finance ministry's forms tell one number of the year's money (decision 0022). */
class MoneyAgreesTest {
    private static final Period QUARTER = Period.quarter(2026, 3);
    private static final String ALLOCATED = "下达资金";
    private static final String RATE = "支付率";

    private final CaseOffice desk = new CaseOffice();
    private final Office office = desk.office;
    private final ReportService reports = new ReportService(office.acts, new CaseNumbers(), ReportService.forms());
    private final TargetService targets = new TargetService(office.acts);

    @BeforeEach
    void payNinehundredOfTenThousand() {
        UUID account = desk.account("培训补贴", 10_000);
        Subject claim = new Subject("subsidy_claim", UUID.randomUUID());
        office.database.write(handle -> {
            desk.funds.commit(handle, desk.approver, account, Money.ofYuan(900), claim);
            desk.funds.pay(handle, desk.cashier, account, Money.ofYuan(900), claim);
            return claim;
        });
        office.signIn(Role.OFFICIAL);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void tranche(int budgetYear, LocalDate arrived) {
        office.database.change(handle ->
                handle.execute("UPDATE fund_tranche SET budget_year = ?, arrived_on = ?", budgetYear, arrived));
    }

    private List<List<String>> rows(String form, Period period) {
        return reports.build(form, period, ReportLanguage.ZH).sheets().getFirst().rows().stream()
                .map(row ->
                        row.spans().stream().map(span -> span.cell().shown()).toList())
                .toList();
    }

    private List<String> row(String form, Period period, String name) {
        return rows(form, period).stream()
                .filter(row -> row.stream().anyMatch(name::equals))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ministry(String name, Period period) {
        return row("mofcom-table", period, name).subList(3, 8);
    }

    @Test
    void moneyOfTheYearThatArrivedBeforeItIsTheYearsInBothForms() {
        tranche(2026, LocalDate.of(2025, 12, 20));
        assertThat(ministry(ALLOCATED, QUARTER)).containsExactly("0.00", "1.00", "—", "", "1.00");
        assertThat(ministry(ALLOCATED, Period.quarter(2026, 1)).subList(0, 2)).containsExactly("1.00", "1.00");
        assertThat(row("self-evaluation", QUARTER, "其中：本年财政拨款").subList(1, 4)).containsExactly("1.00", "1.00", "0.09");
        assertThat(ministry(RATE, QUARTER)).containsExactly("—", "9.00%", "—", "", "9.00%");
        assertThat(row("self-evaluation", QUARTER, "年度资金总额")).contains("9.00%");
        assertThat(ministry(ALLOCATED, Period.quarter(2025, 4)).subList(0, 2)).containsExactly("0.00", "0.00");
        assertThat(ministry(ALLOCATED, Period.quarter(2025, 4)).getLast()).isEqualTo("1.00");
    }

    @Test
    void moneyOfAnEarlierYearIsCarriedOverInBothForms() {
        tranche(2025, LocalDate.of(2026, 2, 1));
        assertThat(ministry(ALLOCATED, QUARTER)).containsExactly("0.00", "0.00", "—", "", "1.00");
        assertThat(row("self-evaluation", QUARTER, "上年结转资金")).contains("1.00", "0.09");
        assertThat(ministry(RATE, QUARTER)).containsExactly("—", "9.00%", "—", "", "9.00%");
        assertThat(ministry(RATE, Period.year(2026)).subList(0, 2)).containsExactly("9.00%", "9.00%");
    }

    @Test
    void theRateOfPaymentHasACompletionBesideItsTarget() {
        targets.set(
                2026,
                Indicator.DISBURSED_SHARE,
                SelfEvaluationRules.Direction.AT_LEAST,
                BigDecimal.valueOf(12),
                BigDecimal.TEN,
                null);
        assertThat(row("mofcom-table", QUARTER, RATE).subList(8, 10)).containsExactly("12.00%", "75.00%");
        assertThat(rows("self-evaluation", QUARTER).stream()
                        .filter(row -> row.stream().anyMatch(text -> text.startsWith(RATE))))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("9.00%"));
    }

    @Test
    void withoutTargetsTheSelfEvaluationHasNoTotalAndNoRating() {
        List<List<String>> rows = rows("self-evaluation", QUARTER);
        assertThat(row("self-evaluation", QUARTER, "总分")).containsExactly("总分", "—", "—", "还没有填目标值，不计总分和等级");
        assertThat(row("self-evaluation", QUARTER, "年度资金总额")).endsWith("—", "9.00%", "—");
        assertThat(rows.stream().flatMap(List::stream)).noneMatch(text -> text.contains("60 分"));
        targets.set(
                2026,
                Indicator.DISBURSED_SHARE,
                SelfEvaluationRules.Direction.AT_LEAST,
                BigDecimal.valueOf(12),
                BigDecimal.valueOf(90),
                null);
        assertThat(row("self-evaluation", QUARTER, "总分")).contains("100.00").doesNotContain("—");
        assertThat(row("self-evaluation", QUARTER, "年度资金总额")).contains("10.00");
    }
}
