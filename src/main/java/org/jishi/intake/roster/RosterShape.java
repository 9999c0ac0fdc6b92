package org.jishi.intake.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;

/** Which files have the same shape: those whose tables have the same headings in the same columns. */
final class RosterShape {
    /** Headings of an answer, which comes in again as the roster that it answers. */
    private static final List<String> OURS = Stream.of(Language.values())
            .map(Texts::in)
            .flatMap(texts ->
                    Stream.of(texts.text("people.roster.answer.verdict"), texts.text("people.roster.answer.advice")))
            .toList();

    /** Begins columns that were kept since headings that merely hold a field's word are no longer taken for it. */
    private static final String KEPT = "2,";

    private RosterShape() {}

    /** Whether a heading is one of an answer's own. */
    static boolean isOurs(String heading) {
        return OURS.stream().anyMatch(heading::endsWith);
    }

    /** The file with the columns that were kept for tables of its shapes. */
    static RosterFile remembered(RosterFile file, RosterWords words, Function<String, Optional<String>> kept) {
        RosterFile corrected = file;
        for (int i = 0; i < file.tables().size(); i++) {
            Optional<String> columns =
                    kept.apply(shape(file.subject(), file.tables().get(i)));
            if (columns.isPresent()) {
                corrected = with(corrected, i, words, columns.get());
            }
        }
        return corrected;
    }

    /** Shape to columns, for each table. */
    static Map<String, String> of(RosterFile file) {
        Map<String, String> shapes = new LinkedHashMap<>();
        file.tables()
                .forEach(table -> shapes.put(
                        shape(file.subject(), table),
                        new TreeMap<>(table.layout().columns())
                                .entrySet().stream()
                                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                                        .collect(Collectors.joining(",", KEPT, ""))));
        return shapes;
    }

    private static RosterFile with(RosterFile file, int table, RosterWords words, String columns) {
        RosterFile corrected = file;
        for (RosterField field : file.subject().fields()) {
            corrected = corrected.with(table, field, -1);
        }
        for (String column : columns.split(",", -1)) {
            int equals = column.indexOf('=');
            if (equals > 0) {
                RosterField field = RosterField.valueOf(column.substring(0, equals));
                int place = Integer.parseInt(column.substring(equals + 1));
                if (columns.startsWith(KEPT) || !wasGuessed(file.tables().get(table), words, field, place)) {
                    corrected = corrected.with(table, field, place);
                }
            }
        }
        return columns.startsWith(KEPT) ? corrected.asSettled(table) : corrected;
    }

    /** Whether nobody chose that column: its heading holds a word of the field, and that was enough once. */
    private static boolean wasGuessed(RosterTable table, RosterWords words, RosterField field, int column) {
        return table.part().layout().column(field).orElse(-1) != column
                && words.holds(field, table.layout().headings().getOrDefault(column, ""));
    }

    /** The same headings say something else in a list of organisations: name, number and address are not persons'. */
    private static String shape(RosterSubject subject, RosterTable table) {
        String headings = (subject == RosterSubject.PERSONS ? "" : subject + "\n")
                + new TreeMap<>(table.layout().headings())
                        .entrySet().stream()
                                .filter(entry -> OURS.stream().noneMatch(entry.getValue()::endsWith))
                                .map(entry -> entry.getKey() + ":" + entry.getValue())
                                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(headings.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
