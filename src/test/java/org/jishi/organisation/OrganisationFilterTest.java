package org.jishi.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jishi.person.ImportChoice;
import org.jishi.person.PeopleOffice;
import org.jishi.platform.store.BulkInsert;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.Office;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each filter of the list of organisations, and filters together, let through exactly those that a walk finds. */
class OrganisationFilterTest {
    private static final int FIRMS = 500;
    private static final LocalDate TODAY = Office.TODAY;

    private final PeopleOffice it = new PeopleOffice();
    private final Random random = new Random(20_261_127);
    private final List<Organisation> all = new ArrayList<>();
    private final Map<UUID, List<String>> accounts = new HashMap<>();
    private final Map<UUID, Long> members = new HashMap<>();
    private final Map<UUID, String> legals = new HashMap<>();
    private final UUID list = it.office.ids.next();

    /** What each filter is to let through, by its name and content. */
    private final Map<Map.Entry<String, String>, Predicate<Organisation>> walks = new LinkedHashMap<>();

    @BeforeEach
    void invent() {
        UUID one = it.register("王秀英", PeopleOffice.FEMALE);
        UUID other = it.register("张三", PeopleOffice.MALE);
        for (int i = 0; i < FIRMS; i++) {
            all.add(firm(i));
        }
        it.office.database.change(handle -> {
            importOf(handle, list, "ORGANISATIONS", false);
            importOf(handle, it.office.ids.next(), "ORGANISATIONS", true);
            importOf(handle, it.office.ids.next(), null, false);
            BulkInsert.into("organisation", Organisation.class).run(handle, all);
            all.forEach(firm -> {
                accounts(handle, firm);
                members(handle, firm, one, other);
            });
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

    private Organisation firm(int i) {
        boolean live = random.nextInt(12) != 0;
        String code = perhaps(3, String.format("91500236MA%08d", i));
        return new Organisation(
                it.office.ids.next(),
                "某厂" + i,
                "某厂" + i,
                "mouchang" + random.nextInt(40),
                "mc",
                Organisation.Kind.values()[random.nextInt(Organisation.Kind.values().length)],
                code,
                live ? code : null,
                perhaps(2, "李四"),
                perhaps(3, "139" + (10_000_000 + i)),
                perhaps(5, random.nextBoolean() ? it.village : it.otherVillage),
                perhaps(3, List.of("三组 12 号", "Orange Road 5", "工业园").get(random.nextInt(3))),
                perhaps(3, List.of("承办培训", "Designs").get(random.nextInt(2))),
                perhaps(3, List.of("企业名单.xlsx", "窗口").get(random.nextInt(2))),
                random.nextInt(3) == 0 ? list : null,
                random.nextInt(5) == 0 ? TODAY.minusDays(1 + random.nextInt(500)) : null,
                live,
                1,
                it.office.clock.now().minusSeconds(random.nextInt(40_000_000)));
    }

    private void importOf(Handle handle, UUID id, @Nullable String subject, boolean withdrawn) {
        handle.createUpdate("""
            INSERT INTO roster_import (id, file_name, file_hash, added, updated, duplicates, refused, warned,
                   imported_at, imported_by, subject, withdrawn_at, withdrawn_by)
            VALUES (:id, :file, :hash, 1, 0, 0, 0, 0, :at, :by, :subject, :withdrawnAt, :withdrawnBy)\
            """)
                .bind("id", id)
                .bind("file", subject == null ? "花名册.xlsx" : "企业名单.xlsx")
                .bind("hash", id.toString().replace("-", "") + "0".repeat(32))
                .bind("at", it.office.clock.now())
                .bind("by", it.clerk.staffId())
                .bind("subject", subject)
                .bind("withdrawnAt", withdrawn ? it.office.clock.now() : null)
                .bind("withdrawnBy", withdrawn ? it.clerk.staffId() : null)
                .execute();
    }

    private void accounts(Handle handle, Organisation firm) {
        List<String> states = List.of(
                        List.<String>of(),
                        List.of("CONFIRMED"),
                        List.of("PROPOSED"),
                        List.of("CONFIRMED", "PROPOSED"),
                        List.of("RETIRED"))
                .get(random.nextInt(5));
        accounts.put(firm.id(), states);
        for (String state : states) {
            boolean confirmed = state.equals("CONFIRMED");
            handle.execute(
                    """
                    INSERT INTO bank_account (id, organisation_id, account_name, bank, account_no, state,
                           confirmed_owner, asked_by, asked_at, decided_by)
                    VALUES (?, ?, ?, '农行', '22010104000012345', ?, ?, ?, ?, ?)\
                    """,
                    it.office.ids.next(),
                    firm.id(),
                    firm.name(),
                    state,
                    confirmed ? firm.id() : null,
                    it.clerk.staffId(),
                    it.office.clock.now().atOffset(ZoneOffset.UTC),
                    confirmed ? it.reviewer.staffId() : null);
        }
    }

    /** One of them twice, as two things: that is one person; another who left is none. */
    private void members(Handle handle, Organisation firm, UUID one, UUID other) {
        int turn = random.nextInt(4);
        long count = 0;
        if (turn > 0) {
            member(handle, firm, one, "LEGAL", null);
            member(handle, firm, one, "SHAREHOLDER", null);
            legals.put(firm.id(), "王秀英");
            count++;
        }
        if (turn > 1) {
            member(handle, firm, other, "EMPLOYEE", turn == 2 ? TODAY : null);
            count += turn == 2 ? 0 : 1;
        }
        members.put(firm.id(), count);
    }

    private void member(Handle handle, Organisation firm, UUID person, String role, @Nullable LocalDate until) {
        handle.execute(
                """
                INSERT INTO organisation_member (id, organisation_id, person_id, role, since, until, ending, live_person,
                       live_legal)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                it.office.ids.next(),
                firm.id(),
                person,
                role,
                TODAY.minusDays(900),
                until,
                until == null ? null : "LEFT",
                until == null ? person : null,
                until == null && role.equals("LEGAL") ? firm.id() : null);
    }

    private void walk(String name, String content, Predicate<Organisation> passes) {
        walks.put(Map.entry(name, content), passes);
    }

    private void yesNo(String name, Predicate<Organisation> passes) {
        walk(name, "YES", passes);
        walk(name, "NO", passes.negate());
    }

    private static boolean says(@Nullable String text, String words) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(words);
    }

    private static LocalDate registered(Organisation firm) {
        return firm.createdAt().atZone(OfficeClock.ZONE).toLocalDate();
    }

    private void walks() {
        for (Organisation.Kind kind : Organisation.Kind.values()) {
            walk("kind", kind.name(), firm -> firm.kind() == kind);
        }
        walk("village", it.village, firm -> it.village.equals(firm.villageCode()));
        walk(
                "township",
                it.otherVillage.substring(0, 9),
                firm -> says(firm.villageCode(), it.otherVillage.substring(0, 9)));
        walk("state", "OPEN", firm -> firm.closedOn() == null);
        walk("state", "CLOSED", firm -> firm.closedOn() != null);
        walk("account", "CONFIRMED", firm -> states(firm).contains("CONFIRMED"));
        walk("account", "PROPOSED", firm -> states(firm).contains("PROPOSED"));
        walk("account", "NONE", firm -> states(firm).isEmpty() || states(firm).contains("RETIRED"));
        yesNo("creditCode", firm -> firm.creditCode() != null);
        yesNo("legalPerson", firm -> firm.legalPerson() != null || legals.containsKey(firm.id()));
        yesNo("phone", firm -> firm.phone() != null);
        walk("members", "1..1", firm -> count(firm) == 1);
        walk("members", "2..", firm -> count(firm) >= 2);
        walk("members", "..0", firm -> count(firm) == 0);
        walk("address", "orange", firm -> says(firm.address(), "orange"));
        walk("address", "12", firm -> says(firm.address(), "12"));
        walk("note", "培训", firm -> says(firm.note(), "培训"));
        walk("source", "企业", firm -> says(firm.source(), "企业"));
        walk("import", list.toString(), firm -> list.equals(firm.importId()));
        walk("registered", "2026-03-01..2026-06-30", firm -> between(registered(firm), "2026-03-01", "2026-06-30"));
        walk("registered", "2026-08-01..", firm -> !registered(firm).isBefore(LocalDate.of(2026, 8, 1)));
        walk(
                "closed",
                "2026-01-01..2026-12-31",
                firm -> firm.closedOn() != null && between(firm.closedOn(), "2026-01-01", "2026-12-31"));
    }

    private static boolean between(LocalDate day, String from, String to) {
        return !day.isBefore(LocalDate.parse(from)) && !day.isAfter(LocalDate.parse(to));
    }

    private List<String> states(Organisation firm) {
        return Objects.requireNonNull(accounts.get(firm.id()));
    }

    private long count(Organisation firm) {
        return Objects.requireNonNull(members.get(firm.id()));
    }

    private List<UUID> walked(Map<String, String> filters) {
        return all.stream()
                .filter(Organisation::live)
                .filter(firm -> filters.entrySet().stream()
                        .allMatch(filter ->
                                Objects.requireNonNull(walks.get(filter)).test(firm)))
                .sorted(Comparator.comparing(Organisation::pinyin)
                        .thenComparing(Organisation::nameKey)
                        .thenComparing(firm -> firm.id().toString()))
                .map(Organisation::id)
                .toList();
    }

    private List<UUID> asked(Map<String, String> filters) {
        return it.organisations.ids(PageRequest.first(50).filters(filters));
    }

    @Test
    void eachFilterLetsThroughWhatAWalkFinds() {
        walks.keySet().forEach(filter -> {
            Map<String, String> one = Map.ofEntries(filter);
            assertThat(asked(one)).as(filter.toString()).containsExactlyElementsOf(walked(one));
            assertThat(walked(one).size()).as(filter.toString()).isBetween(1, FIRMS - 1);
        });
    }

    @Test
    void filtersTogetherLetThroughWhatAWalkFindsAndPagesAreThatWalk() {
        List<Map.Entry<String, String>> known = List.copyOf(walks.keySet());
        for (int turn = 0; turn < 300; turn++) {
            Map<String, String> some = new HashMap<>();
            for (int i = 0; i <= turn % 4; i++) {
                Map.Entry<String, String> filter = known.get(random.nextInt(known.size()));
                some.put(filter.getKey(), filter.getValue());
            }
            List<UUID> walked = walked(some);
            assertThat(asked(some)).as(some.toString()).containsExactlyElementsOf(walked);
            int from = random.nextInt(20);
            Page<OrganisationRow> page = it.organisations.page(new PageRequest(from, 25, null, false, "", some));
            assertThat(page.total()).as(some.toString()).isEqualTo(walked.size());
            assertThat(page.rows())
                    .as(some.toString())
                    .extracting(OrganisationRow::id)
                    .containsExactlyElementsOf(
                            walked.stream().skip(from).limit(25).toList());
        }
    }

    @Test
    void anOrderStandsWhateverIsFilteredAndBothWays() {
        Map<String, String> some = Map.of("phone", "YES", "state", "OPEN");
        List<UUID> walked = walked(some);
        for (String sort : List.of("name", "kind", "code", "village", "created", "closed", "members")) {
            List<UUID> up = it.organisations.ids(new PageRequest(0, 50, sort, false, "", some));
            List<UUID> everything = it.organisations.ids(new PageRequest(0, 50, sort, false, "", Map.of()));
            assertThat(up)
                    .as(sort)
                    .hasSize(walked.size())
                    .containsExactlyElementsOf(
                            everything.stream().filter(walked::contains).toList());
            assertThat(it.organisations.ids(new PageRequest(0, 50, sort, true, "", some)))
                    .as(sort)
                    .containsExactlyElementsOf(up.reversed());
        }
        Map<UUID, Organisation> byId = new HashMap<>();
        all.forEach(firm -> byId.put(firm.id(), firm));
        assertThat(it.organisations.ids(new PageRequest(0, 50, "created", false, "", some)).stream()
                        .map(id -> Objects.requireNonNull(byId.get(id)).createdAt())
                        .toList())
                .isSortedAccordingTo(Instant::compareTo);
        assertThat(it.organisations.ids(new PageRequest(0, 50, "members", true, "", some)).stream()
                        .map(members::get)
                        .toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    /** What the columns say is what the filters let through. */
    @Test
    void aRowSaysWhatIsFilteredBy() {
        Map<UUID, Organisation> byId = new HashMap<>();
        all.forEach(firm -> byId.put(firm.id(), firm));
        for (OrganisationRow row : it.organisations
                .page(new PageRequest(0, 500, null, false, "", Map.of()))
                .rows()) {
            Organisation firm = Objects.requireNonNull(byId.get(row.id()));
            OrganisationMore more = Objects.requireNonNull(row.more());
            assertThat(row.account()).isEqualTo(states(firm).contains("CONFIRMED"));
            assertThat(more.accountWaits()).isEqualTo(states(firm).contains("PROPOSED"));
            assertThat(more.members()).isEqualTo(count(firm));
            assertThat(more.registeredOn()).isEqualTo(registered(firm));
            assertThat(row.legalPerson()).isEqualTo(legals.getOrDefault(firm.id(), firm.legalPerson()));
            assertThat(more.township() == null).isEqualTo(firm.villageCode() == null);
            if (more.township() != null) {
                assertThat(row.village()).startsWith(more.township());
            }
        }
    }

    @Test
    void wordsAndFiltersTogether() {
        Map<String, String> some = Map.of("phone", "YES");
        List<UUID> walked = walked(some);
        assertThat(it.organisations.ids(PageRequest.first(50).filters(some).search("某厂1")))
                .containsExactlyElementsOf(all.stream()
                        .filter(firm -> firm.name().contains("某厂1"))
                        .map(Organisation::id)
                        .filter(walked::contains)
                        .sorted(Comparator.comparingInt(walked::indexOf))
                        .toList())
                .isNotEmpty();
    }

    @Test
    void whatNoFilterWritesIsRefused() {
        for (Map.Entry<String, String> bad : List.of(
                Map.entry("shoeSize", "42"),
                Map.entry("phone", "MAYBE"),
                Map.entry("kind", "X"),
                Map.entry("account", "RICH"),
                Map.entry("state", ""),
                Map.entry("import", "none"),
                Map.entry("members", "many"))) {
            assertThatThrownBy(() -> it.organisations.page(PageRequest.first(1).filter(bad.getKey(), bad.getValue())))
                    .as(bad.toString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void importsOfferedAreThoseOfOrganisationsThatStand() {
        assertThat(it.organisations.imports()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(list);
            assertThat(one.fileName()).isEqualTo("企业名单.xlsx");
        });
        assertThat(it.people.choices().imports())
                .extracting(ImportChoice::fileName)
                .containsExactly("花名册.xlsx");
    }
}
