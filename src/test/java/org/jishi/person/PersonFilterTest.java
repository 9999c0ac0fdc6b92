package org.jishi.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jishi.consent.ConsentDraft;
import org.jishi.identity.IdKind;
import org.jishi.identity.Sex;
import org.jishi.platform.access.Role;
import org.jishi.platform.store.BulkInsert;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Several;
import org.jishi.platform.store.Span;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.Office;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each filter of the list, and filters together, let through exactly those whom a walk over everybody finds. */
class PersonFilterTest {
    private static final int PEOPLE = 1_600;
    private static final LocalDate TODAY = Office.TODAY;

    private final PeopleOffice it = new PeopleOffice();
    private final Random random = new Random(20_261_126);
    private final List<Person> all = new ArrayList<>();
    private List<PersonTag> tagged = List.of();
    private List<PovertyStatus> poor = List.of();
    private final Map<UUID, Set<String>> tags = new HashMap<>();
    private final Map<UUID, PovertyLevel> poverty = new HashMap<>();
    private final Map<UUID, String> accounts = new HashMap<>();
    private final Set<UUID> housed = new HashSet<>();
    private final UUID roster = it.office.ids.next();

    /** What each filter is to let through, by its name and content. */
    private final Map<Map.Entry<String, String>, Predicate<Person>> walks = new LinkedHashMap<>();

    @BeforeEach
    void invent() {
        for (int i = 0; i < PEOPLE; i++) {
            all.add(person(i));
        }
        it.office.database.change(handle -> {
            handle.createUpdate("""
                INSERT INTO roster_import (id, file_name, file_hash, added, updated, duplicates, refused, warned,
                       imported_at, imported_by)
                VALUES (:id, '花名册.xlsx', :hash, 1, 0, 0, 0, 0, :at, :by)\
                """)
                    .bind("id", roster)
                    .bind("hash", "0".repeat(64))
                    .bind("at", it.office.clock.now())
                    .bind("by", it.clerk.staffId())
                    .execute();
            BulkInsert.into("person", Person.class).run(handle, all);
            tagged = tagRows();
            poor = povertyRows();
            BulkInsert.into("person_tag", PersonTag.class).run(handle, tagged);
            BulkInsert.into("poverty_status", PovertyStatus.class).run(handle, poor);
            all.forEach(person -> account(handle, person));
            UUID household = it.office.ids.next();
            handle.execute(
                    "INSERT INTO household (id, formed_on, created_at) VALUES (?, ?, ?)",
                    household,
                    TODAY,
                    it.office.clock.now().atOffset(ZoneOffset.UTC));
            all.stream().filter(person -> random.nextInt(3) == 0).forEach(person -> {
                housed.add(person.id());
                handle.execute(
                        "INSERT INTO household_member (id, household_id, person_id, relation, since, live_person) "
                                + "VALUES (?, ?, ?, 'OTHER', ?, ?)",
                        it.office.ids.next(),
                        household,
                        person.id(),
                        TODAY,
                        person.id());
            });
        });
        it.office.signIn(Role.ADMINISTRATOR);
        it.consents.make(new ConsentDraft("2026-1", "正文", TODAY), true);
        it.office.signIn(it.clerk);
        walks();
    }

    @AfterEach
    void close() {
        it.close();
    }

    private <E> @Nullable E perhaps(int oneIn, E some) {
        return random.nextInt(oneIn) == 0 ? null : some;
    }

