package org.jishi.sample;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jishi.account.AccountDraft;
import org.jishi.payment.BankReading;
import org.jishi.payment.BankSheet;
import org.jishi.payment.Batch;
import org.jishi.payment.BatchFile;
import org.jishi.payment.BatchLine;
import org.jishi.payment.Candidate;
import org.jishi.payment.NewBatch;
import org.jishi.payment.Payable;
import org.jishi.platform.money.Money;

/** Accounts confirmed by a second person, and payables carried to the bank and back. */
final class SamplePayments {
    private static final List<String> BANKS = List.of("中国农业银行奉节支行", "中国邮政储蓄银行奉节支行", "重庆农村商业银行奉节支行");

    private final Stage stage;
    private int vouchers;

    SamplePayments(Stage stage) {
        this.stage = stage;
    }

    /** A clerk enters the owner's account, a reviewer confirms it. */
    void account(UUID owner, String name) {
        confirm(propose(owner, name));
    }

    UUID propose(UUID owner, String name) {
        return stage.cast()
                .as(
                        stage.cast().clerk(),
                        () -> stage.office()
                                .accounts()
                                .propose(
                                        owner,
                                        new AccountDraft(
                                                name,
                                                null,
                                                stage.invented().one(BANKS),
                                                stage.invented().account())));
    }

    void confirm(UUID account) {
        stage.cast()
                .run(stage.cast().reviewer(), () -> stage.office().accounts().confirm(account, 1));
    }

    void reject(UUID account) {
        stage.cast()
                .run(stage.cast().reviewer(), () -> stage.office().accounts().reject(account, 1, "户名与身份证不一致"));
    }

    /** Payables of those beneficiaries that could be paid now. */
    List<UUID> ready(Collection<UUID> beneficiaries) {
        Set<UUID> wanted = Set.copyOf(beneficiaries);
        return stage.cast()
                .as(
                        stage.cast().cashier(),
                        () -> stage.office().paymentDesk().candidates().stream()
                                .filter(Candidate::ready)
                                .map(Candidate::payable)
                                .filter(payable -> wanted.contains(payable.beneficiaryId()))
                                .map(Payable::id)
                                .toList());
    }

    Batch draft(List<UUID> payables, String purpose) {
        return stage.cast()
                .as(stage.cast().cashier(), () -> stage.office().payments().draft(new NewBatch(payables, purpose, "")));
    }

    Batch submit(Batch batch) {
        return stage.cast()
                .as(stage.cast().cashier(), () -> stage.office().payments().submit(batch));
    }

    Batch approve(Batch batch) {
        return stage.cast()
                .as(stage.cast().approver(), () -> stage.office().payments().decide(batch, Stage.YES));
    }

    Batch send(Batch batch) {
        return stage.cast()
                .as(
                        stage.cast().cashier(),
                        () -> stage.office().bankSheets().send(batch, BankSheet.Format.XLSX, scratch("sheet.xlsx")));
    }

    /** A batch from draft to the bank's answer; of its lines, so many come back. */
    void carry(Collection<UUID> beneficiaries, String purpose, LocalDate from, int returned) {
        stage.agenda().on(from, () -> {
            List<UUID> payables = ready(beneficiaries);
            if (payables.isEmpty()) {
                return;
            }
            Batch submitted = submit(draft(payables, purpose));
            stage.agenda().on(from.plusDays(1), () -> {
                Batch sent = send(approve(submitted));
                stage.agenda().on(from.plusDays(3), () -> result(sent, returned));
            });
        });
    }

    private void result(Batch sent, int returned) {
        stage.cast().as(stage.cast().cashier(), () -> {
            BatchFile file = stage.office().paymentDesk().batch(sent.id());
            List<BatchLine> lines = file.lines();
            int bad = Math.min(returned, Math.max(0, lines.size() - 1));
            List<String> rows = new ArrayList<>();
            rows.add("批次号：" + file.batch().batchNo() + "|总笔数：" + lines.size() + "|成功：" + (lines.size() - bad) + "|失败："
                    + bad);
            rows.add("序号|户名|账号|金额|结果|原因");
            for (BatchLine line : lines) {
                boolean back = line.lineNo() <= bad;
                rows.add(String.join(
                        "|",
                        String.valueOf(line.lineNo()),
                        line.accountName(),
                        line.accountNo(),
                        line.amount().plain(),
                        back ? "失败" : "成功",
                        back ? (line.lineNo() == 1 ? "户名不符" : "账户状态异常") : ""));
            }
            Path answer = stage.office()
                    .signedIn()
                    .office()
                    .folder()
                    .scratch()
                    .write("result.txt", String.join("\r\n", rows).getBytes(StandardCharsets.UTF_8));
            BankReading reading = stage.office().bankResults().preview(sent.id(), answer);
            return stage.office().bankResults().apply(reading, "PZ-" + ++vouchers);
        });
    }

    private Path scratch(String name) {
        return stage.office().signedIn().office().folder().scratch().newFile(name);
    }

    /** Of the paid ones: a recovery that was received, one that waits for money, one for a decision, one refused. */
    void recover() {
        List<UUID> paid = stage.office()
                .database()
                .read(handle -> handle.createQuery(
                                "SELECT id FROM payable WHERE status = 'PAID' ORDER BY payable_no LIMIT 4")
                        .mapTo(UUID.class)
                        .list());
        for (int i = 0; i < paid.size(); i++) {
            recover(paid.get(i), i);
        }
    }

    private void recover(UUID payable, int kind) {
        var office = stage.office().recoveries();
        var entered = stage.cast()
                .as(
                        stage.cast().cashier(),
                        () -> office.enter(
                                payable,
                                Money.ofYuan(200),
                                "培训期间另有工资，多领部分退回",
                                "奉节商务函〔" + stage.year() + "〕" + (30 + kind) + "号"));
        if (kind == 0) {
            return;
        }
        var decision = kind == 1 ? new org.jishi.approval.Decision.Reject("查实不属重复领取") : Stage.YES;
        var decided = stage.cast().as(stage.cast().approver(), () -> office.decide(entered.recovery(), decision));
        if (kind == 3) {
            stage.cast()
                    .as(
                            stage.cast().cashier(),
                            () -> office.receive(
                                    decided.recovery(), Money.ofYuan(200), stage.ago(9), "JYLS0921", "PZ-R" + kind));
        }
    }
}
