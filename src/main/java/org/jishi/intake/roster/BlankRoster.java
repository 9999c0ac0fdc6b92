package org.jishi.intake.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.workbook.SteadyZip;

/**
 * A blank roster to be filled in elsewhere: headings that this program knows, every cell text so that no number loses its
 * digits, lists to choose from where words are the office's. What comes back reads like any roster.
 *
 * @param title over the headings
 * @param note below the title: how to fill it in, until when
 * @param signed what stands at each page's foot to be filled in on paper: its left, its middle and its right
 * @param fields the columns, left to right
 * @param choices what may be chosen in a column; other words are not refused
 */
public record BlankRoster(
        String title, String note, Signed signed, List<RosterField> fields, Map<RosterField, List<String>> choices) {
    /** Rows with a frame, two pages; below them the columns are text still, and the lists go on. */
    private static final int ROWS = 40;

    private static final int LAST_CHOICE = 2_000;

    private static final int HEADING = 2;
    private static final int DIGIT = 256;
    /** In inches. */
    private static final double SIDE = 0.4;

    private static final double ROOM_TO_SIGN = 0.8;
    private static final String FONT = "SimSun";
    private static final String CHOICES = "choices";

    /** Who sends it, stamps it and answers questions, and which page it is. */
    public record Signed(String left, String middle, String right) {}

    public BlankRoster {
        fields = List.copyOf(fields);
        choices = Map.copyOf(choices);
    }

    /** Writes the file whole or not at all. */
    public void write(Path out, String sheetName) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SteadyZip.plain(workbook);
            XSSFSheet sheet = workbook.createSheet(sheetName);
            List<RosterField> columns = new ArrayList<>(List.of(RosterField.SEQUENCE));
            columns.addAll(fields);
            head(workbook, sheet, columns);
            body(workbook, sheet, columns);
            lists(workbook, sheet, columns);
            page(sheet, signed);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            byte[] steady = SteadyZip.steady(bytes.toByteArray());
            AtomicFiles.save(out, to -> to.write(steady));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head(XSSFWorkbook workbook, XSSFSheet sheet, List<RosterField> columns) {
        CellStyle big = style(workbook, 16, true);
        XSSFRow top = sheet.createRow(0);
        top.setHeightInPoints(32);
        top.createCell(0).setCellValue(title);
        top.getCell(0).setCellStyle(big);
        CellStyle small = style(workbook, 10, false);
        small.setAlignment(HorizontalAlignment.LEFT);
        small.setWrapText(true);
        XSSFRow below = sheet.createRow(1);
        below.setHeightInPoints(32);
        below.createCell(0).setCellValue(note);
        below.getCell(0).setCellStyle(small);
        for (int row = 0; row < HEADING; row++) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns.size() - 1));
        }
        CellStyle heading = framed(style(workbook, 11, true));
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        heading.setWrapText(true);
        RosterWords words = RosterWords.load();
        XSSFRow headings = sheet.createRow(HEADING);
        headings.setHeightInPoints(28);
        for (int i = 0; i < columns.size(); i++) {
            headings.createCell(i).setCellValue(words.heading(columns.get(i)));
            headings.getCell(i).setCellStyle(heading);
            sheet.setColumnWidth(i, width(columns.get(i)) * DIGIT);
        }
        sheet.createFreezePane(0, HEADING + 1);
        // pages come apart: each says of which township it is
        sheet.setRepeatingRows(new CellRangeAddress(0, HEADING, -1, -1));
    }

    private static void body(XSSFWorkbook workbook, XSSFSheet sheet, List<RosterField> columns) {
        CellStyle text = framed(style(workbook, 11, false));
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        CellStyle beyond = workbook.createCellStyle();
        beyond.setDataFormat(text.getDataFormat());
        for (int i = 0; i < columns.size(); i++) {
            sheet.setDefaultColumnStyle(i, beyond);
        }
        for (int i = 0; i < ROWS; i++) {
            XSSFRow row = sheet.createRow(HEADING + 1 + i);
            row.setHeightInPoints(20);
            for (int column = 0; column < columns.size(); column++) {
                row.createCell(column).setCellStyle(text);
            }
        }
    }

    /** The lists lie on a hidden sheet: typed into the rule itself they could not be longer than 255 characters. */
    private void lists(XSSFWorkbook workbook, XSSFSheet sheet, List<RosterField> columns) {
        XSSFSheet hidden = workbook.createSheet(CHOICES);
        workbook.setSheetHidden(workbook.getSheetIndex(hidden), true);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        int next = 0;
        for (int column = 0; column < columns.size(); column++) {
            List<String> words = choices.getOrDefault(columns.get(column), List.of());
            if (words.isEmpty()) {
                continue;
            }
            for (int i = 0; i < words.size(); i++) {
                XSSFRow row = hidden.getRow(i) == null ? hidden.createRow(i) : hidden.getRow(i);
                row.createCell(next).setCellValue(words.get(i));
            }
            String letter = CellReference.convertNumToColString(next++);
            DataValidation rule = helper.createValidation(
                    helper.createFormulaListConstraint(CHOICES + "!$" + letter + "$1:$" + letter + "$" + words.size()),
                    new CellRangeAddressList(HEADING + 1, HEADING + LAST_CHOICE, column, column));
            rule.setSuppressDropDownArrow(true); // POI's word for showing it in an .xlsx
            rule.setShowErrorBox(false);
            sheet.addValidationData(rule);
        }
    }

    private static void page(XSSFSheet sheet, Signed signed) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, SIDE);
        sheet.setMargin(PageMargin.RIGHT, SIDE);
        sheet.setMargin(PageMargin.TOP, SIDE);
        sheet.setMargin(PageMargin.BOTTOM, ROOM_TO_SIGN);
        sheet.setMargin(PageMargin.FOOTER, SIDE);
        // at the foot, where they are on paper and no importer takes them for a row
        sheet.getFooter().setLeft(signed.left());
        sheet.getFooter().setCenter(signed.middle());
        sheet.getFooter().setRight(signed.right());
    }

    private static CellStyle style(XSSFWorkbook workbook, int points, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static CellStyle framed(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static int width(RosterField field) {
        return switch (field) {
            case SEQUENCE, SEX -> 7;
            case ID_NUMBER, HEAD_NUMBER, ACCOUNT_NO, HOUSEHOLD_NO -> 24;
            case VILLAGE, ADDRESS, EMPLOYER, BANK -> 26;
            case TAGS, POVERTY, PHONE -> 17;
            default -> 12;
        };
    }
}
