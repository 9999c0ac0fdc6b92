package org.jishi.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jishi.report.Cell;
import org.jishi.report.ReportSheet;
import org.jishi.report.SheetRow;
import org.jishi.report.Span;

/** Compares an exported workbook with the report it was made of, cell by cell; formulas are computed anew. */
public final class ReportCheck {
    private static final double HALF_A_UNIT = 0.000_000_5;

    private final Workbook book;
    private final FormulaEvaluator evaluator;
    private int cells;

    private ReportCheck(Workbook book) {
        this.book = book;
        this.evaluator = book.getCreationHelper().createFormulaEvaluator();
    }

    /** Fails at the first cell that differs, and at a cell that the report does not have; returns how many were compared. */
    public static int same(List<ReportSheet> sheets, Path file) {
        try (Workbook book = WorkbookFactory.create(file.toFile())) {
            ReportCheck check = new ReportCheck(book);
            assertThat(book.getNumberOfSheets()).isEqualTo(sheets.size());
            for (int i = 0; i < sheets.size(); i++) {
                check.sheet(sheets.get(i), book.getSheetAt(i));
            }
            return check.cells;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheet(ReportSheet report, Sheet sheet) {
        assertThat(sheet.getSheetName()).isEqualTo(report.name());
        Set<List<Integer>> covered = new HashSet<>();
        Set<List<Integer>> compared = new HashSet<>();
        for (int r = 0; r < report.rows().size(); r++) {
            SheetRow row = report.rows().get(r);
            int column = 0;
            for (Span span : row.spans()) {
                while (covered.contains(List.of(r, column))) {
                    column++;
                }
                for (int below = 0; below < span.rows(); below++) {
                    for (int beside = 0; beside < span.columns(); beside++) {
                        covered.add(List.of(r + below, column + beside));
                    }
                }
                same(
                        span.cell(),
                        sheet.getRow(r).getCell(column),
                        row.kind() == SheetRow.Kind.HEADING,
                        report.name() + " " + r + "," + column);
                compared.add(List.of(r, column));
                column += span.columns();
            }
        }
        for (var row : sheet) {
            for (var cell : row) {
                boolean known = row.getRowNum() >= report.rows().size()
                        || compared.contains(List.of(row.getRowNum(), cell.getColumnIndex()));
                assertThat(known || cell.getCellType() == CellType.BLANK)
                        .as("a cell of the workbook alone: " + cell.getAddress())
                        .isTrue();
            }
        }
    }

    private void same(Cell expected, org.apache.poi.ss.usermodel.Cell stored, boolean heading, String place) {
        cells++;
        switch (expected) {
            case Cell.Blank() -> assertThat(stored.getCellType()).as(place).isEqualTo(CellType.BLANK);
            case Cell.None() ->
                assertThat(stored.getStringCellValue()).as(place).isEqualTo(expected.shown());
            case Cell.Text(String text) -> {
                assertThat(stored.getCellType()).as(place).isEqualTo(CellType.STRING);
                // a heading is broken where its column is narrow
                String shown = stored.getStringCellValue();
                assertThat(heading ? shown.replace("\n", "") : shown)
                        .as(place)
                        .isEqualTo(heading ? text.replace("\n", "") : text);
            }
            case Cell.Figure(BigDecimal amount, int decimals) -> number(stored, amount, place);
            case Cell.Percent(BigDecimal ratio) -> number(stored, ratio, place);
            case Cell.Ordinal(long number) -> number(stored, BigDecimal.valueOf(number), place);
            case Cell.Day(var date) ->
                assertThat(stored.getLocalDateTimeCellValue().toLocalDate())
                        .as(place)
                        .isEqualTo(date);
            case Cell.Sum(int first, int last, BigDecimal total, int decimals) -> formula(stored, total, place);
            case Cell.Total(var areas, BigDecimal total, int decimals) -> formula(stored, total, place);
        }
    }

    private static void number(org.apache.poi.ss.usermodel.Cell stored, BigDecimal expected, String place) {
        assertThat(stored.getCellType()).as(place).isEqualTo(CellType.NUMERIC);
        assertThat(stored.getNumericCellValue()).as(place).isEqualTo(expected.doubleValue());
    }

    private void formula(org.apache.poi.ss.usermodel.Cell stored, BigDecimal expected, String place) {
        assertThat(stored.getCellType()).as(place).isEqualTo(CellType.FORMULA);
        assertThat(stored.getNumericCellValue()).as(place).isEqualTo(expected.doubleValue());
        assertThat(evaluator.evaluate(stored).getNumberValue())
                .as(place + " computed")
                .isCloseTo(expected.doubleValue(), within(HALF_A_UNIT));
    }
}
