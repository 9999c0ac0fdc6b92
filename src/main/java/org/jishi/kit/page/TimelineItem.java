package org.jishi.kit.page;

import java.time.Instant;
import java.time.LocalDate;
import org.jishi.kit.Tone;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * Something that happened to a thing.
 *
 * @param text what happened, in the user's language
 * @param who who did it; empty when nobody in particular
 * @param detail a reason or a figure on a second line; empty when there is none
 * @param open opens what it speaks of, or null
 */
public record TimelineItem(
        LocalDate day,
        String time,
        Ikon icon,
        Tone tone,
        String text,
        String who,
        String detail,
        @Nullable Runnable open) {

    public static TimelineItem of(LocalDate day, Ikon icon, String text, String who) {
        return new TimelineItem(day, "", icon, Tone.NEUTRAL, text, who, "", null);
    }

    public static TimelineItem of(Instant moment, Ikon icon, String text, String who) {
        java.time.LocalTime time = moment.atZone(OfficeClock.ZONE).toLocalTime();
        return new TimelineItem(
                OfficeClock.day(moment),
                String.format(java.util.Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute()),
                icon,
                Tone.NEUTRAL,
                text,
                who,
                "",
                null);
    }

    public TimelineItem detail(String words) {
        return new TimelineItem(day, time, icon, tone, text, who, words, open);
    }

    public TimelineItem tone(Tone newTone) {
        return new TimelineItem(day, time, icon, newTone, text, who, detail, open);
    }

    public TimelineItem open(Runnable action) {
        return new TimelineItem(day, time, icon, tone, text, who, detail, action);
    }
}
