package org.jishi.intake.collect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;

/** The text that goes to whoever has not sent, in Chinese whatever the window's language: townships read it. */
public final class Reminder {
    private Reminder() {}

    /** To all who have not sent, in one text. */
    public static String toAll(CollectFile file, LocalDate today) {
        List<String> names =
                file.in(PlaceState.MISSING).stream().map(CollectLine::name).toList();
        Texts texts = Texts.in(Language.ZH);
        return texts.text(
                        "people.collect.reminder.all",
                        file.collecting().name(),
                        when(texts, file.collecting(), today),
                        file.asked(),
                        file.came(),
                        names.size(),
                        String.join("、", names))
                + ending(texts, file.collecting(), today);
    }

    /** To one of them. */
    public static String toOne(CollectFile file, CollectLine line, LocalDate today) {
        Texts texts = Texts.in(Language.ZH);
        return texts.text(
                        "people.collect.reminder.one",
                        line.name(),
                        file.collecting().name(),
                        when(texts, file.collecting(), today))
                + ending(texts, file.collecting(), today);
    }

    private static String when(Texts texts, Collecting of, LocalDate today) {
        long late = ChronoUnit.DAYS.between(of.dueOn(), today);
        String due = texts.text(
                "people.collect.reminder.due",
                of.dueOn().getMonthValue(),
                of.dueOn().getDayOfMonth());
        if (late > 0) {
            return due + texts.text("people.collect.reminder.late", late);
        }
        return due
                + (late == 0
                        ? texts.text("people.collect.reminder.today")
                        : texts.text("people.collect.reminder.left", -late));
    }

    private static String ending(Texts texts, Collecting of, LocalDate today) {
        String contact = of.contact();
        return texts.text(
                        today.isAfter(of.dueOn()) ? "people.collect.reminder.atOnce" : "people.collect.reminder.inTime")
                + (contact == null ? "" : texts.text("people.collect.reminder.contact", contact));
    }
}
