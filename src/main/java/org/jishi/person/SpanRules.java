package org.jishi.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** What holds of anything that is so from a day until the day before another: a household's member, an organisation's. */
public final class SpanRules {
    private static final int LONGEST = 200;

    private SpanRules() {}

    /** A day on which something begins or ends: not before the earliest that is possible, not after today. */
    public static List<Problem> day(String field, LocalDate on, @Nullable LocalDate earliest, LocalDate today) {
        if (on.isAfter(today)) {
            return List.of(Problem.at(field, "people.register.future"));
        }
        return earliest != null && on.isBefore(earliest)
                ? List.of(Problem.at(field, "people.span.before", earliest))
                : List.of();
    }

    /**
     * The reason that the history needs, at most as long as it can be kept.
     *
     * @param missing the text that asks for one
     */
    public static List<Problem> reason(String reason, String missing) {
        List<Problem> problems = new ArrayList<>();
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", missing));
        }
        tooLong("reason", reason.strip(), LONGEST, problems);
        OpenWords.check("reason", reason, problems);
        return problems;
    }

    public static void tooLong(String field, String text, int longest, List<Problem> problems) {
        if (text.length() > longest) {
            problems.add(Problem.at(field, "people.register.tooLong", longest, text.length()));
        }
    }
}
