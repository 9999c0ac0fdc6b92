package org.jishi.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jishi.approval.Subject;
import org.jishi.fund.FundBalance;
import org.jishi.payment.BankReading.Verdict;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankResultServiceTest {
    private final PayingOffice office = new PayingOffice();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        office.close();
    }

    private List<Payable> sampleBatch() throws IOException {
        List<Payable> owed = new ArrayList<>();
        for (String row : Files.readAllLines(Samples.file("papers-payables.csv")).stream()
                .skip(1)
                .toList()) {
            String[] parts = row.split(",", -1);
            owed.add(office.oweWithAccount(parts[2], Money.parse(parts[4]).orElseThrow(), parts[3].strip()));
        }
        return owed;
    }

    private Path answer(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private FundBalance balance() {
        return office.cases.office.database.read(
                handle -> office.cases.funds.categories(handle).getFirst().balance());
    }

    /** The money goes on whatever the bank writes as its reason. */
    @Test
    void aWholeNumberInTheBanksReasonIsHidden() throws IOException {
        String card = "6228480001858355553";
        Payable payable = office.oweWithAccount("李梅花", Money.ofYuan(600), card);
        Batch batch = office.sent(folder, "B-1", payable);
        office.read(
                batch,
                answer("answer.txt", "序号|户名|账号|金额|结果|原因", "1|李梅花|" + card + "|600.00|失败|证件号110101199001011237不符"));
        assertThat(office.now(payable).returnReason()).isEqualTo("证件号******************不符");
    }

    @Test
    void theSampleAnswerPaysFourteenAndReturnsTwoAndTheSameFileAgainChangesNothing() throws IOException {
        List<Payable> owed = sampleBatch();
        Batch batch = office.sent(folder, "SAMPLE-001", owed.toArray(Payable[]::new));
        Path file = Samples.file("bank-result.txt");
        office.cases.office.signIn(office.cases.cashier);
        BankReading preview = office.results.preview(batch.id(), file);
        assertThat(preview.count(Verdict.PAID)).isEqualTo(14);
        assertThat(preview.count(Verdict.RETURNED)).isEqualTo(2);
        assertThat(preview.count(Verdict.UNKNOWN)).isZero();
        assertThat(balance().paid()).isEqualTo(Money.ZERO);

        BankResult result = office.read(batch, file);
        assertThat(result.paidCount()).isEqualTo(14);
        assertThat(result.returnedCount()).isEqualTo(2);
        assertThat(office.now(owed.get(3)).returnReason()).isEqualTo("户名与账号不符");
        assertThat(office.now(owed.get(9)).status()).isEqualTo(Payable.Status.RETURNED);
        assertThat(office.told)
                .hasSize(16)
                .filteredOn(line -> line.startsWith("paid"))
                .hasSize(14);
        assertThat(balance().paid()).isEqualTo(result.paidSum());
        assertThat(balance().committed()).isEqualTo(Money.ofYuan(1_600));
        assertThat(office.desk.batch(batch.id()).batch().status()).isEqualTo(Batch.Status.CLOSED);

        assertThat(office.results.preview(batch.id(), file).changesAnything()).isFalse();
        assertThat(office.read(batch, file).id()).isEqualTo(result.id());
        assertThat(office.told).hasSize(16);
        office.cases.office.database.change(
                handle -> assertThat(TrailCheck.run(handle, null)).isEmpty());
    }

    @Test
    void aReturnedPayableWaitsForAnAccountConfirmedAfterItAndThenIsPaidOnce() throws IOException {
        Payable payable = office.oweWithAccount("谭小军", Money.ofYuan(800), "6228480041021784404");
        Batch first = office.sent(folder, "B-1", payable);
        office.read(first, answer("r1.txt", "序号|户名|账号|金额|结果|原因", "1|谭小军|6228480041021784404|800.00|失败|账号不存在"));
        assertThatThrownBy(() -> office.draft("B-2", payable)).hasMessage("payment.batch.accountBeforeReturn");

        office.confirmAccount(
                payable, "6228480041021784412", office.cases.office.clock.now().plus(Duration.ofMinutes(5)));
        Batch second = office.sent(folder, "B-2", payable);
        office.read(second, answer("r2.txt", "序号|户名|账号|金额|结果", "1|谭小军|6228480041021784412|800.00|成功"));
        assertThat(office.now(payable).status()).isEqualTo(Payable.Status.PAID);
        assertThat(balance().paid()).isEqualTo(Money.ofYuan(800));
        assertThatThrownBy(() -> office.draft("B-3", payable)).hasMessage("payment.batch.notWaiting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"成功", "交易成功", "已付", "支付完成", "00 交易成功", "SUCCESS", "Paid", "已入账"})
    void paidIsWhatSaysSoAndNothingElse(String words) {
        assertThat(BankResultFile.answer(words)).isEqualTo(BankResultFile.Answer.PAID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UNPAID", "NOT OK", "冲正成功", "撤销成功", "未支付完成", "待支付", "处理中", "成功待入账", "部分成功", "已付？", "BOOKED"})
    void whatIsNeitherYesNorNoStaysOpen(String words) {
        assertThat(BankResultFile.answer(words)).isEqualTo(BankResultFile.Answer.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"失败", "不成功", "未成功", "UNSUCCESSFUL", "退汇", "已退回", "账户名不符", "Rejected"})
    void aNoIsANoEvenWithAGoodWordInIt(String words) {
        assertThat(BankResultFile.answer(words)).isEqualTo(BankResultFile.Answer.RETURNED);
    }

    @Test
    void anAccountChangedAfterTheDraftIsNotSent() {
        Payable payable = office.oweWithAccount("谭小军", Money.ofYuan(800), "6228480041021784404");
        Batch approved = office.approved("B-1", payable);
        office.confirmAccount(payable, "6228480041021784412", office.cases.office.clock.now());
        Path file = folder.resolve("b.xlsx");
        assertThatThrownBy(() -> office.cases.office.as(
                        office.cases.cashier, () -> office.sheets.send(approved, BankSheet.Format.XLSX, file)))
                .hasMessage("payment.sheet.accountChanged");
        assertThat(file).doesNotExist();
        assertThat(office.now(payable).status()).isEqualTo(Payable.Status.IN_BATCH);
    }

    @Test
    void paidMayTurnIntoReturnedButNeverTheOtherWay() throws IOException {
        Payable payable = office.oweWithAccount("李梅花", Money.ofYuan(600), "6228480001858355553");
        Batch batch = office.sent(folder, "B-1", payable);
        String head = "序号|户名|账号|金额|结果|原因";
        String row = "1|李梅花|6228480001858355553|600.00|";
        office.read(batch, answer("r1.txt", head, row + "成功|"));
        office.read(batch, answer("r2.txt", head, row + "退汇|收款账户已销户"));
        assertThat(office.now(payable).status()).isEqualTo(Payable.Status.RETURNED);
        assertThat(balance().paid()).isEqualTo(Money.ZERO);
        assertThat(balance().committed()).isEqualTo(Money.ofYuan(600));
        assertThat(office.told).containsExactly("paid 李梅花", "returned 李梅花: 收款账户已销户");

        office.cases.office.signIn(office.cases.cashier);
        BankReading third = office.results.preview(batch.id(), answer("r3.txt", head, row + "成功|再次"));
        assertThat(third.changesAnything()).isFalse();
        assertThat(third.rows().getFirst().why()).isNotNull();
        assertThatThrownBy(() -> office.cases.office.database.change(
                        handle -> handle.execute("""
                            INSERT INTO payment_outcome (id, payable_id, line_id, amount, ordinal, earlier_ordinal, outcome,
                                   earlier_outcome, line_ordinal, result_id, entered_on)
                            SELECT ?, payable_id, line_id, amount, 3, 2, 'PAID', 'RETURNED', 1, result_id, entered_on
                              FROM payment_outcome WHERE ordinal = 2\
                            """, office.cases.office.ids.next())))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void aPayableCannotBePaidTwiceByHandEither() throws IOException {
        Payable payable = office.oweWithAccount("李梅花", Money.ofYuan(600), "6228480001858355553");
        Batch batch = office.sent(folder, "B-1", payable);
        office.read(batch, answer("r1.txt", "序号|户名|账号|金额|结果", "1|李梅花|6228480001858355553|600.00|成功"));
        assertThatThrownBy(() -> office.cases.office.database.change(handle -> {
                    // a second line that pretends to be no live one, paid all the same
                    handle.execute("""
                                   INSERT INTO batch_line (id, batch_id, line_no, payable_id, live_key, amount,
                                          bank_account_id, account_name, account_no, bank, status)
                                   SELECT ?, batch_id, 2, payable_id, NULL, amount, bank_account_id, account_name,
                                          account_no, bank, 'RETURNED' FROM batch_line\
                                   """, office.cases.office.ids.next());
                    handle.execute("""
                              INSERT INTO payment_outcome (id, payable_id, line_id, amount, ordinal, earlier_ordinal,
                                     outcome, earlier_outcome, line_ordinal, result_id, entered_on)
                              SELECT ?, o.payable_id, l.id, o.amount, 2, 1, 'PAID', 'PAID', 1, o.result_id, o.entered_on
                                FROM payment_outcome o JOIN batch_line l ON l.line_no = 2\
                              """, office.cases.office.ids.next());
                }))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> office.cases.office.database.change(
                        handle -> handle.execute("""
                            INSERT INTO payment_outcome (id, payable_id, line_id, amount, ordinal, outcome, line_ordinal,
                                   result_id, entered_on)
                            SELECT ?, payable_id, line_id, amount, 1, 'PAID', 1, result_id, entered_on
                              FROM payment_outcome\
                            """, office.cases.office.ids.next())))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void rowsThatFitNoLineChangeNothingAndAreTold() throws IOException {
        Payable payable = office.oweWithAccount("李梅花", Money.ofYuan(600), "6228480001858355553");
        Batch batch = office.sent(folder, "B-1", payable);
        office.cases.office.signIn(office.cases.cashier);
        for (String row : List.of(
                "2|李梅花|6228480001858355553|600.00|成功",
                "1|李梅花|6228480001858355554|600.00|成功",
                "1|李梅花|6228480001858355553|6000.00|成功",
                "1|李海花|6228480001858355553|600.00|成功",
                "1|李梅花|6228480001858355553|600.00|处理中")) {
            BankReading reading = office.results.preview(batch.id(), answer("x.txt", "序号|户名|账号|金额|结果", row));
            assertThat(reading.rows())
                    .as(row)
                    .singleElement()
                    .satisfies(r -> assertThat(r.verdict()).isEqualTo(Verdict.UNKNOWN));
            assertThat(reading.changesAnything()).isFalse();
        }
        Path other = answer("o.txt", "批次号：B-9|总笔数：1", "序号|户名|账号|金额|结果", "1|李梅花|6228480001858355553|600.00|成功");
        assertThatThrownBy(() -> office.results.preview(batch.id(), other)).hasMessage("payment.result.otherBatch");
        Path cut = answer("c.txt", "批次号：B-1|总笔数：2", "序号|户名|账号|金额|结果", "1|李梅花|6228480001858355553|600.00|成功");
        assertThatThrownBy(() -> office.results.preview(batch.id(), cut)).hasMessage("payment.result.count");
        assertThat(BankResultFile.answer("不成功")).isEqualTo(BankResultFile.Answer.RETURNED);
    }

    @Test
    void fourWritersAtOnceNeverPassTheFund() throws Exception {
        ExecutorService four = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            work.add(() -> {
                try {
                    office.cases.office.database.change(handle -> office.cases.funds.commit(
                            handle,
                            office.cases.approver,
                            office.fund,
                            Money.ofYuan(3_000),
                            new Subject("claim", office.cases.office.ids.next())));
                    return true;
                } catch (Refusal refusal) {
                    return false;
                }
            });
        }
        int through = 0;
        for (Future<Boolean> done : four.invokeAll(work)) {
            through += done.get() ? 1 : 0;
        }
        four.shutdown();
        assertThat(through).isEqualTo(33);
        assertThat(balance().available()).isEqualTo(Money.ofYuan(1_000));
        assertThat(balance().committed()).isEqualTo(Money.ofYuan(99_000));
    }
}
