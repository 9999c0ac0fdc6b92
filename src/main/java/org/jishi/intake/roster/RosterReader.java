package org.jishi.intake.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jishi.platform.files.ShownName;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.workbook.Cell;
import org.jishi.platform.workbook.HeaderFinder;
import org.jishi.platform.workbook.HeadingWords;
import org.jishi.platform.workbook.Layout;
import org.jishi.platform.workbook.Row;
import org.jishi.platform.workbook.Sheet;
import org.jishi.platform.workbook.TableFile;
import org.jishi.platform.workbook.TablePart;

/** Opens a roster: finds the sheets that are lists, their headings, and the rows that speak of somebody. */
final class RosterReader {
    private static final int LOOK_ROWS = 20;
    private static final Pattern WORKBOOK = Pattern.compile("(?i).*\\.(?:xlsx|xls|xlsm)");

    /** Reads the rows of one table. */
    @FunctionalInterface
    interface Lines<L> {
        L read(Row row);
    }

    /** Makes what reads the rows of a table. */
    @FunctionalInterface
    interface LinesOf<L> {
        Lines<L> table(RosterWords words, RosterTable table, int index);
    }

    private final RosterSubject subject;
    private final RosterWords words;

    RosterReader(RosterSubject subject, RosterWords words) {
        this.subject = subject;
        this.words = words;
    }

    /**
     * Opens a file and guesses which columns hold what. Where no sheet has both a name's and a number's column,
     * the sheets are those that may be rosters in words unknown; {@link #complete} tells.
     *
     * @throws Refusal when it is no table ({@code platform.workbook.*}), or nothing in it has headings
     */
    RosterFile open(Path path) {
        TableFile content = TableFile.open(path);
        List<RosterTable> visible = new ArrayList<>();
        List<RosterTable> hidden = new ArrayList<>();
        List<RosterTable> incomplete = new ArrayList<>();
        HeadingWords<RosterField> headings = words.headings(subject);
        for (int i = 0; i < content.sheets().size(); i++) {
            Sheet sheet = content.sheets().get(i);
            List<TablePart<RosterField>> parts =
                    HeaderFinder.parts(sheet, headings, subject.naming(), subject.number());
            if (parts.isEmpty()) {
                parts = unknown(sheet)
                        .map(layout -> List.of(new TablePart<>(0, Integer.MAX_VALUE, layout, Map.of())))
                        .orElse(List.of());
            }
            for (TablePart<RosterField> part : parts) {
                RosterTable table = withFilled(ofHeads(new RosterTable(i, sheet, part)));
                if (isComplete(subject, table.layout())) {
                    (sheet.hidden() ? hidden : visible).add(table);
                } else {
                    incomplete.add(table);
                }
            }
        }
        if (visible.isEmpty() && hidden.isEmpty()) {
            List<RosterTable> numbered =
                    incomplete.stream().filter(this::hasNumbers).toList();
            if (numbered.isEmpty()) {
                throw refusal(subject, content, incomplete);
            }
            return new RosterFile(subject, path, hash(path), content, numbered, List.of());
        }
        return visible.isEmpty()
                ? new RosterFile(subject, path, hash(path), content, hidden, List.of())
                : new RosterFile(subject, path, hash(path), content, visible, names(hidden));
    }

    private static List<String> names(List<RosterTable> tables) {
        return tables.stream().map(table -> table.sheet().name()).distinct().toList();
    }

    /** Where nobody but heads of households has a name and a number, they are whom the rows list. */
    private static RosterTable ofHeads(RosterTable table) {
        Layout<RosterField> layout = table.layout();
        if (layout.has(RosterField.NAME)
                || layout.has(RosterField.ID_NUMBER)
                || layout.has(RosterField.RELATION)
                || !layout.has(RosterField.HEAD_NAME)
                || !layout.has(RosterField.HEAD_NUMBER)) {
            return table;
        }
        Layout<RosterField> heads = layout.with(RosterField.NAME, table.column(RosterField.HEAD_NAME))
                .with(RosterField.ID_NUMBER, table.column(RosterField.HEAD_NUMBER));
        TablePart<RosterField> part = table.part();
        return new RosterTable(
                table.sheetIndex(), table.sheet(), new TablePart<>(part.from(), part.to(), heads, part.rivals()));
    }

