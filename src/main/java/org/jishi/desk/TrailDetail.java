package org.jishi.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jishi.people.Masking;
import org.jishi.platform.audit.Json;

/** Turns what an act wrote down (JSON) into lines to read; whole numbers of people and accounts are masked. */
final class TrailDetail {
    private static final int MOST_LINES = 60;
    private static final Pattern ID_NUMBER = Pattern.compile("(?<!\\d)(\\d{17}[0-9Xx]|\\d{15})(?!\\d)");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)1\\d{10}(?!\\d)");
    private static final Pattern ACCOUNT = Pattern.compile("(?<!\\d)\\d{12,}(?!\\d)");

    private TrailDetail() {}

    static List<TrailFile.Line> lines(String detail) {
        List<TrailFile.Line> lines = new ArrayList<>();
        try {
            add(lines, "", Json.MAPPER.readTree(detail));
        } catch (JsonProcessingException e) {
            lines.add(new TrailFile.Line("", masked(detail)));
        }
        return lines;
    }

    private static void add(List<TrailFile.Line> lines, String name, JsonNode node) {
        if (lines.size() >= MOST_LINES) {
            return;
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> add(
                            lines, name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue()));
        } else if (node.isArray()
                && node.size() == 2
                && node.get(0).isValueNode()
                && node.get(1).isValueNode()) {
            // a change: what it was and what it is
            lines.add(new TrailFile.Line(name, text(node.get(0)) + " → " + text(node.get(1))));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                add(lines, name + "." + (i + 1), node.get(i));
            }
        } else if (!node.isNull() && !node.asText().isEmpty()) {
            lines.add(new TrailFile.Line(name, text(node)));
        }
    }

    private static String text(JsonNode node) {
        if (node.isNull()) {
            return "–";
        }
        return node.isTextual() ? masked(node.asText()) : node.asText();
    }

    static String masked(String text) {
        String ids = ID_NUMBER.matcher(text).replaceAll(found -> Masking.idNumber(found.group()));
        String phones = PHONE.matcher(ids).replaceAll(found -> Masking.phone(found.group()));
        return ACCOUNT.matcher(phones).replaceAll(found -> Masking.account(found.group()));
    }
}
