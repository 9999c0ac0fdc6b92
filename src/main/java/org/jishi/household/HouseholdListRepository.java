package org.jishi.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jishi.household.HouseholdFacts.Remembered;
import org.jishi.identity.PersonName;
import org.jishi.identity.Pinyin;
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Pages of the list of households: first the ids in their order, from an index or, by head and size, from memory; then the
 * rows of those ids.
 */
final class HouseholdListRepository {
    private static final String OWN = "h.live_number";

    /** But for the size, which memory tells, and for those without a head, who are asked for by name. */
    private static final ListColumns FILTERS = new ListColumns()
            .is("village", "h.village_code = :village")
            .on(
                    "township",
                    (query, code) -> query.where(
                            "h.village_code BETWEEN :firstVillage AND :lastVillage",
                            "firstVillage",
                            code + "000",
                            "lastVillage",
                            code + "999"))
            .on("state", HouseholdListRepository::state)
            .order("number", OWN)
            .order("village", "h.village_code")
            .order("formed", "h.formed_on")
            .order("dissolved", "h.dissolved_on")
            // what home tells of: those without a living head
            .on("todo", (query, whom) -> {})
            .on("size", (query, span) -> {})
            .yesNo("number", "h.number IS NOT NULL")
            .words("address", "h.address")
            .days("formed", "h.formed_on")
            .days("dissolved", "h.dissolved_on")
            .words("reason", "h.dissolved_reason");

    private static final String HEADLESS_STATE = "HEADLESS";
    private static final Pattern NUMBER = Pattern.compile("\\d");
    /** No code point of the columns searched sorts after it. */
    private static final String LAST = "\uffff";
    /** More than that nobody reads through: the words are to be made longer. */
    private static final int MOST_FOUND = 2_000;

    private static final String ROWS = """
        SELECT h.id, h.number, h.village_code, h.address, h.formed_on, h.dissolved_on, h.dissolved_reason, p.name AS head, p.died_on AS head_died,
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
            @Nullable String address,
            LocalDate formedOn,
            @Nullable LocalDate dissolvedOn,
            @Nullable String dissolvedReason,
            @Nullable String head,
            @Nullable LocalDate headDied,
            long members) {
        HouseholdRow shown(Map<String, String> villages, Map<String, String> townships) {
            return new HouseholdRow(
                    id,
                    number,
                    head,
                    headDied,
                    members,
                    villageCode == null ? null : villages.getOrDefault(villageCode, villageCode),
                    villageCode == null ? null : townships.get(villageCode.substring(0, 9)),
                    address,
                    formedOn,
                    dissolvedOn,
                    dissolvedReason);
        }
    }

    Page<Listed> page(Handle handle, PageRequest request, Remembered remembered) {
        Optional<ListQuery> query = query(handle, request);
        if (query.isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        if (!remembered.nothing()) {
            List<UUID> all = ids(handle, request, query.get(), remembered);
            int from = Math.min(request.offset(), all.size());
            return new Page<>(
                    rows(handle, all.subList(from, Math.min(from + request.limit(), all.size()))), all.size());
        }
        List<UUID> ids = query.get().ids(handle, request, OWN, request.limit(), request.offset());
        return new Page<>(rows(handle, ids), query.get().count(handle));
    }

    /** All that match, in the same order. */
    List<UUID> ids(Handle handle, PageRequest request, Remembered remembered) {
        return query(handle, request)
                .map(query -> ids(handle, request, query, remembered))
                .orElse(List.of());
    }

    /** Empty where nothing can match. */
    private Optional<ListQuery> query(Handle handle, PageRequest request) {
        ListQuery query = new ListQuery("h.*", "household h", "h.id");
        query.filters(request, FILTERS);
        List<UUID> among = words(handle, request.search().strip(), query);
        if (HEADLESS_STATE.equals(request.filters().get("state"))
                || request.filters().containsKey("todo")) {
            List<UUID> headless = headless(handle);
            among = among == null
                    ? headless
                    : headless.stream().filter(among::contains).toList();
        }
        if (among == null) {
            return Optional.of(query);
        }
        return among.isEmpty() ? Optional.empty() : Optional.of(query.among(among));
    }

    private static List<UUID> ids(Handle handle, PageRequest request, ListQuery query, Remembered remembered) {
        List<UUID> order = remembered.order();
        Set<UUID> ofSize = remembered.ofSize();
        List<UUID> found = order;
        if (found == null) {
            found = query.ids(handle, request, OWN);
        } else if (!query.all()) {
            Set<UUID> through = new HashSet<>(query.ids(handle, PageRequest.first(1), "h.id"));
            found = found.stream().filter(through::contains).toList();
        }
        return ofSize == null ? found : found.stream().filter(ofSize::contains).toList();
    }

    /** Which households typed words mean; null for those that only a condition tells, and for no words. */
    private @Nullable List<UUID> words(Handle handle, String words, ListQuery query) {
        if (words.isEmpty()) {
            return null;
        }
        String number = Objects.requireNonNullElse(HouseholdRules.number(words), "");
        if (NUMBER.matcher(number).find()) {
            query.where(
                    "h.live_number >= :typed AND h.live_number < :typedTo", "typed", number, "typedTo", number + LAST);
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

    private static void state(ListQuery query, String state) {
        switch (state) {
            case "OPEN" -> query.where("h.dissolved_on IS NULL");
            case "DISSOLVED" -> query.where("h.dissolved_on IS NOT NULL");
            case HEADLESS_STATE -> {}
            default -> throw new IllegalArgumentException("unknown state " + state);
        }
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

    static List<Listed> rows(Handle handle, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Listed> found = new HashMap<>();
        handle.createQuery(ROWS).bindList("ids", ids).mapTo(Listed.class).forEach(row -> found.put(row.id(), row));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
