package org.jishi.training;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jishi.identity.PersonName;
import org.jishi.platform.files.ShownName;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.workbook.Cell;
import org.jishi.platform.workbook.HeaderFinder;
import org.jishi.platform.workbook.Layout;
import org.jishi.platform.workbook.Row;
import org.jishi.platform.workbook.Sheet;
import org.jishi.platform.workbook.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads a filled sign-in sheet against a class. A person is meant when the name is that of one in the class and the end
 * of the number does not say otherwise; a cell typed as a number may have lost a leading zero or an X. Of two people of
 * one name the end of the number, then the village, then the seat decides; what stays open is not guessed.
 */
final class SignInReader {
    private enum Field {
        SEAT,
        NAME,
        TAIL,
        VILLAGE
    }

    private static final Map<Field, List<String>> HEADINGS = Map.of(
            Field.SEAT, List.of("序号", "编号", "座号", "no", "seat"),
            Field.NAME, List.of("姓名", "学员姓名", "参训人员姓名", "本人姓名", "学员", "name"),
            Field.TAIL, List.of("身份证后四位", "身份证号后四位", "证件号后四位", "后四位", "身份证尾号", "尾号", "身份证号", "身份证号码", "idending"),
            Field.VILLAGE,
                    List.of("村", "所在村", "所属村", "行政村", "村居", "村组", "村社区", "家庭地址", "现住址", "家庭住址", "住址", "village"));
    private static final Set<String> NO_PERSON = Set.of("合计", "总计", "小计", "共计", "total");
    private static final Pattern CLASS_NUMBER = Pattern.compile("PX-\\d{4}-\\d{3,}");

    private final ClassFile file;
    private final LocalDate today;

    SignInReader(ClassFile file, LocalDate today) {
        this.file = file;
        this.today = today;
    }

    /** @throws Refusal when no sheet of the file has names and half-days of this class */
    SignInPlan read(TableFile table) {
        List<SignInPlan.Column> columns = new ArrayList<>();
        List<SignInPlan.Row> rows = new ArrayList<>();
        Set<UUID> met = new HashSet<>();
        boolean anySheet = false;
        for (Sheet sheet : table.sheets()) {
            Layout<Field> layout = HeaderFinder.find(sheet, HEADINGS).orElse(null);
            if (layout == null || !layout.has(Field.NAME)) {
                continue;
            }
            sameClass(ShownName.of(table.path()), sheet, layout);
            List<SignInPlan.Column> here = new SignInColumns(sheet, layout.firstDataRow(), file.live(), today)
                    .find(Set.copyOf(layout.columns().values()));
            if (here.isEmpty()) {
                continue;
            }
            anySheet = true;
            columns.addAll(here);
            people(sheet, layout, here, rows, met);
        }
        if (!anySheet) {
            throw new Refusal("training.sheet.notOne", ShownName.of(table.path()));
        }
        if (columns.stream().noneMatch(column -> column.session() != null)) {
            if (columns.stream()
                    .map(SignInPlan.Column::problem)
                    .allMatch(why -> why != null && why.key().equals("training.sheet.noSession"))) {
                throw new Refusal(
                        "training.sheet.otherSessions",
                        columns.size(),
                        file.trainingClass().number(),
                        ShownName.of(table.path()));
            }
            throw new Refusal(SignInPlan.unread(columns));
        }
        List<Learner> missing =
                file.enrolled().stream().filter(one -> !met.contains(one.id())).toList();
        return new SignInPlan(file.id(), columns, rows, missing);
    }

    /** A sheet printed for another class is not read into this one. */
    private void sameClass(String path, Sheet sheet, Layout<Field> layout) {
        for (Row row : sheet.rows()) {
            if (row.index() >= layout.firstDataRow()) {
                return;
            }
            for (Cell cell : row.cells()) {
                Matcher matcher = CLASS_NUMBER.matcher(cell.text());
                if (matcher.find()
                        && !matcher.group().equals(file.trainingClass().number())) {
                    throw new Refusal(
                            "training.sheet.otherClass",
                            matcher.group(),
                            file.trainingClass().number(),
                            path);
                }
            }
        }
    }

