package org.jishi.payment.ui;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jishi.approval.Decision;
import org.jishi.payment.RecoveryFile;
import org.jishi.payment.RecoveryService;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Refusal;

/** One recovery: its decision and what comes in. */
public final class RecoveryModel {
    private final Background background;
    private final RecoveryService recoveries;
    private final UUID id;
    private final ReadOnlyObjectWrapper<RecoveryFile> file = new ReadOnlyObjectWrapper<>();

    public RecoveryModel(Background background, RecoveryService recoveries, UUID id) {
        this.background = background;
        this.recoveries = recoveries;
        this.id = id;
    }

    public ReadOnlyObjectProperty<RecoveryFile> file() {
        return file.getReadOnlyProperty();
    }

    public void load() {
        background.run(this, "payment.loading", () -> recoveries.open(id), file::set);
    }

    public void decide(Decision decision, Runnable done, Consumer<Refusal> refused) {
        change(() -> recoveries.decide(now().recovery(), decision), done, refused);
    }

    public void receive(
            Money amount,
            LocalDate receivedOn,
            String bankReference,
            String voucherNo,
            Runnable done,
            Consumer<Refusal> refused) {
        change(() -> recoveries.receive(now().recovery(), amount, receivedOn, bankReference, voucherNo), done, refused);
    }

    private RecoveryFile now() {
        return Objects.requireNonNull(file.get());
    }

    private void change(Callable<RecoveryFile> work, Runnable done, Consumer<Refusal> refused) {
        background.run(
                this,
                "payment.saving",
                work,
                changed -> {
                    file.set(changed);
                    done.run();
                },
                refused);
    }
}
