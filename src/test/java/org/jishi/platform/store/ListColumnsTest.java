package org.jishi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each kind of filter, alone and with others, against a walk over all rows. */
class ListColumnsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static final ListColumns FILTERS = new ListColumns()
            .is("label", "t.label = :label")
            .id("id", "t.id = :id")
            .choice("size", Map.of("SMALL", "t.amount < 5", "LARGE", "t.amount >= 5"))
            .yesNo("either", "t.label IS NULL OR t.amount = 3")
            .days("heldOn", "t.held_on")
            .moments("written", "t.written_at")
            .numbers("amount", "t.amount");

    private record Row(
            UUID id, @Nullable String label, @Nullable LocalDate day, Instant written, int amount) {}

    private final Database database = Database.inMemory();
    private final Random random = new Random(7);
    private final List<Row> all = new ArrayList<>();
    private final Map<Map.Entry<String, String>, Predicate<Row>> walks = new LinkedHashMap<>();

    @BeforeEach
    void invent() {
        database.change(handle -> {
            handle.execute("CREATE TABLE thing (id uuid PRIMARY KEY, label varchar(20), held_on date,"
                    + " written_at timestamp(6) with time zone NOT NULL, amount integer NOT NULL)");
            for (int i = 0; i < 300; i++) {
                LocalDate day = DAY.plusDays(random.nextInt(60));
                // the last second of a day of the office, and its first
                Instant written = (random.nextBoolean() ? day.atTime(LocalTime.of(23, 59, 59)) : day.atStartOfDay())
                        .atZone(OfficeClock.ZONE)
                        .toInstant();
                Row row = new Row(
                        new UUID(random.nextLong(), i),
                        random.nextInt(4) == 0
                                ? null
                                : List.of("Orange 100%", "脐橙_大", "柚").get(random.nextInt(3)),
                        random.nextInt(5) == 0 ? null : day,
                        written,
                        random.nextInt(10));
                all.add(row);
                handle.createUpdate("INSERT INTO thing (id, label, held_on, written_at, amount)"
                                + " VALUES (:id, :label, :day, :written, :amount)")
                        .bind("id", row.id())
                        .bind("label", row.label())
                        .bind("day", row.day())
                        .bind("written", row.written())
                        .bind("amount", row.amount())
                        .execute();
            }
        });
        UUID one = all.get(9).id();
        walks.put(Map.entry("label", "柚"), row -> "柚".equals(row.label()));
        walks.put(Map.entry("id", one.toString()), row -> row.id().equals(one));
        walks.put(Map.entry("size", "SMALL"), row -> row.amount() < 5);
        walks.put(Map.entry("either", "YES"), row -> row.label() == null || row.amount() == 3);
        walks.put(Map.entry("either", "NO"), row -> row.label() != null && row.amount() != 3);
        walks.put(Map.entry("amount", "3..5"), row -> row.amount() >= 3 && row.amount() <= 5);
        walks.put(Map.entry("amount", "..2"), row -> row.amount() <= 2);
        walks.put(Map.entry("heldOn", "2026-03-10..2026-03-20"), row -> in(row.day()));
        walks.put(Map.entry("written", "2026-03-10..2026-03-20"), row -> in(OfficeClock.day(row.written())));
        walks.put(
                Map.entry("heldOn", "2026-04-01.."),
                row -> row.day() != null && !row.day().isBefore(LocalDate.of(2026, 4, 1)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static boolean in(@Nullable LocalDate day) {
        return day != null && !day.isBefore(LocalDate.of(2026, 3, 10)) && !day.isAfter(LocalDate.of(2026, 3, 20));
    }

    private List<UUID> asked(ListColumns filters, Map<String, String> some) {
        PageRequest request = PageRequest.first(9).filters(some);
        return database.read(handle -> new ListQuery("t.*", "thing t", "t.id")
                .filters(request, filters)
                .ids(handle, request, "t.amount"));
    }

    @Test
    void filtersAloneAndTogetherLetThroughWhatAWalkFinds() {
        List<Map.Entry<String, String>> known = List.copyOf(walks.keySet());
        for (int turn = 0; turn < 200; turn++) {
            Map<String, String> some = new LinkedHashMap<>();
            for (int i = 0; i <= turn % 3; i++) {
                Map.Entry<String, String> filter =
                        turn < known.size() ? known.get(turn) : known.get(random.nextInt(known.size()));
                some.put(filter.getKey(), filter.getValue());
            }
            List<UUID> walked = all.stream()
                    .filter(row -> some.entrySet().stream()
                            .allMatch(filter ->
                                    Objects.requireNonNull(walks.get(filter)).test(row)))
                    .map(Row::id)
                    .toList();
            assertThat(asked(FILTERS, some)).as(some.toString()).containsExactlyInAnyOrderElementsOf(walked);
            if (turn < known.size()) {
                assertThat(walked).as(some.toString()).isNotEmpty().hasSizeLessThan(all.size());
            }
        }
    }

    /** What is typed is a text, whatever its case; no sign of it means anything else. */
    @Test
    void wordsAreTakenAsTheyAreWritten() {
        ListColumns words = new ListColumns().words("label", "t.label");
        for (String typed : List.of("ORANGE", " 100% ", "%", "_", "脐橙")) {
            String wanted = typed.strip().toLowerCase(Locale.ROOT);
            assertThat(asked(words, Map.of("label", typed)))
                    .as(typed)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .filter(row -> row.label() != null
                                    && row.label().toLowerCase(Locale.ROOT).contains(wanted))
                            .map(Row::id)
                            .toList());
        }
    }

    @Test
    void whatNoFilterWritesIsRefused() {
        for (Map.Entry<String, String> bad : List.of(
                Map.entry("shoeSize", "42"),
                Map.entry("either", "MAYBE"),
                Map.entry("size", "NONE"),
                Map.entry("id", "x"),
                Map.entry("amount", "many"))) {
            assertThatThrownBy(() -> asked(FILTERS, Map.ofEntries(bad)))
                    .as(bad.toString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
