package org.jishi.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jishi.support.CaseOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Money goes back from where money is, not from the accounts that only keep a limit. */
class SurrenderTest {
    private final CaseOffice desk = new CaseOffice();

    @BeforeEach
    void grant() {
        desk.office.signIn(desk.cashier);
        FundGrant grant = desk.fundService.addGrant(
                new NewGrant("中央服务业发展资金", FundSource.CENTRAL, "财建〔2026〕18号", LocalDate.of(2026, 1, 1), null));
        desk.fundService.addTranche(
                grant.id(), new NewTranche(2026, Money.ofYuan(10_000), "财建〔2026〕18号", LocalDate.of(2026, 2, 1)));
        UUID training = desk.fundService.addCategory(
                grant.id(), new NewCategory("培训", Money.ofYuan(8_000), BigDecimal.valueOf(70), BigDecimal.valueOf(50)));
        desk.fundService.allot(training, Money.ofYuan(6_000), "年初安排");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private UUID account(FundAccount.Kind kind) {
        return desk.office.database.read(handle -> handle.createQuery("SELECT id FROM fund_account WHERE kind = :kind")
                .bind("kind", kind)
                .mapTo(UUID.class)
                .one());
    }

    private Money available(FundAccount.Kind kind) {
        UUID account = account(kind);
        return desk.office.database.read(handle -> desk.funds.available(handle, account));
    }

    @Test
    void whatIsNotAllottedAndWhatACategoryHasLeftGoesBack() {
        desk.fundService.surrender(account(FundAccount.Kind.POOL), Money.ofYuan(1_000), "财建〔2026〕90号");
        desk.fundService.surrender(account(FundAccount.Kind.CATEGORY), Money.ofYuan(2_000), "财建〔2026〕90号");
        assertThat(available(FundAccount.Kind.POOL)).isEqualTo(Money.ofYuan(3_000));
        assertThat(available(FundAccount.Kind.CATEGORY)).isEqualTo(Money.ofYuan(4_000));
    }

    @ParameterizedTest
    @EnumSource(names = {"CAP", "SHARE", "FLOOR"})
    void aLimitHasNoMoneyToGiveBack(FundAccount.Kind kind) {
        Money before = available(kind);
        assertThat(before).isGreaterThan(Money.ofYuan(1));
        assertThatThrownBy(() -> desk.fundService.surrender(account(kind), Money.ofYuan(1), "财建〔2026〕90号"))
                .hasMessage("fund.account.unknown");
        assertThat(available(kind)).isEqualTo(before);
    }
}
