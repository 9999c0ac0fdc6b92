package org.jishi.people.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.workbook.HeaderFinder;
import org.jishi.platform.workbook.Layout;
import org.jishi.platform.workbook.Row;
import org.jishi.platform.workbook.Sheet;
import org.jishi.platform.workbook.TableFile;

/** Opens a roster: finds the sheets that list persons, their headings, and the rows that speak of a person. */
public final class RosterReader {
    private final RosterWords words = RosterWords.load();

    /**
     * Opens a file and guesses which columns hold what.
     *
     * @throws Refusal when it is no table ({@code platform.workbook.*}), or no sheet of it has both a name's and an
     *     identity number's column
     */
    public RosterFile open(Path path) {
        TableFile content = TableFile.open(path);
        List<RosterTable> visible = new ArrayList<>();
        List<RosterTable> hidden = new ArrayList<>();
        List<Layout<RosterField>> incomplete = new ArrayList<>();
        for (int i = 0; i < content.sheets().size(); i++) {
            Sheet sheet = content.sheets().get(i);
            Optional<Layout<RosterField>> found = HeaderFinder.find(sheet, words.headings());
            if (found.isEmpty()) {
                continue;
            }
            if (found.get().has(RosterField.NAME) && found.get().has(RosterField.ID_NUMBER)) {
                (sheet.hidden() ? hidden : visible).add(new RosterTable(i, sheet, found.get()));
            } else {
                incomplete.add(found.get());
            }
        }
        List<RosterTable> tables = visible.isEmpty() ? hidden : visible;
        if (tables.isEmpty()) {
            throw refusal(path, incomplete);
        }
        return new RosterFile(path, hash(path), content, tables);
    }

    private static Refusal refusal(Path path, List<Layout<RosterField>> incomplete) {
        String name = String.valueOf(path.getFileName());
        if (incomplete.stream().anyMatch(layout -> layout.has(RosterField.NAME))) {
            return new Refusal("people.roster.noNumberColumn", name);
        }
        if (incomplete.stream().anyMatch(layout -> layout.has(RosterField.ID_NUMBER))) {
            return new Refusal("people.roster.noNameColumn", name);
        }
        return new Refusal("people.roster.noHeadings", name);
    }

    /**
     * The rows that speak of a person, in the order of the file.
     *
     * @throws Refusal when a table has lost one of its required columns, or when no row speaks of anybody
     */
    List<RosterLine> lines(RosterFile file) {
        List<RosterLine> lines = new ArrayList<>();
        for (int i = 0; i < file.tables().size(); i++) {
            RosterTable table = file.tables().get(i);
            List<Problem> missing = new ArrayList<>();
            for (RosterField field : RosterField.values()) {
                if (field.required() && !table.layout().has(field)) {
                    missing.add(Problem.at(field.name(), "people.roster.missing." + field.name()));
                }
            }
            Refusal.ifAny(missing);
            RosterRows rows = new RosterRows(words, table);
            LineReader reader = new LineReader(words, table, i);
            for (Row row : table.sheet().rows()) {
                if (rows.isPerson(row)) {
                    lines.add(reader.read(row));
                }
            }
        }
        if (lines.isEmpty()) {
            throw new Refusal("people.roster.nobody", String.valueOf(file.path().getFileName()));
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
            throw new Refusal("platform.workbook.unreadable", String.valueOf(path.getFileName()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
