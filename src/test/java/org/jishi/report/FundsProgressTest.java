package org.jishi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jishi.approval.Subject;
import org.jishi.award.AwardDesk;
import org.jishi.award.AwardLine;
import org.jishi.award.AwardRound;
import org.jishi.casework.CaseNumbers;
import org.jishi.platform.access.Role;
import org.jishi.platform.money.Money;
import org.jishi.platform.time.Period;
import org.jishi.policy.SchemeVersion;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The funds progress table stands as of its period's last day, whatever was decided or accepted since. */
class FundsProgressTest {
    private static final Period BEFORE = Period.quarter(2026, 2);
    private static final Period NOW = Period.quarter(2026, 3);
    private static final Period AFTER = Period.quarter(2026, 4);
    private static final int PROJECT = 2;
    private static final int CONTRACT = 8;
    private static final int CAP = 14;
    private static final int DONE = 15;
    private static final int ACCEPTED_ON = 22;
    private static final int ACCEPTED = 23;

    @TempDir
    Path folder;

    private AwardDesk desk;
    private Office office;
    private ReportService reports;
    private SchemeVersion scheme;
    private AwardRound round;

    @BeforeEach
    void decideARoundOnTheLastDayOfTheThirdQuarter() {
        desk = new AwardDesk(folder);
        office = desk.desk.office;
        reports = new ReportService(office.acts, new CaseNumbers(), ReportService.forms());
        desk.shop(desk.owner("向明富", "110101199003070097"), "向家一店", 35_000);
        desk.shop(desk.owner("周桂花", "110101199003070177"), "周家蜂蜜", 12_000);
        scheme = desk.scheme(desk.ladder());
        round = desk.make(scheme);
        desk.approve(round);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ReportContent build(Period period) {
        office.signIn(Role.OFFICIAL);
        return reports.build("funds-progress", period, ReportLanguage.ZH);
    }

    private static List<List<String>> projects(ReportContent content) {
        return content.sheets().getFirst().rows().stream()
                .filter(row -> row.kind() == SheetRow.Kind.BODY && row.spans().size() > ACCEPTED)
                .map(row ->
                        row.spans().stream().map(span -> span.cell().shown()).toList())
                .toList();
    }

    private List<String> contractSums(Period period) {
        return projects(build(period)).stream().map(row -> row.get(CONTRACT)).toList();
    }

    @Test
    void whatWasDecidedLaterIsNotInAnEarlierPeriod() {
        assertThat(contractSums(BEFORE)).isEmpty();
        assertThat(contractSums(Period.year(2025))).isEmpty();
        assertThat(contractSums(NOW)).containsExactly("1,500.00");
        assertThat(build(NOW).checks()).isEmpty();
    }

    /** On the screen and in the workbook figures stand at the right; words would not. */
    @Test
    void theCapIsAFigureAsTheShareBesideItIs() {
        office.database.change(handle -> handle.execute("UPDATE fund_category SET cap_percent = 62.5"));
        Cell cap = build(NOW).sheets().getFirst().rows().stream()
                .filter(row -> row.kind() == SheetRow.Kind.BODY && row.spans().size() > ACCEPTED)
                .map(row -> row.spans().get(CAP).cell())
                .findFirst()
                .orElseThrow();
        assertThat(cap).isInstanceOf(Cell.Percent.class);
        assertThat(cap.shown()).isEqualTo("62.50%");
    }

    @Test
    void aDecisionTakenBackLaterStillStandsInTheEarlierPeriod() {
        AwardLine line = desk.line(round, "周桂花");
        office.time.goTo(LocalDate.of(2026, 10, 8));
        office.database.write(handle -> {
            desk.desk.funds.release(handle, desk.desk.approver, desk.account, line.amount(), line.subject());
            return line;
        });
        assertThat(contractSums(NOW)).containsExactly("1,500.00");
        assertThat(contractSums(AFTER)).containsExactly("1,000.00");
    }

    @Test
    void workAcceptedLaterIsNotDoneInTheEarlierPeriod() {
        contract(LocalDate.of(2026, 10, 12));
        assertThat(branding(NOW).subList(DONE, DONE + 1)).containsExactly("");
        assertThat(branding(NOW).subList(ACCEPTED_ON, ACCEPTED + 1)).containsExactly("", "");
        assertThat(branding(AFTER).get(DONE)).isEqualTo("1,800.00");
        assertThat(branding(AFTER).subList(ACCEPTED_ON, ACCEPTED + 1)).containsExactly("2026-10-12", "合格");
        assertThat(build(NOW).checks()).isEmpty();
    }

    @Test
    void aCaseThatTheLedgerDoesNotHoldIsAProblem() {
        AwardLine line = desk.line(round, "周桂花");
        office.database.change(handle ->
                handle.execute("UPDATE award_line SET computed = 60000, amount = 60000 WHERE id = ?", line.id()));
        assertThat(build(NOW).checks()).extracting("key").containsExactly("report.check.projectAgainstLedger");
    }

    @Test
    void moneyBoundForWhatIsNoProjectIsAProblem() {
        office.database.write(handle -> {
            desk.desk.funds.commit(
                    handle,
                    desk.desk.approver,
                    desk.account,
                    Money.ofYuan(70),
                    new Subject("award_line", UUID.randomUUID()));
            return round;
        });
        assertThat(build(NOW).checks()).extracting("key").containsExactly("report.check.decidedAgainstLedger");
    }

    private List<String> branding(Period period) {
        return projects(build(period)).stream()
                .filter(row -> row.get(PROJECT).contains("脐橙"))
                .findFirst()
                .orElseThrow();
    }

    /** A contract of 2,000 yuan approved today, its work accepted for 1,800 on a later day. */
    private void contract(LocalDate signed) {
        Subject branding = new Subject("branding_case", UUID.randomUUID());
        office.database.write(handle -> {
            handle.execute("""
                    INSERT INTO branding_case (id, case_no, person_id, product, need, scheme_version_id, fund_account_id,
                           budget, accepted, signed_on, status, entered_by, created_at)
                    VALUES (?, 'PP-2026-0001', (SELECT min(id) FROM person), '脐橙', '包装', ?, ?, 200000, 180000, ?,
                           'ACCEPTED', ?, CURRENT_TIMESTAMP)\
                    """, branding.id(), scheme.id(), desk.account, signed, desk.desk.clerk.staffId());
            desk.desk.funds.commit(handle, desk.desk.approver, desk.account, Money.ofYuan(2_000), branding);
            return branding;
        });
    }
}
