package org.jishi.consent.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.jishi.consent.ConsentVersion;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.form.FormField;
import org.jspecify.annotations.Nullable;

/**
 * The day on which somebody agreed, and the version of the notice: picked where the office has a list of them, else typed.
 * With the day the version of that day is picked, unless somebody picked one. What stands in an entry and is in no list can
 * be left as it is.
 */
public final class ConsentPick {
    private final Ui ui;
    private final ObjectProperty<LocalDate> day;
    private final StringProperty version;
    private final List<ConsentVersion> versions;
    /** What was picked because of the day and goes with it; empty where the day has none; null where somebody picked. */
    private @Nullable String byDay;

    /** @param versions the newest first */
    public ConsentPick(Ui ui, ObjectProperty<LocalDate> day, StringProperty version, List<ConsentVersion> versions) {
        this.ui = ui;
        this.day = day;
        this.version = version;
        this.versions = List.copyOf(versions);
    }

    /** @param required whether neither may be left empty */
    public void into(Form form, boolean required) {
        Consumer<FormField> must = field -> {
            if (required) {
                field.required();
            }
        };
        form.date("people.field.consentOn", day, must.andThen(field -> field.help("people.form.consentHelp")));
        if (versions.isEmpty()) {
            form.text("people.field.consentVersion", version, must.andThen(field -> field.maxLength(40)));
        } else {
            form.choice("people.field.consentVersion", version, offered(!required), this::words, must);
            if (required || day.get() == null) {
                follow(null, day.get());
            }
            day.subscribe(this::follow);
        }
    }

    /** Those that were given out by now, the newest first, and whatever stands there. */
    private List<String> offered(boolean none) {
        Set<String> names = new LinkedHashSet<>();
        if (none) {
            names.add("");
        }
        versions.stream()
                .filter(each -> !each.since().isAfter(ui.clock().today()))
                .map(ConsentVersion::name)
                .forEach(names::add);
        if (!version.get().isEmpty()) {
            names.add(version.get());
        }
        return new ArrayList<>(names);
    }

    private String words(String name) {
        return name.isEmpty() ? ui.text("people.consent.none") : name;
    }

    private void follow(@Nullable LocalDate before, @Nullable LocalDate now) {
        String chosen = version.get();
        if (chosen.equals(byDay) || (before == null && chosen.isEmpty())) {
            String picked = now == null
                    ? ""
                    : ConsentVersion.on(versions, now).map(ConsentVersion::name).orElse("");
            byDay = picked;
            version.set(picked);
        } else {
            byDay = null;
        }
    }
}
