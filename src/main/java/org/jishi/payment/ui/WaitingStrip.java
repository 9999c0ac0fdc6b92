package org.jishi.payment.ui;

import javafx.scene.layout.FlowPane;
import org.jishi.kit.Chip;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;

/** What waits and why, in one line above the payables. */
final class WaitingStrip extends FlowPane {
    private final Ui ui;

    WaitingStrip(Ui ui) {
        super(16, 8);
        this.ui = ui;
        setId("payment-waiting");
    }

    void show(PaymentModel.Waiting waiting) {
        getChildren().clear();
        part("payment.waiting.ready", waiting.ready(), Tone.SUCCESS);
        part("payment.waiting.account", waiting.account(), Tone.WARNING);
        part("payment.waiting.stopped", waiting.stopped(), Tone.NEUTRAL);
        part("payment.waiting.returned", waiting.returned(), Tone.WARNING);
        if (waiting.firstEnd() != null) {
            add(
                    ui.text(
                            "payment.waiting.noticed",
                            waiting.noticed().count(),
                            waiting.noticed().sum(),
                            waiting.firstEnd()),
                    Tone.ACCENT);
        }
    }

    private void part(String key, PaymentModel.Part part, Tone tone) {
        if (part.count() > 0) {
            add(ui.text(key, part.count(), part.sum()), tone);
        }
    }

    private void add(String words, Tone tone) {
        getChildren().add(Chip.of(words, tone).node());
    }
}
