package org.jishi.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jishi.person.PeopleOffice;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.support.Office;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each filter of the list of households, filters together and orders, against a walk over all of them. */
class HouseholdFilterTest {
    private static final int HOUSEHOLDS = 240;
    private static final LocalDate TODAY = Office.TODAY;
    private static final Texts ZH = Texts.in(Language.ZH);

    /**
     * One as it was written.
     *
     * @param head the head's name, null for none
     * @param alive whether the head lives
     * @param members the living
     */
    private record Made(
            UUID id,
            @Nullable String number,
            @Nullable String village,
            @Nullable String address,
            LocalDate formedOn,
            @Nullable LocalDate dissolvedOn,
            @Nullable String head,
            boolean alive,
            int members) {
        boolean headless() {
            return dissolvedOn == null && (head == null || !alive);
        }
    }

    private final PeopleOffice it = new PeopleOffice();
    private final Random random = new Random(20_261_128);
    private final List<Made> all = new ArrayList<>();
    private final List<UUID> persons = new ArrayList<>();
    private final Map<Map.Entry<String, String>, Predicate<Made>> walks = new LinkedHashMap<>();

    @TempDir
    Path folder;

    @BeforeEach
    void invent() {
        it.office.database.change(handle -> {
            for (int i = 0; i < HOUSEHOLDS; i++) {
                all.add(household(handle, i));
            }
        });
        walks();
    }

    @AfterEach
    void close() {
        it.close();
    }

    private <E> @Nullable E perhaps(int oneIn, E some) {
        return random.nextInt(oneIn) == 0 ? null : some;
    }