    private Person person(int i) {
        LocalDate birth = perhaps(9, LocalDate.of(1940, 1, 1).plusDays(random.nextInt(28_000)));
        String number = "T" + (10_000 + i);
        boolean live = random.nextInt(12) != 0;
        LocalDate consent = perhaps(2, TODAY.minusDays(random.nextInt(900)));
        return new Person(
                it.office.ids.next(),
                "某" + i,
                "某" + i,
                "mou" + random.nextInt(60),
                "m",
                IdKind.values()[random.nextInt(IdKind.values().length)],
                number,
                live ? number : null,
                perhaps(8, Sex.values()[random.nextInt(Sex.values().length)]),
                birth,
                perhaps(4, "138" + (10_000_000 + i)),
                perhaps(6, random.nextBoolean() ? it.village : it.otherVillage),
                null,
                null,
                perhaps(3, "H" + random.nextInt(40)),
                perhaps(3, List.of("汉族", "土家族", "苗族").get(random.nextInt(3))),
                perhaps(3, List.of("初中", "高中", "高中以上").get(random.nextInt(3))),
                perhaps(3, List.of("脐橙合作社", "Orange Co", "村委会").get(random.nextInt(3))),
                random.nextBoolean(),
                null,
                random.nextInt(15) == 0 ? TODAY.minusDays(1 + random.nextInt(500)) : null,
                null,
                perhaps(3, List.of("窗口", "花名册.xlsx").get(random.nextInt(2))),
                random.nextInt(3) == 0 ? roster : null,
                !live,
                null,
                live,
                consent,
                consent == null ? null : perhaps(4, random.nextBoolean() ? "2025-1" : "2026-1"),
                1,
                it.office.clock.now().minusSeconds(random.nextInt(40_000_000)));
    }

    private List<PersonTag> tagRows() {
        List<PersonTag> rows = new ArrayList<>();
        for (Person person : all) {
            for (String tag : List.of("VETERAN", "合作社社员")) {
                int turn = random.nextInt(4);
                if (turn < 3) {
                    LocalDate since = turn == 2 ? TODAY.plusDays(3) : TODAY.minusDays(90);
                    LocalDate until = turn == 1 ? TODAY.minusDays(1) : null;
                    rows.add(new PersonTag(it.office.ids.next(), person.id(), tag, since, until, null, 1));
                    if (turn == 0) {
                        tags.computeIfAbsent(person.id(), id -> new HashSet<>()).add(tag);
                    }
                }
            }
        }
        return rows;
    }

    private List<PovertyStatus> povertyRows() {
        List<PovertyStatus> rows = new ArrayList<>();
        for (Person person : all) {
            if (random.nextInt(3) > 0) {
                PovertyLevel level = PovertyLevel.values()[random.nextInt(PovertyLevel.values().length)];
                boolean over = random.nextInt(4) == 0;
                rows.add(new PovertyStatus(
                        it.office.ids.next(),
                        person.id(),
                        level,
                        TODAY.minusDays(400),
                        over ? TODAY.minusDays(20) : null,
                        null,
                        1));
                if (!over) {
                    poverty.put(person.id(), level);
                }
            }
        }
        return rows;
    }

    private void account(org.jdbi.v3.core.Handle handle, Person person) {
        String state = List.of("NONE", "CONFIRMED", "PROPOSED", "RETIRED").get(random.nextInt(4));
        if (!state.equals("NONE")) {
            boolean confirmed = state.equals("CONFIRMED");
            handle.execute(
                    """
                    INSERT INTO bank_account (id, person_id, account_name, bank, account_no, state, confirmed_owner,
                           asked_by, asked_at, decided_by)
                    VALUES (?, ?, ?, '农行', ?, ?, ?, ?, ?, ?)\
                    """,
                    it.office.ids.next(),
                    person.id(),
                    person.name(),
                    "6228" + person.idNumber(),
                    state,
                    confirmed ? person.id() : null,
                    it.clerk.staffId(),
                    it.office.clock.now().atOffset(ZoneOffset.UTC),
                    confirmed ? it.reviewer.staffId() : null);
        }
        accounts.put(person.id(), state.equals("RETIRED") ? "NONE" : state);
    }

    private void walk(String name, String content, Predicate<Person> passes) {
        walks.put(Map.entry(name, content), passes);
    }

