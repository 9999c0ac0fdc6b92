package org.jishi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.person.PersonRow;
import org.jishi.person.PersonService;
import org.jishi.place.Place;
import org.jishi.place.VillageService;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.time.Period;
import org.jishi.support.Office;
import org.jishi.training.Attendance;
import org.jishi.training.TrainingClass;
import org.jishi.training.TrainingOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever is registered in a village that was joined to another, or got another code, is shown with its name. */
class EndedVillageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 29);
    private static final PageRequest FIRST = PageRequest.first(10);

    private final Office office = new Office();
    private final PeopleOffice desk = new PeopleOffice(office);
    private final TrainingOffice it = new TrainingOffice(office);
    private final Actor administrator = office.person("赵主任", Role.ADMINISTRATOR);
    private final VillageService villages = new VillageService(office.acts);

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void listsLedgersAndFormsGoOnNamingTheVillageThatSomebodyIsRegisteredIn() {
        Place old = desk.places.findByCode(desk.village).orElseThrow();
        Place other = desk.places.findByCode(desk.otherVillage).orElseThrow();
        UUID person = registered("王秀英", PeopleOffice.FEMALE, old);
        TrainingClass held = it.plan("直播班", 5);
        office.as(it.clerk, () -> it.enrolments.enrol(held.id(), List.of(person)));
        it.markAll(held, Attendance.PRESENT);
        List<String> before = shown(held, old);
        assertThat(before.getLast()).isEqualTo(old.fullName());
        assertThat(before).hasSize(4).allMatch(name -> name.contains(old.shortName()));

        office.as(administrator, () -> villages.join(old.id(), old.version(), other.id(), DAY));

        assertThat(shown(held, old)).isEqualTo(before);
        PersonService.Opened opened = desk.people.open(person);
        desk.people.change(person, opened.version(), opened.entry(), Set.of());
        assertThat(desk.people.open(person).entry().draft().villageCode()).isEqualTo(old.code());
    }

    @Test
    void anotherCodeLeavesWhoWasRegisteredUnderTheOldOneAndAnotherNameRenamesThem() {
        Place old = desk.places.findByCode(desk.village).orElseThrow();
        Place other = desk.places.findByCode(desk.otherVillage).orElseThrow();
        registered("王秀英", PeopleOffice.FEMALE, old);
        registered("刘建国", PeopleOffice.MALE, other);
        String free = old.code().substring(0, 9) + "398";

        office.as(administrator, () -> {
            villages.rename(old.id(), old.version(), free, "新代码村村民委员会", DAY);
            return villages.rename(other.id(), other.version(), other.code(), "新名称村村民委员会", DAY);
        });

        assertThat(desk.people.page(FIRST.filter("village", old.code())).rows())
                .singleElement()
                .extracting(PersonRow::village)
                .isEqualTo(old.fullName());
        assertThat(desk.people.page(FIRST.filter("village", other.code())).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.village()).endsWith("新名称村"));
    }

    private UUID registered(String name, String number, Place village) {
        office.signIn(desk.clerk);
        return desk.people.register(PersonEntry.of(PersonDraft.of(name, number).village(village.code())), Set.of());
    }

    /** The village as the list of people, the class, its candidates and the ministry's ledger show it. */
    private List<String> shown(TrainingClass held, Place village) {
        TrainingClass next = it.plan("下一班", 5);
        office.signIn(desk.clerk);
        return List.of(
                String.valueOf(desk.people
                        .page(FIRST.filter("village", village.code()))
                        .rows()
                        .getFirst()
                        .village()),
                it.file(held).enrolled().getFirst().village(),
                office.as(it.clerk, () -> it.enrolments.candidates(next.id(), "王", 10))
                        .getFirst()
                        .village(),
                String.valueOf(office.database
                        .read(handle -> TrainingLine.of(handle, Period.quarter(2026, 3)))
                        .getFirst()
                        .home()));
    }
}
