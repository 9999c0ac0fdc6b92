package org.jishi.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jishi.support.Refused.refused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jishi.approval.Subject;
import org.jishi.platform.money.Money;
import org.jishi.support.CaseOffice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a fund refuses, and that nothing is on the ledger then. */
class FundRefusalsTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    private final CaseOffice desk = new CaseOffice();
    private final Subject claim = new Subject("claim", desk.office.ids.next());
    private FundGrant grant;

    @BeforeEach
    void grant() {
        desk.office.signIn(desk.cashier);
        grant = desk.fundService.addGrant(new NewGrant("中央资金", FundSource.CENTRAL, "18号", JANUARY, null));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void arrive(long yuan, String document) {
        desk.fundService.addTranche(grant.id(), new NewTranche(2026, Money.ofYuan(yuan), document, JANUARY));
    }

    private UUID category(String name, @Nullable Long cap, @Nullable String capPercent, @Nullable String floor) {
        return desk.fundService.addCategory(
                grant.id(),
                new NewCategory(
                        name,
                        cap == null ? null : Money.ofYuan(cap),
                        capPercent == null ? null : new BigDecimal(capPercent),
                        floor == null ? null : new BigDecimal(floor)));
    }

    private FundBalance balance(UUID account) {
        return desk.office.database.read(handle -> desk.funds.categories(handle).stream()
                .filter(one -> one.accountId().equals(account))
                .findFirst()
                .orElseThrow()
                .balance());
    }

    @Test
    void aGrantHasANameAPaperAndAnEndAfterItsBeginning() {
        refused(
                () -> desk.fundService.addGrant(
                        new NewGrant(" ", FundSource.COUNTY, "", JANUARY, JANUARY.minusDays(1))),
                "fund.grant.nameMissing",
                "fund.documentMissing",
                "fund.grant.endsBeforeItBegins");
        refused(
                () -> desk.fundService.addGrant(new NewGrant(" 中央资金 ", FundSource.CENTRAL, "19号", JANUARY, null)),
                "fund.grant.known");
        assertThat(desk.fundService
                        .addGrant(new NewGrant("县级资金", FundSource.COUNTY, "19号", JANUARY, JANUARY))
                        .endsOn())
                .isEqualTo(JANUARY);
    }

    @ParameterizedTest
    @CsvSource({"2009", "2101"})
    void aTrancheHasAnAmountAPaperAndAYear(int year) {
        refused(
                () -> desk.fundService.addTranche(grant.id(), new NewTranche(year, Money.ZERO, " ", JANUARY)),
                "fund.amount.positive",
                "fund.documentMissing",
                "fund.tranche.budgetYear");
        arrive(100, "18号");
        refused(() -> arrive(100, " 18号 "), "fund.tranche.known");
        desk.fundService.addTranche(grant.id(), new NewTranche(2010, Money.ofYuan(1), "10号", JANUARY));
        desk.fundService.addTranche(grant.id(), new NewTranche(2100, Money.ofYuan(1), "11号", JANUARY));
    }

    @Test
    void aCategoryHasANameAndLimitsThatCanHold() {
        refused(() -> category(" ", null, null, null), "fund.category.nameMissing");
        refused(() -> category("培训", 0L, null, null), "fund.amount.positive");
        refused(() -> category("培训", null, "-1", null), "fund.category.percent");
        refused(() -> category("培训", null, "100.01", null), "fund.category.percent");
        refused(() -> category("培训", null, null, "100.01"), "fund.category.percent");
        refused(() -> category("培训", null, "40", "40.01"), "fund.category.floorAboveCap");
        category("培训", null, "40", "40");
        refused(() -> category(" 培训 ", null, null, null), "fund.category.known");
        category("宣传", null, "0", "0");
        category("物流", null, "100", null);
    }

    @Test
    void aFloorComesTooLateWhereTheOthersHaveTheMoneyAlready() {
        arrive(1_000, "18号");
        UUID training = category("培训", null, null, null);
        desk.fundService.allot(training, Money.ofYuan(600), "");
        refused(() -> category("物流", null, null, "50"), "fund.category.floorTooLate");
        category("物流", null, null, "40");
        refused(() -> desk.fundService.allot(training, Money.ofFen(1), ""), "fund.floor.broken");
    }

    /** Of 100.01 yuan a third is 33.33 and no fen more; what arrives later is counted by itself. */
    @Test
    void aPercentageIsNeverRoundedUp() {
        UUID training = category("培训", null, "33.33", null);
        desk.fundService.addTranche(grant.id(), new NewTranche(2026, Money.ofFen(10_001), "18号", JANUARY));
        refused(() -> desk.fundService.allot(training, Money.ofFen(3_334), ""), "fund.cap.exceeded");
        desk.fundService.allot(training, Money.ofFen(3_333), "");
        refused(() -> desk.fundService.allot(training, Money.ofFen(1), ""), "fund.cap.exceeded");
        arrive(100, "19号");
        desk.fundService.allot(training, Money.ofFen(3_333), "");
        desk.fundService.takeBack(training, Money.ofFen(6_666), "");
        assertThat(balance(training).available()).isEqualTo(Money.ZERO);
        desk.fundService.allot(training, Money.ofFen(6_666), "");
    }

    @Test
    void aCapInYuanHolds() {
        arrive(1_000, "18号");
        UUID training = category("培训", 300L, null, null);
        refused(() -> desk.fundService.allot(training, Money.ofYuan(301), ""), "fund.cap.exceeded");
        desk.fundService.allot(training, Money.ofYuan(300), "");
        refused(() -> desk.fundService.takeBack(training, Money.ofYuan(301), ""), "fund.notEnough");
        refused(() -> desk.fundService.allot(training, Money.ZERO, ""), "fund.amount.positive");
        refused(() -> desk.fundService.allot(claim.id(), Money.ofYuan(1), ""), "fund.account.unknown");
        refused(() -> desk.fundService.surrender(training, Money.ofYuan(1), " "), "fund.documentMissing");
        refused(() -> desk.fundService.surrender(training, Money.ofYuan(301), "20号"), "fund.notEnough");
    }

    /** Each movement of a subject draws on what stands for that subject, not on what others have. */
    @Test
    void aSubjectMovesOnlyWhatStandsForIt() {
        arrive(1_000, "18号");
        UUID training = category("培训", null, null, null);
        desk.fundService.allot(training, Money.ofYuan(1_000), "");
        Subject other = new Subject("claim", desk.office.ids.next());
        Money hundred = Money.ofYuan(100);
        desk.office.database.change(handle -> {
            desk.funds.commit(handle, desk.approver, training, Money.ofYuan(500), other);
            desk.funds.commit(handle, desk.approver, training, hundred, claim);
            Money more = Money.ofYuan(101);
            refused(
                    () -> desk.funds.commit(handle, desk.approver, training, Money.ofYuan(401), claim),
                    "fund.notEnough");
            refused(
                    () -> desk.funds.release(handle, desk.approver, training, more, claim),
                    "fund.subject.notCommitted");
            refused(() -> desk.funds.pay(handle, desk.cashier, training, more, claim), "fund.subject.notCommitted");
            refused(() -> desk.funds.returned(handle, desk.cashier, training, hundred, claim), "fund.subject.notPaid");
            refused(() -> desk.funds.recovered(handle, desk.cashier, training, hundred, claim), "fund.subject.notPaid");
            desk.funds.pay(handle, desk.cashier, training, hundred, claim);
            refused(() -> desk.funds.pay(handle, desk.cashier, training, hundred, claim), "fund.subject.notCommitted");
            refused(() -> desk.funds.recovered(handle, desk.cashier, training, more, claim), "fund.subject.notPaid");
            desk.funds.returned(handle, desk.cashier, training, hundred, claim);
            desk.funds.refused(handle, desk.cashier, training, hundred, claim);
            desk.funds.pay(handle, desk.cashier, training, hundred, claim);
            desk.funds.recovered(handle, desk.cashier, training, Money.ofYuan(40), claim);
            refused(() -> desk.funds.commit(handle, desk.approver, claim.id(), hundred, claim), "fund.account.unknown");
        });
        FundBalance balance = balance(training);
        assertThat(balance.available()).isEqualTo(Money.ofYuan(440));
        assertThat(balance.committed()).isEqualTo(Money.ofYuan(500));
        assertThat(balance.paid()).isEqualTo(Money.ofYuan(60));
    }
}