    private void yesNo(String name, Predicate<Person> passes) {
        walk(name, "YES", passes);
        walk(name, "NO", passes.negate());
    }

    private static boolean says(@Nullable String text, String words) {
        return text != null && text.toLowerCase(java.util.Locale.ROOT).contains(words);
    }

    private static LocalDate registered(Person person) {
        return person.createdAt().atZone(OfficeClock.ZONE).toLocalDate();
    }

    private void walks() {
        walk("village", it.village, person -> it.village.equals(person.villageCode()));
        walk(
                "township",
                it.otherVillage.substring(0, 9),
                person -> says(person.villageCode(), it.otherVillage.substring(0, 9)));
        for (Sex sex : Sex.values()) {
            walk("sex", sex.name(), person -> person.sex() == sex);
        }
        for (IdKind kind : IdKind.values()) {
            walk("idKind", kind.name(), person -> person.idKind() == kind);
        }
        for (PovertyLevel level : PovertyLevel.values()) {
            walk("poverty", level.name(), person -> poverty.getOrDefault(person.id(), PovertyLevel.NONE) == level);
        }
        walk(
                "tag",
                Several.of(List.of("VETERAN", "合作社社员")),
                person -> !Set.of("VETERAN", "合作社社员").stream()
                        .filter(tags.getOrDefault(person.id(), Set.of())::contains)
                        .toList()
                        .isEmpty());
        for (String tag : List.of("VETERAN", "合作社社员", "没人")) {
            walk("tag", tag, person -> tags.getOrDefault(person.id(), Set.of()).contains(tag));
        }
        for (String state : List.of("CONFIRMED", "PROPOSED", "NONE")) {
            walk("account", state, person -> state.equals(accounts.get(person.id())));
        }
        yesNo("phone", person -> person.phone() != null);
        yesNo("shop", Person::hasShop);
        yesNo("died", person -> person.diedOn() != null);
        yesNo("consent", person -> person.consentOn() != null);
        walk("consent", "NEWEST", person -> person.consentOn() != null && "2026-1".equals(person.consentVersion()));
        walk("consent", "OLDER", person -> person.consentOn() != null && !"2026-1".equals(person.consentVersion()));
        walk(
                "consentOn",
                TODAY.minusDays(400) + ".." + TODAY.minusDays(30),
                person -> person.consentOn() != null
                        && !person.consentOn().isBefore(TODAY.minusDays(400))
                        && !person.consentOn().isAfter(TODAY.minusDays(30)));
        walk("consentVersion", "2025-1", person -> "2025-1".equals(person.consentVersion()));
        walk("consentVersion", "2025", person -> "2025-1".equals(person.consentVersion()));
        yesNo("household", person -> housed.contains(person.id()));
        walk("age", "40..60", person -> aged(person, 40, 60));
        walk("age", "61..", person -> aged(person, 61, 999));
        walk("age", "..18", person -> aged(person, 0, 18));
        walk("birthYear", "1960..1969", person -> bornIn(person, 1960, 1969));
        walk("birthYear", "..1950", person -> bornIn(person, 0, 1950));
        walk(
                "registered",
                "2026-03-01..2026-06-30",
                person -> !registered(person).isBefore(LocalDate.of(2026, 3, 1))
                        && !registered(person).isAfter(LocalDate.of(2026, 6, 30)));
        walk("registered", "2026-08-01..", person -> !registered(person).isBefore(LocalDate.of(2026, 8, 1)));
        walk("education", "高中", person -> "高中".equals(person.education()));
        walk("ethnicity", "苗族", person -> "苗族".equals(person.ethnicity()));
        walk("employer", "合作", person -> says(person.employer(), "合作"));
        walk("employer", "orange", person -> says(person.employer(), "orange"));
        walk("source", "花名册", person -> says(person.source(), "花名册"));
        walk("householdNo", "H1", person -> says(person.householdNo(), "h1"));
        walk("import", roster.toString(), person -> roster.equals(person.importId()));
    }

