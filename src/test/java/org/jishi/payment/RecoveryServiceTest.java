package org.jishi.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jishi.support.Refused.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Decision;
import org.jishi.approval.Subject;
import org.jishi.casework.Task;
import org.jishi.fund.FundCheck;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Finding;
import org.jishi.platform.text.Problem;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes after paying: recovery, the figures, the checks, the work that waits. */
class RecoveryServiceTest {
    private static final String CARD = "6228480001858355553";

    private final PayingOffice office = new PayingOffice();
    private final RecoveryService recoveries = new RecoveryService(
            office.cases.office.acts,
            office.cases.clockGuard,
            office.cases.numbers,
            office.cases.approvals,
            office.cases.funds);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        office.close();
    }

    private Payable paid() throws IOException {
        Payable payable = office.oweWithAccount("李梅花", Money.ofYuan(600), CARD);
        Batch batch = office.sent(folder, "B-1", payable);
        Path answer = Files.writeString(folder.resolve("r.txt"), "序号|户名|账号|金额|结果\n1|李梅花|" + CARD + "|600.00|成功\n");
        office.read(batch, answer);
        return office.now(payable);
    }

    private static <T> List<T> with(
            PayingOffice office, java.util.function.Function<org.jdbi.v3.core.Handle, List<T>> work) {
        return office.cases.office.database.read(work);
    }

    @Test
    void whatComesBackLowersWhatIsPaidAndNeverPassesWhatWasAsked() throws IOException {
        Payable payable = paid();
        office.cases.office.signIn(office.cases.cashier);
        assertThatThrownBy(() -> recoveries.enter(payable.id(), Money.ofYuan(601), "重复申领", "奉商函〔2026〕3号"))
                .hasMessage("payment.recovery.amount");
        Recovery asked = recoveries
                .enter(payable.id(), Money.ofYuan(600), "重复申领", "奉商函〔2026〕3号")
                .recovery();
        assertThatThrownBy(() -> recoveries.receive(asked, Money.ofYuan(1), Office.TODAY, "1", "1"))
                .hasMessage("payment.recovery.notOpen");
        Recovery open = office.cases
                .office
                .as(office.cases.approver, () -> recoveries.decide(asked, new Decision.Approve()))
                .recovery();
        RecoveryFile half = recoveries.receive(open, Money.ofYuan(400), Office.TODAY, "20260930001", "记-20");
        assertThat(half.outstanding()).isEqualTo(Money.ofYuan(200));
        assertThatThrownBy(() -> recoveries.receive(half.recovery(), Money.ofYuan(201), Office.TODAY, "2", "2"))
                .hasMessage("payment.recovery.received");
        RecoveryFile whole =
                recoveries.receive(half.recovery(), Money.ofYuan(200), Office.TODAY, "20260930002", "记-21");
        assertThat(whole.recovery().status()).isEqualTo(Recovery.Status.DONE);
        with(office, handle -> {
            assertThat(office.cases
                            .funds
                            .categories(handle)
                            .getFirst()
                            .balance()
                            .paid())
                    .isEqualTo(Money.ZERO);
            assertThat(moved(handle, "PAY")).isEqualTo(Money.ofYuan(600));
            assertThat(moved(handle, "RECOVER")).isEqualTo(Money.ofYuan(600));
            assertThat(new PaymentTimeline().of(handle, payable.decision()))
                    .extracting(entry -> entry.what().key())
                    .containsExactlyInAnyOrder(
                            "payment.story.owed",
                            "payment.story.paid",
                            "payment.story.recovery",
                            "payment.story.received",
                            "payment.story.received");
            assertThat(new PaymentTimeline().of(handle, new Subject("person", payable.beneficiaryId())))
                    .hasSize(2);
            assertThat(TrailCheck.run(handle, null)).isEmpty();
            assertThat(new PaymentCheck().run(handle)).isEmpty();
            return new FundCheck().run(handle);
        });
    }

    private Recovery enter(Payable payable, long yuan) {
        return office.cases
                .office
                .as(
                        office.cases.cashier,
                        () -> recoveries.enter(payable.id(), Money.ofYuan(yuan), "重复申领", "奉商函〔2026〕3号"))
                .recovery();
    }

    private Recovery decide(Recovery asked, Decision decision) {
        return office.cases
                .office
                .as(office.cases.approver, () -> recoveries.decide(asked, decision))
                .recovery();
    }

    @Test
    void onlyWhatWasPaidIsAskedBackOnceWithAReasonAndAPaper() throws IOException {
        Payable payable = paid();
        Payable open = office.owe("王国庆", Money.ofYuan(800));
        office.cases.office.signIn(office.cases.cashier);
        Money one = Money.ofYuan(1);
        refused(() -> recoveries.enter(payable.id(), one, " ", "3号"), "payment.recovery.reasonMissing");
        refused(() -> recoveries.enter(payable.id(), one, "重复", " "), "payment.recovery.documentMissing");
        refused(() -> recoveries.enter(new UUID(4, 4), one, "重复", "3号"), "payment.payable.unknown");
        refused(() -> recoveries.enter(open.id(), one, "重复", "3号"), "payment.recovery.notPaid");
        refused(() -> recoveries.enter(payable.id(), Money.ZERO, "重复", "3号"), "payment.recovery.amount");
        refused(() -> recoveries.open(new UUID(4, 4)), "payment.recovery.unknown");
        Recovery asked = enter(payable, 600);
        refused(() -> recoveries.enter(payable.id(), one, "重复", "3号"), "payment.recovery.known");
        decide(asked, new Decision.Reject("不用追"));
        assertThat(enter(payable, 100).status()).isEqualTo(Recovery.Status.SUBMITTED);
    }

    @Test
    void moneyComesInWithItsReferenceVoucherAndDay() throws IOException {
        Recovery asked = enter(paid(), 600);
        refused(() -> decide(asked, new Decision.Reject(" ")), "approval.reason.missing");
        Recovery open = decide(asked, new Decision.Approve());
        refused(() -> decide(open, new Decision.Approve()), "approval.step.takenAlready");
        office.cases.office.signIn(office.cases.cashier);
        Money hundred = Money.ofYuan(100);
        refused(() -> recoveries.receive(open, hundred, Office.TODAY, " ", "记-1"), "payment.recovery.referenceMissing");
        refused(() -> recoveries.receive(open, hundred, Office.TODAY, "1", " "), "payment.recovery.voucherMissing");
        refused(
                () -> recoveries.receive(open, hundred, Office.TODAY.plusDays(1), "1", "记-1"),
                "payment.recovery.future");
        refused(() -> recoveries.receive(open, Money.ZERO, Office.TODAY, "1", "记-1"), "payment.recovery.received");
        RecoveryFile file = recoveries.receive(open, hundred, Office.TODAY, " 1 ", "记-1");
        assertThat(file.recovery().status()).isEqualTo(Recovery.Status.OPEN);
        assertThat(file.receipts()).extracting(RecoveryReceipt::bankReference).containsExactly("1");
        refused(() -> recoveries.receive(open, hundred, Office.TODAY, "2", "记-2"), "payment.changedMeanwhile");
    }

    /** Whoever asked for it does not decide on it, whatever roles that person has. */
    @Test
    void whoAskedForItDoesNotDecide() throws IOException {
        Recovery asked = enter(paid(), 600);
        Actor both = new Actor(
                office.cases.office.ids.next(),
                office.cases.cashier.staffId(),
                office.cases.cashier.name(),
                Set.of(Role.APPROVER));
        refused(
                () -> office.cases.office.as(both, () -> recoveries.decide(asked, new Decision.Approve())),
                "approval.step.ownEntry");
        office.cases.office.as(both, () -> {
            assertThat(recoveries.open(asked.id()).hindrance()).isEqualTo(Problem.of("approval.step.ownEntry"));
            return true;
        });
    }

    @Test
    void theChecksFindWhatAHandChanged() throws IOException {
        Payable payable = paid();
        office.oweWithAccount("王国庆", Money.ofYuan(800), "6228480031810898861");
        assertThat(with(office, handle -> new PaymentCheck().run(handle))).isEmpty();
        assertThat(with(office, handle -> new FundCheck().run(handle))).isEmpty();
        office.cases.office.database.change(handle -> {
            handle.execute("UPDATE batch SET total = total + 100");
            handle.execute("UPDATE payable SET status = 'OPEN' WHERE id = ?", payable.id());
            handle.execute("UPDATE fund_tranche SET amount = amount + 1");
        });
        assertThat(with(office, handle -> new PaymentCheck().run(handle)))
                .extracting(finding -> finding.problem().key())
                .contains("payment.check.batch", "payment.check.line", "payment.check.paid", "payment.check.owed");
        assertThat(with(office, handle -> new FundCheck().run(handle)))
                .extracting(Finding::problem)
                .extracting(problem -> problem.key())
                .containsExactly("fund.check.tranche");
    }

    @Test
    void workWaitsForWhoMayDoIt() {
        office.owe("没有账户", Money.ofYuan(100));
        Payable ready = office.oweWithAccount("李梅花", Money.ofYuan(600), CARD);
        PaymentTasks tasks = new PaymentTasks(office.desk);
        assertThat(with(office, handle -> tasks.tasks(handle, office.cases.cashier, Office.TODAY)))
                .extracting(Task::key)
                .containsExactlyInAnyOrder("payment.task.ready", "payment.task.account");
        Batch draft = office.draft("", ready);
        office.cases.office.as(office.cases.cashier, () -> office.payments.submit(draft));
        assertThat(with(office, handle -> tasks.tasks(handle, office.cases.approver, Office.TODAY)))
                .extracting(Task::key)
                .contains("payment.task.SUBMITTED");
        assertThat(with(office, handle -> tasks.tasks(handle, office.cases.cashier, Office.TODAY)))
                .extracting(Task::key)
                .doesNotContain("payment.task.SUBMITTED");
    }

    /** What the ledger holds of a movement. */
    private static Money moved(Handle handle, String movement) {
        return Money.ofFen(handle.createQuery("""
            SELECT sum(e.amount) FROM ledger_entry e JOIN fund_account a ON a.id = e.account_id
             WHERE a.kind = 'CATEGORY' AND e.movement = :movement AND e.entered_on BETWEEN DATE '2026-07-01' AND :today\
            """)
                .bind("movement", movement)
                .bind("today", Office.TODAY)
                .mapTo(Long.class)
                .one());
    }
}
