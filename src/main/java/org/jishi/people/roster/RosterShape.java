package org.jishi.people.roster;

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

    private RosterShape() {}

    /** The file with the columns that were kept for tables of its shapes. */
    static RosterFile remembered(RosterFile file, Function<String, Optional<String>> kept) {
        RosterFile corrected = file;
        for (int i = 0; i < file.tables().size(); i++) {
            Optional<String> columns =
                    kept.apply(shape(file.subject(), file.tables().get(i)));
            if (columns.isPresent()) {
                corrected = with(corrected, i, columns.get());
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
                                        .collect(Collectors.joining(","))));
        return shapes;
    }

    private static RosterFile with(RosterFile file, int table, String columns) {
        RosterFile corrected = file;
        for (RosterField field : file.subject().fields()) {
            corrected = corrected.with(table, field, -1);
        }
        for (String column : columns.split(",", -1)) {
            int equals = column.indexOf('=');
            if (equals > 0) {
                corrected = corrected.with(
                        table,
                        RosterField.valueOf(column.substring(0, equals)),
                        Integer.parseInt(column.substring(equals + 1)));
            }
        }
        return corrected;
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
