package org.jishi.intake.roster;

import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Formulas of an .xls that reach into other workbooks or programs: in its answer their last result stands. */
final class OldFormulas {
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*+\"");
    private static final Pattern OUTSIDE =
            Pattern.compile("[\\[|]|\\b(?:WEBSERVICE|CALL|REGISTER|REGISTER\\.ID|EXEC|RTD|DDE)\\s{0,9}\\(");

    private OldFormulas() {}

    static void leaveForeignOut(HSSFWorkbook workbook) {
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA && isForeign(cell)) {
                        cell.removeFormula();
                    }
                }
            }
        }
    }

    private static boolean isForeign(Cell cell) {
        try {
            return OUTSIDE.matcher(WORDS.matcher(cell.getCellFormula()).replaceAll(""))
                    .find();
        } catch (FormulaParseException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException e) {
            // a formula that cannot be written out cannot be vouched for
            return true;
        }
    }
}
