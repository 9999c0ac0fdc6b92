package org.jishi.people.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jishi.people.PersonName;
import org.jishi.people.Pinyin;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

/** Pages of the list of households: first the ids in their order from an index, then the rows of those ids. */
final class HouseholdListRepository {
    private static final Map<String, List<String>> ORDERS = Map.of(
            "number", List.of("live_number", "id"),
            "village", List.of("village_code", "id"),
            "formed", List.of("formed_on", "id"));

    private static final Pattern NUMBER = Pattern.compile(".*\\d.*");
    /** No code point of the columns searched sorts after it. */
    private static final String LAST = "\uffff";
    /** More than that nobody reads through: the words are to be made longer. */
    private static final int MOST_FOUND = 2_000;

    private static final String ROWS = """
        SELECT h.id, h.number, h.village_code, h.formed_on, h.dissolved_on, p.name AS head, p.died_on AS head_died,
               (SELECT count(*) FROM household_member c JOIN person q ON q.id = c.person_id
                 WHERE c.household_id = h.id AND c.until IS NULL AND q.died_on IS NULL) AS members
          FROM household h
          LEFT JOIN household_member m ON m.live_head = h.id
          LEFT JOIN person p ON p.id = m.person_id
         WHERE h.id IN (<ids>)\
        """;

    /** Of the dead there are few, and of households without a head as well. */
    private static final String HEADLESS = """
        SELECT m.live_head AS id, p.died_on AS day_on FROM person p JOIN household_member m ON m.live_person = p.id
         WHERE p.died_on >= DATE '1900-01-01' AND m.live_head IS NOT NULL
        UNION ALL
        SELECT h.id, h.formed_on FROM household h LEFT JOIN household_member m ON m.live_head = h.id
         WHERE h.dissolved_on IS NULL AND m.id IS NULL\
        """;

    private static final String NAMED = """
        SELECT DISTINCT m.household_id FROM person p JOIN household_member m ON m.live_person = p.id
         WHERE p.live = TRUE AND p.pinyin >= :from AND p.pinyin < :to AND p.name_key >= :name AND p.name_key < :nameTo
         LIMIT :most\
        """;

    private static final String SPELT = """
        SELECT DISTINCT m.household_id FROM person p JOIN household_member m ON m.live_person = p.id
         WHERE p.live = TRUE AND (p.pinyin >= :from AND p.pinyin < :to
               OR p.pinyin_initials >= :from AND p.pinyin_initials < :to)
         LIMIT :most\
        """;

    private static final String IN_VILLAGE = """
        SELECT h.id FROM place v JOIN place_code c ON c.id = v.id JOIN household h ON h.village_code = c.code
         WHERE v.name >= :name AND v.name < :nameTo
         LIMIT :most\
        """;

    private final Pinyin pinyin = new Pinyin();

    record Listed(
            UUID id,
            @Nullable String number,
            @Nullable String villageCode,
            LocalDate formedOn,
            @Nullable LocalDate dissolvedOn,
            @Nullable String head,
            @Nullable LocalDate headDied,
            long members) {
        HouseholdRow shown(Map<String, String> villages) {
            return new HouseholdRow(
                    id,
                    number,
                    head,
                    headDied,
                    members,
                    villageCode == null ? null : villages.getOrDefault(villageCode, villageCode),
                    formedOn,
                    dissolvedOn);
        }
    }

