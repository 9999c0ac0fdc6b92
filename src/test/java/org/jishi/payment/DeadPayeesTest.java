package org.jishi.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jishi.approval.Decision;
import org.jishi.approval.Subject;
import org.jishi.casework.Task;
import org.jishi.person.Person;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.money.Money;
import org.jishi.support.Office;
import org.jishi.support.SteadyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadPayeesTest {
    private static final String CARD = "6228480001858355553";
    private static final LocalDate DIED = Office.TODAY.minusDays(2);

    private final PayingOffice office = new PayingOffice();
    private final Payable payable = office.oweWithAccount("李梅花", Money.ofYuan(600), CARD);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        office.cases.office.database.change(
                handle -> assertThat(TrailCheck.run(handle, null)).isEmpty());
        office.close();
    }

    private void dies() {
        office.cases.died(payable.beneficiaryId(), DIED);
    }

    private List<String> findings() {
        return office.cases.office.database.read(handle -> new PaymentCheck()
                .run(handle).stream().map(finding -> finding.problem().key()).toList());
    }

    @Test
    void whatIsOwedToSomebodyDeadIsInNoBatchUntilTheDateIsWithdrawn() {
        dies();
        assertThatThrownBy(() -> office.draft("", payable)).hasMessage("payment.batch.dead");
        office.cases.office.signIn(office.cases.cashier);
        assertThat(office.desk.candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.ready()).isFalse();
            assertThat(candidate.stopped()).isTrue();
            assertThat(candidate.hindrance())
                    .extracting(problem -> List.copyOf(problem.args()))
                    .isEqualTo(List.of(payable.payableNo(), "李梅花", DIED));
        });
        office.cases.lives(payable.beneficiaryId());
        assertThat(office.draft("", payable).status()).isEqualTo(Batch.Status.DRAFT);
    }

    @Test
    void aBatchGoesNoFurtherWithSomebodyWhoDiedSinceTheStepBefore() {
        Payable other = office.oweWithAccount("王大山", Money.ofYuan(300), "6228480469876543217");
        Batch draft = office.draft("", payable, other);
        dies();
        assertThatThrownBy(() -> office.cases.office.as(office.cases.cashier, () -> office.payments.submit(draft)))
                .hasMessage("payment.batch.dead");
        office.cases.lives(payable.beneficiaryId());
        Batch submitted = office.cases.office.as(office.cases.cashier, () -> office.payments.submit(draft));
        dies();
        assertThatThrownBy(() -> office.cases.office.as(
                        office.cases.approver, () -> office.payments.decide(submitted, new Decision.Approve())))
                .hasMessage("payment.batch.dead");
        assertThat(office.cases
                        .office
                        .as(office.cases.approver, () -> office.desk.batch(draft.id()))
                        .stopped())
                .hasSize(1);
        Batch back = office.cases.office.as(
                office.cases.approver, () -> office.payments.decide(submitted, new Decision.SendBack("李梅花已故")));
        office.cases.office.as(office.cases.cashier, () -> {
            BatchLine line = office.desk.batch(back.id()).lines().getFirst();
            return office.payments.submit(office.payments.removeLine(back, line));
        });
        assertThat(office.now(payable).status()).isEqualTo(Payable.Status.OPEN);
    }

    @Test
    void anApprovedBatchIsNotWrittenForTheBankWithSomebodyDead() {
        Batch approved = office.approved("", payable);
        dies();
        Path file = folder.resolve("batch.xlsx");
        assertThatThrownBy(() -> office.cases.office.as(
                        office.cases.cashier, () -> office.sheets.send(approved, BankSheet.Format.XLSX, file)))
                .hasMessage("payment.batch.dead");
        assertThat(file).doesNotExist();
        assertThat(office.now(payable).status()).isEqualTo(Payable.Status.IN_BATCH);
    }

    @Test
    void aSheetIsNotWrittenASecondTimeForSomebodyWhoDiedSinceAndIsNotPaid() {
        Batch sent = office.sent(folder, "B-1", payable);
        dies();
        Path again = folder.resolve("again.xlsx");
        assertThatThrownBy(() -> writeAgain(sent, again)).hasMessage("payment.sheet.dead");
        assertThat(again).doesNotExist();
        office.cases.lives(payable.beneficiaryId());
        writeAgain(sent, again);
        assertThat(again).exists();
    }

    /** The bank has done it; the copy for the file pays nobody. */
    @Test
    void whatTheBankHasPaidDoesNotStopASecondSheet() throws IOException {
        Batch sent = office.sent(folder, "B-1", payable);
        office.read(
                sent,
                Files.writeString(folder.resolve("answer.txt"), "序号|户名|账号|金额|结果\n1|李梅花|" + CARD + "|600.00|成功\n"));
        assertThat(office.now(payable).status()).isEqualTo(Payable.Status.PAID);
        dies();
        Path again = folder.resolve("again.xlsx");
        writeAgain(sent, again);
        SteadyFile.same(folder.resolve(sent.batchNo() + ".xlsx"), again);
    }

    private void writeAgain(Batch sent, Path file) {
        office.cases.office.as(office.cases.cashier, () -> {
            office.sheets.writeAgain(sent, BankSheet.Format.XLSX, file);
            return true;
        });
    }

    @Test
    void theDeathOfWhoIsLeftStopsWhatIsOwedToTheEntryThatWasMerged() {
        Person kept = office.cases.person("李梅华", "110101199003070177");
        Person merged = office.cases.office.database.read(handle -> new org.jishi.person.PersonDirectory()
                .find(handle, payable.beneficiaryId())
                .orElseThrow());
        office.cases.merge(kept, merged);
        office.cases.died(kept.id(), DIED);
        assertThatThrownBy(() -> office.draft("", payable)).hasMessage("payment.batch.dead");
    }

    @Test
    void anIndividualBusinessStopsWithItsOperatorAndAFirmDoesNot() {
        Person operator = office.cases.person("周桂花", "110101199003070177");
        office.cases.died(operator.id(), DIED);
        Payable trader = oweTo(organisation("SOLE_TRADER", operator.id()), "周记蜂蜜", "6228480469876543217");
        Payable firm = oweTo(organisation("FIRM", operator.id()), "周记商贸", "6228480469876543290");
        assertThatThrownBy(() -> office.draft("", trader, firm)).hasMessage("payment.batch.dead");
        assertThat(office.draft("", firm).lineCount()).isEqualTo(1);
    }

    private UUID organisation(String kind, UUID legalPerson) {
        UUID id = office.cases.office.ids.next();
        office.cases.office.database.change(handle -> {
            handle.execute("""
                INSERT INTO organisation (id, name, name_key, pinyin, pinyin_initials, kind, live, created_at)
                VALUES (?, '周记', '周记', 'zhouji', 'zj', ?, TRUE, CURRENT_TIMESTAMP)\
                """, id, kind);
            handle.execute("""
                INSERT INTO organisation_member (id, organisation_id, person_id, role, since, live_person, live_legal)
                VALUES (?, ?, ?, 'LEGAL', DATE '2020-01-01', ?, ?)\
                """, office.cases.office.ids.next(), id, legalPerson, legalPerson, id);
        });
        return id;
    }

    private Payable oweTo(UUID organisation, String name, String card) {
        Subject decision = new Subject("claim", office.cases.office.ids.next());
        Payable made = office.cases.office.database.write(handle -> {
            office.cases.funds.commit(handle, office.cases.approver, office.fund, Money.ofYuan(100), decision);
            return office.cases.payables.create(
                    handle,
                    office.cases.approver,
                    NewPayable.whole(
                            decision,
                            Money.ofYuan(100),
                            Beneficiary.organisation(organisation, name),
                            office.fund,
                            "品牌培育",
                            "奉商发〔2026〕8号"));
        });
        office.confirmAccount(made, card, office.cases.office.clock.now());
        return made;
    }

    @Test
    void theCheckFindsWhatWentToTheBankAfterADeathUntilItIsAskedBack() {
        office.sent(folder, "", payable);
        assertThat(findings()).isEmpty();
        office.cases.died(payable.beneficiaryId(), Office.TODAY);
        assertThat(findings()).isEmpty();
        dies();
        assertThat(findings()).containsExactly("payment.check.dead");
        office.cases.lives(payable.beneficiaryId());
        assertThat(findings()).isEmpty();
    }

    @Test
    void nobodyIsAskedForAnAccountOfSomebodyDead() {
        Payable without = office.owe("王大山", Money.ofYuan(300));
        Actor clerk = office.cases.office.as(office.cases.clerk, office.cases.office.access::actor);
        assertThat(tasks(clerk)).containsKey("payment.task.account");
        office.cases.died(without.beneficiaryId(), DIED);
        assertThat(tasks(clerk)).doesNotContainKey("payment.task.account");
        assertThat(clerk.roles()).containsExactly(Role.CLERK);
    }

    private Map<String, Task> tasks(Actor actor) {
        office.cases.office.signIn(actor);
        return office.cases.office.database.read(handle -> new PaymentTasks(office.desk)
                .tasks(handle, actor, Office.TODAY).stream()
                        .collect(java.util.stream.Collectors.toMap(task -> task.key(), task -> task)));
    }
}
