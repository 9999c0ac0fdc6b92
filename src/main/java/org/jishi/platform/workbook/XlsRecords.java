package org.jishi.platform.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jishi.platform.files.ShownName;
import org.jishi.platform.workbook.Cell.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of an .xls one after another and keeps the values alone, since a sheet with borders down to its last
 * row has millions of cells that hold nothing.
 */
final class XlsRecords {
    private static final int BIFF_5 = 0x0500;

    private final Path path;
    private final Budget budget;
    private final XlsGlobals globals;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Row.Builder builder = new Row.Builder();

    private TreeMap<Integer, Row> rows = new TreeMap<>();
    private List<Sheet.Area> merged = new ArrayList<>();
    private BitSet hidden = new BitSet();
    /** The row that is being gathered, and the formula whose text comes in a record of its own. */
    private int current = -1;

    private @Nullable FormulaRecord open;

    XlsRecords(Path path) {
        this.path = path;
        budget = new Budget(path);
        globals = new XlsGlobals(budget);
    }

    List<Sheet> read(InputStream stream) throws IOException {
        RecordFactoryInputStream records = new RecordFactoryInputStream(stream, false);
        int depth = 0;
        boolean first = true;
        boolean chart = false;
        for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
            if (record instanceof BOFRecord start) {
                depth++;
                if (first && start.getVersion() == BIFF_5) {
                    throw new OldExcelFormatException("BIFF 5");
                }
                if (depth == 1) {
                    chart = start.getType() == BOFRecord.TYPE_CHART;
                }
            } else if (record instanceof EOFRecord) {
                depth--;
                if (depth == 0 && !first) {
                    finish();
                }
                first &= depth > 0;
            } else if (first) {
                globals.add(record);
            } else if (depth == 1 && !chart) {
                // What lies deeper are the charts of a sheet, with numbers of their own.
                add(record);
            }
        }
        if (depth != 0 || sheets.size() < globals.sheets().size()) {
            throw new IOException("ends too soon");
        }
        return inOrder();
    }

    /** As the tabs stand; the sheets lie in the file in any order. */
    private List<Sheet> inOrder() {
        List<BoundSheetRecord> lying = lying();
        List<Sheet> ordered = new ArrayList<>();
        for (BoundSheetRecord tab : globals.sheets()) {
            ordered.add(sheets.get(lying.indexOf(tab)));
        }
        return ordered;
    }

    private List<BoundSheetRecord> lying() {
        return List.of(BoundSheetRecord.orderByBofPosition(globals.sheets()));
    }

    private void finish() {
        takeRow();
        rows.replaceAll((index, row) -> row.hidden() == hidden.get(index) ? row : again(row));
        List<BoundSheetRecord> lying = lying();
        if (sheets.size() < lying.size()) {
            BoundSheetRecord tab = lying.get(sheets.size());
            List<Row> held = List.copyOf(rows.values());
            sheets.add(new Sheet(
                    ShownName.of(path), tab.getSheetname(), tab.isHidden() || tab.isVeryHidden(), held, merged));
            budget.sheet(held);
        }
        rows = new TreeMap<>();
        merged = new ArrayList<>();
        hidden = new BitSet();
    }

    private Row again(Row row) {
        refill(row);
        Row same = builder.take(row.index(), hidden.get(row.index()));
        return same == null ? row : same;
    }

    private void refill(Row row) {
        row.cells().forEach(cell -> builder.add(cell.column(), cell.text(), cell.kind(), cell.number()));
    }

    private void add(Record record) {
        if (record instanceof RowRecord row) {
            hidden.set(row.getRowNumber(), row.getZeroHeight());
        } else if (record instanceof MergeCellsRecord areas) {
            for (int at = 0; at < areas.getNumAreas(); at++) {
                CellRangeAddress area = areas.getAreaAt(at);
                Sheet.Area kept = new Sheet.Area(
                        area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn());
                budget.area(kept);
                merged.add(kept);
            }
        } else if (record instanceof StringRecord result && open != null) {
            FormulaRecord formula = open;
            open = null;
            put(formula, result.getString(), Kind.FORMULA, Double.NaN);
        } else if (record instanceof CellValueRecordInterface cell) {
            closeFormula();
            value(cell);
        }
    }

    private void value(CellValueRecordInterface cell) {
        switch (cell) {
            case LabelSSTRecord label -> put(label, globals.text(label.getSSTIndex()), Kind.TEXT, Double.NaN);
            case LabelRecord label -> put(label, label.getValue(), Kind.TEXT, Double.NaN);
            case NumberRecord number -> number(number, number.getValue(), false);
            case BoolErrRecord flag ->
                put(
                        flag,
                        flag.isBoolean() ? flag(flag.getBooleanValue()) : error(flag.getErrorValue()),
                        Kind.TEXT,
                        Double.NaN);
            case FormulaRecord formula -> {
                switch (formula.getCachedResultTypeEnum()) {
                    case NUMERIC -> number(formula, formula.getValue(), true);
                    case BOOLEAN -> put(formula, flag(formula.getCachedBooleanValue()), Kind.FORMULA, Double.NaN);
                    case ERROR -> put(formula, error(formula.getCachedErrorValue()), Kind.FORMULA, Double.NaN);
                    default -> open = formula;
                }
            }
            default -> {}
        }
    }

    private static String flag(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.forInt((byte) code).getString();
    }

    private void number(CellValueRecordInterface cell, double number, boolean formula) {
        String day = globals.isDate(cell.getXFIndex()) ? NumberText.date(number, globals.from1904()) : null;
        String text = day == null ? NumberText.of(number) : day;
        put(cell, text, formula ? Kind.FORMULA : day == null ? Kind.NUMBER : Kind.DATE, number);
    }

    private void put(CellValueRecordInterface cell, String text, Kind kind, double number) {
        if (cell.getRow() != current) {
            takeRow();
            current = cell.getRow();
            Row begun = rows.remove(current);
            if (begun != null) {
                refill(begun);
            }
        }
        if (kind != Kind.TEXT) {
            budget.characters(text.length());
        }
        builder.add(cell.getColumn() & 0xFFFF, text, kind, number);
    }

    /** A formula whose text is empty has no record with it. */
    private void closeFormula() {
        FormulaRecord formula = open;
        open = null;
        if (formula != null) {
            put(formula, "", Kind.FORMULA, Double.NaN);
        }
    }

    private void takeRow() {
        closeFormula();
        budget.cells(builder.size());
        Row row = builder.take(current, hidden.get(Math.max(0, current)));
        if (row != null) {
            rows.put(row.index(), row);
        }
        current = -1;
    }
}
