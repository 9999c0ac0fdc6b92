package org.jishi.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jishi.approval.Decision;
import org.jishi.payment.BankReading;
import org.jishi.payment.BankSheet;
import org.jishi.payment.Batch;
import org.jishi.payment.BatchLine;
import org.jishi.payment.NewBatch;
import org.jishi.payment.Payable;
import org.jishi.payment.Recovery;
import org.jishi.platform.access.Role;
import org.jishi.platform.money.Money;

/** What people do with money that is due: batches, the bank, and what is asked back. */
final class PayActs extends MoneyActs {
    private final Path folder;
    private int files;

    PayActs(MoneyOffice office, MoneyModel model, Random random, Path folder) {
        super(office, model, random);
        this.folder = folder;
    }

    Optional<Press> batch() {
        List<MoneyModel.Case> ready = new ArrayList<>(
                model.cases.stream().filter(MoneyModel.Case::waits).limit(4).toList());
        if (random.nextInt(8) == 0) {
            oneOf(model.cases, one -> one.payable != null && !ready.contains(one))
                    .ifPresent(ready::add);
        }
        if (ready.isEmpty()) {
            return Optional.empty();
        }
        MoneyOffice.Desk desk = desk(Role.CASHIER);
        List<UUID> payables = ready.stream()
                .map(one -> Objects.requireNonNull(one.payable).id())
                .toList();
        ready.forEach(one -> {
            if (one.pay == Payable.Status.RETURNED) {
                office.confirm(one.person, one.now.personName());
                model.accounts.merge(one.person, 1, Integer::sum);
            }
        });
        return Optional.of(new Press(
                "batch " + ready.size(),
                () -> ready.stream()
                        .allMatch(one -> one.waits()
                                && !one.hands.entered.contains(staff(desk))
                                && !one.hands.decided.contains(staff(desk))),
                () -> desk.payments().draft(new NewBatch(payables, "补贴", "")),
                made -> {
                    MoneyModel.Parcel parcel = new MoneyModel.Parcel((Batch) made, ready, model.accounts);
                    ready.forEach(one -> one.pay(Payable.Status.IN_BATCH));
                    model.parcels.add(parcel);
                }));
    }

    Press submit(MoneyModel.Parcel parcel) {
        Batch seen = parcel.now;
        MoneyOffice.Desk desk = desk(Role.CASHIER);
        return new Press(
                "submit " + seen.batchNo(),
                () -> parcel.fresh(seen, Batch.Status.DRAFT) && parcel.hands.mayEnter(staff(desk)),
                () -> desk.payments().submit(seen),
                done -> {
                    parcel.hands.enter(staff(desk));
                    parcel.to(Batch.Status.SUBMITTED);
                });
    }

    Press decide(MoneyModel.Parcel parcel) {
        Batch seen = parcel.now;
        MoneyOffice.Desk desk = desk(Role.APPROVER);
        Decision decision = decision();
        return new Press(
                "decide " + seen.batchNo() + " " + decision.outcome(),
                () -> parcel.fresh(seen, Batch.Status.SUBMITTED)
                        && !parcel.drafter.equals(staff(desk))
                        && parcel.hands.mayDecide(staff(desk)),
                () -> desk.payments().decide(seen, decision),
                done -> {
                    parcel.hands.decide(staff(desk));
                    if (decision == YES) {
                        parcel.to(Batch.Status.APPROVED);
                    } else if (decision == BACK) {
                        parcel.to(Batch.Status.DRAFT);
                    } else {
                        parcel.to(Batch.Status.CANCELLED);
                        parcel.cases.forEach(PayActs::waitAgain);
                    }
                });
    }

    private static void waitAgain(MoneyModel.Case one) {
        boolean cameBack = Objects.requireNonNull(one.payable).returnReason() != null;
        one.pay(cameBack ? Payable.Status.RETURNED : Payable.Status.OPEN);
    }

