package org.jishi.person.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jishi.identity.Sex;
import org.jishi.kit.Chip;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.person.KnownTag;
import org.jishi.person.Person;
import org.jishi.person.PovertyLevel;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The words and chips that lists, drawers and pages of people share. */
public final class PeopleWords {
    private final Ui ui;

    public PeopleWords(Ui ui) {
        this.ui = ui;
    }

    /** A known group's word, or the office's own. */
    public String tag(String tag) {
        return KnownTag.of(tag).map(known -> ui.text("people.tag", known)).orElse(tag);
    }

    public String tags(List<String> tags) {
        return tags.stream().map(this::tag).collect(Collectors.joining(ui.text("people.list.comma")));
    }

    public String sex(@Nullable Sex sex) {
        return sex == null ? "" : ui.text("people.sex", sex);
    }

    /** No chip where the register says nothing or "not poor": only what needs an eye stands out. */
    @Nullable
    public Chip poverty(@Nullable PovertyLevel level) {
        if (level == null || level == PovertyLevel.NONE) {
            return null;
        }
        Tone tone =
                level.monitored() ? Tone.WARNING : level == PovertyLevel.REGISTERED_POOR ? Tone.ACCENT : Tone.NEUTRAL;
        return new Chip(ui.text("people.poverty", level), tone, Feather.HOME);
    }

    /** Quiet: it says what is, and asks for nothing. */
    public Chip died() {
        return new Chip(ui.text("people.list.died"), Tone.NEUTRAL, Feather.MINUS_CIRCLE);
    }

    /** What a cell shows: nothing for nothing. */
    public static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** When somebody agreed and to which version of the notice; empty where neither is known. */
    public String consent(Person person) {
        LocalDate on = person.consentOn();
        String version = person.consentVersion();
        if (on == null) {
            return version == null ? "" : ui.text("people.consent.to", version);
        }
        return version == null ? ui.text("people.consent.on", on) : ui.text("people.consent.onTo", on, version);
    }
}
