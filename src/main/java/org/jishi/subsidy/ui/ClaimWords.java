package org.jishi.subsidy.ui;

import org.jishi.kit.Chip;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.subsidy.ClaimStatus;
import org.kordamp.ikonli.feather.Feather;

/** The words that the pages of claims share. */
final class ClaimWords {
    private final Ui ui;

    ClaimWords(Ui ui) {
        this.ui = ui;
    }

    Chip status(ClaimStatus status) {
        String word = ui.text("subsidy.status", status);
        return switch (status) {
            case ENTERED, REVIEWED -> Chip.of(word, Tone.ACCENT);
            case APPROVED, RELEASED -> Chip.of(word, Tone.SUCCESS);
            case POSTED -> new Chip(word, Tone.ACCENT, Feather.VOLUME_2);
            case PAID -> new Chip(word, Tone.SUCCESS, Feather.CREDIT_CARD);
            case SENT_BACK -> Chip.of(word, Tone.WARNING);
            case REJECTED -> Chip.of(word, Tone.DANGER);
            case WITHDRAWN -> Chip.of(word, Tone.NEUTRAL);
        };
    }
}
