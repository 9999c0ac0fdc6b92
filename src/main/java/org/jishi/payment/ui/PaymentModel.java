package org.jishi.payment.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeFile;
import org.jishi.casework.NoticeLine;
import org.jishi.casework.NoticeService;
import org.jishi.payment.Batch;
import org.jishi.payment.Candidate;
import org.jishi.payment.Payable;
import org.jishi.payment.PaymentDesk;
import org.jishi.payment.Recovery;
import org.jishi.payment.RecoveryFile;
import org.jishi.payment.RecoveryService;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** What is owed and what waits, over all batches; and asking for money back. */
public final class PaymentModel {
    /**
     * What waits, in numbers.
     *
     * @param ready payables that could go into a batch now
     * @param account payables without an account that a second person confirmed
     * @param stopped payables of somebody who died
     * @param returned payables that the bank sent back and that wait for a corrected account
     * @param noticed lines of notices that still hang; their payables come when the notice ends
     * @param firstEnd the first day on which one of those notices may end, null when none hangs
     */
    public record Waiting(
            Part ready,
            Part account,
            Part stopped,
            Part returned,
            Part noticed,
            @Nullable LocalDate firstEnd) {
        static final Waiting NOTHING = new Waiting(Part.NONE, Part.NONE, Part.NONE, Part.NONE, Part.NONE, null);
    }

    /** How many, and what they sum to. */
    public record Part(long count, Money sum) {
        static final Part NONE = new Part(0, Money.ZERO);

        Part plus(Money more) {
            return new Part(count + 1, sum.plus(more));
        }
    }

    private final Background background;
    private final PaymentDesk desk;
    private final RecoveryService recoveries;
    private final NoticeService notices;
    private final ReadOnlyObjectWrapper<Waiting> waiting = new ReadOnlyObjectWrapper<>(Waiting.NOTHING);

    public PaymentModel(Background background, PaymentDesk desk, RecoveryService recoveries, NoticeService notices) {
        this.background = background;
        this.desk = desk;
        this.recoveries = recoveries;
        this.notices = notices;
    }

    public ReadOnlyObjectProperty<Waiting> waiting() {
        return waiting.getReadOnlyProperty();
    }

    public void load() {
        background.run(this, "payment.loading", this::count, waiting::set);
    }

    private Waiting count() {
        Part ready = Part.NONE;
        Part account = Part.NONE;
        Part stopped = Part.NONE;
        Part returned = Part.NONE;
        for (Candidate candidate : desk.candidates()) {
            Money amount = candidate.payable().amount();
            if (candidate.ready()) {
                ready = ready.plus(amount);
            } else if (candidate.stopped()) {
                stopped = stopped.plus(amount);
            } else if (candidate.payable().status() == Payable.Status.RETURNED) {
                returned = returned.plus(amount);
            } else {
                account = account.plus(amount);
            }
        }
        Part noticed = Part.NONE;
        LocalDate first = null;
        List<Notice> posted = notices.page(PageRequest.first(1_000).filter("status", Notice.Status.POSTED.name()))
                .rows();
        for (Notice notice : posted) {
            NoticeFile file = notices.open(notice.id());
            for (NoticeLine line : file.lines()) {
                if (line.status() == NoticeLine.Status.LISTED || line.status() == NoticeLine.Status.OBJECTED) {
                    noticed = noticed.plus(line.amount());
                }
            }
            LocalDate lastDay = notice.lastDay();
            if (lastDay != null && (first == null || lastDay.plusDays(1).isBefore(first))) {
                first = lastDay.plusDays(1);
            }
        }
        return new Waiting(ready, account, stopped, returned, noticed, first);
    }

    /** For the list, off the window's thread. */
    Page<Candidate> payables(PageRequest request) {
        return desk.list(request);
    }

    /** For the list, off the window's thread. */
    Page<Batch> batches(PageRequest request) {
        return desk.batches(request);
    }

    /** For the list, off the window's thread. */
    Page<Recovery> recoveries(PageRequest request) {
        return recoveries.page(request);
    }

    /** Every batch that a payable was in. */
    void history(UUID payableId, Consumer<PaymentDesk.PayableFile> shown) {
        background.run(shown, "payment.loading", () -> desk.payable(payableId), shown);
    }

    /** Asks for money to come back; {@code done} gets the recovery that an approver now decides on. */
    public void recover(
            Payable payable,
            Money amount,
            String reason,
            String documentNo,
            Consumer<RecoveryFile> done,
            Consumer<Refusal> refused) {
        background.run(
                this,
                "payment.saving",
                () -> recoveries.enter(payable.id(), amount, reason, documentNo),
                done,
                refused);
    }

    static Optional<String> text(@Nullable String maybe) {
        return Optional.ofNullable(maybe).filter(words -> !words.isBlank());
    }
}
