package org.jishi.intake.collect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** What a collecting must be like. */
final class CollectRules {
    static final int LONGEST_NAME = 100;
    static final int LONGEST_REASON = 200;

    private CollectRules() {}

    /** @param opened the day on which it was or is opened: it is not due before */
    static List<Problem> problems(String name, @Nullable LocalDate dueOn, String contact, LocalDate opened) {
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            problems.add(Problem.at("name", "people.collect.nameLength", LONGEST_NAME));
        }
        if (dueOn == null) {
            problems.add(Problem.at("dueOn", "people.collect.noDue"));
        } else if (dueOn.isBefore(opened)) {
            problems.add(Problem.at("dueOn", "people.collect.dueBefore", opened));
        }
        if (contact.strip().length() > LONGEST_NAME) {
            problems.add(Problem.at("contact", "people.collect.contactLength", LONGEST_NAME));
        }
        return problems;
    }

    static List<Problem> received(@Nullable LocalDate on, LocalDate opened, LocalDate today) {
        if (on == null || on.isAfter(today)) {
            return List.of(Problem.at("receivedOn", "people.collect.receivedLater", today));
        }
        return on.isBefore(opened)
                ? List.of(Problem.at("receivedOn", "people.collect.receivedBefore", opened))
                : List.of();
    }

    static List<Problem> reason(String reason) {
        return reason.isBlank() || reason.strip().length() > LONGEST_REASON
                ? List.of(Problem.at("reason", "people.collect.reasonLength", LONGEST_REASON))
                : List.of();
    }

    static @Nullable String blankToNull(@Nullable String text) {
        String plain = Objects.requireNonNullElse(text, "").strip();
        return plain.isEmpty() ? null : plain;
    }
}
