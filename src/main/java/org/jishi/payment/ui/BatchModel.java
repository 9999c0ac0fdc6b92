package org.jishi.payment.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.approval.Decision;
import org.jishi.kit.table.Ticks;
import org.jishi.payment.BankReading;
import org.jishi.payment.BankResultService;
import org.jishi.payment.BankSheet;
import org.jishi.payment.BankSheetService;
import org.jishi.payment.Batch;
import org.jishi.payment.BatchFile;
import org.jishi.payment.BatchLine;
import org.jishi.payment.Candidate;
import org.jishi.payment.NewBatch;
import org.jishi.payment.PaymentDesk;
import org.jishi.payment.PaymentService;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** One batch from the payables chosen to the bank's answer; its steps and its page show the same model. */
public final class BatchModel {
    /** As many characters as the bank's sheet takes. */
    static final int PURPOSE_MAX = 30;

    private static final String SAVING = "payment.saving";
    private static final String LOADING = "payment.loading";

    private final Background background;
    private final PaymentDesk desk;
    private final PaymentService payments;
    private final BankSheetService sheets;
    private final BankResultService results;
    private final ReadOnlyObjectWrapper<List<Candidate>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<BatchFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<BankReading> reading = new ReadOnlyObjectWrapper<>();
    private final StringProperty purpose = new SimpleStringProperty("");
    private final StringProperty batchNo = new SimpleStringProperty("");
    private final StringProperty voucherNo = new SimpleStringProperty("");
    private final ObjectProperty<BankSheet.Format> format = new SimpleObjectProperty<>(BankSheet.Format.XLSX);
    private volatile @Nullable UUID batchId;

    /** @param batchId the batch, null for one that is not drafted yet */
    public BatchModel(
            Background background,
            PaymentDesk desk,
            PaymentService payments,
            BankSheetService sheets,
            BankResultService results,
            @Nullable UUID batchId) {
        this.background = background;
        this.desk = desk;
        this.payments = payments;
        this.sheets = sheets;
        this.results = results;
        this.batchId = batchId;
    }

    /** The payables to go into the batch; each could be paid when it was chosen. */
    public ReadOnlyObjectProperty<List<Candidate>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** The batch as last fetched; null before it is drafted. */
    public ReadOnlyObjectProperty<BatchFile> file() {
        return file.getReadOnlyProperty();
    }

    /** What the bank's answer that was picked would do; null while none is. */
    public ReadOnlyObjectProperty<BankReading> reading() {
        return reading.getReadOnlyProperty();
    }

    public StringProperty purpose() {
        return purpose;
    }

    public StringProperty batchNo() {
        return batchNo;
    }

    public StringProperty voucherNo() {
        return voucherNo;
    }

    public ObjectProperty<BankSheet.Format> format() {
        return format;
    }

    public boolean drafted() {
        return batchId != null;
    }

    public void load(Runnable then) {
        UUID id = batchId;
        if (id != null) {
            background.run(this, LOADING, () -> desk.batch(id), now -> {
                file.set(now);
                then.run();
            });
        }
    }

    /** Payables that wait, those that can be paid first; for the list, off the window's thread. */
    Page<Candidate> waiting(PageRequest request) {
        List<Candidate> all = matching(request);
        return new Page<>(
                all.stream().skip(request.offset()).limit(request.limit()).toList(), all.size());
    }

    private List<Candidate> matching(PageRequest request) {
        String ready = request.filters().get("ready");
        return desk.candidates().stream()
                .filter(row -> ready == null || ready.equals(String.valueOf(row.ready())))
                .filter(row -> row.payable().beneficiaryName().contains(request.search())
                        || row.payable().item().contains(request.search())
                        || row.payable().payableNo().contains(request.search()))
                .sorted(java.util.Comparator.comparing(row -> !row.ready()))
                .toList();
    }

    /** Takes what is ticked; what cannot be paid yet stays behind. */
    public void choose(Ticks.Choice<Candidate> ticked, Runnable done, Consumer<Refusal> refused) {
        background.run(
                this,
                LOADING,
                () -> {
                    List<Candidate> all = switch (ticked) {
                        case Ticks.Choice.Rows<Candidate> some -> some.rows();
                        case Ticks.Choice.AllMatching<Candidate> question -> matching(question.request());
                    };
                    List<Candidate> ready =
                            all.stream().filter(Candidate::ready).toList();
                    if (ready.isEmpty()) {
                        throw new Refusal(all.isEmpty() ? "payment.batch.empty" : "payment.batch.noneReady");
                    }
                    return ready;
                },
                ready -> {
                    chosen.set(ready);
                    if (purpose.get().isBlank()) {
                        purpose.set(commonPurpose(ready));
                    }
                    done.run();
                },
                refused);
    }

