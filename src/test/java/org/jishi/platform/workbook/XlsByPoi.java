package org.jishi.platform.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jishi.platform.workbook.Cell.Kind;

/** Reads an .xls by POI's model of a workbook, which holds every cell: what {@link XlsRecords} must agree with. */
final class XlsByPoi {
    private XlsByPoi() {}

    static List<Sheet> sheets(HSSFWorkbook workbook, String file) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            org.apache.poi.ss.usermodel.Sheet sheet = workbook.getSheetAt(i);
            List<Row> rows = new ArrayList<>();
            Row.Builder builder = new Row.Builder();
            for (org.apache.poi.ss.usermodel.Row row : sheet) {
                for (org.apache.poi.ss.usermodel.Cell cell : row) {
                    add(builder, cell, workbook);
                }

                Row packed = builder.take(row.getRowNum(), row.getZeroHeight());
                if (packed != null) {
                    rows.add(packed);
                }
            }
            List<Sheet.Area> merged = new ArrayList<>();
            for (CellRangeAddress area : sheet.getMergedRegions()) {
                merged.add(new Sheet.Area(
                        area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn()));
            }
            boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
            sheets.add(new Sheet(file, workbook.getSheetName(i), hidden, rows, merged));
        }
        return sheets;
    }

    private static void add(Row.Builder builder, org.apache.poi.ss.usermodel.Cell cell, HSSFWorkbook workbook) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        int column = cell.getColumnIndex();
        Kind kind = formula ? Kind.FORMULA : Kind.TEXT;
        switch (type) {
            case STRING -> builder.add(column, cell.getRichStringCellValue().getString(), kind, Double.NaN);
            case BOOLEAN -> builder.add(column, cell.getBooleanCellValue() ? "TRUE" : "FALSE", kind, Double.NaN);
            case ERROR ->
                builder.add(
                        column, FormulaError.forInt(cell.getErrorCellValue()).getString(), kind, Double.NaN);
            case NUMERIC -> {
                double number = cell.getNumericCellValue();
                boolean date = DateUtil.isADateFormat(
                        cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
                String day = date || XlsxStyles.isDate(cell.getCellStyle().getDataFormat(), null)
                        ? NumberText.date(number, workbook.getInternalWorkbook().isUsing1904DateWindowing())
                        : null;
                Kind numeric = formula ? Kind.FORMULA : day == null ? Kind.NUMBER : Kind.DATE;
                builder.add(column, day == null ? NumberText.of(number) : day, numeric, number);
            }
            default -> {
                if (formula) {
                    builder.add(column, "", Kind.FORMULA, Double.NaN);
                }
            }
        }
    }
}
