package org.jishi.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jishi.platform.money.Money;
import org.jishi.platform.print.Mark;
import org.jishi.platform.print.sheet.WorkbookPages;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.support.WorkbookCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormBookTest {
    private static final String ID = "500236196304053842";

    @TempDir
    Path folder;

    private final Texts texts = Texts.in(Language.ZH);

    private Path form() {
        Path file = folder.resolve("form.xlsx");
        try (FormBook book = new FormBook(FormPage.landscape(texts, "A&B 7F3C", "样例"))) {
            FormSheet sheet = book.sheet("附件2/月报", List.of(6, 24, 20, 12, 12, 12));
            sheet.line(Look.TITLE, "奉节县电子商务培训统计表");
            sheet.spread(Look.FACTS, "填报单位：县商务委", "2026 年第 3 季度", "单位：元");
            sheet.row(Look.HEADING)
                    .span(1, 2)
                    .text("序号")
                    .span(2, 1)
                    .text("学员")
                    .span(3, 1)
                    .text("补助");
            sheet.row(Look.HEADING).texts("姓名", "身份证号", "金额", "比例", "日期");
            sheet.line(Look.BLOCK, "一、乡镇");
            sheet.row(Look.BODY)
                    .count(1)
                    .text("=HYPERLINK(\"http://evil\")")
                    .text(ID)
                    .yuan(Money.ofFen(123_456))
                    .percent(new BigDecimal("0.25"))
                    .day(LocalDate.of(2026, 9, 30));
            sheet.row(Look.BODY)
                    .count(2)
                    .text("-蒋霞秀")
                    .text("6222020000000000000")
                    .yuan(Money.ofFen(1))
                    .blank()
                    .blank();
            sheet.row(Look.TOTAL)
                    .span(3, 1)
                    .text("合计")
                    .sum(5, 6, new BigDecimal("1234.57"), 2)
                    .blank()
                    .blank();
            sheet.line(Look.NOTE, "说明：".repeat(60));
            sheet.spread(Look.SIGNATURES, "填表人：", "审核人：");
            sheet.sealBox("盖章处");
            book.save(file);
        }
        return file;
    }

    @Test
    void figuresAreFiguresAndNamesAreText() {
        WorkbookCheck check = WorkbookCheck.of(form());
        String tab = "附件2_月报";
        assertThat(check.at(tab, 5, 2))
                .returns(CellType.STRING, WorkbookCheck.Stored::type)
                .returns(ID, WorkbookCheck.Stored::value)
                .returns("@", WorkbookCheck.Stored::format);
        assertThat(check.at(tab, 5, 3))
                .returns(1234.56, WorkbookCheck.Stored::number)
                .returns("#,##0.00_ ", WorkbookCheck.Stored::format);
        assertThat(check.at(tab, 5, 4))
                .returns(0.25, WorkbookCheck.Stored::number)
                .returns("0.00%_ ", WorkbookCheck.Stored::format);
        assertThat(check.at(tab, 5, 5))
                .returns(CellType.NUMERIC, WorkbookCheck.Stored::type)
                .returns("yyyy-mm-dd", WorkbookCheck.Stored::format);
        assertThat(check.at(tab, 7, 3))
                .returns("SUM(D6:D7)", WorkbookCheck.Stored::formula)
                .returns(1234.57, WorkbookCheck.Stored::number);
    }

    @Test
    void whatBeginsLikeAFormulaIsText() {
        WorkbookCheck check = WorkbookCheck.of(form()).runsNothingBut("SUM\\(D6:D7\\)");
        assertThat(check.at("附件2_月报", 5, 1).value()).isEqualTo("=HYPERLINK(\"http://evil\")");
        assertThat(check.at("附件2_月报", 6, 1).value()).isEqualTo("-蒋霞秀");
    }

    @Test
    void printsOnA4WithRepeatedTitleAndHeadingsPageNumbersAndSeal() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(form()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:4");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
            assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页，共 &N 页");
            assertThat(sheet.getFooter().getLeft()).isEqualTo("A&&B 7F3C");
            assertThat(book.getPrintArea(0)).endsWith("$A$1:$F$11");
            assertThat(sheet.getMergedRegions())
                    .extracting(area -> area.formatAsString())
                    .contains("A1:F1", "A3:A4", "B3:C3", "D3:F3", "D11:F11");
            assertThat(sheet.getRow(8).getHeightInPoints()).isGreaterThan(50);
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("姓名");
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getFontName())
                    .isEqualTo("宋体");
        }
    }

    @Test
    void aColumnIsWideEnoughForItsWidestFigureAndTheSpaceAfterIt() throws IOException {
        Path file = folder.resolve("figures.xlsx");
        try (FormBook book = new FormBook(FormPage.landscape(texts, "", ""))) {
            FormSheet sheet = book.sheet("资金", List.of(5, 5, 5, 5, 20));
            sheet.row(Look.BODY)
                    .figure(new BigDecimal("1200000"), 2)
                    .figure(new BigDecimal("-0.02"), 2)
                    .percent(new BigDecimal("1.25"))
                    .count(55)
                    .figure(new BigDecimal("123"), 2);
            book.save(file);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(List.of(0, 1, 2, 3, 4))
                    .extracting(column -> sheet.getColumnWidth(column) / 256)
                    .containsExactly("1,200,000.00 ".length(), "-0.02 ".length(), "125.00% ".length(), 5, 20);
        }
    }

    /** Numbers and days do not touch the words of the next column, and no word of another language is broken. */
    @Test
    void aColumnIsWideEnoughForItsLongestWord() throws IOException {
        Path file = folder.resolve("words.xlsx");
        try (FormBook book = new FormBook(FormPage.landscape(texts, "", ""))) {
            FormSheet sheet = book.sheet("清册", List.of(5, 5, 5, 5, 30, 5));
            sheet.row(Look.BODY)
                    .text(ID)
                    .text("Female")
                    .day(LocalDate.of(2026, 9, 30))
                    .text("农产品品牌培育")
                    .text("https://shop.example/very/long/address")
                    .text("https://shop.example/very/long/address");
            book.save(file);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(List.of(0, 1, 2, 3, 4, 5))
                    .extracting(column -> sheet.getColumnWidth(column) / 256)
                    .containsExactly(20, 7, 11, 5, 30, 5);
        }
    }

    @Test
    void aHeadingBreaksWhereAReaderWould() {
        assertThat(HeadingLines.of("文化程度", 6)).isEqualTo("文化\n程度");
        assertThat(HeadingLines.of("身份证后四位", 10)).isEqualTo("身份证\n后四位");
        assertThat(HeadingLines.of("姓名（单位）", 11)).isEqualTo("姓名\n（单位）");
        assertThat(HeadingLines.of("补贴金额（元）", 8)).isEqualTo("补贴金额\n（元）");
        assertThat(HeadingLines.of("姓名/单位", 7)).isEqualTo("姓名/\n单位");
        assertThat(HeadingLines.of("姓名", 6)).isEqualTo("姓名");
        assertThat(HeadingLines.of("Household number", 9)).isEqualTo("Household number");
        assertThat(HeadingLines.of("末次拨付日\nLast paid", 6)).isEqualTo("末次拨付日\nLast paid");
    }

    /** The name of a table does not stand at a page's end while its first row is on the next one, in whatever font. */
    @Test
    void noPageEndsWithTheNameOfATable() throws Exception {
        boolean moved = false;
        for (int rows = 20; rows < 60; rows++) {
            Path file = folder.resolve("tables" + rows + ".xlsx");
            try (FormBook book = new FormBook(FormPage.landscape(texts, "", ""))) {
                FormSheet sheet =
                        book.sheet("资料", List.of(21, 21, 21, 21, 21, 21)).manyTables();
                sheet.line(Look.TITLE, "全部资料");
                sheet.line(Look.BLOCK, "基本信息");
                for (int i = 0; i < rows; i++) {
                    sheet.row(Look.BODY).texts("甲", "乙", "", "", "", "");
                }
                sheet.line(Look.BLOCK, "培训");
                sheet.row(Look.HEADING).texts("班号", "班名", "", "", "", "");
                sheet.row(Look.BODY).texts("PX-1", "培训班", "", "", "", "");
                sheet.row(Look.BODY).texts("PX-2", "培训班", "", "", "", "");
                book.save(file);
            }
            WorkbookPages pages = new WorkbookPages(Files.readAllBytes(file), "x.xlsx", "2026-09-30");
            for (int i = 0; i < pages.pages(); i++) {
                List<String> words = pages.page(i).marks().stream()
                        .filter(Mark.Words.class::isInstance)
                        .map(mark -> ((Mark.Words) mark).text())
                        .toList();
                if (words.contains("培训")) {
                    assertThat(words).as(rows + " rows, page " + i).contains("PX-1");
                }
            }
            try (XSSFWorkbook read = new XSSFWorkbook(file.toFile())) {
                moved |= read.getSheetAt(0).getRowBreaks().length > 0;
            }
        }
        assertThat(moved).isTrue();
    }

    @Test
    void aFormOfManyTablesRepeatsItsTitle() throws IOException {
        Path file = folder.resolve("many.xlsx");
        try (FormBook book = new FormBook(FormPage.landscape(texts, "", ""))) {
            FormSheet sheet = book.sheet("资料", List.of(20, 20)).manyTables();
            sheet.line(Look.TITLE, "全部资料").line(Look.FACTS, "截至");
            sheet.row(Look.HEADING).texts("甲", "乙");
            sheet.row(Look.BODY).texts("a", "b");
            book.save(file);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getSheetAt(0).getRepeatingRows().formatAsString()).isEqualTo("1:1");
        }
    }

    /** Read standing before a wall: 二号, 三号 and 小四, at their size. */
    @Test
    void whatIsPostedHasTheLettersOfADocument() throws IOException {
        Path file = folder.resolve("posted.xlsx");
        try (FormBook book = new FormBook(FormPage.posted(texts, "", ""))) {
            FormSheet sheet = book.sheet("公示", List.of(6, 12, 19, 25, 14, 18));
            sheet.line(Look.TITLE, "公示").line(Look.FACTS, "现将下列名单公示如下。".repeat(10));
            sheet.row(Look.HEADING).texts("序号", "姓名", "村", "事项", "金额", "依据");
            sheet.row(Look.BODY).ordinal(1).texts("李*", "b", "c", "d", "e");
            book.save(file);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(List.of(0, 1, 2, 3))
                    .extracting(row -> sheet.getRow(row)
                            .getCell(0)
                            .getCellStyle()
                            .getFont()
                            .getFontHeightInPoints())
                    .containsExactly((short) 22, (short) 16, (short) 12, (short) 12);
            assertThat(sheet.getRow(1).getHeightInPoints()).isGreaterThan(4 * 16);
            assertThat(sheet.getRepeatingRows().formatAsString())
                    .as("without its words")
                    .isEqualTo("3:3");
        }
    }

    @Test
    void twoPagesWideRepeatTheFirstColumnsAndGoFromLeftToRight() throws IOException {
        Path file = folder.resolve("wide.xlsx");
        try (FormBook book = new FormBook(FormPage.landscape(texts, "", ""))) {
            FormSheet sheet = book.sheet("台账", List.of(6, 10, 80, 80, 30)).twoPages(2, 3);
            sheet.row(Look.HEADING).texts("序号", "姓名", "甲", "乙", "丙");
            sheet.row(Look.BODY).ordinal(1).texts("李梅", "a", "b", "c");
            sheet.sealBox("盖章处");
            book.save(file);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 2);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getPrintSetup().getLeftToRight()).isTrue();
            assertThat(sheet.getRepeatingColumns().formatAsString()).isEqualTo("A:B");
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 2);
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("盖章处");
        }
    }

    /** Words that made the left page wider do not push its last column onto the right one, nor the other way round. */
    @Test
    void twoPagesComeApartWhereTheyWereMeantTo() throws IOException {
        for (List<Integer> widths : List.of(List.of(6, 10, 60, 60, 10, 30, 30), List.of(6, 10, 20, 20, 10, 10, 60))) {
            assertThat(TwoPages.wider(widths, 2, 5)).hasSize(1);
            try (FormBook book = new FormBook(FormPage.landscape(texts, "", ""))) {
                FormSheet sheet = book.sheet("台账", widths).twoPages(2, 5);
                sheet.row(Look.HEADING).texts("一", "二", "三", "四", "五", "六", "七");
                WorkbookPages pages = new WorkbookPages(book.bytes(), "x.xlsx", "2026-09-30");
                assertThat(pages.pages()).isEqualTo(2);
                for (int i = 0; i < 2; i++) {
                    assertThat(pages.page(i).marks().stream()
                                    .filter(Mark.Words.class::isInstance)
                                    .map(mark -> ((Mark.Words) mark).text())
                                    .filter(word -> word.length() == 1))
                            .containsExactlyElementsOf(
                                    i == 0 ? List.of("一", "二", "三", "四", "五") : List.of("一", "二", "六", "七"));
                }
            }
        }
    }

    /** The page with notes and seal holds rows of the table, in whatever font; where no page parts them nothing is moved. */
    @Test
    void noPageHoldsTheSealAlone() throws Exception {
        List<Integer> moved = new ArrayList<>();
        for (int rows = 45; rows < 110; rows++) {
            Path file = folder.resolve(rows + ".xlsx");
            try (FormBook book = new FormBook(FormPage.landscape(texts, "", ""))) {
                FormSheet sheet = book.sheet("清册", List.of(6, 24, 20, 12, 12, 12));
                sheet.line(Look.TITLE, "清册");
                sheet.row(Look.HEADING).texts("序号", "姓名", "证件号", "金额", "比例", "日期");
                for (int i = 1; i <= rows; i++) {
                    sheet.row(Look.BODY).texts(String.valueOf(i), "蒋霞秀", ID, "", "", "");
                }
                sheet.line(Look.NOTE, "说明");
                sheet.sealBox("盖章处");
                book.save(file);
            }
            try (XSSFWorkbook read = new XSSFWorkbook(file.toFile())) {
                int[] breaks = read.getSheetAt(0).getRowBreaks();
                assertThat(breaks).hasSizeLessThan(2);
                if (breaks.length > 0) {
                    moved.add(rows);
                    // A break stands after its row: at least two rows follow, no more than a page holds.
                    assertThat(rows + 1 - breaks[0])
                            .as("rows on the last page of %s", rows)
                            .isBetween(2, 28);
                }
            }
        }
        // Two pages hold some sixty rows: with a few more, the third page would have notes and seal only.
        assertThat(moved).contains(60, 61, 62, 92, 93).doesNotContain(45, 46, 72, 80, 105);
    }

    @Test
    void theLastPageBeginsWhereNoPageIsNearlyEmpty() {
        double[] heights = new double[40];
        Arrays.fill(heights, 10);
        assertThat(new FormPages(heights, 0, 0, List.of(1_000.0)).lastPage(36)).isZero();
        assertThat(new FormPages(heights, 0, 0, List.of(300.0)).lastPage(36)).isZero();
        // Pages of twenty rows: the third would hold the foot's last rows.
        assertThat(new FormPages(heights, 0, 0, List.of(205.0)).lastPage(36)).isEqualTo(36);
        // Where another program begins its third page at about 33, a break at 36 would leave it three rows.
        assertThat(new FormPages(heights, 0, 0, List.of(175.0, 205.0)).lastPage(36))
                .isBetween(26, 33);
        // One program's page holds them all, the other's parts them.
        assertThat(new FormPages(heights, 0, 0, List.of(1_000.0, 380.0)).lastPage(36))
                .isBetween(10, 36);
    }

    /** In a font that stands in for 宋体 a line is half as high again as its letters. */
    @Test
    void aRowOfTwoLinesHasRoomForBoth() throws Exception {
        Path file = folder.resolve("lines.xlsx");
        try (FormBook book = new FormBook(FormPage.landscape(texts, "", ""))) {
            FormSheet sheet = book.sheet("清册", List.of(13, 13));
            sheet.row(Look.BODY).texts("奉节商务发〔2025〕12号", "一行");
            sheet.row(Look.BODY).texts("一行", "一行");
            book.save(file);
        }
        try (XSSFWorkbook read = new XSSFWorkbook(file.toFile())) {
            assertThat(read.getSheetAt(0).getRow(0).getHeightInPoints()).isGreaterThanOrEqualTo(2 * 14.5f + 2);
            assertThat(read.getSheetAt(0).getRow(1).getHeightInPoints()).isLessThanOrEqualTo(15);
        }
    }

    @Test
    void rowsGoThroughTheDiskOnlyEncrypted() throws IOException {
        // a folder of its own: another test process writes workbooks at the same time
        Path temporary = Files.createDirectory(folder.resolve("poifiles"));
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(temporary.toFile()));
        try (FormBook book = new FormBook(FormPage.landscape(texts, "", ""))) {
            FormSheet sheet = book.sheet("台账", List.of(30));
            for (int i = 0; i < 20_000; i++) {
                sheet.row(Look.BODY).text("机密学员" + ID);
            }
            try (var files = Files.list(temporary)) {
                List<Path> written = files.filter(Files::isRegularFile).toList();
                assertThat(written)
                        .anySatisfy(file -> assertThat(Files.size(file)).isGreaterThan(100_000));
                assertThat(written)
                        .allSatisfy(file -> assertThat(new String(
                                        Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                                .doesNotContain(ID));
            }
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
    }

    @Test
    void aTotalAddsCellsFromSeveralColumns() {
        Path file = folder.resolve("total.xlsx");
        try (FormBook book = new FormBook(FormPage.landscape(texts, "", ""))) {
            FormSheet sheet = book.sheet("表", List.of(10, 10, 10));
            sheet.row(Look.BODY).count(1).count(2).blank();
            sheet.row(Look.BODY).count(4).count(8).blank();
            sheet.row(Look.TOTAL)
                    .blank()
                    .blank()
                    .sum(List.of(new FormArea(0, 1, 0), new FormArea(1, 1, 1)), BigDecimal.valueOf(13), 0);
            book.save(file);
        }
        assertThat(WorkbookCheck.of(file).at("表", 2, 2))
                .returns("SUM(A1:A2,B2)", WorkbookCheck.Stored::formula)
                .returns(13.0, WorkbookCheck.Stored::number);
    }

    @Test
    void keepsEveryDigitInLibreOffice() {
        WorkbookCheck.survivesOffice(form(), folder);
    }

    @Test
    void aRowWiderThanTheSheetIsAMistakeOfTheProgram() {
        try (FormBook book = new FormBook(FormPage.portrait(texts, "", ""))) {
            FormRow row = book.sheet("a", List.of(5)).row(Look.BODY).text("1");
            assertThatThrownBy(() -> row.text("2")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void tabsOfOneNameAreNumbered() {
        try (FormBook book = new FormBook(FormPage.portrait(texts, "", ""))) {
            book.sheet("花名册", List.of(5)).line(Look.TITLE, "a");
            book.sheet("花名册", List.of(5)).line(Look.TITLE, "_x0041_\u0007b");
            Path file = folder.resolve("tabs.xlsx");
            book.save(file);
            assertThat(WorkbookCheck.of(file).at("花名册 2", 0, 0).value()).isEqualTo("_x0041_b");
        }
    }
}
