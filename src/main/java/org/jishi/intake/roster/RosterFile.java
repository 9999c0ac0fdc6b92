package org.jishi.intake.roster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jishi.platform.files.ShownName;
import org.jishi.platform.workbook.TableFile;

/**
 * A roster that was opened, and where its tables stand.
 *
 * @param subject of what it is a list
 * @param hash SHA-256 of the file's bytes, in hex
 * @param tables one for each sheet that is such a list; never empty
 * @param leftOut names of hidden sheets that are such lists too and are not read, since one that is seen is
 */
public record RosterFile(
        RosterSubject subject,
        Path path,
        String hash,
        TableFile content,
        List<RosterTable> tables,
        List<String> leftOut) {
    /** Longer workbooks are answered as they stream by. */
    static final int MOST_ROWS = 5_000;

    public RosterFile {
        tables = List.copyOf(tables);
        leftOut = List.copyOf(leftOut);
    }

    /** The file's name as it is told, cut where it is very long. */
    public String name() {
        return ShownName.of(path);
    }

    /** Whether the file lies there as it was when it was opened. */
    public boolean isStillThere() {
        return Files.isRegularFile(path) && RosterReader.hash(path).equals(hash);
    }

    /** With one table's columns corrected. */
    public RosterFile with(int table, RosterField field, int column) {
        return with(table, tables.get(table).with(field, column));
    }

    /** With one table's columns as its headings alone say. */
    public RosterFile asGuessed(int table) {
        return with(table, tables.get(table).asGuessed());
    }

    /** With one table's columns as somebody said that they are right. */
    public RosterFile asSettled(int table) {
        return with(table, tables.get(table).asSettled());
    }

    private RosterFile with(int table, RosterTable changed) {
        List<RosterTable> corrected = new ArrayList<>(tables);
        corrected.set(table, changed);
        return new RosterFile(subject, path, hash, content, corrected, leftOut);
    }

    /**
     * Without the rows of long workbooks: what the plan says of them is enough, the answer is made as the file streams by,
     * and a hundred thousand rows need not lie in memory twice.
     */
    RosterFile withoutRows() {
        if (content.kind() != TableFile.Kind.XLSX
                || content.sheets().stream()
                                .mapToInt(sheet -> sheet.rows().size())
                                .sum()
                        <= MOST_ROWS) {
            return this;
        }
        List<RosterTable> light = tables.stream().map(RosterTable::withoutRows).toList();
        return new RosterFile(subject, path, hash, content.withoutRows(), light, leftOut);
    }

    /** With some of its tables only, by their place in {@link #tables}. */
    public RosterFile only(List<Integer> chosen) {
        return new RosterFile(
                subject, path, hash, content, chosen.stream().map(tables::get).toList(), leftOut);
    }
}