    private Made household(Handle handle, int i) {
        UUID id = it.office.ids.next();
        String number = perhaps(4, "H" + (1_000 + random.nextInt(900) * 1_000 + i));
        String village = perhaps(6, random.nextBoolean() ? it.village : it.otherVillage);
        String address = perhaps(3, List.of("三组 12 号", "Orange Road 5").get(random.nextInt(2)));
        LocalDate formed = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4_000));
        LocalDate dissolved = random.nextInt(6) == 0 ? formed.plusDays(random.nextInt(200)) : null;
        handle.execute(
                """
                INSERT INTO household (id, number, live_number, village_code, address, formed_on, dissolved_on,
                       dissolved_reason, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                id,
                number,
                dissolved == null ? number : null,
                village,
                address,
                formed,
                dissolved,
                reason(dissolved),
                it.office.clock.now().atOffset(ZoneOffset.UTC));
        String head = null;
        boolean alive = true;
        int members = 0;
        int wanted = random.nextInt(5);
        boolean withHead = random.nextInt(5) > 0;
        for (int each = 0; each < wanted; each++) {
            boolean dead = random.nextInt(7) == 0;
            String name = "某" + (char) ('一' + i % 40) + each;
            UUID person = person(handle, name, "mou" + (char) ('a' + i % 20) + each, dead);
            boolean isHead = each == 0 && withHead;
            member(handle, id, person, isHead, formed, dissolved);
            if (isHead && dissolved == null) {
                head = name;
                alive = !dead;
            }
            members += dead || dissolved != null ? 0 : 1;
        }
        return new Made(id, number, village, address, formed, dissolved, head, alive, members);
    }

    private static @Nullable String reason(@Nullable LocalDate dissolved) {
        return dissolved == null ? null : dissolved.getDayOfMonth() < 16 ? "分户" : "整户迁出";
    }

    private UUID person(Handle handle, String name, String pinyin, boolean dead) {
        UUID id = it.office.ids.next();
        String number = "T" + (10_000 + persons.size());
        handle.execute(
                """
                INSERT INTO person (id, name, name_key, pinyin, pinyin_initials, id_kind, id_number, live_id_number,
                       died_on, died_source, live, created_at)
                VALUES (?, ?, ?, ?, 'm', 'PASSPORT', ?, ?, ?, ?, TRUE, ?)\
                """,
                id,
                name,
                name,
                pinyin,
                number,
                number,
                dead ? TODAY.minusDays(9) : null,
                dead ? "证明" : null,
                it.office.clock.now().atOffset(ZoneOffset.UTC));
        persons.add(id);
        return id;
    }

    private void member(
            Handle handle, UUID household, UUID person, boolean head, LocalDate since, @Nullable LocalDate until) {
        handle.execute(
                """
                INSERT INTO household_member (id, household_id, person_id, relation, since, until, ending, live_person,
                       live_head)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                it.office.ids.next(),
                household,
                person,
                head ? "HEAD" : "OTHER",
                since,
                until,
                until == null ? null : "DISSOLVED",
                until == null ? person : null,
                until == null && head ? household : null);
    }

    private void walk(String name, String content, Predicate<Made> passes) {
        walks.put(Map.entry(name, content), passes);
    }

    private void walks() {
        walk("village", it.village, made -> it.village.equals(made.village()));
        walk(
                "township",
                it.otherVillage.substring(0, 9),
                made -> made.village() != null && made.village().startsWith(it.otherVillage.substring(0, 9)));
        walk("state", "OPEN", made -> made.dissolvedOn() == null);
        walk("state", "DISSOLVED", made -> made.dissolvedOn() != null);
        walk("state", "HEADLESS", Made::headless);
        walk("todo", "ANY", Made::headless);
        walk("size", "2..3", made -> made.members() >= 2 && made.members() <= 3);
        walk("size", "3..", made -> made.members() >= 3);
        walk("size", "..0", made -> made.members() == 0);
        walk("number", "YES", made -> made.number() != null);
        walk("number", "NO", made -> made.number() == null);
        walk(
                "address",
                "orange",
                made -> made.address() != null
                        && made.address().toLowerCase(Locale.ROOT).contains("orange"));
        walk(
                "formed",
                "2018-01-01..2020-12-31",
                made -> made.formedOn().getYear() >= 2018 && made.formedOn().getYear() <= 2020);
        walk("formed", "2024-01-01..", made -> made.formedOn().getYear() >= 2024);
        walk("reason", "迁出", made -> "整户迁出".equals(reason(made.dissolvedOn())));
        walk(
                "dissolved",
                "..2020-12-31",
                made -> made.dissolvedOn() != null && made.dissolvedOn().getYear() <= 2020);
    }

    private Set<UUID> walked(Map<String, String> filters) {
        return all.stream()
                .filter(made -> filters.entrySet().stream()
                        .allMatch(filter ->
                                Objects.requireNonNull(walks.get(filter)).test(made)))
                .map(Made::id)
                .collect(java.util.stream.Collectors.toSet());
    }

    private List<UUID> asked(PageRequest request) {
        return it.householdDesk.ids(request);
    }

    @Test
    void eachFilterLetsThroughWhatAWalkFinds() {
        walks.keySet().forEach(filter -> {
            Map<String, String> one = Map.ofEntries(filter);
            assertThat(asked(PageRequest.first(9).filters(one)))
                    .as(filter.toString())
                    .containsExactlyInAnyOrderElementsOf(walked(one));
            assertThat(walked(one).size()).as(filter.toString()).isBetween(1, HOUSEHOLDS - 1);
        });
    }

    @Test
    void filtersAndOrdersTogetherLetThroughWhatAWalkFindsAndPagesArePartsOfIt() {
        List<Map.Entry<String, String>> known = List.copyOf(walks.keySet());
        List<@Nullable String> sorts =
                new ArrayList<>(List.of("number", "head", "size", "village", "formed", "dissolved"));
        sorts.add(null);
        for (int turn = 0; turn < 300; turn++) {
            Map<String, String> some = new HashMap<>();
            for (int i = 0; i < turn % 4; i++) {
                Map.Entry<String, String> filter = known.get(random.nextInt(known.size()));
                some.put(filter.getKey(), filter.getValue());
            }
            @Nullable String sort = sorts.get(random.nextInt(sorts.size()));
            boolean descending = sort != null && random.nextBoolean();
            List<UUID> ids = asked(new PageRequest(0, 9, sort, descending, "", some));
            assertThat(ids).as("%s %s", some, sort).hasSize(walked(some).size()).hasSameElementsAs(walked(some));
            int from = random.nextInt(20);
            Page<HouseholdRow> page = it.householdDesk.page(new PageRequest(from, 25, sort, descending, "", some));
            assertThat(page.total()).isEqualTo(ids.size());
            assertThat(page.rows())
                    .as("%s %s", some, sort)
                    .extracting(HouseholdRow::id)
                    .containsExactlyElementsOf(ids.stream().skip(from).limit(25).toList());
        }
    }

    @Test
    void ordersAreWhatTheColumnsSayAndBothWays() {
        Map<UUID, Made> byId = new HashMap<>();
        all.forEach(made -> byId.put(made.id(), made));
        for (String sort : List.of("number", "head", "size", "village", "formed", "dissolved")) {
            for (Map<String, String> some : List.of(Map.<String, String>of(), Map.of("number", "YES"))) {
                List<UUID> up = asked(new PageRequest(0, 9, sort, false, "", some));
                assertThat(asked(new PageRequest(0, 9, sort, true, "", some)))
                        .as(sort)
                        .containsExactlyElementsOf(up.reversed());
            }
        }
        assertThat(asked(new PageRequest(0, 9, "size", false, "", Map.of())).stream()
                        .map(id -> Objects.requireNonNull(byId.get(id)).members())
                        .toList())
                .isSorted();
        List<@Nullable String> heads = new ArrayList<>();
        it.householdDesk
                .page(new PageRequest(0, 500, "head", false, "", Map.of()))
                .rows()
                .forEach(row -> heads.add(row.head()));
        assertThat(heads.stream().dropWhile(Objects::nonNull)).isNotEmpty().containsOnlyNulls();
        it.householdDesk
                .page(new PageRequest(0, 500, null, false, "", Map.of()))
                .rows()
                .forEach(row -> {
                    Made made = Objects.requireNonNull(byId.get(row.id()));
                    assertThat(row.members()).isEqualTo(made.members());
                    assertThat(row.head()).isEqualTo(made.head());
                    assertThat(row.state())
                            .isEqualTo(
                                    made.headless() ? "HEADLESS" : made.dissolvedOn() == null ? "OPEN" : "DISSOLVED");
                });
    }

    /** What is kept in memory follows what is written: who joins, dies, is called otherwise, and what is dissolved. */
    @Test
    void whatIsWrittenLaterCounts() {
        PageRequest bySize = new PageRequest(0, 9, "size", true, "", Map.of());
        assertThat(asked(bySize)).hasSize(HOUSEHOLDS);
        UUID head = it.register("安安", PeopleOffice.FEMALE);
        UUID made = it.households
                .make(head, new HouseholdDraft(null, it.village, null), TODAY.minusDays(400))
                .id();
        assertThat(asked(PageRequest.first(9).filter("size", "1..1"))).contains(made);
        assertThat(asked(new PageRequest(0, 9, "head", false, "", Map.of())))
                .first()
                .isEqualTo(made);
        for (int i = 0; i < 6; i++) {
            UUID one = it.register("周" + (char) ('一' + i), PeopleOffice.number(LocalDate.of(1970 + i, 5, 6), 20 + i));
            it.households.add(made, one, Relation.GRANDCHILD, TODAY.minusDays(300));
        }
        assertThat(asked(bySize)).first().isEqualTo(made);
        assertThat(asked(PageRequest.first(9).filter("size", "7.."))).containsExactly(made);
        it.deaths.record(head, 1, TODAY.minusDays(2), "证明");
        assertThat(asked(PageRequest.first(9).filter("size", "6..6"))).containsExactly(made);
        assertThat(asked(PageRequest.first(9).filter("state", "HEADLESS"))).contains(made);
    }

    @Test
    void whatNoFilterWritesIsRefused() {
        for (Map.Entry<String, String> bad : List.of(
                Map.entry("shoeSize", "42"),
                Map.entry("number", "MAYBE"),
                Map.entry("state", "LOST"),
                Map.entry("size", "many"))) {
            assertThatThrownBy(() -> it.householdDesk.page(PageRequest.first(1).filter(bad.getKey(), bad.getValue())))
                    .as(bad.toString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatTheListShowsGoesOutWithoutAddressesUnlessThereIsTheRightAndAReason() throws Exception {
        Path file = folder.resolve("households.csv");
        PageRequest wanted = new PageRequest(0, 9, "size", true, "", Map.of("address", "orange"));
        assertThat(it.householdExports.run(wanted, null, ZH, file, Progress.NONE))
                .isEqualTo(walked(Map.of("address", "orange")).size());
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).startsWith("\uFEFF户编号,户主,人数,所在村（社区）");
        assertThat(lines.stream()
                        .skip(1)
                        .map(line -> Integer.valueOf(line.split(",")[2]))
                        .toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(String.join("", lines)).doesNotContain("Orange");
        assertThat(it.office.database.<String>read(handle -> {
                    var head = it.office.trail.head(handle).orElseThrow();
                    return head.act() + " " + head.detail();
                }))
                .startsWith("people.householdExport")
                .contains("\"households\":" + (lines.size() - 1), "\"wholeIds\":false");
        assertThatThrownBy(() -> it.householdExports.run(wanted, "入户走访", ZH, file, Progress.NONE))
                .isInstanceOf(Refusal.class);
        it.office.signIn(Role.OFFICIAL);
        it.householdExports.run(wanted, "入户走访", ZH, file, Progress.NONE);
        assertThat(Files.readString(file)).contains("Orange Road 5");
        it.office.signIn(Role.APPROVER);
        assertThatThrownBy(() -> it.householdExports.run(wanted, null, ZH, file, Progress.NONE))
                .isInstanceOf(Refusal.class);
    }
}
