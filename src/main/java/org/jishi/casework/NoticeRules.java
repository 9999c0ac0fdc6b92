package org.jishi.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jishi.platform.text.Problem;

/** What may be posted, and when a notice may end. */
public final class NoticeRules {
    /** A run of digits that could be an identity number, an account or a phone. */
    private static final Pattern PRIVATE =
            Pattern.compile("(?<![\\d-])(1[3-9]\\d{9}|\\d{15,19}|\\d{17}[\\dXx])(?!\\d)");

    /** How long a text says that the notice hangs. */
    private static final Pattern TERM = Pattern.compile(
            "公示[^，。；、\\n\\d年月满后内]{0,8}?(?<zh>\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*个?\\s*(?:(?<zhWorking>工作日)|自然日|天|日)"
                    + "|hangs for (?<en>\\d{1,3}) (?<enWorking>working )?days?");

    /** A place in a text that nobody filled in: whom one may tell of an objection, and by which phone. */
    private static final Pattern BLANK =
            Pattern.compile("_{2,}|(?:联系人|联系电话|电话)[：:][ 　\\t]*(?=$|\\n|联系)|(?:Contact|Phone):[ \\t]*(?=$|\\n|Phone)");

    private static final String DIGITS = "一二三四五六七八九";

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
        refuseOtherDays(draft.body(), draft.dayCount(), draft.workingDays()).ifPresent(problems::add);
        refuseBlank(draft.body()).ifPresent(problems::add);
        showsPrivate(problems, "title", draft.title());
        showsPrivate(problems, "body", draft.body());
        return problems;
    }

    /** Without somebody to tell, nobody can object. */
    static Optional<Problem> refuseBlank(String body) {
        return BLANK.matcher(body).find()
                ? Optional.of(Problem.at("body", "casework.notice.blankContact"))
                : Optional.empty();
    }

    static List<Problem> problems(List<NoticedLine> lines) {
        List<Problem> problems = new ArrayList<>();
        for (NoticedLine line : lines) {
            String shown = line.name() + ' ' + line.place() + ' ' + line.item() + ' ' + line.basis();
            if (isPrivate(shown)) {
                problems.add(Problem.of("casework.notice.privateLine", line.name()));
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

    /** Why the text of a notice does not fit how long it hangs: it names other days, or working days where all are counted. */
    static Optional<Problem> refuseOtherDays(String body, int days, boolean working) {
        Matcher said = TERM.matcher(body);
        while (said.find()) {
            String english = said.group("en");
            int number = english == null ? number(said.group("zh")) : Integer.parseInt(english);
            boolean saysWorking = said.group(english == null ? "zhWorking" : "enWorking") != null;
            if (number != days || saysWorking && !working) {
                return Optional.of(Problem.at(
                        "body",
                        working ? "casework.notice.otherDaysWorking" : "casework.notice.otherDays",
                        said.group(),
                        days));
            }
        }
        return Optional.empty();
    }

    /** A number below 100 in figures or in characters. */
    private static int number(String text) {
        int ten = text.indexOf('十');
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        } else if (ten < 0) {
            return DIGITS.indexOf(text.charAt(text.length() - 1)) + 1;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(ten - 1)) + 1;
        return tens * 10 + DIGITS.indexOf(text.charAt(text.length() - 1)) + 1;
    }

    public static boolean isPrivate(String text) {
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