    private void people(
            Sheet sheet,
            Layout<Field> layout,
            List<SignInPlan.Column> columns,
            List<SignInPlan.Row> rows,
            Set<UUID> met) {
        Set<UUID> onThisSheet = new HashSet<>();
        for (Row row : sheet.rows()) {
            int line = row.index();
            if (line < layout.firstDataRow()) {
                continue;
            }
            String name = layout.cell(sheet, line, Field.NAME).text().strip();
            if (isNoPerson(sheet, layout, line, name)) {
                continue;
            }
            layout.counted(sheet, line, Field.NAME);
            if (name.isEmpty()) {
                if (columns.stream()
                        .anyMatch(column ->
                                !sheet.cell(line, column.column()).text().isBlank())) {
                    rows.add(refused(line, name, Problem.of("training.sheet.noName")));
                }
                continue;
            }
            rows.add(person(sheet, layout, columns, line, name, onThisSheet));
        }
        met.addAll(onThisSheet);
    }

    private static boolean isNoPerson(Sheet sheet, Layout<Field> layout, int line, String name) {
        String seat = layout.cell(sheet, line, Field.SEAT).text().strip();
        return NO_PERSON.contains(name.replaceAll("[\\s:：]", "").toLowerCase(Locale.ROOT))
                || NO_PERSON.contains(seat.replaceAll("[\\s:：]", "").toLowerCase(Locale.ROOT))
                || name.length() > PersonName.LONGEST
                // a note or a signature line stands over the whole width
                || layout.cell(sheet, line, Field.NAME).isSpread();
    }

    private SignInPlan.Row person(
            Sheet sheet, Layout<Field> layout, List<SignInPlan.Column> columns, int line, String name, Set<UUID> met) {
        List<Learner> named = file.enrolled().stream()
                .filter(one -> PersonName.of(one.name())
                        .key()
                        .equals(PersonName.of(name).key()))
                .toList();
        if (named.isEmpty()) {
            return refused(line, name, Problem.of("training.sheet.notInClass", name));
        }
        Cell tail = layout.counted(sheet, line, Field.TAIL);
        List<Learner> fits =
                named.stream().filter(one -> mayBe(tail, one.idTail())).toList();
        if (fits.isEmpty()) {
            return refused(
                    line,
                    name,
                    Problem.of(
                            "training.sheet.otherTail",
                            name,
                            tail.text(),
                            named.getFirst().idTail()));
        }
        Learner one = fits.size() == 1 ? fits.getFirst() : narrow(sheet, layout, line, fits);
        if (one == null) {
            return refused(line, name, Problem.of("training.sheet.twoOfName", fits.size(), name));
        }
        if (!met.add(one.id())) {
            return refused(line, name, Problem.of("training.sheet.twice", name));
        }
        List<SignInPlan.Entry> entries = new ArrayList<>();
        for (SignInPlan.Column column : columns) {
            ClassSession session = column.session();
            if (session != null) {
                String text = sheet.cell(line, column.column()).text();
                entries.add(new SignInPlan.Entry(
                        session,
                        text,
                        one.marks().get(session.id()),
                        SignInMarks.read(text, one.name()).orElse(null)));
            }
        }
        return new SignInPlan.Row(line + 1, name, one, entries, null);
    }

    private static SignInPlan.Row refused(int line, String name, Problem why) {
        return new SignInPlan.Row(line + 1, name, null, List.of(), why);
    }

    /** Whether what the cell holds may be the end of that number: as written, or after a spreadsheet took it for one. */
    static boolean mayBe(Cell cell, String tail) {
        String written = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC)
                .replaceAll("[\\s'*]+", "")
                .toUpperCase(Locale.ROOT);
        if (written.isEmpty()) {
            return true;
        }
        String end = written.substring(Math.max(0, written.length() - 4));
        if (end.equals(tail)) {
            return true;
        }
        String digits = tail.endsWith("X") ? tail.substring(0, tail.length() - 1) : tail;
        return written.length() < 4 && written.equals(digits.replaceFirst("^0+(?=.)", ""));
    }

    /** Of several people of one name whose number could be meant: by village, then by seat. */
    private static @Nullable Learner narrow(Sheet sheet, Layout<Field> layout, int line, List<Learner> fits) {
        String village = layout.cell(sheet, line, Field.VILLAGE).text().strip();
        List<Learner> there = village.isEmpty()
                ? fits
                : fits.stream().filter(one -> one.village().contains(village)).toList();
        if (there.size() == 1) {
            return there.getFirst();
        }
        String seat = layout.cell(sheet, line, Field.SEAT).text().strip();
        List<Learner> seated = (there.isEmpty() ? fits : there)
                .stream()
                        .filter(one -> String.valueOf(one.enrolment().seat()).equals(seat))
                        .toList();
        return seated.size() == 1 ? seated.getFirst() : null;
    }
}
