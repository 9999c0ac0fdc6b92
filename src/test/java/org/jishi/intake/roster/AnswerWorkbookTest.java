package org.jishi.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jishi.person.PeopleOffice;
import org.jishi.person.Person;
import org.jishi.person.PersonDirectory;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.support.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sender's own file comes back, with what became of each row. */
class AnswerWorkbookTest {
    private final RosterDesk desk = new RosterDesk();
    private final Texts texts = Texts.in(Language.ZH);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "roster-two-header.xlsx, xlsx",
        "roster-legacy.xls, xls",
        "roster-legacy.xls, xlsx",
        "roster-gbk.csv, xlsx"
    })
    void everyRowHasItsVerdictAndWhatIsWrongStandsAtTheCell(String file, String ending) throws IOException {
        RosterPlan plan = desk.plan(Samples.file(file));
        Path out = folder.resolve("answer." + ending);

        AnswerWorkbook.write(plan, out, texts);

        try (Workbook workbook = WorkbookFactory.create(out.toFile(), null, true)) {
            Sheet sheet = workbook.getSheetAt(0);
            int column = plan.file().tables().getFirst().sheet().width();
            assertThat(sheet.getRow(plan.file().tables().getFirst().layout().firstDataRow() - 1)
                            .getCell(column)
                            .getStringCellValue())
                    .isEqualTo("核对结果");
            for (PlannedRow planned : plan.rows()) {
                Row row = sheet.getRow(planned.line().row());
                assertThat(row.getCell(column).getStringCellValue())
                        .startsWith(texts.text("people.roster.verdict", planned.verdict()));
                for (Remark remark : planned.reasons()) {
                    Cell cell = row.getCell(remark.column());
                    Comment comment = cell.getCellComment();
                    assertThat(comment).as(remark.address()).isNotNull();
                    assertThat(comment.getString().getString()).contains(texts.text(remark.problem()));
                    assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
                }
            }
        }
    }

    @Test
    void whatTheSenderMadeStays() throws IOException {
        RosterPlan plan = desk.plan(Samples.file("roster-two-header.xlsx"));
        Path out = folder.resolve("answer.xlsx");
        AnswerWorkbook.write(plan, out, texts);

        try (Workbook before = WorkbookFactory.create(
                        Samples.file("roster-two-header.xlsx").toFile(), null, true);
                Workbook after = WorkbookFactory.create(out.toFile(), null, true)) {
            assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets());
            assertThat(after.getSheetAt(0).getMergedRegions())
                    .isEqualTo(before.getSheetAt(0).getMergedRegions());
            int formulas = 0;
            for (Row row : before.getSheetAt(0)) {
                assertThat(after.getSheetAt(0).getRow(row.getRowNum()).getZeroHeight())
                        .isEqualTo(row.getZeroHeight());
                for (Cell cell : row) {
                    Cell same = after.getSheetAt(0).getRow(row.getRowNum()).getCell(cell.getColumnIndex());
                    assertThat(same.toString()).isEqualTo(cell.toString());
                    assertThat(same.getCellType()).isEqualTo(cell.getCellType());
                    formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
                }
            }
            assertThat(formulas).isPositive();
        }
    }

    @Test
    void aCorrectedAnswerComesInAgainWithoutADoubleEntry() throws IOException {
        RosterPlan plan = desk.plan(Samples.file("roster-two-header.xlsx"));
        desk.run(plan);
        Path answer = folder.resolve("answer.xlsx");
        AnswerWorkbook.write(plan, answer, texts);
        int row = plan.rows().get(10).line().row();
        assertThat(plan.rows().get(10).verdict()).isEqualTo(RosterVerdict.REFUSED);
        try (Workbook workbook = WorkbookFactory.create(Files.newInputStream(answer))) {
            workbook.getSheetAt(0)
                    .getRow(row)
                    .getCell(3)
                    .setCellValue(PeopleOffice.number(LocalDate.of(1987, 8, 28), 801));
            try (var stream = Files.newOutputStream(answer)) {
                workbook.write(stream);
            }
        }

        RosterPlan again = desk.plan(answer);
        assertThat(again.summaryLine()).isEqualTo("new=1 updated=0 duplicate=144 refused=15 warnings=4");
        Path second = folder.resolve("second.xlsx");
        AnswerWorkbook.write(again, second, texts);
        try (Workbook workbook = WorkbookFactory.create(second.toFile(), null, true)) {
            Row mended = workbook.getSheetAt(0).getRow(row);
            assertThat(mended.getCell(3).getCellComment()).isNull();
            assertThat(mended.getCell(3).getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            assertThat(mended.getCell(12).getStringCellValue()).isEqualTo("新增");
            assertThat(mended.getLastCellNum()).isEqualTo((short) 14);
        }
    }

    @Test
    void aWorkbookOfMacrosIsAnsweredByOneThatTakesNone() throws IOException {
        Path file = Files.copy(Samples.file("roster-two-header.xlsx"), folder.resolve("花名册.XLSM"));

        assertThat(AnswerWorkbook.suggestedName(desk.plan(file), texts)).isEqualTo("花名册（核对结果）.xlsx");
    }

    @Test
    void aVeryLargeOldWorkbookIsAnsweredByANewOne() throws IOException {
        Path file = Files.copy(Samples.file("roster-legacy.xls"), folder.resolve("花名册.xls"));
        RosterPlan plan = desk.plan(file);
        assertThat(AnswerWorkbook.ending(plan)).isEqualTo(".xls");

        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength((8L << 20) + 1);
        }
        assertThat(AnswerWorkbook.ending(plan)).isEqualTo(".xlsx");
    }

    @Test
    void aFileThatChangedSinceIsNotAnswered() throws IOException {
        Path file = folder.resolve("roster.csv");
        Files.copy(Samples.file("roster-gbk.csv"), file);
        RosterPlan plan = desk.plan(file);
        Files.writeString(file, "姓名,身份证号\n");

        assertThatThrownBy(() -> AnswerWorkbook.write(plan, folder.resolve("answer.xlsx"), texts))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems().getFirst().key()).isEqualTo("people.roster.fileChanged"));
        assertThat(folder.resolve("answer.xlsx")).doesNotExist();
    }

    /** Who moved and has a new phone has a comment in each of two cells side by side, the right one first. */
    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void cellsSideBySideHaveACommentEach(String ending) throws IOException {
        Path file = folder.resolve("moved." + ending);
        try (Workbook workbook = WorkbookFactory.create(ending.equals("xlsx"))) {
            Sheet sheet = workbook.createSheet();
            for (int row = 0; row < 2; row++) {
                String[] cells = row == 0
                        ? new String[] {"姓名", "身份证号", "乡镇", "村", "联系电话", "住址"}
                        : new String[] {"王秀英", PeopleOffice.FEMALE, "清空", "清空", "13900000002", "三组"};
                for (int column = 0; column < cells.length; column++) {
                    Row made = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
                    made.createCell(column).setCellValue(cells[column]);
                }
            }
            try (var stream = Files.newOutputStream(file)) {
                workbook.write(stream);
            }
        }
        desk.people.people.register(
                PersonEntry.of(PersonDraft.of("王秀英", PeopleOffice.FEMALE)
                        .phone("13800000001")
                        .village(desk.people.village)),
                Set.of());
        RosterPlan plan = desk.plan(file);
        Path out = folder.resolve("answer." + ending);
        AnswerWorkbook.write(plan, out, texts);
        try (Workbook workbook = WorkbookFactory.create(out.toFile(), null, true)) {
            Row row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(3).getCellComment()).as("village").isNotNull();
            assertThat(row.getCell(4).getCellComment()).as("phone").isNotNull();
        }
        desk.run(plan);
        Person now = desk.people.office.database.read(handle ->
                new PersonDirectory().byIdNumber(handle, PeopleOffice.FEMALE).orElseThrow());
        assertThat(now.villageCode()).isNull();
        assertThat(now.address()).as("the word that clears is no address").isEqualTo("三组");
        assertThat(now.phone()).isEqualTo("13900000002");
    }

    @Test
    void theWordThatClearsAVillageIsNotTakenForAnAddress() throws IOException {
        Path file = folder.resolve("cleared.csv");
        Files.writeString(file, "姓名,身份证号,乡镇,村\n王秀英," + PeopleOffice.FEMALE + ",清空,清空\n");
        desk.people.people.register(
                PersonEntry.of(PersonDraft.of("王秀英", PeopleOffice.FEMALE).village(desk.people.village)), Set.of());
        desk.run(desk.plan(file));
        Person now = desk.people.office.database.read(handle ->
                new PersonDirectory().byIdNumber(handle, PeopleOffice.FEMALE).orElseThrow());
        assertThat(now.villageCode()).isNull();
        assertThat(now.address()).isNull();
    }
}
