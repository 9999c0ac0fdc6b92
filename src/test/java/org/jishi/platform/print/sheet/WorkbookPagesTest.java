package org.jishi.platform.print.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.print.Letters;
import org.jishi.platform.print.Mark;
import org.jishi.platform.print.PdfFile;
import org.jishi.platform.print.PrintPage;
import org.jishi.platform.print.Printout;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.FormBook;
import org.jishi.platform.workbook.FormPage;
import org.jishi.platform.workbook.FormSheet;
import org.jishi.platform.workbook.LongTable;
import org.jishi.platform.workbook.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** A finished workbook's pages: what stands on them, and where. */
class WorkbookPagesTest {
    private static final Texts TEXTS = Texts.in(Language.ZH);

    @TempDir
    private Path folder;

    @Test
    void aFormStandsOnItsPages() throws IOException {
        Printout pages = pages(form(100, false));
        assertThat(pages.pages()).isGreaterThan(1);
        int rows = 0;
        for (int i = 0; i < pages.pages(); i++) {
            PrintPage page = pages.page(i);
            assertThat(page.width()).isEqualTo(PrintPage.A4_WIDTH);
            List<String> words = words(page);
            assertThat(words).as("title and heading of page " + i).contains("公示表", "姓名", "金额");
            assertThat(words).contains("第 " + (i + 1) + " 页，共 " + pages.pages() + " 页", "印记 & 0001");
            rows += (int) words.stream().filter(word -> word.startsWith("王秀英")).count();
        }
        assertThat(rows).isEqualTo(100);
        List<String> last = words(pages.page(pages.pages() - 1));
        assertThat(last).contains("盖章处");
        assertThat(last).anyMatch(word -> word.strip().equals("123,400.00"));
    }

    @Test
    void whatIsWiderThanThePageIsMadeSmaller() throws IOException {
        Mark.Words small = find(pages(form(3, true)).page(0), "王秀英 1");
        Mark.Words plain = find(pages(form(3, false)).page(0), "王秀英 1");
        assertThat(plain.size()).isEqualTo(10);
        assertThat(small.size()).isLessThan(8);
        for (Mark mark : pages(form(3, true)).page(0).marks()) {
            if (mark instanceof Mark.Rule rule) {
                assertThat(rule.toX()).isBetween(0.0, PrintPage.A4_WIDTH);
            }
        }
    }

    @Test
    void wordsStandInTheirCell() throws IOException {
        PrintPage page = pages(form(3, false)).page(0);
        Mark.Words title = find(page, "公示表");
        assertThat(title.bold()).isTrue();
        assertThat(title.x()).as("in the middle").isCloseTo((PrintPage.A4_WIDTH - 3 * 16) / 2, within(1.0));
        assertThat(page.marks()).anyMatch(mark -> mark instanceof Mark.Fill fill && fill.rgb() == 0xC0C0C0);
        assertThat(page.marks()).anyMatch(mark -> mark instanceof Mark.Rule rule && rule.dashed());
        double right = ((Mark.Rule) page.marks().stream()
                        .filter(mark -> mark instanceof Mark.Rule rule && rule.fromX() == rule.toX())
                        .max((a, b) -> Double.compare(((Mark.Rule) a).fromX(), ((Mark.Rule) b).fromX()))
                        .orElseThrow())
                .fromX();
        assertThat(find(page, "1,234.00").x()).isLessThan(right).isGreaterThan(right - 70);
    }

    /** Of a title over the left page the right one has the columns that both pages have, and its own title beside them. */
    @Test
    void aTitleStandsOnceOnEachPage() throws IOException {
        try (FormBook book = new FormBook(FormPage.landscape(TEXTS, "", ""))) {
            FormSheet sheet = book.sheet("台账", List.of(6, 10, 60, 60, 60, 60)).twoPages(2, 4);
            sheet.row(Look.TITLE).span(4, 1).text("培训台账（样例）").span(2, 1).text("培训台账（样例）");
            sheet.row(Look.HEADING).texts("序号", "姓名", "甲", "乙", "丙", "丁");
            sheet.row(Look.BODY).ordinal(1).texts("李梅", "a", "b", "c", "d");
            sheet.row(Look.TOTAL).span(4, 1).text("合计").texts("x", "y");
            Printout pages = pages(book.bytes());
            assertThat(pages.pages()).isEqualTo(2);
            for (int i = 0; i < 2; i++) {
                assertThat(words(pages.page(i)).stream().filter(word -> word.contains("样")))
                        .as("page " + i)
                        .containsExactly("培训台账（样例）");
                assertThat(words(pages.page(i))).contains("李梅", "合计");
            }
        }
    }

    /** What the format keeps free behind a figure stays free: it does not touch the words beside it. */
    @Test
    void aFigureKeepsItsDistance() throws IOException {
        try (FormBook book = new FormBook(FormPage.portrait(TEXTS, "", ""))) {
            FormSheet sheet = book.sheet("表", List.of(12, 30));
            sheet.row(Look.BODY).count(61).text("是");
            PrintPage page = pages(book.bytes()).page(0);
            Mark.Words figure = find(page, "61");
            Mark.Words word = find(page, "是");
            double width = new Letters().width("61", figure.size(), false);
            assertThat(word.x() - figure.x() - width).isGreaterThan(0.8 * figure.size());
        }
    }