    Press cancel(MoneyModel.Parcel parcel) {
        Batch seen = parcel.now;
        Batch.Status was = parcel.status;
        MoneyOffice.Desk desk = desk(Role.CASHIER);
        return new Press(
                "cancel " + seen.batchNo(),
                () -> parcel.fresh(seen, was)
                        && (was == Batch.Status.DRAFT || was == Batch.Status.SUBMITTED || was == Batch.Status.APPROVED),
                () -> desk.payments().cancel(seen, "名单有误"),
                done -> {
                    parcel.to(Batch.Status.CANCELLED);
                    parcel.cases.forEach(PayActs::waitAgain);
                });
    }

    /** Takes one line out of a draft. */
    Press shrink(MoneyModel.Parcel parcel) {
        Batch seen = parcel.now;
        MoneyOffice.Desk desk = desk(Role.CASHIER);
        MoneyModel.Case out = parcel.cases.get(random.nextInt(parcel.cases.size()));
        BatchLine line = desk.payment().batch(seen.id()).lines().stream()
                .filter(each -> each.payableId()
                        .equals(Objects.requireNonNull(out.payable).id()))
                .findFirst()
                .orElseThrow();
        return new Press(
                "shrink " + seen.batchNo(),
                () -> parcel.fresh(seen, Batch.Status.DRAFT) && parcel.cases.size() > 1 && parcel.cases.contains(out),
                () -> desk.payments().removeLine(seen, line),
                done -> {
                    parcel.to(Batch.Status.DRAFT);
                    parcel.cases.remove(out);
                    waitAgain(out);
                });
    }

    Press send(MoneyModel.Parcel parcel) {
        Batch seen = parcel.now;
        MoneyOffice.Desk desk = desk(Role.CASHIER);
        Path file = folder.resolve("sheet-" + ++files + ".csv");
        return new Press(
                "send " + seen.batchNo(),
                () -> parcel.fresh(seen, Batch.Status.APPROVED) && parcel.sameAccounts(model.accounts),
                () -> desk.sheets().send(seen, BankSheet.Format.CSV_UTF8, file),
                done -> {
                    parcel.to(Batch.Status.SENT);
                    parcel.cases.forEach(one -> {
                        parcel.lines.put(one.id, BatchLine.Status.SENT);
                        one.pay(Payable.Status.SENT);
                    });
                });
    }

    /** A new answer of the bank, or one that came before; what it would do is looked at first. */
    Optional<Press> bank(MoneyModel.Parcel parcel) {
        MoneyOffice.Desk desk = desk(Role.CASHIER);
        boolean again = !parcel.files.isEmpty() && random.nextInt(4) == 0;
        Path file = again ? parcel.files.get(random.nextInt(parcel.files.size())) : answer(parcel, desk);
        BankReading preview = desk.results().preview(parcel.now.id(), file);
        String name = file.getFileName().toString();
        Map<UUID, BatchLine.Status> before = Map.copyOf(parcel.lines);
        Map<UUID, Boolean> back = new HashMap<>();
        parcel.cases.forEach(one -> back.put(one.id, one.recovered()));
        return Optional.of(new Press(
                "bank " + parcel.now.batchNo(),
                () -> parcel.read.contains(name)
                        || parcel.lines.equals(before)
                                && parcel.cases.stream()
                                        .allMatch(one ->
                                                Boolean.valueOf(one.recovered()).equals(back.get(one.id))),
                () -> desk.results().apply(preview, ""),
                done -> {
                    if (parcel.read.add(name)) {
                        answered(parcel, preview);
                    }
                }));
    }

