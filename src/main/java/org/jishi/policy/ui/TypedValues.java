package org.jishi.policy.ui;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** The fields of a form that can be left half typed and taken up again: each property under a name, as text. */
public final class TypedValues {
    private record Part(Supplier<String> write, Consumer<String> read) {}

    private final Map<String, Part> parts = new LinkedHashMap<>();

    public TypedValues text(String name, Property<String> text) {
        return add(name, text, words -> words, words -> words);
    }

    public TypedValues number(String name, Property<Integer> number) {
        return add(name, number, String::valueOf, Integer::valueOf);
    }

    public TypedValues money(String name, Property<Money> amount) {
        return add(name, amount, money -> String.valueOf(money.fen()), fen -> Money.ofFen(Long.parseLong(fen)));
    }

    public TypedValues date(String name, Property<LocalDate> day) {
        return add(name, day, LocalDate::toString, LocalDate::parse);
    }

    public TypedValues id(String name, Property<UUID> id) {
        return add(name, id, UUID::toString, UUID::fromString);
    }

    public TypedValues flag(String name, Property<Boolean> flag) {
        return add(name, flag, String::valueOf, Boolean::valueOf);
    }

    public <E extends Enum<E>> TypedValues choice(String name, Property<E> chosen, Class<E> type) {
        return add(name, chosen, Enum::name, word -> Enum.valueOf(type, word));
    }

    /** What is no property: a row of them. */
    public TypedValues other(String name, Supplier<String> write, Consumer<String> read) {
        parts.put(name, new Part(write, read));
        return this;
    }

    private <T> TypedValues add(
            String name, Property<T> property, Function<T, String> write, Function<String, ? extends T> read) {
        return other(
                name,
                () -> {
                    @Nullable T now = property.getValue();
                    return now == null ? "" : write.apply(now);
                },
                text -> property.setValue(read.apply(text)));
    }

    /** What is typed now; fields left empty are left out. */
    public Map<String, String> written() {
        Map<String, String> values = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            String text = part.write().get();
            if (!text.isEmpty()) {
                values.put(name, text);
            }
        });
        return values;
    }

    /** Types it again. What a field no longer understands is left out. */
    public void take(Map<String, String> values) {
        values.forEach((name, text) -> {
            Part part = parts.get(name);
            if (part != null) {
                try {
                    part.read().accept(text);
                } catch (IllegalArgumentException | java.time.DateTimeException e) {
                    // an older program wrote it
                    return;
                }
            }
        });
    }
}
