package org.jishi.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jishi.identity.Masking;
import org.jishi.platform.audit.Json;
import org.jishi.platform.money.Money;
import org.jishi.platform.time.OfficeClock;

/**
 * Turns what an act wrote down (JSON) into lines to read: amounts in yuan, times of day here, rows by their names; whole
 * numbers of people and accounts are masked. What only the program needs (versions, keys of rows that have no name,
 * spellings to search by) is left out.
 */
final class TrailDetail {
    private static final int MOST_LINES = 60;
    private static final Pattern ID_NUMBER = Pattern.compile("(?<!\\d)(\\d{17}[0-9Xx]|\\d{15})(?!\\d)");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)1\\d{10}(?!\\d)");
    private static final Pattern ACCOUNT = Pattern.compile("(?<!\\d)\\d{12,}(?!\\d)");
    private static final Pattern ROW = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");
    private static final Pattern LONG_HASH = Pattern.compile("[0-9a-f]{60,}");
    private static final DateTimeFormatter HERE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** Money stands as whole fen. */
    private static final Set<String> MONEY = Set.of(
            "accepted",
            "amount",
            "awarded",
            "calculated",
            "capAmount",
            "carried",
            "computed",
            "decided",
            "deduction",
            "fee",
            "fen",
            "monthSales",
            "monthlySales",
            "net",
            "paidSum",
            "refunded",
            "returnedSum",
            "sales",
            "salesBefore",
            "spent",
            "sum",
            "total",
            "unitPrice");

    private static final Set<String> OF_THE_PROGRAM = Set.of(
            "id",
            "keptVersion",
            "hidden",
            "mergedInto",
            "mergedVersion",
            "numberSeq",
            "numberYear",
            "pinyin",
            "pinyinInitials",
            "rules",
            "runningSum",
            "seq",
            "trailFrom",
            "version");

    private final Function<UUID, Optional<String>> names;
    private final List<TrailFile.Line> lines = new ArrayList<>();

    private TrailDetail(Function<UUID, Optional<String>> names) {
        this.names = names;
    }

    /** @param names what a row is called, for those that have a name */
    static List<TrailFile.Line> lines(String detail, Function<UUID, Optional<String>> names) {
        TrailDetail read = new TrailDetail(names);
        try {
            read.add("", Json.MAPPER.readTree(detail));
        } catch (JsonProcessingException e) {
            read.lines.add(new TrailFile.Line("", false, List.of(masked(detail))));
        }
        return read.lines;
    }

    private void add(String name, JsonNode node) {
        if (lines.size() >= MOST_LINES) {
            return;
        }
        if (node.isObject()) {
            node.properties().stream()
                    .filter(field -> !isOfTheProgram(field.getKey()))
                    .forEach(field ->
                            add(name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue()));
        } else if (node.isArray() && isChange(name, node)) {
            // what it was and what it is
            lines.add(new TrailFile.Line(name, true, List.of(value(name, node.get(0)), value(name, node.get(1)))));
        } else if (node.isArray()) {
            addAll(name, node);
        } else if (!node.isNull() && !node.asText().isEmpty()) {
            String value = value(name, node);
            if (!value.isEmpty()) {
                lines.add(new TrailFile.Line(name, false, List.of(value)));
            }
        }
    }

    /** Besides: what keeps a thing from being there twice (liveIdNumber), and what is sought or joined by (nameKey). */
    static boolean isOfTheProgram(String name) {
        return OF_THE_PROGRAM.contains(name) || name.matches("live([A-Z].*)?") || name.endsWith("Key");
    }

    private void addAll(String name, JsonNode array) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i).isValueNode()) {
                values.add(value(name, array.get(i)));
            } else {
                add(name + "." + (i + 1), array.get(i));
            }
        }
        values.removeIf(String::isEmpty);
        if (!values.isEmpty()) {
            lines.add(new TrailFile.Line(name, false, values));
        }
    }

    private static boolean isChange(String name, JsonNode array) {
        return array.size() == 2
                && array.get(0).isValueNode()
                && array.get(1).isValueNode()
                && (name.startsWith("changes.") || name.contains(".changes."));
    }

    /** Empty for a row without a name. */
    private String value(String name, JsonNode node) {
        if (node.isNull() || node.asText().isEmpty()) {
            return "–";
        }
        if (node.isIntegralNumber() && MONEY.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return "¥" + Money.ofFen(node.longValue()).format();
        }
        if (!node.isTextual()) {
            return node.asText();
        }
        String text = node.asText();
        if (name.endsWith("creditCode")) {
            // a firm's, which is public, though it may look like the number of a person
            return text;
        }
        if (ROW.matcher(text).matches()) {
            return names.apply(UUID.fromString(text)).map(TrailDetail::masked).orElse("");
        }
        if (MOMENT.matcher(text).matches()) {
            try {
                return HERE.format(Instant.parse(text).atZone(OfficeClock.ZONE));
            } catch (DateTimeParseException e) {
                return text;
            }
        }
        return LONG_HASH.matcher(text).matches() ? text.substring(0, 16) : masked(text);
    }

    static String masked(String text) {
        String ids = ID_NUMBER.matcher(text).replaceAll(found -> Masking.idNumber(found.group()));
        String phones = PHONE.matcher(ids).replaceAll(found -> Masking.phone(found.group()));
        return ACCOUNT.matcher(phones).replaceAll(found -> Masking.account(found.group()));
    }
}
