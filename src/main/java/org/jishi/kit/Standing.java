package org.jishi.kit;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Where a matter stands, whatever room it belongs to: one meaning has one colour and one icon on every page. */
public enum Standing {
    /** Nobody has been asked yet. */
    DRAFT(Tone.NEUTRAL, Feather.CIRCLE),
    /** A step is next: somebody here has to do it. */
    NEXT(Tone.ACCENT, Feather.CLOCK),
    /** The public reads it. */
    IN_NOTICE(Tone.ACCENT, Feather.VOLUME_2),
    /** Others have it: a bank, another office. */
    OUTSIDE(Tone.ACCENT, Feather.SEND),
    /** Decided or ended as it was meant. */
    DONE(Tone.SUCCESS, Feather.CHECK_CIRCLE),
    PAID(Tone.SUCCESS, Feather.CREDIT_CARD),
    /** Somebody has to put it right before it goes on. */
    TROUBLE(Tone.WARNING, Feather.ALERT_TRIANGLE),
    /** Somebody decided against it. */
    REFUSED(Tone.DANGER, Feather.X_CIRCLE),
    /** Taken back, left out, over: it asks for nothing any more. */
    LAPSED(Tone.NEUTRAL, Feather.MINUS_CIRCLE);

    private final Tone tone;
    private final Ikon icon;

    Standing(Tone tone, Ikon icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public Tone tone() {
        return tone;
    }

    public Chip chip(String word) {
        return new Chip(word, tone, icon);
    }
}
