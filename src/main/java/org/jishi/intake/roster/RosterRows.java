package org.jishi.intake.roster;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jishi.platform.workbook.Cell;
import org.jishi.platform.workbook.Layout;
import org.jishi.platform.workbook.Row;
import org.jishi.platform.workbook.Sheet;

/** Tells the rows of a table that speak of somebody from sums, notes, signatures, repeated headings and blank forms. */
final class RosterRows {
    private static final Pattern PLACE_LIKE = Pattern.compile(".*(?:镇|乡|村|街道|社区|组|队|班)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?[Ee]\\+?\\d{1,2}");
    /** As many digits and it is meant to be a number, however wrong. */
    private static final int DIGITS_OF_NUMBER = 8;

    private final RosterSubject subject;
    private final RosterWords words;
    private final RosterTable table;
    private final Sheet sheet;
    private final Layout<RosterField> layout;

    RosterRows(RosterSubject subject, RosterWords words, RosterTable table) {
        this.subject = subject;
        this.words = words;
        this.table = table;
        this.sheet = table.sheet();
        this.layout = table.layout();
    }

    boolean isEntry(Row row) {
        int index = row.index();
        if (index < layout.firstDataRow()) {
            return false;
        }
        Cell name = layout.cell(sheet, index, subject.naming());
        Cell number = layout.cell(sheet, index, subject.number());
        if (continues(name, index) && continues(number, index)) {
            return false;
        }
        if (repeatsHeading(name) || repeatsHeading(number)) {
            return false;
        }
        if (name.kind() == Cell.Kind.UNCOUNTED || number.kind() == Cell.Kind.UNCOUNTED) {
            // what stands in the row besides may still say that it is a sum
            return row.cells().stream()
                    .filter(cell -> !cell.isBlank())
                    .noneMatch(cell -> !cell.isNumber() && words.beginsNobody(cell.text()));
        }
        boolean numbered = digits(number.text()) >= DIGITS_OF_NUMBER || looksScientific(number);
        if (numbered && !acrossTheRow(number, name)) {
            return true;
        }
        if (saysNobody(row, name)) {
            return false;
        }
        int filled = filled(index);
        if (name.isBlank() || filled >= 2) {
            return filled >= (name.isBlank() ? 3 : 2);
        }
        String bare = BLANKS.matcher(name.text()).replaceAll("");
        return subject.bareName().matcher(bare).matches()
                && !PLACE_LIKE.matcher(bare).matches()
                && !acrossTheRow(number, name);
    }

    /** Whether a row's beginning says that it is a sum, a note or a signature, whatever the columns mean. */
    boolean saysNobody(Row row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank() && table.holds(cell.column()))
                .findFirst()
                .map(first -> !first.isNumber() && words.beginsNobody(first.text()))
                .orElse(true);
    }

    private static boolean continues(Cell cell, int row) {
        return !cell.isBlank() && cell.originRow() < row;
    }

    private boolean repeatsHeading(Cell cell) {
        String heading = layout.headings().get(cell.column());
        String text = cell.text().strip();
        return heading != null && !text.isEmpty() && (heading.equals(text) || heading.endsWith("/" + text));
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    private static boolean looksScientific(Cell number) {
        return SCIENTIFIC.matcher(number.text().strip()).matches();
    }

    /** One merged cell over name and number is a note with a telephone in it. */
    private static boolean acrossTheRow(Cell number, Cell name) {
        return number.isSpread() && !name.isBlank() && name.text().equals(number.text());
    }

    private boolean saysNobody(Row row, Cell name) {
        if (words.beginsNobody(name.text())) {
            return true;
        }
        return saysNobody(row);
    }

    /** Fields with a text of their own in this row; what merged cells lend from above or from the left does not count. */
    private int filled(int index) {
        Set<Integer> origins = new HashSet<>();
        int count = 0;
        for (RosterField field : subject.fields()) {
            Cell cell = layout.cell(sheet, index, field);
            if (field != RosterField.SEQUENCE
                    && !cell.isBlank()
                    && cell.originRow() == index
                    && origins.add(Objects.hash(cell.originColumn()))) {
                count++;
            }
        }
        return count;
    }
}
