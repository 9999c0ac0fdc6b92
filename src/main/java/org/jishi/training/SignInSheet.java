package org.jishi.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.FormBook;
import org.jishi.platform.workbook.FormPage;
import org.jishi.platform.workbook.FormRow;
import org.jishi.platform.workbook.FormSheet;
import org.jishi.platform.workbook.Look;
import org.jishi.platform.workbook.Spread;
import org.jspecify.annotations.Nullable;

/**
 * The sheet that people sign at the door, on A4: only the last four characters of a number and the village stand on it.
 * What was marked already is printed, so that the sheet of a class that has ended is its record. {@link SignInReader}
 * reads it back.
 */
final class SignInSheet {
    /** Half-days on one sheet; more would leave no room to sign. */
    private static final int MOST_ON_A_SHEET = 8;

    private static final int MOST_STANDING = 4;
    private static final int SPARE_ROWS = 3;
    /** Of a cell to sign in: 9 mm high and more than twice as wide on paper, however many half-days stand on the sheet. */
    private static final int WIDTH = 14;

    private static final float ROW_HEIGHT = 30;
    private static final float TO_SIGN = 26;

    private final Texts texts;
    private final ClassFile file;
    private final String office;
    private final boolean sample;

    SignInSheet(Texts texts, ClassFile file, String office, boolean sample) {
        this.texts = texts;
        this.file = file;
        this.office = office;
        this.sample = sample;
    }

    /** @throws IllegalStateException when the class has no session */
    FormBook book() {
        List<ClassSession> all = file.live();
        if (all.isEmpty()) {
            throw new IllegalStateException("a sheet has a session");
        }
        String right = sample ? texts.text("training.sheet.sample") : "";
        FormBook book = new FormBook(
                all.size() <= MOST_STANDING
                        ? FormPage.portrait(texts, office, right)
                        : FormPage.landscape(texts, office, right));
        int sheets = (all.size() + MOST_ON_A_SHEET - 1) / MOST_ON_A_SHEET;
        for (int i = 0; i < sheets; i++) {
            int from = all.size() * i / sheets;
            int to = all.size() * (i + 1) / sheets;
            sheet(book, all.subList(from, to));
        }
        return book;
    }

    private void sheet(FormBook book, List<ClassSession> sessions) {
        List<Integer> widths = new ArrayList<>(List.of(6, 11, 11, 22));
        widths.addAll(Collections.nCopies(sessions.size(), WIDTH));
        String name = texts.text(
                "training.sheet.tab",
                day(sessions.getFirst().heldOn()),
                day(sessions.getLast().heldOn()));
        FormSheet sheet = book.sheet(name, widths);
        TrainingClass of = file.trainingClass();
        sheet.line(Look.TITLE, texts.text("training.sheet.title", of.title()));
        sheet.spread(
                Look.FACTS,
                texts.text("training.sheet.number", of.number()),
                texts.text("training.sheet.venue", of.venue()));
        sheet.spread(
                Look.FACTS,
                texts.text(
                        "training.sheet.days",
                        sessions.getFirst().heldOn(),
                        sessions.getLast().heldOn()),
                texts.text("training.sheet.people", file.enrolled().size()),
                texts.text(
                        "training.sheet.teacher",
                        file.teachers().stream().map(ClassTeacher::name).collect(Collectors.joining(" "))));
        headings(sheet, sessions);
        for (Learner learner : file.enrolled()) {
            FormRow row = sheet.row(Look.SIGNED).height(ROW_HEIGHT);
            row.texts(String.valueOf(learner.enrolment().seat()), learner.name(), learner.idTail(), learner.village());
            sessions.forEach(session -> row.text(mark(learner.marks().get(session.id()))));
        }
        for (int i = 0; i < SPARE_ROWS; i++) {
            FormRow row = sheet.row(Look.SIGNED).height(ROW_HEIGHT);
            Collections.nCopies(widths.size(), "").forEach(row::text);
        }
        FormRow total = sheet.row(Look.TOTAL).height(ROW_HEIGHT).span(4, 1).text(texts.text("training.sheet.total"));
        sessions.forEach(session -> there(session, total));
        sheet.line(Look.NOTE, texts.text("training.sheet.note"));
        signed(
                sheet,
                widths,
                texts.text("training.sheet.signTeacher"),
                texts.text("training.sheet.signKeeper"),
                texts.text("training.sheet.signChecker"));
        signed(
                sheet,
                widths,
                texts.text("training.sheet.stampProvider", Objects.toString(file.provider(), "")),
                texts.text("training.sheet.photos"));
    }

    private void headings(FormSheet sheet, List<ClassSession> sessions) {
        FormRow days = sheet.row(Look.HEADING);
        for (String key : List.of(
                "training.sheet.seat", "training.sheet.name", "training.sheet.tail", "training.sheet.village")) {
            days.span(1, 2).text(texts.text(key));
        }
        for (int from = 0; from < sessions.size(); ) {
            LocalDate day = sessions.get(from).heldOn();
            int to = from;
            while (to < sessions.size() && sessions.get(to).heldOn().equals(day)) {
                to++;
            }
            days.span(to - from, 1).text(day(day));
            from = to;
        }
        FormRow halves = sheet.row(Look.HEADING);
        sessions.forEach(session -> halves.text(texts.text("training.half", session.half())));
    }

    private String day(LocalDate day) {
        return texts.text("training.sheet.day", day.getMonthValue(), day.getDayOfMonth());
    }

    private String mark(@Nullable Attendance mark) {
        return mark == null ? "" : texts.text("training.sheet.mark", mark);
    }

    private static void signed(FormSheet sheet, List<Integer> widths, String... words) {
        int[] shares = Spread.over(widths, words);
        FormRow row = sheet.row(Look.SIGNATURES).height(TO_SIGN);
        for (int i = 0; i < words.length; i++) {
            row.span(shares[i], 1).text(words[i]);
        }
    }

    /** How many were there, once the session was held; before that there is room to write it. */
    private void there(ClassSession session, FormRow total) {
        if (session.status() != SessionStatus.HELD) {
            total.blank();
            return;
        }
        long counted = file.enrolled().stream()
                .map(one -> one.marks().get(session.id()))
                .filter(mark -> mark != null && mark.counts())
                .count();
        total.ordinal(counted);
    }
}