    private static boolean aged(Person person, int least, int most) {
        if (person.birth() == null || person.diedOn() != null) {
            return false;
        }
        int age = Period.between(person.birth(), TODAY).getYears();
        return age >= least && age <= most;
    }

    private static boolean bornIn(Person person, int first, int last) {
        return person.birth() != null
                && person.birth().getYear() >= first
                && person.birth().getYear() <= last;
    }

    private List<UUID> walked(Map<String, String> filters) {
        return all.stream()
                .filter(Person::live)
                .filter(person -> filters.entrySet().stream()
                        .allMatch(filter ->
                                Objects.requireNonNull(walks.get(filter)).test(person)))
                .sorted(Comparator.comparing(Person::pinyin)
                        .thenComparing(Person::nameKey)
                        .thenComparing(person -> person.id().toString()))
                .map(Person::id)
                .toList();
    }

    private List<UUID> asked(Map<String, String> filters) {
        return it.people.ids(PageRequest.first(50).filters(filters));
    }

    @Test
    void eachFilterLetsThroughWhomAWalkFinds() {
        walks.keySet().forEach(filter -> {
            Map<String, String> one = Map.ofEntries(filter);
            assertThat(asked(one)).as(filter.toString()).containsExactlyElementsOf(walked(one));
            if (!filter.getValue().equals("没人")) {
                assertThat(walked(one).size()).as(filter.toString()).isBetween(1, PEOPLE - 1);
            }
        });
    }

    @Test
    void filtersTogetherLetThroughWhomAWalkFindsAndPagesAreThatWalk() {
        List<Map.Entry<String, String>> known = List.copyOf(walks.keySet());
        for (int turn = 0; turn < 300; turn++) {
            Map<String, String> some = new HashMap<>();
            for (int i = 0; i <= turn % 4; i++) {
                Map.Entry<String, String> filter = known.get(random.nextInt(known.size()));
                some.put(filter.getKey(), filter.getValue());
            }
            List<UUID> walked = walked(some);
            assertThat(asked(some)).as(some.toString()).containsExactlyElementsOf(walked);
            int from = random.nextInt(40);
            Page<PersonRow> page = it.people.page(new PageRequest(from, 25, null, false, "", some));
            assertThat(page.total()).as(some.toString()).isEqualTo(walked.size());
            assertThat(page.rows())
                    .as(some.toString())
                    .extracting(PersonRow::id)
                    .containsExactlyElementsOf(
                            walked.stream().skip(from).limit(25).toList());
        }
    }

    @Test
    void anOrderStandsWhateverIsFiltered() {
        Map<String, String> some = Map.of("shop", "YES", "died", "NO");
        List<UUID> walked = walked(some);
        for (String sort : List.of("name", "phone", "village", "birth", "sex", "number", "created")) {
            List<UUID> up = it.people.ids(new PageRequest(0, 50, sort, false, "", some));
            List<UUID> everybody = it.people.ids(new PageRequest(0, 50, sort, false, "", Map.of()));
            assertThat(up)
                    .as(sort)
                    .containsExactlyElementsOf(
                            everybody.stream().filter(walked::contains).toList());
            assertThat(it.people.ids(new PageRequest(0, 50, sort, true, "", some)))
                    .as(sort)
                    .containsExactlyElementsOf(up.reversed());
        }
    }

    @Test
    void wordsAndFiltersTogether() {
        Map<String, String> some = Map.of("shop", "YES");
        List<UUID> found = it.people.ids(PageRequest.first(50).filters(some).search("某1"));
        Map<UUID, Person> byId = new HashMap<>();
        all.forEach(person -> byId.put(person.id(), person));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(walked(some).stream()
                        .filter(id ->
                                Objects.requireNonNull(byId.get(id)).name().contains("某1"))
                        .toList())
                .isNotEmpty();
    }

