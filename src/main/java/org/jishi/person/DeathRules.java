package org.jishi.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jishi.platform.text.Problem;

/** What can be said of a date of death. */
public final class DeathRules {
    private static final int LONGEST = 200;

    private DeathRules() {}

    /** A number put right may say another birth than the date of death allows. */
    static List<Problem> problems(Person changed) {
        return diedUnborn(changed).map(died -> Problem.at("idNumber", "people.death.bornAfter", died)).stream()
                .toList();
    }

    /** The date of death of somebody who by the same row would have been born after it. */
    public static Optional<LocalDate> diedUnborn(Person person) {
        LocalDate birth = person.birth();
        return Optional.ofNullable(person.diedOn()).filter(died -> birth != null && died.isBefore(birth));
    }

    static List<Problem> problems(Person person, LocalDate on, String source, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        LocalDate birth = person.birth();
        if (on.isAfter(today)) {
            problems.add(Problem.at("diedOn", "people.death.future", today));
        } else if (birth != null && on.isBefore(birth)) {
            problems.add(Problem.at("diedOn", "people.death.beforeBirth", birth.getYear()));
        }
        if (source.isBlank()) {
            problems.add(Problem.at("diedSource", "people.death.noSource"));
        } else if (source.strip().length() > LONGEST) {
            problems.add(Problem.at(
                    "diedSource",
                    "people.register.tooLong",
                    LONGEST,
                    source.strip().length()));
        }
        return problems;
    }
}