    private RosterTable withFilled(RosterTable table) {
        boolean complete = isComplete(subject, table.layout());
        RosterRows rows = new RosterRows(subject, words, table);
        Set<Integer> filled = new HashSet<>();
        for (Row row : table.sheet().rows()) {
            if (row.index() >= table.layout().firstDataRow()
                    && (complete ? rows.isEntry(row) : !rows.saysNobody(row))) {
                for (Cell cell : row.cells()) {
                    if (!cell.isBlank() && table.holds(cell.column())) {
                        filled.add(cell.column());
                    }
                }
            }
        }
        return table.filled(filled);
    }

    /** The first row of several texts, for a clerk to say what they mean. */
    private static Optional<Layout<RosterField>> unknown(Sheet sheet) {
        for (Row row : sheet.rows().subList(0, Math.min(LOOK_ROWS, sheet.rows().size()))) {
            Map<Integer, String> headings = new HashMap<>();
            for (Cell cell : row.cells()) {
                if (cell.kind() == Cell.Kind.TEXT && !cell.isBlank()) {
                    headings.put(cell.column(), cell.text().strip());
                }
            }
            if (headings.size() >= 2 && sheet.rows().getLast().index() > row.index()) {
                return Optional.of(new Layout<>(row.index(), row.index() + 1, Map.of(), headings, 0));
            }
        }
        return Optional.empty();
    }

    /** Whether numbers stand below the headings, whatever these say. */
    private boolean hasNumbers(RosterTable table) {
        return table.sheet().rows().stream()
                .filter(row -> row.index() >= table.layout().firstDataRow())
                .limit(LOOK_ROWS)
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> subject.numberForm()
                        .matcher(Normalizer.normalize(cell.text(), Normalizer.Form.NFKC)
                                .strip())
                        .matches());
    }

    private static boolean isComplete(RosterSubject subject, Layout<RosterField> layout) {
        return layout.has(subject.naming()) && layout.has(subject.number());
    }

    /**
     * The file with the tables that can say who is meant.
     *
     * @throws Refusal when there is none
     */
    static RosterFile complete(RosterFile file) {
        List<Integer> complete = new ArrayList<>();
        for (int i = 0; i < file.tables().size(); i++) {
            if (isComplete(file.subject(), file.tables().get(i).layout())) {
                complete.add(i);
            }
        }
        if (complete.isEmpty()) {
            throw refusal(file.subject(), file.content(), file.tables());
        }
        return complete.size() == file.tables().size() ? file : file.only(complete);
    }

    private static Refusal refusal(RosterSubject subject, TableFile content, List<RosterTable> tables) {
        String name = ShownName.of(content.path());
        boolean persons = subject == RosterSubject.PERSONS;
        if (tables.stream().anyMatch(table -> table.layout().has(subject.naming()))) {
            return new Refusal(persons ? "people.roster.noNumberColumn" : "people.firms.noCodeColumn", name);
        }
        if (tables.stream().anyMatch(table -> table.layout().has(subject.number()))) {
            return new Refusal(persons ? "people.roster.noNameColumn" : "people.firms.noNameColumn", name);
        }
        if (content.kind() == TableFile.Kind.TEXT && WORKBOOK.matcher(name).matches()) {
            return new Refusal("people.roster.notWorkbook", name);
        }
        return new Refusal(persons ? "people.roster.noHeadings" : "people.firms.noHeadings", name);
    }

    /**
     * The rows that speak of somebody, in the order of the file.
     *
     * @throws Refusal when a table has lost one of its required columns, or when no row speaks of anybody
     */
    <L> List<L> lines(RosterFile file, LinesOf<L> of) {
        List<L> lines = new ArrayList<>();
        for (int i = 0; i < file.tables().size(); i++) {
            RosterTable table = file.tables().get(i);
            List<Problem> missing = new ArrayList<>();
            for (RosterField field : subject.fields()) {
                if (subject.requires(field) && !table.layout().has(field)) {
                    missing.add(Problem.at(field.name(), "people.roster.missing." + field.name()));
                }
            }
            Refusal.ifAny(missing);
            RosterRows rows = new RosterRows(subject, words, table);
            Lines<L> reader = of.table(words, table, i);
            for (Row row : table.sheet().rows()) {
                if (rows.isEntry(row)) {
                    lines.add(reader.read(row));
                }
            }
        }
        if (lines.isEmpty()) {
            throw new Refusal(
                    subject == RosterSubject.PERSONS ? "people.roster.nobody" : "people.firms.nobody",
                    ShownName.of(file.path()));
        }
        return lines;
    }

    static String hash(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream stream = new DigestInputStream(in, digest)) {
                stream.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new Refusal("platform.workbook.unreadable", ShownName.of(path));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
