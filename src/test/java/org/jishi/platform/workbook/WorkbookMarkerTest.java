package org.jishi.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookMarkerTest {
    private static final String LONG = "身份证号末几位已丢失，Excel 把它当成了数字。请在 C5 按身份证原件重新输入，先把单元格设为文本。\n电话不是 11 位手机号。";

    @TempDir
    private Path folder;

    /** A row with a height of its own is not stretched by any program, so that what we write there would be cut. */
    @Test
    void aRowGrowsToWhatIsWrittenIntoIt() throws IOException {
        Path source = folder.resolve("source.xlsx");
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("表");
            sheet.setDefaultRowHeightInPoints(30);
            sheet.createRow(4).createCell(0).setCellValue("不写行高");
            for (int i = 0; i < 4; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("格" + i);
                row.setHeightInPoints(i == 3 ? 120 : 20);
            }
            try (var out = Files.newOutputStream(source)) {
                workbook.write(out);
            }
        }
        TreeMap<Integer, SheetMarks.RowMarks> rows = new TreeMap<>();
        rows.put(1, new SheetMarks.RowMarks(Arrays.asList("FFC7CE", null), List.of("未导入", LONG), Map.of()));
        rows.put(2, new SheetMarks.RowMarks(Arrays.asList("C6EFCE", null), List.of("新增", ""), Map.of()));
        rows.put(3, new SheetMarks.RowMarks(Arrays.asList("FFC7CE", null), List.of("未导入", LONG), Map.of()));
        rows.put(4, new SheetMarks.RowMarks(Arrays.asList("C6EFCE", null), List.of("新增", ""), Map.of()));
        Path target = folder.resolve("target.xlsx");
        WorkbookMarker.mark(
                source,
                target,
                List.of(new SheetMarks("表", 0, 1, List.of("核对结果", "核对意见"), List.of(14, 60), "集市", Map.of(), rows)));

        try (Workbook marked = WorkbookFactory.create(target.toFile(), null, true)) {
            Sheet sheet = marked.getSheetAt(0);
            assertThat(sheet.getRow(1).getHeightInPoints()).isEqualTo(48);
            assertThat(sheet.getRow(2).getHeightInPoints()).isEqualTo(20);
            assertThat(sheet.getRow(3).getHeightInPoints()).isEqualTo(120);
            assertThat(sheet.getRow(4).getHeightInPoints())
                    .as("as the sheet has it")
                    .isEqualTo(30);
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo(LONG);
        }
    }
}