    /**
     * What all lines are for, without the class or round that only some are of; empty when they have nothing in common.
     * Never longer than its field takes: that would stay empty while the sheet says something.
     */
    private static String commonPurpose(List<Candidate> ready) {
        List<String> items =
                ready.stream().map(row -> row.payable().item()).distinct().toList();
        if (items.size() == 1 && items.getFirst().length() <= PURPOSE_MAX) {
            return items.getFirst();
        }
        List<String> heads =
                items.stream().map(item -> item.split(" · ", 2)[0]).distinct().toList();
        return heads.size() == 1
                ? heads.getFirst()
                        .substring(0, Math.min(heads.getFirst().length(), PURPOSE_MAX))
                        .strip()
                : "";
    }

    Money chosenSum() {
        return chosen.get().stream().map(row -> row.payable().amount()).reduce(Money.ZERO, Money::plus);
    }

    public void draft(Runnable done, Consumer<Refusal> refused) {
        NewBatch asked = new NewBatch(
                chosen.get().stream().map(row -> row.payable().id()).toList(), purpose.get(), batchNo.get());
        change(() -> payments.draft(asked), done, refused);
    }

    /** The batch's lines; for the list, off the window's thread. */
    Page<LineRow> lines(PageRequest request) {
        UUID id = batchId;
        if (id == null) {
            return Page.empty();
        }
        BatchFile now = desk.batch(id);
        String status = request.filters().get("status");
        List<LineRow> rows = now.lines().stream()
                .filter(line -> status == null || line.status().name().equals(status))
                .map(line ->
                        new LineRow(line, Objects.requireNonNull(now.payables().get(line.payableId()))))
                .filter(row -> row.line().accountName().contains(request.search())
                        || row.payable().payableNo().contains(request.search()))
                .toList();
        return new Page<>(
                rows.stream().skip(request.offset()).limit(request.limit()).toList(), rows.size());
    }

    public void removeLine(BatchLine line, Runnable done, Consumer<Refusal> refused) {
        change(() -> payments.removeLine(batch(), line), done, refused);
    }

    public void submit(Runnable done, Consumer<Refusal> refused) {
        change(() -> payments.submit(batch()), done, refused);
    }

    public void decide(Decision decision, Runnable done, Consumer<Refusal> refused) {
        change(() -> payments.decide(batch(), decision), done, refused);
    }

    public void cancel(String reason, Runnable done, Consumer<Refusal> refused) {
        change(() -> payments.cancel(batch(), reason), done, refused);
    }

    /** Writes the bank's sheet: the first time it sends the batch, later it writes the same again. */
    public void writeSheet(Path target, Runnable done, Consumer<Refusal> refused) {
        Batch batch = batch();
        BankSheet.Format how = format.get();
        change(
                () -> {
                    if (batch.status().atBank()) {
                        sheets.writeAgain(batch, how, target);
                        return batch;
                    }
                    return sheets.send(batch, how, target);
                },
                done,
                // it may have been sent all the same, and then the next try writes the sheet again
                refusal -> load(() -> refused.accept(refusal)));
    }

    /** Reads the bank's answer without letting it change anything yet. */
    public void preview(Path answer, Consumer<Refusal> refused) {
        UUID id = batch().id();
        reading.set(null);
        background.run(reading, "payment.result.reading", () -> results.preview(id, answer), reading::set, refused);
    }

    /** Lets the answer do what its preview says. */
    public void apply(Runnable done, Consumer<Refusal> refused) {
        BankReading preview = reading.get();
        if (preview == null) {
            refused.accept(new Refusal("payment.result.choose"));
            return;
        }
        background.run(
                this,
                SAVING,
                () -> results.apply(preview, voucherNo.get()),
                applied -> {
                    reading.set(null);
                    load(done);
                },
                refused);
    }

    /** The whole account number of a line; the trail keeps who looked. */
    void reveal(BatchLine line, Consumer<String> shown) {
        background.run(shown, LOADING, () -> desk.accountNo(line), shown);
    }

    private Batch batch() {
        return Objects.requireNonNull(file.get()).batch();
    }

    private void change(Callable<Batch> work, Runnable done, Consumer<Refusal> refused) {
        background.run(
                this,
                SAVING,
                work,
                batch -> {
                    batchId = batch.id();
                    load(done);
                },
                refused);
    }
}
