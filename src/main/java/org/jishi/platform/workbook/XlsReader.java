package org.jishi.platform.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jishi.platform.files.ShownName;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.workbook.Cell.Kind;

/** Reads every sheet of an .xls of Excel 97 or later, and knows the other files that begin like one. */
final class XlsReader {
    /** Such a file is held in memory at about eight times its size, in bytes. */
    private static final long LARGEST = 24L << 20;

    private XlsReader() {}

    /** Whether it is the package that an .xlsx with a password lies in. */
    static boolean isLocked(Path path) {
        try (POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true)) {
            return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            // whatever it is, the reader of the old kind says so
            return false;
        }
    }

    static List<Sheet> read(Path path) {
        try {
            if (Files.size(path) > LARGEST) {
                throw new Refusal(
                        "platform.workbook.tooLarge", ShownName.of(path), Files.size(path) >> 20, LARGEST >> 20);
            }
            try (POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true)) {
                DirectoryNode root = files.getRoot();
                if (root.hasEntryCaseInsensitive("WordDocument")) {
                    throw TableFile.refusal("word", path);
                }
                if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                    throw TableFile.refusal("slides", path);
                }
                if (!root.hasEntryCaseInsensitive("Workbook")) {
                    throw TableFile.refusal(root.hasEntryCaseInsensitive("Book") ? "oldExcel" : "notTable", path);
                }
                try (HSSFWorkbook workbook = new HSSFWorkbook(root, false)) {
                    return sheets(workbook, ShownName.of(path), new Budget(path));
                }
            }
        } catch (EncryptedDocumentException e) {
            throw TableFile.refusal("password", path);
        } catch (OldExcelFormatException e) {
            throw TableFile.refusal("oldExcel", path);
        } catch (IOException e) {
            throw TableFile.refusal("damaged", path);
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            // POI meets a cut or crafted file with many kinds of these; all mean the same to a clerk.
            throw TableFile.refusal("damaged", path);
        }
    }

    private static List<Sheet> sheets(HSSFWorkbook workbook, String file, Budget budget) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            org.apache.poi.ss.usermodel.Sheet sheet = workbook.getSheetAt(i);
            List<Row> rows = new ArrayList<>();
            Row.Builder builder = new Row.Builder();
            for (org.apache.poi.ss.usermodel.Row row : sheet) {
                for (org.apache.poi.ss.usermodel.Cell cell : row) {
                    add(builder, cell, workbook);
                }
                budget.cells(builder.size());
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
            budget.sheet(rows);
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
