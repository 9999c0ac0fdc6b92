package org.jishi.kit.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.beans.property.Property;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jishi.kit.Ui;

/** A day, typed as 2026-09-18, 2026.9.18, 2026年9月18日 or 20260918, or picked from the calendar. */
public final class DateInput extends DatePicker {
    private static final Pattern PARTS = Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    /** What was committed a moment ago and is no day. */
    private String committed = "";

    public DateInput(Ui ui, Property<LocalDate> day) {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalDate value) {
                return value == null ? "" : value.toString();
            }

            @Override
            @SuppressWarnings("NullAway") // null is a DatePicker's "no day"
            public LocalDate fromString(String written) {
                // Unreadable text must not wipe the day; the form says what is wrong with it.
                committed = "";
                if (written == null || written.isBlank()) {
                    return null;
                }
                Optional<LocalDate> day = parse(written);
                if (day.isEmpty()) {
                    committed = written;
                    Platform.runLater(DateInput.this::putBack);
                }
                return day.orElse(getValue());
            }
        });
        setPromptText(ui.text("kit.form.dateShape"));
        valueProperty().bindBidirectional(day);
        getEditor().focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                read();
            }
        });
    }

    /** A picker shows its day in place of what it cannot read, before a form looks; here it stays to be mended. */
    private void putBack() {
        if (!committed.isEmpty()) {
            String written = committed;
            committed = "";
            getEditor().setText(written);
        }
    }

    /** Takes what is typed into the value; false when it is no day. */
    boolean read() {
        putBack();
        String written = getEditor().getText();
        if (written == null || written.isBlank()) {
            setValue(null);
            return true;
        }
        Optional<LocalDate> day = parse(written);
        day.ifPresent(this::setValue);
        return day.isPresent();
    }

    /** The day that was written; empty when there is none such. */
    public static Optional<LocalDate> parse(String written) {
        String plain = written.strip();
        for (Pattern pattern : new Pattern[] {PARTS, DIGITS}) {
            Matcher matcher = pattern.matcher(plain);
            if (matcher.matches()) {
                try {
                    return Optional.of(LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3))));
                } catch (DateTimeException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
