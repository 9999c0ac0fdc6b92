package org.jishi.people.roster;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** An .xls as an .xlsx: values, formulas, formats, widths, heights, merged areas and hidden things. */
final class BookCopy {
    private final HSSFWorkbook from;
    private final XSSFWorkbook to;
    private final Map<Short, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Integer, XSSFFont> fonts = new HashMap<>();

    private BookCopy(HSSFWorkbook from, XSSFWorkbook to) {
        this.from = from;
        this.to = to;
    }

    static void copy(HSSFWorkbook from, XSSFWorkbook to) {
        BookCopy copy = new BookCopy(from, to);
        for (int i = 0; i < from.getNumberOfSheets(); i++) {
            to.createSheet(from.getSheetName(i));
        }
        for (int i = 0; i < from.getNumberOfSheets(); i++) {
            copy.sheet(from.getSheetAt(i), to.getSheetAt(i));
            to.setSheetVisibility(i, from.getSheetVisibility(i));
        }
        to.setActiveSheet(from.getActiveSheetIndex());
    }

    private void sheet(Sheet old, Sheet made) {
        int width = 0;
        for (Row row : old) {
            Row copy = made.createRow(row.getRowNum());
            copy.setHeight(row.getHeight());
            copy.setZeroHeight(row.getZeroHeight());
            for (Cell cell : row) {
                cell(cell, copy.createCell(cell.getColumnIndex()));
                width = Math.max(width, cell.getColumnIndex() + 1);
            }
        }
        for (int column = 0; column < width; column++) {
            made.setColumnWidth(column, old.getColumnWidth(column));
            made.setColumnHidden(column, old.isColumnHidden(column));
        }
        old.getMergedRegions().forEach(made::addMergedRegion);
        if (old.getPaneInformation() != null && old.getPaneInformation().isFreezePane()) {
            made.createFreezePane(
                    old.getPaneInformation().getVerticalSplitLeftColumn(),
                    old.getPaneInformation().getHorizontalSplitTopRow());
        }
        made.getPrintSetup().setLandscape(old.getPrintSetup().getLandscape());
        made.getPrintSetup().setPaperSize(old.getPrintSetup().getPaperSize());
    }

    private void cell(Cell old, Cell made) {
        made.setCellStyle(style((HSSFCellStyle) old.getCellStyle()));
        switch (old.getCellType()) {
            case NUMERIC -> made.setCellValue(old.getNumericCellValue());
            case STRING -> made.setCellValue(old.getStringCellValue());
            case BOOLEAN -> made.setCellValue(old.getBooleanCellValue());
            case ERROR -> made.setCellErrorValue(old.getErrorCellValue());
            case FORMULA -> formula(old, made);
            default -> {}
        }
    }

    /** A formula of another workbook, or one that does not read, keeps its last result. */
    private static void formula(Cell old, Cell made) {
        try {
            made.setCellFormula(old.getCellFormula());
        } catch (FormulaParseException | IllegalArgumentException | IllegalStateException e) {
            made.setBlank();
        }
        CellType type = old.getCachedFormulaResultType();
        switch (type) {
            case NUMERIC -> made.setCellValue(old.getNumericCellValue());
            case STRING -> made.setCellValue(old.getStringCellValue());
            case BOOLEAN -> made.setCellValue(old.getBooleanCellValue());
            case ERROR ->
                made.setCellErrorValue(
                        FormulaError.forInt(old.getErrorCellValue()).getCode());
            default -> {}
        }
    }

    private XSSFCellStyle style(HSSFCellStyle old) {
        return styles.computeIfAbsent(old.getIndex(), none -> {
            XSSFCellStyle style = to.createCellStyle();
            style.setAlignment(old.getAlignment());
            style.setVerticalAlignment(old.getVerticalAlignment());
            style.setWrapText(old.getWrapText());
            style.setIndention(old.getIndention());
            style.setRotation(old.getRotation());
            style.setBorderTop(old.getBorderTop());
            style.setBorderBottom(old.getBorderBottom());
            style.setBorderLeft(old.getBorderLeft());
            style.setBorderRight(old.getBorderRight());
            style.setLocked(old.getLocked());
            style.setDataFormat(to.createDataFormat().getFormat(old.getDataFormatString()));
            style.setFont(font(from.getFontAt(old.getFontIndex()), old.getFontIndex()));
            XSSFColor ground = colour(old.getFillForegroundColorColor());
            if (old.getFillPattern() != FillPatternType.NO_FILL && ground != null) {
                style.setFillPattern(old.getFillPattern());
                style.setFillForegroundColor(ground);
            }
            return style;
        });
    }

    private XSSFFont font(Font old, int index) {
        return fonts.computeIfAbsent(index, none -> {
            XSSFFont font = to.createFont();
            font.setFontName(old.getFontName());
            font.setFontHeight(old.getFontHeight());
            font.setBold(old.getBold());
            font.setItalic(old.getItalic());
            font.setUnderline(old.getUnderline());
            font.setStrikeout(old.getStrikeout());
            XSSFColor colour = colour(from.getCustomPalette().getColor(old.getColor()));
            if (colour != null) {
                font.setColor(colour);
            }
            return font;
        });
    }

    private static @Nullable XSSFColor colour(@Nullable HSSFColor old) {
        if (old == null || old.getIndex() >= HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex()) {
            return null;
        }
        short[] parts = old.getTriplet();
        return new XSSFColor(new byte[] {(byte) parts[0], (byte) parts[1], (byte) parts[2]}, null);
    }
}
