package org.jishi.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sender does not see in a roster is told: sheets that are left out, rows that come in. */
class HiddenRosterTest {
    @TempDir
    Path folder;

    @Test
    void hiddenSheetsAndRowsAreToldWithThePlanAndInTheAnswer() throws Exception {
        Path file = folder.resolve("花名册.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            people(workbook.createSheet("名单"), 1).getRow(2).setZeroHeight(true);
            people(workbook.createSheet("去年"), 5);
            workbook.setSheetHidden(1, true);
            workbook.write(out);
        }
        Texts texts = Texts.in(Language.ZH);
        try (RosterDesk desk = new RosterDesk()) {
            RosterPlan plan = desk.plan(file);
            assertThat(plan.count(RosterVerdict.NEW)).isEqualTo(2);
            List<String> told = ColumnRemarks.of(plan).stream().map(texts::text).toList();
            assertThat(told).anyMatch(text -> text.contains("去年")).anyMatch(text -> text.contains("1 行"));
            Path answer = folder.resolve("回执.xlsx");
            AnswerWorkbook.write(plan, answer, texts);
            try (Workbook workbook = WorkbookFactory.create(answer.toFile(), null, true)) {
                Sheet sheet = workbook.getSheet("名单");
                assertThat(sheet.getRow(0)
                                .getCell(0)
                                .getCellComment()
                                .getString()
                                .getString())
                        .contains("去年");
                assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).contains("隐藏");
                assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).doesNotContain("隐藏");
            }
        }
    }

    private static Sheet people(Sheet sheet, int first) {
        sheet.createRow(0).createCell(0).setCellValue("姓名");
        sheet.getRow(0).createCell(1).setCellValue("身份证号");
        for (int row = 1; row < 3; row++) {
            sheet.createRow(row).createCell(0).setCellValue(Rosters.name(first + row));
            sheet.getRow(row).createCell(1).setCellValue(Rosters.number(first + row));
        }
        return sheet;
    }
}