    @Test
    void aPageBeginsWhereSomebodyBrokeItAndAHiddenSheetIsNotPrinted() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("甲, 乙");
            for (int i = 0; i < 10; i++) {
                sheet.createRow(i).createCell(0).setCellValue("行" + i);
            }
            sheet.getRow(3).setZeroHeight(true);
            sheet.setRowBreak(4);
            book.setPrintArea(0, 0, 0, 0, 7);
            book.createSheet("隐藏").createRow(0).createCell(0).setCellValue("不打印");
            book.setSheetHidden(1, true);
            book.write(out);
            Printout pages = pages(out.toByteArray());
            assertThat(pages.pages()).isEqualTo(2);
            assertThat(words(pages.page(0))).containsExactly("行0", "行1", "行2", "行4");
            assertThat(words(pages.page(1))).containsExactly("行5", "行6", "行7");
        }
    }

    @Test
    void wordsTakeTheEmptyCellsBesideThemAndNoMore() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue("一二三四五六七八九十一二三四五六七八九十");
            row.createCell(4).setCellValue("止");
            var next = book.getSheetAt(0).createRow(1);
            next.createCell(0).setCellValue("一二三四五六七八九十一二三四五六七八九十");
            next.createCell(1).setCellValue("止");
            book.write(out);
            List<String> words = words(pages(out.toByteArray()).page(0));
            assertThat(words.get(0)).hasSizeBetween(16, 18);
            assertThat(words.get(2)).hasSizeLessThan(6);
        }
    }

    @Test
    void aLongListIsLaidOutPageByPage() throws IOException {
        Path file = folder.resolve("list.xlsx");
        LongTable.save(file, "人员", List.of(LongTable.Column.text("姓名", 16), LongTable.Column.text("村", 30)), rows -> {
            for (int i = 0; i < 20_000; i++) {
                rows.row("王秀英 " + i, "白帝镇前进村");
            }
        });
        Printout pages = pages(Files.readAllBytes(file));
        assertThat(pages.pages()).isBetween(400, 800);
        assertThat(words(pages.page(pages.pages() - 1))).contains("姓名", "王秀英 19999");
    }

    @Test
    void thePdfSaysTheSame() throws IOException {
        Printout pages = pages(form(60, false));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfFile.write(pages, "公示表", out, Progress.NONE);
        try (PdfReader reader = new PdfReader(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(pages.pages());
            PdfTextExtractor texts = new PdfTextExtractor(reader);
            assertThat(texts.getTextFromPage(1)).contains("公示表", "王秀英 1", "1,234.00");
        }
        assertThat(out.size()).as("only the letters that are used").isLessThan(200_000);
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertThatThrownBy(() -> pages("<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aFaultOfOursIsNotTheFiles() {
        IllegalStateException ours = new IllegalStateException("ours");
        assertThat(WorkbookPages.told(ours, "a.xlsx")).isSameAs(ours);
        Refusal refusal = new Refusal("platform.print.nothing", "a.xlsx");
        assertThat(WorkbookPages.told(refusal, "a.xlsx")).isSameAs(refusal);
        for (ThrowingCallable read : List.<ThrowingCallable>of(
                () -> Integer.parseInt("x"), () -> CellRangeAddress.valueOf("??"), () -> new CellAddress("1A"))) {
            RuntimeException theirs = (RuntimeException) catchThrowable(read);
            assertThat(WorkbookPages.told(theirs, "a.xlsx")).as("%s", theirs).isInstanceOf(Refusal.class);
        }
    }

    private static Mark.Words find(PrintPage page, String text) {
        return page.marks().stream()
                .filter(mark -> mark instanceof Mark.Words words && words.text().equals(text))
                .map(Mark.Words.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(words(page)));
    }

    private static List<String> words(PrintPage page) {
        List<String> words = new ArrayList<>();
        for (Mark mark : page.marks()) {
            if (mark instanceof Mark.Words shown) {
                words.add(shown.text());
            }
        }
        return words;
    }

    private static Printout pages(byte[] workbook) {
        return new WorkbookPages(workbook, "x.xlsx", "2026-09-30");
    }

    private static byte[] form(int rows, boolean wide) {
        try (FormBook book = new FormBook(FormPage.portrait(TEXTS, "印记 & 0001", ""))) {
            FormSheet sheet = book.sheet("公示", List.of(wide ? 80 : 30, wide ? 40 : 30, 14));
            sheet.line(Look.TITLE, "公示表");
            sheet.row(Look.HEADING).texts("姓名", "村", "金额");
            int first = sheet.nextRow();
            for (int i = 1; i <= rows; i++) {
                sheet.row(Look.BODY).text("王秀英 " + i).text("白帝镇前进村").figure(new BigDecimal("1234"), 2);
            }
            sheet.row(Look.TOTAL)
                    .span(2, 1)
                    .text("合计")
                    .sum(first, sheet.nextRow() - 2, new BigDecimal(1234L * rows), 2);
            sheet.sealBox("盖章处");
            return book.bytes();
        }
    }
}
