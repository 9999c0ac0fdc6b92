package org.jishi.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Refusal;
import org.jishi.support.WorkbookCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LongTableTest {
    private static final String ID = "50023619880818524X";

    @TempDir
    Path folder;

    @Test
    void writesTextAsTextAndFiguresAsFigures() throws IOException {
        Path file = folder.resolve("long.xlsx");
        LongTable.save(
                file,
                "人员",
                List.of(
                        LongTable.Column.text("姓名", 12),
                        LongTable.Column.text("身份证号", 22),
                        LongTable.Column.yuan("金额", 12),
                        LongTable.Column.text("日期", 12)),
                table -> {
                    for (int i = 0; i < 5_000; i++) {
                        table.row("+张三", "500236196304053842", Money.ofFen(150), LocalDate.of(2026, 9, 30));
                    }
                    table.row("李四", ID, null, null);
                });
        WorkbookCheck check = WorkbookCheck.of(file).runsNothingBut("nothing");
        assertThat(check.at("人员", 5_000, 0))
                .returns("+张三", WorkbookCheck.Stored::value)
                .returns(CellType.STRING, WorkbookCheck.Stored::type);
        assertThat(check.at("人员", 1, 1))
                .returns("500236196304053842", WorkbookCheck.Stored::value)
                .returns(CellType.STRING, WorkbookCheck.Stored::type);
        assertThat(check.at("人员", 1, 2).number()).isEqualTo(1.5);
        assertThat(check.at("人员", 5_001, 1).value()).isEqualTo(ID);
        assertThat(TableFile.open(file).sheets().getFirst().rows()).hasSize(5_002);
        WorkbookCheck.survivesOffice(file, folder);
    }

    @Test
    void aFileThatFailsHalfWayLeavesNothing() throws IOException {
        Path file = folder.resolve("half.xlsx");
        assertThatThrownBy(() -> LongTable.save(file, "a", List.of(LongTable.Column.text("a", 5)), table -> {
                    table.row("1");
                    throw new Refusal("platform.access.signedOut");
                }))
                .isInstanceOf(Refusal.class);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    /** A list that is printed is ruled, empty cells too, whatever else a cell looks like. */
    @Test
    void whatIsPrintedIsRuled() throws IOException {
        Path file = folder.resolve("ruled.xlsx");
        List<LongTable.Column> columns = List.of(
                LongTable.Column.text("姓名", 10), LongTable.Column.yuan("元", 12), LongTable.Column.text("日期", 12));
        ListFile.save(file, "人员", new FormPage(true, false, "", "", ""), columns, rows -> {
            rows.row("李梅", new BigDecimal("1234.5"), LocalDate.of(2026, 9, 30));
            rows.row("010", null, null);
        });
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    var style = book.getSheetAt(0).getRow(row).getCell(column).getCellStyle();
                    assertThat(List.of(
                                    style.getBorderTop(),
                                    style.getBorderBottom(),
                                    style.getBorderLeft(),
                                    style.getBorderRight()))
                            .as(row + "/" + column)
                            .containsOnly(BorderStyle.THIN);
                    assertThat(style.getWrapText()).isTrue();
                }
            }
            DataFormatter shown = new DataFormatter();
            assertThat(shown.formatCellValue(book.getSheetAt(0).getRow(1).getCell(1))
                            .strip())
                    .isEqualTo("1,234.50");
            assertThat(shown.formatCellValue(book.getSheetAt(0).getRow(1).getCell(2)))
                    .isEqualTo("2026-09-30");
            assertThat(book.getSheetAt(0)
                            .getRow(0)
                            .getCell(0)
                            .getCellStyle()
                            .getFont()
                            .getBold())
                    .isTrue();
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
        }
    }

    /** Over each page stand whose list it is, its title, and who made it when; headings and days are in the middle. */
    @Test
    void aListSaysOverEachPageWhoseItIs() throws IOException {
        Path file = folder.resolve("head.xlsx");
        FormPage page = new FormPage(true, false, "", "", "").under("单位：甲&乙", "人员名单", "制表人：李");
        List<LongTable.Column> columns =
                List.of(LongTable.Column.text("Ethnicity", 4), LongTable.Column.text("日期", 12));
        ListFile.save(file, "人员", page, columns, rows -> rows.row("汉族", LocalDate.of(2026, 9, 30)));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getHeader().getLeft()).endsWith("单位：甲&&乙");
            assertThat(sheet.getHeader().getCenter()).endsWith("人员名单");
            assertThat(sheet.getHeader().getRight()).endsWith("制表人：李");
            assertThat(sheet.getColumnWidth(0) / 256).isGreaterThan("Ethnicity".length());
            for (var cell : List.of(
                    sheet.getRow(0).getCell(0),
                    sheet.getRow(0).getCell(1),
                    sheet.getRow(1).getCell(1))) {
                assertThat(cell.getCellStyle().getAlignment())
                        .as(cell.getAddress().toString())
                        .isEqualTo(HorizontalAlignment.CENTER);
            }
            assertThat(sheet.getRow(0).getCell(1).getCellStyle().getBorderTop()).isEqualTo(BorderStyle.THIN);
        }
    }

    @Test
    void aTextForPeopleRunsNothingAndIsQuotedAsOthersReadIt() throws Exception {
        Path file = folder.resolve("people.csv");
        List<LongTable.Column> columns =
                List.of(LongTable.Column.text("甲", 5), LongTable.Column.text("乙,丙", 5), LongTable.Column.yuan("元", 5));
        ListFile.save(file, "a", new FormPage(true, false, "", "", ""), columns, rows -> {
            rows.row("=1+1", "-2", -2);
            rows.row("@x", "a,\"b\"", Money.ofFen(-150));
            rows.row("+86", " c", LocalDate.of(2026, 9, 30));
            rows.row("\t=1", "\r=1", null);
            rows.row("一\n二", "500236199202299941", new BigDecimal("1.50"));
        });
        assertThat(Files.readString(file)).isEqualTo("""
                \uFEFF甲,"乙,丙",元
                '=1+1,'-2,-2
                '@x,"a,""b""\",-1.50
                '+86," c",2026-09-30
                '\t=1,"'\r=1",
                "一|二",500236199202299941,1.50
                """.replace("\n", "\r\n").replace('|', '\n'));
    }
}
