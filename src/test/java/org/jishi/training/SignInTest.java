package org.jishi.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jishi.person.Person;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.support.NextFile;
import org.jishi.support.Samples;
import org.jishi.support.WorkbookCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sign-in sheets: printed, filled by hand, read back. */
class SignInTest {
    private static final String SAMPLE = "sign-in-filled";

    private final TrainingOffice room = new TrainingOffice();
    private final SignInService sheets = new SignInService(room.office.acts, room.attendance);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        room.close();
    }

    private TrainingClass sampleClass() {
        TrainingClass of = room.plan("2026年农村电商实用技能培训班（第三期）", 60);
        List<Person> people = new ArrayList<>();
        Samples.expected(SAMPLE + ".expected.tsv").forEach(line -> people.add(room.person(line.get(0), line.get(1))));
        room.enrol(of, people);
        return of;
    }

    @Test
    void theFilledSampleGivesExactlyTheExpectedMarks() {
        TrainingClass of = sampleClass();
        SignInPlan plan = sheets.read(of.id(), Samples.file(SAMPLE + ".xlsx"));

        assertThat(plan.columns()).hasSize(4).allMatch(column -> column.problem() == null);
        assertThat(plan.rows()).hasSize(16).allMatch(row -> row.problem() == null);
        assertThat(plan.missing()).isEmpty();
        assertThat(room.file(of).held()).isEmpty();

        assertThat(sheets.apply(plan)).isEqualTo(plan.changes().size());
        ClassFile file = room.file(of);
        List<List<String>> found = file.learners().stream()
                .map(one -> {
                    List<String> line = new ArrayList<>();
                    file.live().forEach(session -> {
                        Attendance mark = one.marks().get(session.id());
                        line.add(mark == null ? "unmarked" : mark.name().toLowerCase(Locale.ROOT));
                    });
                    return line;
                })
                .toList();
        assertThat(found)
                .isEqualTo(Samples.expected(SAMPLE + ".expected.tsv").stream()
                        .map(line -> line.subList(2, 6))
                        .toList());
        SignInPlan again = sheets.read(of.id(), Samples.file(SAMPLE + ".xlsx"));
        assertThat(again.changes()).isEmpty();
        assertThatThrownBy(() -> sheets.apply(again)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPrintedSheetIsReadBackOnceItIsFilled(Language language) throws IOException {
        TrainingClass of = sampleClass();
        Path printed = print(of, language);
        SignInPlan empty = sheets.read(of.id(), printed);
        assertThat(empty.rows()).hasSize(16).allMatch(row -> row.problem() == null);
        assertThat(empty.changes()).isEmpty();

        Path filled = edit(printed, sheet -> {
            write(sheet.getRow(5).getCell(4), "√");
            write(sheet.getRow(5).getCell(5), "李梅花");
            write(sheet.getRow(6).getCell(4), "说不清");
        });
        SignInPlan plan = sheets.read(of.id(), filled);
        assertThat(plan.changes())
                .extracting(MarkChange::status)
                .containsExactly(Attendance.PRESENT, Attendance.PRESENT);
        assertThat(plan.count(SignInPlan.Effect.UNREADABLE)).isEqualTo(1);
        sheets.apply(plan);
        SignInPlan again = sheets.read(of.id(), print(of, language));
        assertThat(again.count(SignInPlan.Effect.SAME)).isEqualTo(2);
    }

    @Test
    void whatTheClassHasAlreadyIsShownAsAChangeAndAnEmptyCellChangesNothing() throws IOException {
        TrainingClass of = sampleClass();
        Path printed = print(of, Language.ZH);
        room.markAll(of, Attendance.ABSENT);
        SignInPlan plan = sheets.read(
                of.id(), edit(printed, sheet -> write(sheet.getRow(5).getCell(4), "√")));
        assertThat(plan.count(SignInPlan.Effect.CHANGED)).isEqualTo(1);
        assertThat(plan.changes()).hasSize(1);
        assertThat(plan.rows().getFirst().entries().getFirst())
                .returns(Attendance.ABSENT, SignInPlan.Entry::before)
                .returns(Attendance.PRESENT, SignInPlan.Entry::read);

        room.markAll(of, Attendance.LATE);
        assertThat(keys(() -> sheets.apply(plan))).containsExactly("training.sheet.changed");
        assertThat(room.file(of).learners().getFirst().marks().values()).containsOnly(Attendance.LATE);
    }

    @Test
    void rowsThatCannotBeMeantForCertainAreNotRead() throws IOException {
        TrainingClass of = sampleClass();
        Path filled = edit(print(of, Language.ZH), sheet -> {
            write(sheet.getRow(5).getCell(1), "李梅花花");
            write(sheet.getRow(6).getCell(2), "9999");
            write(sheet.getRow(7).getCell(1), "谭小军");
            write(sheet.getRow(7).getCell(2), "");
            write(sheet.getRow(9).getCell(1), "");
            write(sheet.getRow(9).getCell(4), "√");
        });
        SignInPlan plan = sheets.read(of.id(), filled);
        assertThat(plan.rows().stream()
                        .filter(row -> row.problem() != null)
                        .map(row -> row.line() + " "
                                + java.util.Objects.requireNonNull(row.problem())
                                        .key()))
                .containsExactly(
                        "6 training.sheet.notInClass",
                        "7 training.sheet.otherTail",
                        "9 training.sheet.twice",
                        "10 training.sheet.noName");
        assertThat(plan.missing()).extracting(Learner::name).containsExactly("李梅花", "王国庆", "冉红英", "向春燕");
    }

    @Test
    void aSheetOfAnotherClassIsRefusedAndSoIsARoster() throws IOException {
        TrainingClass of = sampleClass();
        TrainingClass other = room.plan("另一个班", 20);
        Path printed = print(of, Language.ZH);
        assertThat(keys(() -> sheets.read(other.id(), printed))).containsExactly("training.sheet.otherClass");
        assertThat(keys(() -> sheets.read(of.id(), Samples.file("roster-two-header.xlsx"))))
                .containsExactly("training.sheet.notOne");
        Path moved = edit(printed, sheet -> {
            write(sheet.getRow(3).getCell(4), "10月8日");
            write(sheet.getRow(3).getCell(6), "10月9日");
        });
        assertThat(keys(() -> sheets.read(of.id(), moved))).containsExactly("training.sheet.otherSessions");
    }

    /** Not a line for each of ten columns: how many, and where. */
    @Test
    void columnsThatAreNotReadForOneReasonAreOneSentence() throws IOException {
        TrainingClass of = sampleClass();
        Path printed = print(of, Language.ZH);
        Path one = edit(printed, sheet -> write(sheet.getRow(4).getCell(7), "晚上"));
        assertThat(sheets.read(of.id(), one).unread())
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("training.sheet.noSession"));
        Path two = edit(printed, sheet -> write(sheet.getRow(3).getCell(6), "10月9日"));
        assertThat(told(sheets.read(of.id(), two))).containsExactly("表上有 2 个半天不是本班的场次，不读入（G–H 列）。");
        Path apart = edit(printed, sheet -> {
            write(sheet.getRow(4).getCell(5), "晚上");
            write(sheet.getRow(4).getCell(7), "晚上");
        });
        assertThat(told(sheets.read(of.id(), apart))).containsExactly("表上有 2 个半天不是本班的场次，不读入（F、H 列）。");
        room.office.time.goTo(LocalDate.of(2026, 9, 17));
        assertThatThrownBy(() -> sheets.read(of.id(), printed)).hasMessage("training.sheet.toCome.many");
    }

    private static List<String> told(SignInPlan plan) {
        return plan.unread().stream().map(Texts.in(Language.ZH)::text).toList();
    }

    @Test
    void itPrintsOnA4AndOfficeProgramsKeepEveryDigit() throws IOException {
        TrainingClass of = sampleClass();
        Path printed = print(of, Language.ZH);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(printed))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
            assertThat(sheet.getRow(6).getCell(2).getStringCellValue()).isEqualTo("145X");
            assertThat(sheet.getRow(6).getHeightInPoints()).isGreaterThanOrEqualTo(25);
        }
        assertThat(WorkbookCheck.of(printed)).isNotNull();
        WorkbookCheck.survivesOffice(printed, folder);
    }

    @Test
    void manyHalfDaysGoOntoSeveralSheetsAndAllAreReadBack() throws IOException {
        LocalDate first = LocalDate.of(2026, 9, 1);
        TrainingClass of = room.office.as(
                room.clerk,
                () -> room.classes.plan(
                        ClassDraft.of("带头人培训", ClassKind.LEADERS, first, first.plusDays(5), 60),
                        EnumSet.of(Half.MORNING, Half.AFTERNOON)));
        room.enrol(of, room.people(3));
        Path printed = print(of, Language.ZH);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(printed))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
        }
        SignInPlan plan = sheets.read(of.id(), printed);
        assertThat(plan.columns()).hasSize(12).allMatch(column -> column.session() != null);
        assertThat(plan.missing()).isEmpty();
    }

    @Test
    void aTrainerReadsOnlyIntoTheOwnClass() {
        TrainingClass of = sampleClass();
        var stranger = room.office.person("别的老师", org.jishi.platform.access.Role.TRAINER);
        assertThat(keys(() -> room.office.as(stranger, () -> sheets.read(of.id(), Samples.file(SAMPLE + ".xlsx")))))
                .containsExactly("training.class.unknown");
        SignInPlan plan = room.office.as(room.trainer, () -> sheets.read(of.id(), Samples.file(SAMPLE + ".xlsx")));
        assertThat(plan.changes()).isNotEmpty();
    }

    private Path print(TrainingClass of, Language language) {
        Path path = NextFile.in(folder, "sheet-" + language, ".xlsx");
        sheets.print(of.id(), Texts.in(language), path);
        return path;
    }

    private Path edit(Path printed, Consumer<Sheet> change) throws IOException {
        Path path = NextFile.in(folder, "filled-", ".xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(printed));
                var out = Files.newOutputStream(path)) {
            change.accept(book.getSheetAt(0));
            book.write(out);
        }
        return path;
    }

    /** As office programs write: POI alone would leave the text that stood inside the cell. */
    private static void write(Cell cell, String text) {
        cell.setBlank();
        cell.setCellValue(text);
    }

    private static List<String> keys(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        List<String> keys = new ArrayList<>();
        assertThatThrownBy(act)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(
                        refusal -> refusal.problems().stream().map(Problem::key).forEach(keys::add));
        return keys;
    }

    /** For the archive: the year, the training body, who checked it, its stamp; and counts under their marks. */
    @Test
    void theSheetHasWhatAnArchiveAsksFor() throws IOException {
        TrainingClass of = sampleClass();
        sheets.apply(sheets.read(of.id(), Samples.file(SAMPLE + ".xlsx")));
        Path file = folder.resolve("archive.xlsx");
        sheets.print(of.id(), Texts.in(Language.ZH), file);
        ClassFile held = room.file(of);
        assertThat(WorkbookCheck.of(file).cells())
                .extracting(WorkbookCheck.Stored::value)
                .contains(
                        "日期：" + held.live().getFirst().heldOn() + " 至 "
                                + held.live().getLast().heldOn(),
                        "核查人签字：",
                        "照片编号：")
                .anyMatch(words -> words.startsWith("培训机构（盖章）："));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            List<Cell> counts = new ArrayList<>();
            sheet.forEach(row -> {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("合计")) {
                    row.forEach(cell -> {
                        if (cell.getColumnIndex() > 3) {
                            counts.add(cell);
                        }
                    });
                }
            });
            assertThat(counts)
                    .isNotEmpty()
                    .allSatisfy(cell ->
                            assertThat(cell.getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.CENTER));
        }
    }
}