    Page<Listed> page(Handle handle, PageRequest request) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> bound = new LinkedHashMap<>();
        List<UUID> among = words(handle, request.search().strip(), conditions, bound);
        for (Map.Entry<String, String> filter : request.filters().entrySet()) {
            switch (filter.getKey()) {
                case "village" -> add(conditions, bound, "h.village_code = :village", "village", filter.getValue());
                case "township" -> {
                    conditions.add("h.village_code BETWEEN :firstVillage AND :lastVillage");
                    bound.put("firstVillage", filter.getValue() + "000");
                    bound.put("lastVillage", filter.getValue() + "999");
                }
                // what home tells of: those without a living head
                case "todo" -> among = state(handle, "HEADLESS", conditions, among);
                case "state" -> among = state(handle, filter.getValue(), conditions, among);
                default -> throw new IllegalArgumentException("unknown filter " + filter.getKey());
            }
        }
        if (among != null) {
            if (among.isEmpty()) {
                return new Page<>(List.of(), 0);
            }
            conditions.add("h.id IN (<among>)");
        }
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        String sort = request.sort() == null ? "number" : request.sort();
        String direction = request.descending() ? " DESC" : "";
        String order = String.join(
                ", ",
                Objects.requireNonNull(ORDERS.get(sort), sort).stream()
                        .map(column -> "h." + column + direction)
                        .toList());
        List<UUID> ids = bind(
                        handle.createQuery("SELECT h.id FROM household h" + where + " ORDER BY " + order
                                + " LIMIT :pageLimit OFFSET :pageOffset"),
                        bound,
                        among)
                .bind("pageLimit", request.limit())
                .bind("pageOffset", request.offset())
                .mapTo(UUID.class)
                .list();
        long total = bind(handle.createQuery("SELECT count(*) FROM household h" + where), bound, among)
                .mapTo(Long.class)
                .one();
        return new Page<>(rows(handle, ids), total);
    }

    /** Which households typed words mean; null for those that only a condition tells, and for no words. */
    private @Nullable List<UUID> words(
            Handle handle, String words, List<String> conditions, Map<String, Object> bound) {
        if (words.isEmpty()) {
            return null;
        }
        String number = Objects.requireNonNullElse(HouseholdRules.number(words), "");
        if (NUMBER.matcher(number).matches()) {
            conditions.add("h.live_number >= :number AND h.live_number < :numberTo");
            bound.put("number", number);
            bound.put("numberTo", number + LAST);
            return null;
        }
        PersonName name = PersonName.of(words);
        if (name.key().isEmpty()) {
            return List.of();
        }
        if (name.key().codePoints().allMatch(character -> character < 128)) {
            return handle.createQuery(SPELT)
                    .bind("from", name.key().toLowerCase(Locale.ROOT))
                    .bind("to", name.key().toLowerCase(Locale.ROOT) + LAST)
                    .bind("most", MOST_FOUND)
                    .mapTo(UUID.class)
                    .list();
        }
        String spelled = pinyin.ofPerson(name.name()).full();
        List<UUID> found = new ArrayList<>(handle.createQuery(NAMED)
                .bind("from", spelled)
                .bind("to", spelled + LAST)
                .bind("name", name.key())
                .bind("nameTo", name.key() + LAST)
                .bind("most", MOST_FOUND)
                .mapTo(UUID.class)
                .list());
        found.addAll(handle.createQuery(IN_VILLAGE)
                .bind("name", words)
                .bind("nameTo", words + LAST)
                .bind("most", MOST_FOUND)
                .mapTo(UUID.class)
                .list());
        return found.stream().distinct().toList();
    }

    private static @Nullable List<UUID> state(
            Handle handle, String state, List<String> conditions, @Nullable List<UUID> among) {
        switch (state) {
            case "OPEN" -> conditions.add("h.dissolved_on IS NULL");
            case "DISSOLVED" -> conditions.add("h.dissolved_on IS NOT NULL");
            case "HEADLESS" -> {
                List<UUID> headless = headless(handle);
                return among == null
                        ? headless
                        : headless.stream().filter(among::contains).toList();
            }
            default -> throw new IllegalArgumentException("unknown state " + state);
        }
        return among;
    }

    private static List<UUID> headless(Handle handle) {
        return handle.createQuery(HEADLESS)
                .map((row, context) -> row.getObject("id", UUID.class))
                .list();
    }

    /** How long each household without a living head has been waiting for one, the longest first. */
    static List<LocalDate> headlessSince(Handle handle) {
        return handle.createQuery(HEADLESS).map((row, context) -> row.getObject("day_on", LocalDate.class)).stream()
                .sorted()
                .toList();
    }

    private static void add(
            List<String> conditions, Map<String, Object> bound, String condition, String name, Object content) {
        conditions.add(condition);
        bound.put(name, content);
    }

    private static <S extends SqlStatement<S>> S bind(
            S statement, Map<String, Object> bound, @Nullable List<UUID> among) {
        bound.forEach(statement::bind);
        return among == null ? statement : statement.bindList("among", among);
    }

    private static List<Listed> rows(Handle handle, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Listed> found = new HashMap<>();
        handle.createQuery(ROWS).bindList("ids", ids).mapTo(Listed.class).forEach(row -> found.put(row.id(), row));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
