package org.jishi.kit.page;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.platform.store.Span;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Asks for what a filter is to let through where that is not one of a few options, and puts it into words. */
final class FilterForm {
    private final Ui ui;
    private final Filter filter;

    FilterForm(Ui ui, Filter filter) {
        this.ui = ui;
        this.filter = filter;
    }

    /** What the code of a request lets through; empty for a code that this filter does not write. */
    Optional<Filter.Option> read(String code) {
        if (filter.kind() == Filter.Kind.WORDS) {
            return Optional.of(new Filter.Option(code, code));
        }
        try {
            Span span = Span.read(code);
            boolean days = filter.kind() == Filter.Kind.DAYS;
            Object from = days ? span.firstDay() : span.least();
            Object to = days ? span.lastDay() : span.most();
            return Optional.of(new Filter.Option(code, words(from, to)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private String words(@Nullable Object from, @Nullable Object to) {
        if (from != null && from.equals(to)) {
            return from.toString();
        }
        String first = String.valueOf(from);
        String last = String.valueOf(to);
        if (from != null && to != null) {
            return ui.text("kit.filter.between", first, last);
        }
        String kind = "kit.filter." + (filter.kind() == Filter.Kind.DAYS ? "days" : "numbers");
        return from != null ? ui.text(kind + ".from", first) : ui.text(kind + ".to", last);
    }

    /**
     * Asks the user.
     *
     * @param now what is chosen now, or null
     * @return empty when the user thought better of it
     */
    Optional<Filter.Option> ask(@Nullable String now) {
        return switch (filter.kind()) {
            case CHOICE, ONE -> Optional.empty();
            case WORDS -> words(now);
            case DAYS -> days(Span.read(now == null ? ".." : now));
            case NUMBERS -> numbers(Span.read(now == null ? ".." : now));
        };
    }

    private Optional<Filter.Option> words(@Nullable String now) {
        StringProperty words = new SimpleStringProperty(now == null ? "" : now);
        Form form = new Form(ui).text("kit.filter.words", words, field -> {});
        return asked(form, () -> {
            if (words.get().isBlank()) {
                throw Refusal.at("words", "kit.filter.nothing");
            }
            return words.get().strip();
        });
    }

    private Optional<Filter.Option> days(Span now) {
        ObjectProperty<LocalDate> from = new SimpleObjectProperty<>(now.firstDay());
        ObjectProperty<LocalDate> to = new SimpleObjectProperty<>(now.lastDay());
        Form form = new Form(ui).date("kit.filter.from", from, field -> {}).date("kit.filter.to", to, field -> {});
        return asked(form, () -> span(from.get(), to.get()));
    }

    private Optional<Filter.Option> numbers(Span now) {
        ObjectProperty<Integer> from = new SimpleObjectProperty<>(now.least());
        ObjectProperty<Integer> to = new SimpleObjectProperty<>(now.most());
        Form form = new Form(ui).number("kit.filter.from", from, field -> {}).number("kit.filter.to", to, field -> {});
        return asked(form, () -> span(from.get(), to.get()));
    }

    static <C extends Comparable<? super C>> String span(@Nullable C from, @Nullable C to) {
        if (from == null && to == null) {
            throw Refusal.at("from", "kit.filter.nothing");
        }
        if (from != null && to != null && from.compareTo(to) > 0) {
            throw Refusal.at("to", "kit.filter.backwards");
        }
        return Span.of(from, to).code();
    }

    private Optional<Filter.Option> asked(Form form, java.util.function.Supplier<String> code) {
        form.submit("kit.filter.submit", (done, refused) -> {
            try {
                var _ = code.get();
                done.run();
            } catch (Refusal refusal) {
                refused.accept(refusal);
            }
        });
        return ui.dialogs().form("kit.filter.title", form, filter.label()) ? read(code.get()) : Optional.empty();
    }
}