    /** As of any day, or on any day of a year; without a day, today. */
    @Test
    void groupsAndStatusesCountOnTheDaysAskedFor() {
        for (LocalDate[] days : new LocalDate[][] {
            {TODAY.minusDays(400), TODAY.minusDays(400)},
            {TODAY.minusDays(30), TODAY.minusDays(30)},
            {TODAY.minusYears(3), TODAY.minusYears(1)},
            {TODAY, TODAY}
        }) {
            String span = Span.of(days[0], days[1]).code();
            List<UUID> veterans = tagged.stream()
                    .filter(tag -> tag.tag().equals("VETERAN") && counts(tag.since(), tag.until(), days))
                    .map(PersonTag::personId)
                    .distinct()
                    .toList();
            assertThat(asked(Map.of("tag", "VETERAN", "statusOn", span)))
                    .as("veterans " + span)
                    .containsExactlyInAnyOrderElementsOf(alive(veterans));
            for (PovertyLevel level : PovertyLevel.values()) {
                Set<UUID> anyhow = poor.stream()
                        .filter(one -> counts(one.since(), one.until(), days)
                                && (level == PovertyLevel.NONE) == (one.status() != level))
                        .map(PovertyStatus::personId)
                        .collect(Collectors.toSet());
                List<UUID> expected = all.stream()
                        .map(Person::id)
                        .filter(id -> anyhow.contains(id) == (level != PovertyLevel.NONE))
                        .toList();
                assertThat(asked(Map.of("poverty", level.name(), "statusOn", span)))
                        .as(level + " " + span)
                        .containsExactlyInAnyOrderElementsOf(alive(expected));
            }
        }
    }

    private List<UUID> alive(List<UUID> ids) {
        return all.stream()
                .filter(person -> person.live() && ids.contains(person.id()))
                .map(Person::id)
                .toList();
    }

    private static boolean counts(LocalDate since, @Nullable LocalDate until, LocalDate[] days) {
        return !since.isAfter(days[1]) && (until == null || until.isAfter(days[0]) && until.isAfter(since));
    }

    /** What was written since the register was read counts at once. */
    @Test
    void whatIsWrittenLaterCounts() {
        assertThat(asked(Map.of("sex", "FEMALE"))).isNotEmpty();
        long before = it.people.page(PageRequest.first(1).filter("phone", "NO")).total();
        UUID fresh = it.register("王秀英", PeopleOffice.FEMALE);
        assertThat(asked(Map.of("sex", "FEMALE"))).contains(fresh);
        assertThat(asked(Map.of("birthYear", "1992..1992"))).contains(fresh);
        assertThat(it.people.page(PageRequest.first(1).filter("phone", "NO")).total())
                .isEqualTo(before + 1);
        it.deaths.record(fresh, 1, TODAY.minusDays(2), "证明");
        assertThat(asked(Map.of("died", "YES"))).contains(fresh);
        assertThat(asked(Map.of("died", "NO"))).doesNotContain(fresh);
    }

    @Test
    void whatNoFilterWritesIsRefused() {
        for (Map.Entry<String, String> bad : List.of(
                Map.entry("shoeSize", "42"),
                Map.entry("phone", "MAYBE"),
                Map.entry("sex", "X"),
                Map.entry("account", "RICH"),
                Map.entry("household", ""),
                Map.entry("poverty", "VERY"),
                Map.entry("age", "forty"))) {
            assertThatThrownBy(() -> it.people.page(PageRequest.first(1).filter(bad.getKey(), bad.getValue())))
                    .as(bad.toString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void choicesAreWhatStandsInTheRegister() {
        PersonChoices choices = it.people.choices();
        assertThat(choices.education()).containsExactly("初中", "高中", "高中以上");
        assertThat(choices.ethnicity()).containsExactlyInAnyOrder("汉族", "土家族", "苗族");
        assertThat(choices.imports()).extracting(ImportChoice::fileName).containsExactly("花名册.xlsx");
    }
}