    private Path answer(MoneyModel.Parcel parcel, MoneyOffice.Desk desk) {
        StringBuilder text = new StringBuilder("序号|户名|账号|金额|结果|原因\n");
        for (BatchLine line : desk.payment().batch(parcel.now.id()).lines()) {
            int chance = random.nextInt(10);
            if (chance < 9) {
                text.append(line.lineNo())
                        .append('|')
                        .append(line.accountName())
                        .append('|')
                        .append(line.accountNo())
                        .append('|')
                        .append(line.amount().plain())
                        .append(chance < 6 ? "|成功|" : chance < 8 ? "|失败|账号不存在" : "|处理中|")
                        .append('\n');
            }
        }
        Path file = folder.resolve("answer-" + ++files + ".txt");
        try {
            Files.writeString(file, text.append("附言 ").append(files).append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parcel.files.add(file);
        return file;
    }

    private void answered(MoneyModel.Parcel parcel, BankReading reading) {
        for (BankReading.Row row : reading.rows()) {
            if (row.line() == null) {
                continue;
            }
            MoneyModel.Case one = parcel.cases.stream()
                    .filter(each -> Objects.requireNonNull(each.payable)
                            .id()
                            .equals(row.line().payableId()))
                    .findFirst()
                    .orElseThrow();
            BatchLine.Status was = Objects.requireNonNull(parcel.lines.get(one.id));
            switch (row.says().answer()) {
                case PAID -> {
                    if (was == BatchLine.Status.SENT) {
                        assertThat(one.pay).as("paid once").isEqualTo(Payable.Status.SENT);
                        parcel.lines.put(one.id, BatchLine.Status.PAID);
                        model.committed -= one.amount;
                        model.paid += one.amount;
                        one.to(ClaimStatus.PAID);
                        one.pay(Payable.Status.PAID);
                    }
                }
                case RETURNED -> {
                    if (was == BatchLine.Status.SENT || was == BatchLine.Status.PAID && !one.recovered()) {
                        parcel.lines.put(one.id, BatchLine.Status.RETURNED);
                        if (was == BatchLine.Status.PAID) {
                            model.committed += one.amount;
                            model.paid -= one.amount;
                        }
                        one.to(ClaimStatus.RELEASED);
                        one.pay(Payable.Status.RETURNED);
                    }
                }
                case OPEN -> {}
            }
        }
        boolean open = parcel.lines.containsValue(BatchLine.Status.SENT);
        parcel.to(open ? parcel.status : Batch.Status.CLOSED);
    }

    Press recover(MoneyModel.Case one) {
        MoneyOffice.Desk desk = desk(Role.CASHIER);
        Money sum = some(one.amount + 100);
        UUID payable = Objects.requireNonNull(one.payable).id();
        return new Press(
                "recover " + one.now.claimNo(),
                () -> one.pay == Payable.Status.PAID && sum.fen() <= one.amount && !one.recovered(),
                () -> desk.recoveries().enter(payable, sum, "重复发放", "奉商函3号").recovery(),
                made -> {
                    MoneyModel.Run run = new MoneyModel.Run((Recovery) made);
                    run.hands.enter(staff(desk));
                    one.recovery = run;
                });
    }

    /** The next step of a recovery: its decision, or money that came. */
    Press receive(MoneyModel.Case one) {
        MoneyModel.Run run = Objects.requireNonNull(one.recovery);
        Recovery seen = run.now;
        if (seen.status() == Recovery.Status.SUBMITTED) {
            MoneyOffice.Desk desk = desk(Role.APPROVER);
            Decision decision = random.nextInt(5) == 0 ? NO : YES;
            return new Press(
                    "decideRecovery " + seen.recoveryNo(),
                    () -> run.now == seen && run.hands.mayDecide(staff(desk)),
                    () -> desk.recoveries().decide(seen, decision).recovery(),
                    done -> {
                        run.hands.decide(staff(desk));
                        run.now = (Recovery) done;
                    });
        }
        MoneyOffice.Desk desk = desk(Role.CASHIER);
        Money sum = random.nextBoolean()
                ? Money.ofFen(Math.max(1, seen.amount().fen() - run.received))
                : some(seen.amount().fen() - run.received + 50);
        return new Press(
                "receive " + seen.recoveryNo() + " " + sum,
                () -> run.now == seen
                        && seen.status() == Recovery.Status.OPEN
                        && run.received + sum.fen() <= seen.amount().fen(),
                () -> desk.recoveries()
                        .receive(seen, sum, office.cases.office.clock.today(), "流水1", "记-1")
                        .recovery(),
                done -> {
                    run.received += sum.fen();
                    run.now = (Recovery) done;
                    model.paid -= sum.fen();
                    model.available += sum.fen();
                });
    }
}
