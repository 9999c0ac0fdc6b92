package org.jishi.admin.ui;

import java.util.function.Consumer;
import org.jishi.admin.RecoveryChallenge;
import org.jishi.admin.RecoveryService;
import org.jishi.kit.Ui;
import org.jishi.platform.text.Refusal;

/** The recovery key of the open office: a new one, and the proof that somebody has it on paper. */
public final class RecoveryModel {
    private static final String MAKING = "admin.recovery.making";

    private final Ui ui;
    private final RecoveryService recovery;

    public RecoveryModel(Ui ui, RecoveryService recovery) {
        this.ui = ui;
        this.recovery = recovery;
    }

    void renew(Consumer<RecoveryChallenge> shown) {
        ui.background().run(this, MAKING, recovery::renew, shown::accept, ui.dialogs()::refusal);
    }

    void confirm(RecoveryChallenge challenge, String first, String second, Runnable done, Consumer<Refusal> refused) {
        ui.background()
                .run(
                        this,
                        MAKING,
                        () -> {
                            recovery.confirm(challenge, first, second);
                            return true;
                        },
                        confirmed -> {
                            done.run();
                            ui.dialogs().done("admin.recovery.confirmed");
                        },
                        refused);
    }
}
