package org.jishi.intake.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jishi.intake.roster.AnswerMarks.CellMark;
import org.jishi.intake.roster.AnswerMarks.RowMark;
import org.jishi.intake.roster.AnswerMarks.Said;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.RowHeight;
import org.jspecify.annotations.Nullable;

/** Marks a workbook of the old format, .xls, which lies in memory. Every other format of a cell stays as it is. */
final class PoiAnswer {
    private static final int VERDICT_WIDTH = 14 * 256;
    private static final int ADVICE_CHARACTERS = 60;
    private static final int ADVICE_WIDTH = ADVICE_CHARACTERS * 256;
    private static final int COMMENT_COLUMNS = 4;
    /** Where the next column begins: the old format counts a column's width in 1024 parts. */
    private static final int RIGHT_EDGE = 1023;
    /** Of a comment as wide as that many usual columns. */
    private static final int COMMENT_CHARACTERS = 36;

    private final Workbook workbook;
    private final Texts texts;
    private final CreationHelper helper;
    private final Map<String, CellStyle> styles = new HashMap<>();

    PoiAnswer(Workbook workbook, Texts texts) {
        this.workbook = workbook;
        this.texts = texts;
        this.helper = workbook.getCreationHelper();
    }

    void mark(Sheet sheet, AnswerMarks marks) {
        clearEarlier(sheet, marks);
        heading(sheet, marks);
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        marks.headings().forEach((column, mark) -> {
            Cell cell = cell(row(sheet, marks.headingRow()), column);
            put(drawing, standsAlone(sheet, cell.getRowIndex(), column) ? cell : origin(sheet, cell), mark);
        });
        marks.rows().forEach((index, mark) -> row(sheet, drawing, marks, index, mark));
        for (int i = 0; i < marks.tables().size(); i++) {
            sheet.setColumnWidth(marks.column() + AnswerMarks.OURS * i, VERDICT_WIDTH);
            sheet.setColumnWidth(marks.column() + AnswerMarks.OURS * i + 1, ADVICE_WIDTH);
        }
    }

    /** A corrected answer that comes back carries our comments and grounds of last time. */
    private void clearEarlier(Sheet sheet, AnswerMarks marks) {
        sheet.getCellComments().forEach((address, comment) -> {
            if (AnswerMarks.AUTHOR.equals(comment.getAuthor())) {
                Row row = sheet.getRow(address.getRow());
                Cell cell = row == null ? null : row.getCell(address.getColumn());
                if (cell != null) {
                    cell.removeCellComment();
                    if (marks.rows().containsKey(address.getRow()) || address.getRow() < marks.headingRow() + 1) {
                        cell.setCellStyle(styled(cell, null, false));
                    }
                }
            }
        });
    }

    private void heading(Sheet sheet, AnswerMarks marks) {
        Row row = row(sheet, marks.headingRow());
        Cell left = marks.column() > 0 ? row.getCell(marks.column() - 1) : null;
        List<String> titles = marks.titles(texts);
        for (int i = 0; i < titles.size(); i++) {
            Cell cell = cell(row, marks.column() + i);
            cell.setCellValue(titles.get(i));
            if (left != null) {
                cell.setCellStyle(left.getCellStyle());
            }
        }
    }

    private void row(Sheet sheet, Drawing<?> drawing, AnswerMarks marks, int index, RowMark mark) {
        Row row = row(sheet, index);
        for (int i = 0; i < mark.said().size(); i++) {
            Said said = mark.said().get(i);
            Cell verdict = cell(row, marks.column() + AnswerMarks.OURS * i);
            verdict.setCellValue(said == null ? "" : said.verdict());
            verdict.setCellStyle(styled(verdict, said == null ? null : said.tone(), false));
            Cell advice = cell(row, marks.column() + AnswerMarks.OURS * i + 1);
            advice.setCellValue(said == null ? "" : said.advice());
            advice.setCellStyle(styled(advice, null, true));
            int height = RowHeight.of(said == null ? "" : said.advice(), ADVICE_CHARACTERS);
            if (row.getHeightInPoints() < height) {
                row.setHeightInPoints(height);
            }
        }
        mark.cells().forEach((column, cellMark) -> {
            if (standsAlone(sheet, index, column)) {
                put(drawing, cell(row, column), cellMark);
            }
        });
    }

    private void put(Drawing<?> drawing, Cell cell, CellMark mark) {
        cell.setCellStyle(styled(cell, mark.tone(), false));
        comment(drawing, cell, mark);
    }

    /** The first cell of the merged area that covers one. */
    private static Cell origin(Sheet sheet, Cell covered) {
        return sheet.getMergedRegions().stream()
                .filter(area -> area.isInRange(covered.getRowIndex(), covered.getColumnIndex()))
                .findFirst()
                .map(area -> cell(row(sheet, area.getFirstRow()), area.getFirstColumn()))
                .orElse(covered);
    }

    /** A cell that a merged area covers shows nothing of its own. */
    private static boolean standsAlone(Sheet sheet, int row, int column) {
        for (CellRangeAddress area : sheet.getMergedRegions()) {
            if (area.isInRange(row, column)) {
                return area.getFirstRow() == row && area.getFirstColumn() == column;
            }
        }
        return true;
    }

    private void comment(Drawing<?> drawing, Cell cell, CellMark mark) {
        Comment there = cell.getCellComment();
        if (there != null) {
            there.setString(helper.createRichTextString(there.getString().getString() + "\n" + mark.text()));
            return;
        }
        ClientAnchor anchor = helper.createClientAnchor();
        // POI holds the place for the comment's cell while it makes it: the neighbour's, which may have one, is not
        // free
        anchor.setCol1(cell.getColumnIndex());
        anchor.setDx1(RIGHT_EDGE);
        int last = workbook.getSpreadsheetVersion().getLastColumnIndex();
        anchor.setCol2(Math.min(cell.getColumnIndex() + 1 + COMMENT_COLUMNS, last));
        if (cell.getColumnIndex() == last) {
            // nothing is on its right: the comment lies over the cell
            anchor.setDx1(0);
            anchor.setDx2(RIGHT_EDGE);
        }
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + RowHeight.ofComment(mark.text(), COMMENT_CHARACTERS));
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(helper.createRichTextString(mark.text()));
        comment.setAuthor(AnswerMarks.AUTHOR);
        cell.setCellComment(comment);
    }

    /** The cell's own style on another ground; one for each pair, since a workbook holds 64,000 at most. */
    private CellStyle styled(Cell cell, @Nullable AnswerTone tone, boolean wraps) {
        CellStyle own = cell.getCellStyle();
        return styles.computeIfAbsent(own.getIndex() + "/" + tone + "/" + wraps, none -> {
            CellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(own);
            if (tone == null) {
                style.setFillPattern(FillPatternType.NO_FILL);
            } else {
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setFillForegroundColor(tone.indexed());
            }
            if (wraps) {
                style.setWrapText(true);
                style.setVerticalAlignment(VerticalAlignment.CENTER);
            }
            return style;
        });
    }

    private static Row row(Sheet sheet, int index) {
        Row row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }

    private static Cell cell(Row row, int column) {
        return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
