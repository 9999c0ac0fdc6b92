package org.jishi.desk.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jishi.desk.TrailFile;
import org.jishi.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/** The words of what an act wrote down: never a name or a code of the program. */
final class TrailWords {
    private static final String KEY = "desk.trail.key.";
    private static final String VALUE = "desk.trail.value.";
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*|[a-z]+(?:[_.-][a-zA-Z]+)*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Where the words of a code stand in the room of its act, when its name alone does not say it. */
    private static final List<String> PLACES = List.of(
            "status",
            "lineStatus",
            "noticeStatus",
            "objectionStatus",
            "payableStatus",
            "batchStatus",
            "recoveryStatus",
            "sessionStatus",
            "correctionStatus",
            "orderState",
            "doubtKind",
            "poverty",
            "tag",
            "item",
            "mark.word",
            "half",
            "household.relation",
            "membership.role",
            "organisation.kind",
            "callResult",
            "callAnswer",
            "sheetFormat",
            "idKind",
            "targets.direction",
            "form");

    /** The tables whose states have words of their own. */
    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("award_line", "lineStatus"),
            Map.entry("notice", "noticeStatus"),
            Map.entry("notice_line", "lineStatus"),
            Map.entry("objection", "objectionStatus"),
            Map.entry("payable", "payableStatus"),
            Map.entry("batch", "batchStatus"),
            Map.entry("batch_line", "lineStatus"),
            Map.entry("recovery", "recoveryStatus"),
            Map.entry("class_session", "sessionStatus"),
            Map.entry("correction", "correctionStatus"),
            Map.entry("payment_outcome", "payableStatus"));

    private static final List<String> ANYWHERE =
            List.of("approval.outcome.", "approval.step.", "platform.role.", "evidence.kind.", VALUE);

    private final Texts texts;

    TrailWords(Texts texts) {
        this.texts = texts;
    }

    String label(TrailFile.Line line) {
        List<String> parts = Arrays.stream(line.name().split("\\."))
                .filter(part -> !part.equals("changes") && !part.isEmpty())
                .map(part -> NUMBER.matcher(part).matches() ? part : word(part))
                .toList();
        return parts.isEmpty() ? texts.text(KEY + "text") : String.join(" ", parts);
    }

    String content(String act, @Nullable String table, TrailFile.Line line) {
        Stream<String> values = line.values().stream().map(value -> value(act, table, line.name(), value));
        return values.collect(Collectors.joining(line.change() ? " → " : texts.text("desk.trail.comma")));
    }

    private String word(String name) {
        return texts.has(KEY + name) ? texts.text(KEY + name) : texts.text(KEY + "unnamed");
    }

    private String value(String act, @Nullable String table, String name, String value) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(value.split("(?<=[ ,/])"))
                .map(part -> {
                    String code = part.replaceFirst("[ ,/]$", "");
                    return isCode(act, last, code)
                            ? coded(act, table, last, code) + part.substring(code.length())
                            : part;
                })
                .collect(Collectors.joining());
    }

    /** Small letters are a code only where no person writes them: a login may be called shop. */
    private static boolean isCode(String act, String name, String text) {
        return CODE.matcher(text).matches()
                && (Character.isUpperCase(text.charAt(0))
                        || text.equals("true")
                        || text.equals("false")
                        || act.equals("admin.setting")
                        || name.endsWith("Kind")
                        || Set.of("kind", "subject", "form", "secret").contains(name));
    }

    private String coded(String act, @Nullable String table, String name, String code) {
        String room = act.substring(0, Math.max(0, act.indexOf('.'))) + ".";
        Stream<String> ofTable = table == null || !STATES.containsKey(table) || !name.equals("status")
                ? Stream.empty()
                : Stream.of(room + STATES.get(table) + ".");
        return Stream.of(
                        ofTable,
                        Stream.of(room + name + "."),
                        PLACES.stream().map(place -> room + place + "."),
                        ANYWHERE.stream())
                .flatMap(prefixes -> prefixes)
                .map(prefix -> prefix + code)
                .filter(texts::has)
                .map(texts::text)
                .findFirst()
                .orElse(code);
    }
}
