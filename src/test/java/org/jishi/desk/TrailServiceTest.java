package org.jishi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.person.PersonService;
import org.jishi.platform.access.Role;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrailServiceTest {
    private static final String NUMBER = PeopleOffice.number(LocalDate.of(1980, 1, 1), 1);

    private PeopleOffice it;
    private TrailService trail;
    private UUID person;

    @BeforeEach
    void open() {
        it = new PeopleOffice();
        trail = new TrailService(it.office.acts);
        person = it.people.register(
                PersonEntry.of(PersonDraft.of("张伟", NUMBER).phone("13800000001").village(it.village)), Set.of());
        PersonService.Opened opened = it.people.open(person);
        it.people.change(
                person, opened.version(), PersonEntry.of(opened.entry().draft().phone("13900000002")), Set.of());
        it.office.signIn(Role.AUDITOR);
    }

    @AfterEach
    void close() {
        it.close();
    }

    private PageRequest all() {
        return PageRequest.first(200);
    }

    @Test
    void theLatestActStandsFirstAndFiltersNarrow() {
        var page = trail.page(all());
        assertThat(page.rows()).isNotEmpty();
        assertThat(page.rows().getFirst().seq()).isEqualTo(page.total());
        assertThat(trail.page(all().filter(TrailService.ROOM, "people")).rows())
                .isNotEmpty()
                .allMatch(row -> row.act().startsWith("people."));
        assertThat(trail.page(all().filter(TrailService.WHO, it.clerk.staffId().toString()))
                        .rows())
                .isNotEmpty()
                .allMatch(row -> row.staffName().equals("李经办"));
        assertThat(trail.page(all().filter(TrailService.ROW, person.toString())).rows())
                .extracting(TrailRow::tableName)
                .contains("person")
                .containsOnly("person");
        assertThat(trail.page(all().search("1")).rows())
                .extracting(TrailRow::seq)
                .containsExactly(1L);
        assertThat(trail.page(all().search(Office.TODAY.toString())).total()).isEqualTo(page.total());
        assertThat(trail.page(all().search("2026-02-30")).total()).isZero();
        assertThat(trail.page(all().search(Office.TODAY.plusDays(1).toString())).total())
                .isZero();
        assertThat(trail.page(all().search("李经")).total()).isPositive();
        assertThat(trail.page(all().search("100%")).total()).isZero();
        assertThat(trail.people()).extracting(TrailPerson::name).contains("李经办");
    }

    @Test
    void anEntryTellsWhatWasWrittenWithNumbersMasked() {
        for (TrailRow row :
                trail.page(all().filter(TrailService.ROW, person.toString())).rows()) {
            TrailFile file = trail.find(row.seq()).orElseThrow();
            assertThat(file.thing()).isEqualTo("张伟");
            assertThat(file.lines().toString())
                    .doesNotContain(NUMBER)
                    .doesNotContain("13800000001")
                    .doesNotContain("13900000002");
        }
        assertThat(trail.page(all().filter(TrailService.ROW, person.toString())).rows().stream()
                        .flatMap(row -> trail.find(row.seq()).orElseThrow().lines().stream())
                        .map(line -> String.join(" → ", line.values())))
                .anyMatch(content -> content.contains("138****0001") && content.contains("139****0002"));
        assertThat(TrailDetail.masked("卡号 6217000010001234567，见2026年")).isEqualTo("卡号 ****4567，见2026年");
    }

    @Test
    void everyNamedTableHasTheColumnItIsCalledBy() {
        it.office.database.read(handle -> {
            TrailService.NAMES.forEach(
                    (table, column) -> handle.createQuery("SELECT " + column + " FROM " + table + " WHERE 1 = 0")
                            .mapTo(String.class)
                            .list());
            return true;
        });
    }

    @Test
    void aSealHoldsUntilSomebodyChangesTheDataPastTheProgram() {
        String seal = trail.seal().toString();
        it.office.as(it.clerk, () -> it.register("李四", PeopleOffice.number(LocalDate.of(1981, 2, 3), 2)));
        TrailProof proof = trail.prove(seal.toLowerCase(java.util.Locale.ROOT));
        assertThat(proof.problems()).isEmpty();
        assertThat(proof.sealedAt()).isNotNull();
        assertThat(proof.entries()).isGreaterThan(2);

        it.office.database.change(
                handle -> handle.execute("UPDATE person SET phone = '13700000000' WHERE id = ?", person));
        assertThat(trail.prove(seal).problems()).extracting("key").contains("platform.check.changedRow");

        it.office.database.change(handle -> handle.execute("UPDATE audit_entry SET staff_name = '别人' WHERE seq = 1"));
        assertThat(trail.prove(seal).problems()).extracting("key").contains("platform.check.chain");
        assertThat(trail.prove("0000 01AB CDEF 0123").problems())
                .extracting("key")
                .contains("platform.check.seal");
    }

    @Test
    void badSealsAndOtherRolesAreRefused() {
        assertThatThrownBy(() -> trail.prove("12")).isInstanceOf(Refusal.class);
        it.office.signIn(Role.CLERK, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> trail.page(all())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> trail.find(1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(trail::seal).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> trail.prove("0000 0000 0000 0000")).isInstanceOf(Refusal.class);
    }
}
