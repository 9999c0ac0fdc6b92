package org.jishi.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jishi.support.Refused.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jishi.approval.Approvals;
import org.jishi.approval.Decision;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a batch is refused on its way from the draft to the bank's answer, and that nothing moves then. */
class BatchRefusalsTest {
    private static final String CARD = "6228480001858355553";
    private static final Decision YES = new Decision.Approve();

    private final PayingOffice office = new PayingOffice();
    private final Payable payable = office.oweWithAccount("李梅花", Money.ofYuan(600), CARD);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        office.close();
    }

    private Path answer(String text) throws IOException {
        return Files.writeString(folder.resolve("answer.csv"), text, StandardCharsets.UTF_8);
    }

    private void asCashier(Runnable act) {
        office.cases.office.as(office.cases.cashier, () -> {
            act.run();
            return true;
        });
    }

    private void decide(Actor actor, Batch batch, Decision decision) {
        office.cases.office.as(actor, () -> office.payments.decide(batch, decision));
    }

    private Batch now(Batch batch) {
        return office.cases
                .office
                .as(office.cases.cashier, () -> office.desk.batch(batch.id()))
                .batch();
    }

    @Test
    void aBatchOfNothingOrOfAKnownNumberIsNotDrafted() {
        refused(() -> office.draft(""), "payment.batch.empty");
        office.draft("B-1", payable);
        Payable second = office.oweWithAccount("王国庆", Money.ofYuan(800), "6228480031810898861");
        refused(() -> office.draft(" B-1 ", second), "payment.batch.numberKnown");
        assertThat(office.now(second).status()).isEqualTo(Payable.Status.OPEN);
        asCashier(() -> refused(
                () -> office.payments.draft(new NewBatch(List.of(new UUID(4, 4)), "补贴", "")),
                "payment.payable.unknown"));
    }

    @Test
    void theLastLineStaysAndOneThatIsGoneIsNotRemovedAgain() {
        Payable second = office.oweWithAccount("王国庆", Money.ofYuan(800), "6228480031810898861");
        Batch draft = office.draft("", payable, second);
        asCashier(() -> {
            List<BatchLine> lines = office.desk.batch(draft.id()).lines();
            Batch smaller = office.payments.removeLine(draft, lines.getFirst());
            assertThat(smaller.lineCount()).isEqualTo(1);
            refused(() -> office.payments.removeLine(smaller, lines.getFirst()), "payment.changedMeanwhile");
            refused(() -> office.payments.removeLine(draft, lines.getLast()), "payment.batch.lastLine");
        });
        assertThat(office.now(second).status()).isEqualTo(Payable.Status.IN_BATCH);
    }

    @Test
    void whoComesSecondFindsTheBatchMoved() {
        Batch draft = office.draft("", payable);
        asCashier(() -> {
            Batch submitted = office.payments.submit(draft);
            refused(() -> office.payments.submit(draft), "payment.changedMeanwhile");
            refused(() -> office.payments.submit(submitted), "payment.changedMeanwhile");
            refused(() -> office.payments.cancel(draft, "不付了"), "payment.changedMeanwhile");
            refused(() -> office.payments.cancel(submitted, " "), "approval.reason.missing");
        });
        refused(() -> decide(office.cases.approver, draft, YES), "payment.changedMeanwhile");
        assertThat(now(draft).status()).isEqualTo(Batch.Status.SUBMITTED);
        assertThat(office.now(payable).status()).isEqualTo(Payable.Status.IN_BATCH);
    }

    @Test
    void aRejectedBatchFreesItsPayables() {
        Batch draft = office.draft("", payable);
        Batch submitted = office.cases.office.as(office.cases.cashier, () -> office.payments.submit(draft));
        refused(() -> decide(office.cases.approver, submitted, new Decision.Reject(" ")), "approval.reason.missing");
        decide(office.cases.approver, submitted, new Decision.Reject("用途不对"));
        assertThat(now(draft).status()).isEqualTo(Batch.Status.CANCELLED);
        assertThat(office.now(payable).status()).isEqualTo(Payable.Status.OPEN);
    }

    /** The office asks for three people: the first approver only reviews, and cannot approve as well. */
    @Test
    void threePeopleMakeABatch() {
        office.cases.office.setting(Approvals.LEAST_PEOPLE, "3");
        Actor second = office.cases.office.person("吴审定", Role.APPROVER);
        Batch draft = office.draft("", payable);
        Batch submitted = office.cases.office.as(office.cases.cashier, () -> office.payments.submit(draft));
        decide(office.cases.approver, submitted, YES);
        assertThat(now(draft).status()).isEqualTo(Batch.Status.SUBMITTED);
        refused(() -> decide(office.cases.approver, now(draft), YES), "approval.step.twoSteps");
        decide(second, now(draft), YES);
        assertThat(now(draft).status()).isEqualTo(Batch.Status.APPROVED);
    }

    @Test
    void whatIsAtTheBankIsNotCancelledAndItsSheetOnlyWrittenAgain() {
        Batch approved = office.approved("B-1", payable);
        Path again = folder.resolve("again.xlsx");
        asCashier(() -> {
            refused(() -> office.sheets.writeAgain(approved, BankSheet.Format.XLSX, again), "payment.sheet.notSent");
            Batch sent = office.sheets.send(approved, BankSheet.Format.XLSX, folder.resolve("b.xlsx"));
            refused(() -> office.payments.cancel(sent, "不付了"), "payment.batch.atBank");
            refused(
                    () -> office.sheets.send(approved, BankSheet.Format.XLSX, folder.resolve("c.xlsx")),
                    "payment.changedMeanwhile");
        });
        assertThat(again).doesNotExist();
        assertThat(folder.resolve("c.xlsx")).doesNotExist();
        assertThat(office.now(payable).status()).isEqualTo(Payable.Status.SENT);
    }

    @Test
    void aNumberThatNoBankKnowsAndAPurposeThatItsFileCannotHoldAreNotSent() {
        Payable odd = office.oweWithAccount("王国庆", Money.ofYuan(800), "12345");
        Batch approved = office.approved("B-2", odd);
        asCashier(() -> refused(
                () -> office.sheets.send(approved, BankSheet.Format.XLSX, folder.resolve("b.xlsx")),
                "payment.sheet.accountNo"));
        Batch rare = office.cases.office.as(
                office.cases.cashier, () -> office.payments.draft(new NewBatch(List.of(payable.id()), "𠮷祥补贴", "B-3")));
        Batch submitted = office.cases.office.as(office.cases.cashier, () -> office.payments.submit(rare));
        decide(office.cases.approver, submitted, YES);
        asCashier(() -> {
            refused(
                    () -> office.sheets.send(now(rare), BankSheet.Format.CSV_GBK, folder.resolve("r.csv")),
                    "payment.sheet.purposeNotGbk");
            office.sheets.send(now(rare), BankSheet.Format.XLSX, folder.resolve("r.xlsx"));
        });
    }

    @Test
    void anAnswerIsReadForABatchAtTheBankOnly() throws IOException {
        Path file = answer("序号,户名,账号,金额,结果\n1,李梅花," + CARD + ",600.00,成功\n");
        Batch draft = office.draft("B-1", payable);
        asCashier(() -> {
            refused(() -> office.results.preview(draft.id(), file), "payment.result.notSent");
            refused(() -> office.results.preview(new UUID(4, 4), file), "payment.batch.unknown");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "序号,户名,金额\\n1,李梅花,600.00; payment.result.noColumns",
                "成功笔数：2\\n序号,户名,账号,金额,结果\\n1,李梅花,6228480001858355553,600.00,成功; payment.result.part",
                "失败笔数：1\\n序号,户名,账号,金额,结果\\n1,李梅花,6228480001858355553,600.00,成功; payment.result.part",
                "总笔数：2\\n序号,户名,账号,金额,结果\\n1,李梅花,6228480001858355553,600.00,成功; payment.result.count",
                "批次号：B-9\\n序号,户名,账号,金额,结果\\n1,李梅花,6228480001858355553,600.00,成功; payment.result.otherBatch",
            })
    void anAnswerThatDoesNotAddUpIsRefused(String text, String key) throws IOException {
        Batch sent = office.sent(folder, "B-1", payable);
        Path file = answer(text.replace("\\n", "\n") + "\n");
        asCashier(() -> refused(() -> office.results.preview(sent.id(), file), key));
    }

    /** A bank that counts what went well and what did not, and not both together. */
    @Test
    void countsOfPartsAreNoCountOfTheWhole() throws IOException {
        Payable second = office.oweWithAccount("王国庆", Money.ofYuan(800), "6228480031810898861");
        Batch sent = office.sent(folder, "B-1", payable, second);
        office.read(
                sent,
                answer("成功笔数：1 失败笔数：1\n序号,户名,账号,金额,结果\n1,李梅花," + CARD
                        + ",600.00,成功\n2,王国庆,6228480031810898861,800.00,失败\n"));
        assertThat(office.now(payable).status()).isEqualTo(Payable.Status.PAID);
        assertThat(office.now(second).status()).isEqualTo(Payable.Status.RETURNED);
    }

    /** Something was answered between the preview and the yes to it. */
    @Test
    void aPreviewThatNoLongerHoldsIsNotApplied() throws IOException {
        Batch sent = office.sent(folder, "B-1", payable);
        Path paid = answer("序号,户名,账号,金额,结果\n1,李梅花," + CARD + ",600.00,成功\n");
        BankReading early = office.cases.office.as(office.cases.cashier, () -> office.results.preview(sent.id(), paid));
        Path returned =
                Files.writeString(folder.resolve("returned.csv"), "序号,户名,账号,金额,结果\n1,李梅花," + CARD + ",600.00,退汇\n");
        office.read(sent, returned);
        asCashier(() -> refused(() -> office.results.apply(early, ""), "payment.changedMeanwhile"));
        assertThat(office.now(payable).status()).isEqualTo(Payable.Status.RETURNED);
    }
}
