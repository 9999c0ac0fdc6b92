package org.jishi.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A roster too long for memory is answered as it streams by, with its formats, formulas and other sheets. */
class LongAnswerTest {
    private static final int ROWS = 5_200;

    private final RosterDesk desk = new RosterDesk();
    private final Texts texts = Texts.in(Language.ZH);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyRowIsMarkedAndAllElseStays() throws IOException {
        Path file = roster();
        RosterPlan plan = desk.plan(file);
        assertThat(plan.summaryLine()).isEqualTo("new=5147 updated=0 duplicate=0 refused=53 warnings=52");
        Path out = folder.resolve("answer.xlsx");
        AnswerWorkbook.write(plan, out, texts);

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(out))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(workbook.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("填表说明");
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getNumMergedRegions()).isEqualTo(1);
            assertThat(sheet.getColumnWidth(1)).isEqualTo(20 * 256);
            assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("核对结果");
            assertThat(sheet.getRow(2 + ROWS).getCell(3).getCellFormula()).isEqualTo("COUNTA(B3:B5202)");
            for (PlannedRow planned : plan.rows()) {
                XSSFRow row = sheet.getRow(planned.line().row());
                assertThat(row.getCell(4).getStringCellValue())
                        .startsWith(texts.text("people.roster.verdict", planned.verdict()));
                assertThat(row.getCell(0).getCellStyle().getBorderBottom())
                        .isEqualTo(org.apache.poi.ss.usermodel.BorderStyle.THIN);
                for (Remark remark : planned.reasons()) {
                    XSSFCell cell = row.getCell(remark.column());
                    assertThat(cell.getCellComment().getString().getString()).isEqualTo(texts.text(remark.problem()));
                    XSSFCellStyle style = cell.getCellStyle();
                    assertThat(style.getFillForegroundXSSFColor().getARGBHex()).isEqualTo("FFFFC7CE");
                    assertThat(style.getBorderBottom()).isEqualTo(org.apache.poi.ss.usermodel.BorderStyle.THIN);
                }
            }
            assertThat(sheet.getCellComments()).hasSize(53 + 52);
        }
    }

    @Test
    void aCorrectedAnswerLosesTheMarksOfLastTime() throws IOException {
        RosterPlan plan = desk.plan(roster());
        Path answer = folder.resolve("answer.xlsx");
        AnswerWorkbook.write(plan, answer, texts);
        PlannedRow refused = plan.rows().stream()
                .filter(row -> row.verdict() == RosterVerdict.REFUSED)
                .findFirst()
                .orElseThrow();
        int row = refused.line().row();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(answer))) {
            workbook.getSheetAt(0).getRow(row).getCell(1).setCellValue(Rosters.number(90_000));
            try (OutputStream out = Files.newOutputStream(answer)) {
                workbook.write(out);
            }
        }

        RosterPlan again = desk.plan(answer);
        assertThat(again.summaryLine()).isEqualTo("new=5148 updated=0 duplicate=0 refused=52 warnings=52");
        Path second = folder.resolve("second.xlsx");
        AnswerWorkbook.write(again, second, texts);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(second))) {
            XSSFRow mended = workbook.getSheetAt(0).getRow(row);
            assertThat(mended.getCell(1).getCellComment()).isNull();
            assertThat(mended.getCell(1).getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            assertThat(mended.getCell(4).getStringCellValue()).isEqualTo("新增");
            assertThat(mended.getLastCellNum()).isEqualTo((short) 6);
            assertThat(workbook.getSheetAt(0).getCellComments()).hasSize(52 + 52);
        }
    }

    /** Ruled cells, every hundredth number with its last digit gone, every hundredth phone too; one row without a number's cell. */
    private Path roster() throws IOException {
        Path file = folder.resolve("long.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFCellStyle ruled = workbook.createCellStyle();
            ruled.setBorderBottom(org.apache.poi.ss.usermodel.BorderStyle.THIN);
            XSSFSheet sheet = workbook.createSheet("学员 & 花名册");
            workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("填表说明");
            sheet.createRow(0).createCell(0).setCellValue("学员花名册");
            sheet.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("A1:D1"));
            sheet.setColumnWidth(1, 20 * 256);
            fill(sheet.createRow(1), ruled, "姓名", "身份证号", "村", "电话");
            for (int i = 0; i < ROWS; i++) {
                String number = Rosters.number(i);
                XSSFRow row = sheet.createRow(2 + i);
                fill(
                        row,
                        ruled,
                        "王小明",
                        i % 100 == 7 ? number.substring(0, 17) : number,
                        "",
                        i % 100 == 8 ? "1390000000" : "13900000001");
                if (i == 50) {
                    row.removeCell(row.getCell(1));
                }
            }
            XSSFRow sum = sheet.createRow(2 + ROWS);
            sum.createCell(0).setCellValue("合计");
            sum.createCell(3).setCellFormula("COUNTA(B3:B5202)");
            workbook.write(out);
        }
        return file;
    }

    private static void fill(XSSFRow row, XSSFCellStyle style, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(texts[i]);
            cell.setCellStyle(style);
        }
    }
}
