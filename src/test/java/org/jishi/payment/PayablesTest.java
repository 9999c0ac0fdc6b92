package org.jishi.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jishi.support.Refused.refused;

import java.util.UUID;
import org.jishi.approval.Subject;
import org.jishi.platform.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a decision may owe: its instalments in order, together no more than was decided, and committed before. */
class PayablesTest {
    private final PayingOffice office = new PayingOffice();
    private final UUID person = office.cases.person("李梅花", "110101199003070097").id();
    private final Subject decision = new Subject("claim", office.cases.office.ids.next());

    @AfterEach
    void close() {
        office.close();
    }

    private void commit(long yuan) {
        office.cases.office.database.change(handle ->
                office.cases.funds.commit(handle, office.cases.approver, office.fund, Money.ofYuan(yuan), decision));
    }

    private Payable owe(int instalment, long yuan, long decided) {
        return office.cases.office.database.write(handle -> office.cases.payables.create(
                handle,
                office.cases.approver,
                new NewPayable(
                        decision,
                        instalment,
                        Money.ofYuan(yuan),
                        Money.ofYuan(decided),
                        Beneficiary.person(person, "李梅花"),
                        null,
                        office.fund,
                        "培训补贴",
                        "奉商发〔2026〕8号")));
    }

    private void cancel(UUID payable) {
        office.cases.office.database.change(
                handle -> office.cases.payables.cancel(handle, office.cases.approver, payable, "决定撤销"));
    }

    @Test
    void instalmentsUpToWhatWasDecidedAreOwed() {
        commit(1_000);
        assertThat(owe(1, 400, 1_000).instalment()).isEqualTo(1);
        assertThat(owe(2, 600, 1_000).amount()).isEqualTo(Money.ofYuan(600));
        office.cases.office.database.change(handle -> assertThat(office.cases.payables.of(handle, decision))
                .extracting(Payable::status)
                .containsExactly(Payable.Status.OPEN, Payable.Status.OPEN));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0, 1000, payment.payable.amount",
        "2, -5, 1000, payment.payable.amount",
        "1, 100, 1000, payment.payable.made",
        "3, 100, 1000, payment.payable.outOfOrder",
        "2, 100, 1001, payment.payable.decidedChanged",
        "2, 601, 1000, payment.payable.aboveDecided",
        "2, 600, 1000, none",
    })
    void theSecondInstalment(int instalment, long yuan, long decided, String answer) {
        commit(1_000);
        owe(1, 400, 1_000);
        if (answer.equals("none")) {
            assertThat(owe(instalment, yuan, decided).status()).isEqualTo(Payable.Status.OPEN);
        } else {
            refused(() -> owe(instalment, yuan, decided), answer);
        }
    }

    @Test
    void moreThanIsCommittedIsNotOwed() {
        refused(() -> owe(1, 1, 1_000), "fund.subject.notCommitted");
        commit(500);
        refused(() -> owe(1, 501, 1_000), "fund.subject.notCommitted");
        owe(1, 300, 1_000);
        refused(() -> owe(2, 201, 1_000), "fund.subject.notCommitted");
        owe(2, 200, 1_000);
    }

    /** What was paid has left the commitment, so that it does not stand against the next instalment a second time. */
    @Test
    void whatIsPaidNeedsNoCommitmentAnyMore() {
        commit(1_000);
        Payable first = owe(1, 600, 1_000);
        office.cases.office.database.change(handle -> {
            office.cases.funds.pay(handle, office.cases.cashier, office.fund, first.amount(), decision);
            office.cases.payables.move(
                    handle, office.cases.cashier, first, Payable.Status.PAID, "payment.payPayable", "");
        });
        assertThat(owe(2, 400, 1_000).status()).isEqualTo(Payable.Status.OPEN);
    }

    @Test
    void aPayableThatWaitsIsDroppedWithItsCommitment() {
        Payable payable = office.oweWithAccount("王国庆", Money.ofYuan(800), "6228480031810898861");
        assertThat(available()).isEqualTo(Money.ofYuan(99_200));
        cancel(payable.id());
        assertThat(office.now(payable).status()).isEqualTo(Payable.Status.CANCELLED);
        assertThat(available()).isEqualTo(Money.ofYuan(100_000));
        refused(() -> cancel(payable.id()), "payment.payable.notWaiting");
    }

    private Money available() {
        return office.cases.office.database.read(handle -> office.cases.funds.available(handle, office.fund));
    }

    @Test
    void aPayableInABatchIsNotDropped() {
        Payable payable = office.oweWithAccount("王国庆", Money.ofYuan(800), "6228480031810898861");
        office.draft("", payable);
        refused(() -> cancel(payable.id()), "payment.payable.notWaiting");
        refused(() -> cancel(new UUID(4, 4)), "payment.payable.unknown");
    }

    @Test
    void whoComesSecondChangesNothing() {
        Payable payable = office.oweWithAccount("王国庆", Money.ofYuan(800), "6228480031810898861");
        office.draft("", payable);
        refused(
                () -> office.cases.office.database.change(handle -> office.cases.payables.move(
                        handle, office.cases.cashier, payable, Payable.Status.SENT, "payment.sendPayable", "")),
                "payment.changedMeanwhile");
    }
}
