package org.jishi.training;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jishi.platform.text.Problem;

/** What a class and its sessions must be like before anybody is in it. */
public final class ClassRules {
    /** A class that runs longer is a typing error in a year or a month. */
    static final int LONGEST_DAYS = 366;

    static final Comparator<ClassSession> BY_DAY = Comparator.comparing(ClassSession::heldOn)
            .thenComparing(ClassSession::half)
            .thenComparingInt(ClassSession::seq);

    private ClassRules() {}

    public static List<Problem> problems(ClassDraft draft) {
        List<Problem> problems = new ArrayList<>();
        if (draft.title().isBlank()) {
            problems.add(Problem.at("title", "training.class.titleMissing"));
        }
        if (draft.endsOn().isBefore(draft.startsOn())) {
            problems.add(Problem.at("endsOn", "training.class.endsBeforeItBegins"));
        } else if (ChronoUnit.DAYS.between(draft.startsOn(), draft.endsOn()) >= LONGEST_DAYS) {
            problems.add(Problem.at("endsOn", "training.class.tooLong", LONGEST_DAYS));
        }
        between(problems, "planned", draft.planned(), 1, 5000);
        between(problems, "hours", draft.hours(), 0, 1000);
        between(problems, "fundYear", draft.fundYear(), 2014, 2100);
        between(problems, "rateNeeded", draft.rateNeeded(), 0, 100);
        between(problems, "scoreNeeded", draft.scoreNeeded(), 0, 100);
        longest(problems, "title", draft.title(), 80);
        longest(problems, "term", draft.term(), 40);
        longest(problems, "targetGroup", draft.targetGroup(), 100);
        longest(problems, "venue", draft.venue(), 100);
        longest(problems, "contractNo", draft.contractNo(), 60);
        longest(problems, "noticeNo", draft.noticeNo(), 60);
        return problems;
    }

    static void between(List<Problem> problems, String field, int value, int least, int most) {
        if (value < least || value > most) {
            // Years and the like are shown as they are typed, without a thousands separator.
            problems.add(Problem.at(field, "training.between", String.valueOf(least), String.valueOf(most)));
        }
    }

    static void longest(List<Problem> problems, String field, String text, int most) {
        if (text.strip().length() > most) {
            problems.add(Problem.at(field, "training.tooLongText", most));
        }
    }

    /** The half-days that a plan makes: each of the halves on each day, in order. */
    public static List<HalfDay> halfDays(LocalDate first, LocalDate last, Set<Half> halves) {
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> halves.stream().sorted().map(half -> new HalfDay(day, half)))
                .toList();
    }

    /** A half-day of the calendar. */
    public record HalfDay(LocalDate day, Half half) {}
}
