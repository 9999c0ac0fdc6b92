package org.jishi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jishi.platform.money.Money;
import org.jishi.platform.print.Mark;
import org.jishi.platform.print.sheet.WorkbookPages;
import org.junit.jupiter.api.Test;

/** The bank's workbook as it is printed and stamped: nothing cut off, a table with lines, headings on every page. */
class BankSheetPrintTest {
    @Test
    void theBatchNumberIsWholeAndEveryPageHasItsHeadings() throws IOException {
        List<BankSheet.Line> lines = new ArrayList<>();
        for (int i = 1; i <= 80; i++) {
            lines.add(new BankSheet.Line(i, "王秀英", "6210802798486473703", "重庆农村商业银行奉节支行", Money.ofFen(60_000)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BankSheetWriter.content(
                        new BankSheet("PC-2026-0001", "电商培训补贴", Money.ofFen(60_000 * 80), lines), BankSheet.Format.XLSX)
                .writeTo(out);
        WorkbookPages pages = new WorkbookPages(out.toByteArray(), "x.xlsx", "2026-09-30");
        assertThat(pages.pages()).isGreaterThan(1);
        for (int i = 0; i < pages.pages(); i++) {
            List<String> words = pages.page(i).marks().stream()
                    .filter(Mark.Words.class::isInstance)
                    .map(mark -> ((Mark.Words) mark).text())
                    .toList();
            assertThat(words).contains("批次号：PC-2026-0001", "户名", "账号", "第 " + (i + 1) + " 页，共 " + pages.pages() + " 页");
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var amount = book.getSheetAt(0).getRow(2).getCell(4).getCellStyle();
            assertThat(amount.getDataFormatString())
                    .as("a space before the purpose")
                    .isEqualTo("0.00_ ");
            assertThat(amount.getBorderTop()).isEqualTo(BorderStyle.THIN);
        }
    }
}
