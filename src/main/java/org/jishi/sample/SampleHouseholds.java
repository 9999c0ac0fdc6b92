package org.jishi.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jishi.household.Household;
import org.jishi.household.HouseholdBook;
import org.jishi.household.Member;
import org.jishi.household.Relation;
import org.jishi.person.Person;

/** Households of families on the poverty list, with its numbers, and of some others; the head of one has died. */
final class SampleHouseholds {
    /** One in so many of the families that are on no list. */
    private static final int OTHERS = 4;

    /** One in so many of those who are on the list without a family. */
    private static final int ALONE = 3;

    private static final int CHUNK = 2_000;
    private static final int FORMED_YEARS_AGO = 4;

    /** Whom nothing else in the story happens to. */
    private static final String UNCONCERNED = """
        SELECT p.id FROM household_member m JOIN person p ON p.id = m.live_person
         WHERE m.live_head IS NOT NULL
           AND (SELECT count(*) FROM household_member c WHERE c.household_id = m.household_id AND c.until IS NULL) > 1
           AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = p.id)
           AND NOT EXISTS (SELECT 1 FROM subsidy_claim s WHERE s.person_id = p.id)
           AND NOT EXISTS (SELECT 1 FROM branding_case b WHERE b.person_id = p.id)
           AND NOT EXISTS (SELECT 1 FROM shop k WHERE k.person_id = p.id)
           AND NOT EXISTS (SELECT 1 FROM bank_account a WHERE a.person_id = p.id)
           AND NOT EXISTS (SELECT 1 FROM organisation_member o WHERE o.person_id = p.id)
           AND NOT EXISTS (SELECT 1 FROM person_merge g WHERE g.kept_id = p.id)
         ORDER BY p.id_number LIMIT 1\
        """;

    private final Stage stage;
    private final HouseholdBook book;
    private int numbers;

    SampleHouseholds(Stage stage) {
        this.stage = stage;
        this.book = new HouseholdBook(stage.office().trail());
    }

    void tell() {
        make();
        stage.agenda().on(stage.ago(2), this::die);
    }

    private void make() {
        LocalDate since = stage.today().minusYears(FORMED_YEARS_AGO);
        Set<UUID> poor = stage.office()
                .database()
                .read(handle -> handle.createQuery("SELECT person_id FROM poverty_status").mapTo(UUID.class).stream()
                        .collect(java.util.stream.Collectors.toSet()));
        List<Household> households = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        Set<UUID> placed = new HashSet<>();
        int others = 0;
        for (SampleFamilies.Family family : SampleFamilies.of(stage.people())) {
            boolean listed = poor.contains(family.head().id());
            if (listed || others++ % OTHERS == 0) {
                UUID id = household(households, family.head(), listed, since);
                members.add(Member.begins(
                        stage.office().ids().next(), id, family.head().id(), Relation.HEAD, since));
                placed.add(family.head().id());
                for (SampleFamilies.Kin kin : family.kin()) {
                    members.add(Member.begins(
                            stage.office().ids().next(), id, kin.person().id(), kin.relation(), since));
                    placed.add(kin.person().id());
                }
            }
        }
        int alone = 0;
        for (Person person : stage.people()) {
            if (poor.contains(person.id()) && !placed.contains(person.id()) && alone++ % ALONE == 0) {
                UUID id = household(households, person, true, since);
                members.add(Member.begins(stage.office().ids().next(), id, person.id(), Relation.HEAD, since));
            }
        }
        for (int from = 0; from < households.size(); from += CHUNK) {
            List<Household> chunk = households.subList(from, Math.min(from + CHUNK, households.size()));
            Set<UUID> ids = new HashSet<>(chunk.stream().map(Household::id).toList());
            List<Member> theirs = members.stream()
                    .filter(member -> ids.contains(member.householdId()))
                    .toList();
            stage.office()
                    .database()
                    .change(handle -> book.make(handle, stage.cast().clerk(), chunk, theirs));
        }
    }

    private UUID household(List<Household> all, Person head, boolean listed, LocalDate since) {
        String number = listed ? SampleCounty.COUNTY + String.format(Locale.ROOT, "%09d", ++numbers) : null;
        Household household = new Household(
                stage.office().ids().next(),
                number,
                number,
                head.villageCode(),
                null,
                since,
                null,
                null,
                1,
                java.time.Instant.from(stage.agenda().day().atStartOfDay(org.jishi.platform.time.OfficeClock.ZONE)));
        all.add(household);
        return household.id();
    }

    private void die() {
        stage.office()
                .database()
                .read(handle ->
                        handle.createQuery(UNCONCERNED).mapTo(UUID.class).findOne())
                .ifPresent(head -> stage.cast().run(stage.cast().clerk(), () -> {
                    int version = stage.office()
                            .database()
                            .read(handle -> handle.createQuery("SELECT version FROM person WHERE id = :id")
                                    .bind("id", head)
                                    .mapTo(Integer.class)
                                    .one());
                    stage.office().deaths().record(head, version, stage.ago(5), "村委会报告，死亡证明已看");
                }));
    }
}
