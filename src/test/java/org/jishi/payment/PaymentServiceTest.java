package org.jishi.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jishi.approval.Decision;
import org.jishi.approval.Subject;
import org.jishi.person.Person;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.workbook.Sheet;
import org.jishi.platform.workbook.TableFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentServiceTest {
    private static final String CARD = "6228480001858355553";

    private final PayingOffice office = new PayingOffice();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aBatchGoesFromDraftToTheBankByTwoPeopleAndTheTrailHoldsAll() {
        Payable payable = office.oweWithAccount("李梅花", Money.ofYuan(600), CARD);
        Batch batch = office.sent(folder, "", payable);

        assertThat(batch.status()).isEqualTo(Batch.Status.SENT);
        assertThat(batch.batchNo()).isEqualTo("PC-2026-0001");
        assertThat(batch.seal()).hasSizeGreaterThan(10);
        assertThat(office.now(payable).status()).isEqualTo(Payable.Status.SENT);
        office.cases.office.database.change(
                handle -> assertThat(TrailCheck.run(handle, null)).isEmpty());
    }

    @Test
    void whoDraftedItCannotApproveItNotEvenWithAnotherLogin() {
        Payable payable = office.oweWithAccount("李梅花", Money.ofYuan(600), CARD);
        Batch draft = office.draft("", payable);
        Batch submitted = office.cases.office.as(office.cases.cashier, () -> office.payments.submit(draft));
        Actor same = new Actor(
                office.cases.office.ids.next(),
                office.cases.cashier.staffId(),
                office.cases.cashier.name(),
                Set.of(Role.APPROVER));
        assertThatThrownBy(() ->
                        office.cases.office.as(same, () -> office.payments.decide(submitted, new Decision.Approve())))
                .hasMessage("approval.step.ownEntry");
        assertThatThrownBy(() -> office.cases.office.database.change(
                        handle -> handle.execute("UPDATE batch SET approved_by = drafted_by, status = 'APPROVED'")))
                .isInstanceOf(StoreException.class);
    }

    /** A dead battery says 2001; the payment will be of today. */
    @Test
    void whatIsOwedIsOfNoDayBeforeTheLastEntry() {
        LocalDate today = office.cases.office.clock.today();
        office.cases.office.time.goTo(LocalDate.of(2001, 1, 1));
        assertThat(office.owe("李梅花", Money.ofYuan(600)).createdOn()).isEqualTo(today);
    }

    @Test
    void aPayableWithoutAConfirmedAccountWaits() {
        Payable payable = office.owe("李梅花", Money.ofYuan(600));
        assertThatThrownBy(() -> office.draft("", payable)).hasMessage("payment.batch.noAccount");
        office.cases.office.signIn(office.cases.cashier);
        assertThat(office.desk.candidates())
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.ready()).isFalse());
    }

    @Test
    void theFilterOfStatesHoldsBesideWhatWaitsForMe() {
        office.oweWithAccount("李梅花", Money.ofYuan(600), CARD);
        Payable returned = office.oweWithAccount("王国庆", Money.ofYuan(800), "6228480031810898861");
        office.cases.office.database.change(handle -> handle.execute(
                "UPDATE payable SET status = 'RETURNED', return_reason = '账号有误', returned_at = ? WHERE id = ?",
                office.cases.office.clock.now().minusSeconds(60),
                returned.id()));
        office.cases.office.signIn(office.cases.cashier);
        PageRequest ready = PageRequest.first(10).filter("todo", Candidate.Todo.READY.name());
        assertThat(office.desk.list(ready).total()).isEqualTo(2);
        assertThat(office.desk.list(ready.filter("status", "RETURNED")).rows())
                .extracting(one -> one.payable().payableNo())
                .containsExactly(returned.payableNo());
        assertThat(office.desk.list(ready.filter("status", "PAID")).total()).isZero();
    }

    @Test
    void aPayableOfOneWhoWasMergedGoesToTheAccountOfWhoIsLeft() {
        Payable payable = office.oweWithAccount("向明福", Money.ofYuan(600), "6228480469876543217");
        office.accounts.computeIfPresent(
                payable.beneficiaryId(),
                (owner, account) -> new AccountBook.Account(
                        account.id(), "向明富", account.number(), account.bank(), account.confirmedAt(), "向明富"));
        assertThat(candidate(payable).hindrance()).isNull();
        office.accounts.computeIfPresent(
                payable.beneficiaryId(),
                (owner, account) -> new AccountBook.Account(
                        account.id(), "向大富", account.number(), account.bank(), account.confirmedAt(), "向明富"));
        assertThat(candidate(payable).hindrance())
                .extracting(problem -> problem.key())
                .isEqualTo("payment.batch.otherHolder");
    }

    @Test
    void onceAnAccountWasEnteredItWaitsForTheSecondPersonAndNotForTheClerk() {
        Payable payable = office.owe("李梅花", Money.ofYuan(600));
        assertThat(Candidate.Todo.ACCOUNT.is(candidate(payable))).isTrue();
        office.proposed.add(payable.beneficiaryId());
        Candidate waits = candidate(payable);
        assertThat(waits.ready()).isFalse();
        assertThat(waits.hindrance()).isEqualTo(Problem.of("payment.batch.accountWaits", "李梅花"));
        assertThat(Candidate.Todo.ACCOUNT.is(waits)).isFalse();
    }

    private Candidate candidate(Payable payable) {
        return office.cases.office.as(office.cases.cashier, () -> office.desk.candidates()).stream()
                .filter(one -> one.payable().id().equals(payable.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePaymentsOfBothEntriesAreInOneStory() {
        Person kept = office.cases.person("向明富", "110101199003070097");
        Person merged = office.cases.person("向明福", "110101199003070177");
        for (Person person : List.of(kept, merged)) {
            Subject decision = new Subject("claim", office.cases.office.ids.next());
            office.cases.office.database.change(handle -> {
                office.cases.funds.commit(handle, office.cases.approver, office.fund, Money.ofYuan(600), decision);
                office.cases.payables.create(
                        handle,
                        office.cases.approver,
                        NewPayable.whole(
                                decision,
                                Money.ofYuan(600),
                                Beneficiary.person(person.id(), person.name()),
                                office.fund,
                                "培训补贴",
                                "奉商发〔2026〕8号"));
            });
        }
        office.cases.merge(kept, merged);
        office.cases.office.database.change(handle -> assertThat(
                        new PaymentTimeline().of(handle, new Subject("person", kept.id())))
                .hasSize(2));
    }

    @Test
    void whoEnteredOrDecidedTheCaseDoesNotPayIt() {
        Payable payable = office.oweWithAccount("李梅花", Money.ofYuan(600), CARD);
        Actor both = office.cases.office.person("身兼两职", Role.CLERK, Role.CASHIER);
        office.cases.office.database.change(handle -> office.cases.approvals.begin(handle, payable.decision(), both));
        assertThatThrownBy(() -> office.cases.office.as(
                        both, () -> office.payments.draft(new NewBatch(java.util.List.of(payable.id()), "补贴", ""))))
                .hasMessage("payment.batch.ownCase");
    }

    @Test
    void aPayableIsInOneLiveBatchAtMostAlsoForAHandInTheTable() {
        Payable payable = office.oweWithAccount("李梅花", Money.ofYuan(600), CARD);
        office.draft("", payable);
        assertThatThrownBy(() -> office.draft("", payable)).hasMessage("payment.batch.notWaiting");
        assertThatThrownBy(() -> office.cases.office.database.change(
                        handle -> handle.execute("""
                            INSERT INTO batch_line (id, batch_id, line_no, payable_id, live_key, amount, bank_account_id,
                                   account_name, account_no, bank, status)
                            SELECT ?, batch_id, 2, payable_id, live_key, amount, bank_account_id, account_name, account_no,
                                   bank, 'LISTED' FROM batch_line\
                            """, office.cases.office.ids.next())))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void aDraftSentBackLosesALineAndADroppedOneFreesItsPayables() {
        Payable first = office.oweWithAccount("李梅花", Money.ofYuan(600), CARD);
        Payable second = office.oweWithAccount("王国庆", Money.ofYuan(800), "6228480031810898861");
        Batch draft = office.draft("", first, second);
        office.cases.office.signIn(office.cases.cashier);
        BatchLine line = office.desk.batch(draft.id()).lines().getFirst();
        Batch smaller = office.payments.removeLine(draft, line);
        assertThat(smaller.total()).isEqualTo(Money.ofYuan(800));
        assertThat(office.now(first).status()).isEqualTo(Payable.Status.OPEN);

        Batch submitted = office.payments.submit(smaller);
        Batch back = office.cases.office.as(
                office.cases.approver, () -> office.payments.decide(submitted, new Decision.SendBack("用途写错")));
        assertThat(back.status()).isEqualTo(Batch.Status.DRAFT);
        Batch dropped = office.payments.cancel(back, "不付了");
        assertThat(dropped.status()).isEqualTo(Batch.Status.CANCELLED);
        assertThat(office.now(second).status()).isEqualTo(Payable.Status.OPEN);
        assertThat(office.draft("", first, second).lineCount()).isEqualTo(2);
    }

    @Test
    void theSheetHoldsTextAsItIsAndAnOffendingNameIsRefused() throws Exception {
        Payable good = office.oweWithAccount("李梅花", Money.ofYuan(600), "0028480001858355553");
        Batch batch = office.sent(folder, "B-1", good);
        Sheet sheet = TableFile.open(folder.resolve("B-1.xlsx")).sheets().getFirst();
        assertThat(sheet.cell(0, 0).text()).isEqualTo("批次号：B-1");
        assertThat(sheet.cell(2, 2).text()).isEqualTo("0028480001858355553");
        assertThat(sheet.cell(2, 2).isNumber()).isFalse();
        try (XSSFWorkbook book = new XSSFWorkbook(folder.resolve("B-1.xlsx").toFile())) {
            XSSFSheet printed = book.getSheetAt(0);
            assertThat(printed.getColumnWidth(0)).isGreaterThanOrEqualTo(("批次号：".length() * 2 + "B-1".length()) * 256);
            assertThat(printed.getFitToPage()).isTrue();
            assertThat(printed.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(printed.getPrintSetup().getFitHeight()).isZero();
        }
        Path text = folder.resolve("again.txt");
        office.cases.office.as(office.cases.cashier, () -> {
            office.sheets.writeAgain(batch, BankSheet.Format.TXT_GBK, text);
            return true;
        });
        assertThat(Files.readString(text, BankSheetRules.GBK).lines())
                .containsExactly(
                        "批次号：B-1|总笔数：1|总金额：600.00",
                        "序号|户名|账号|开户行|金额|用途",
                        "1|李梅花|0028480001858355553|中国农业银行奉节支行|600.00|电商培训补贴");

        for (String name : new String[] {"=李梅", "李,梅", "李\n梅", "+李", "李|梅", " 李梅"}) {
            Payable bad = office.oweWithAccount(name, Money.ofYuan(1), CARD);
            Batch approved = office.approved("", bad);
            Path file = folder.resolve("bad.xlsx");
            assertThatThrownBy(() -> office.cases.office.as(
                            office.cases.cashier, () -> office.sheets.send(approved, BankSheet.Format.XLSX, file)))
                    .as(name)
                    .isInstanceOf(Refusal.class)
                    .hasMessage("payment.sheet.notPlain");
            assertThat(file).doesNotExist();
        }
        Payable rare = office.oweWithAccount("李𠮷", Money.ofYuan(1), CARD);
        Batch approved = office.approved("", rare);
        assertThatThrownBy(() -> office.cases.office.as(
                        office.cases.cashier,
                        () -> office.sheets.send(approved, BankSheet.Format.CSV_GBK, folder.resolve("r.csv"))))
                .hasMessage("payment.sheet.notGbk");
        assertThat(office.now(rare).status()).isEqualTo(Payable.Status.IN_BATCH);
    }

    /** A stick that is not in, or is write-protected: nothing was sent, so that the batch can be sent once. */
    @Test
    void aSheetThatCannotBeWrittenSendsNothing() throws Exception {
        Payable payable = office.oweWithAccount("李梅花", Money.ofYuan(600), CARD);
        Batch approved = office.approved("B-1", payable);
        office.cases.office.signIn(office.cases.cashier);
        Path there = folder.resolve("stick/B-1.xlsx");
        assertThatThrownBy(() -> office.sheets.send(approved, BankSheet.Format.XLSX, there))
                .isInstanceOf(Refusal.class)
                .hasMessage("platform.files.cannotWrite");
        assertThat(office.desk.batch(approved.id()).batch()).isEqualTo(approved);
        assertThat(office.now(payable).status()).isEqualTo(Payable.Status.IN_BATCH);
        Files.createDirectory(folder.resolve("stick"));
        Batch sent = office.sheets.send(approved, BankSheet.Format.XLSX, there);
        assertThat(sent.status()).isEqualTo(Batch.Status.SENT);
        Path again = folder.resolve("again.xlsx");
        office.sheets.writeAgain(sent, BankSheet.Format.XLSX, again);
        assertThat(again).hasSameBinaryContentAs(there);
    }
}
