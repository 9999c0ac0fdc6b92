package org.jishi.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jishi.platform.text.Problem;

/** What may be posted, and when a notice may end. */
final class NoticeRules {
    /** A run of digits that could be an identity number, an account or a phone. */
    private static final Pattern PRIVATE =
            Pattern.compile("(?<![\\d-])(1[3-9]\\d{9}|\\d{15,19}|\\d{17}[\\dXx])(?!\\d)");

    private NoticeRules() {}

    static List<Problem> problems(NoticeDraft draft) {
        List<Problem> problems = new ArrayList<>();
        if (draft.subjectIds().isEmpty()) {
            problems.add(Problem.of("casework.notice.empty"));
        }
        required(problems, "title", draft.title());
        required(problems, "body", draft.body());
        required(problems, "placeName", draft.placeName());
        if (draft.dayCount() < 1 || draft.dayCount() > 90) {
            problems.add(Problem.at("dayCount", "casework.notice.days"));
        }
        showsPrivate(problems, "title", draft.title());
        showsPrivate(problems, "body", draft.body());
        return problems;
    }

    static List<Problem> problems(List<NoticedLine> lines) {
        List<Problem> problems = new ArrayList<>();
        for (NoticedLine line : lines) {
            String shown = line.maskedName() + ' ' + line.place() + ' ' + line.item() + ' ' + line.basis();
            if (isPrivate(shown)) {
                problems.add(Problem.of("casework.notice.privateLine", line.maskedName()));
            }
        }
        return problems;
    }

    private static void required(List<Problem> problems, String field, String text) {
        if (text.isBlank()) {
            problems.add(Problem.at(field, "casework.notice.missing." + field));
        }
    }

    private static void showsPrivate(List<Problem> problems, String field, String text) {
        if (isPrivate(text)) {
            problems.add(Problem.at(field, "casework.notice.private"));
        }
    }

    static boolean isPrivate(String text) {
        return PRIVATE.matcher(text.replace(" ", "")).find();
    }

    /** Why the notice would hang for less than its scheme says: fewer days, or calendar days for working days. */
    static Optional<Problem> refuseShort(NoticeDraft draft, NoticeTerm term) {
        boolean enough = draft.dayCount() >= term.days() && (draft.workingDays() || !term.working());
        return enough
                ? Optional.empty()
                : Optional.of(Problem.at(
                        "dayCount",
                        term.working() ? "casework.notice.shortWorking" : "casework.notice.short",
                        term.days()));
    }

    /** Why the notice cannot end on that day. */
    static Optional<Problem> refuseEnd(LocalDate lastDay, boolean provisional, LocalDate day) {
        if (provisional) {
            return Optional.of(Problem.of("casework.notice.provisional", lastDay));
        }
        if (!day.isAfter(lastDay)) {
            return Optional.of(Problem.of("casework.notice.tooEarly", lastDay, lastDay.plusDays(1)));
        }
        return Optional.empty();
    }
}
