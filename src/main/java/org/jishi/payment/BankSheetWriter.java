package org.jishi.payment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.workbook.SteadyZip;

/**
 * Writes the file that goes to the bank: a line with number, count and sum, the headings, and a line for each account.
 * Words are the bank's, always Chinese, and the same batch is the same bytes however often it is written. Account numbers are text, amounts have two decimals and no separator.
 */
final class BankSheetWriter {
    private static final List<String> HEADINGS = List.of("序号", "户名", "账号", "开户行", "金额", "用途");
    /** In digits; a column is wider where its words are. */
    private static final int[] WIDTHS = {8, 16, 26, 32, 14, 24};

    private static final int WIDEST = 60;

    private BankSheetWriter() {}

    static AtomicFiles.Content content(BankSheet sheet, BankSheet.Format format) {
        return out -> out.write(format == BankSheet.Format.XLSX ? workbook(sheet) : text(sheet, format));
    }

    static byte[] text(BankSheet sheet, BankSheet.Format format) {
        String separator = String.valueOf(format.separator());
        StringBuilder text = new StringBuilder();
        text.append(String.join(separator, summary(sheet))).append("\r\n");
        text.append(String.join(separator, HEADINGS)).append("\r\n");
        for (BankSheet.Line line : sheet.lines()) {
            text.append(String.join(
                            separator,
                            String.valueOf(line.lineNo()),
                            line.accountName(),
                            line.accountNo(),
                            line.bank(),
                            line.amount().plain(),
                            sheet.purpose()))
                    .append("\r\n");
        }
        Charset charset = format.gbk() ? BankSheetRules.GBK : StandardCharsets.UTF_8;
        return text.toString().getBytes(charset);
    }

    private static List<String> summary(BankSheet sheet) {
        return List.of(
                "批次号：" + sheet.batchNo(),
                "总笔数：" + sheet.lines().size(),
                "总金额：" + sheet.total().plain());
    }

    private static byte[] workbook(BankSheet sheet) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            SteadyZip.plain(book);
            Styles styles = new Styles(book);
            CellStyle words = styles.ruled("@", HorizontalAlignment.LEFT);
            CellStyle figures = styles.ruled("0.00_ ", HorizontalAlignment.RIGHT);
            CellStyle numbers = styles.ruled("0", HorizontalAlignment.CENTER);
            Sheet page = book.createSheet("代发明细");
            words(page.createRow(0), styles.plain(), summary(sheet));
            words(page.createRow(1), styles.heading(), HEADINGS);
            int at = 2;
            for (BankSheet.Line line : sheet.lines()) {
                Row row = page.createRow(at++);
                var number = row.createCell(0, CellType.NUMERIC);
                number.setCellValue(line.lineNo());
                number.setCellStyle(numbers);
                word(row, 1, words, line.accountName());
                word(row, 2, words, line.accountNo());
                word(row, 3, words, line.bank());
                var amount = row.createCell(4, CellType.NUMERIC);
                amount.setCellValue(line.amount().yuan().doubleValue());
                amount.setCellStyle(figures);
                word(row, 5, words, sheet.purpose());
            }
            for (int i = 0; i < WIDTHS.length; i++) {
                page.setColumnWidth(i, Math.min(WIDEST, Math.max(WIDTHS[i], widest(page, i) + 3)) * 256);
            }
            page.createFreezePane(0, 2);
            page.setRepeatingRows(new CellRangeAddress(0, 1, -1, -1));
            page.setHorizontallyCenter(true);
            page.getFooter().setCenter("第 &P 页，共 &N 页");
            page.setFitToPage(true);
            page.getPrintSetup().setFitWidth((short) 1);
            page.getPrintSetup().setFitHeight((short) 0);
            page.getPrintSetup().setLandscape(true);
            page.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
            book.write(out);
            return SteadyZip.steady(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In 宋体, as all that is printed here; the table has lines. */
    private static final class Styles {
        private static final short POINTS = 11;

        private final XSSFWorkbook book;

        Styles(XSSFWorkbook book) {
            this.book = book;
            book.getFontAt(0).setFontName("宋体");
            book.getFontAt(0).setFontHeightInPoints(POINTS);
        }

        CellStyle plain() {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("@"));
            return style;
        }

        CellStyle ruled(String format, HorizontalAlignment across) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            style.setAlignment(across);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            return style;
        }

        CellStyle heading() {
            CellStyle style = ruled("@", HorizontalAlignment.CENTER);
            Font bold = book.createFont();
            bold.setFontName("宋体");
            bold.setFontHeightInPoints(POINTS);
            bold.setBold(true);
            style.setFont(bold);
            return style;
        }
    }

    /** Of a column's words, in digits: what its neighbour would cut off, and what would pass the page's edge. */
    private static int widest(Sheet page, int column) {
        int widest = 0;
        for (Row row : page) {
            var cell = row.getCell(column);
            if (cell != null && cell.getCellType() == CellType.STRING) {
                widest = Math.max(
                        widest,
                        cell.getStringCellValue()
                                .codePoints()
                                .map(point -> point < 0x1100 ? 1 : 2)
                                .sum());
            }
        }
        return widest;
    }

    private static void words(Row row, CellStyle style, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            word(row, i, style, texts.get(i));
        }
    }

    private static void word(Row row, int column, CellStyle style, String text) {
        var cell = row.createCell(column, CellType.STRING);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
