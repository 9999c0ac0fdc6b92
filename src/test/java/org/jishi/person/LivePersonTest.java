package org.jishi.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jishi.support.Merging;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows are found for whoever their person is today, by an index and not by walking through the table. */
class LivePersonTest {
    private static final int PEOPLE = 400;

    private PeopleOffice it;
    private List<UUID> people;

    @BeforeEach
    void open() {
        it = new PeopleOffice();
        List<Person> made = IntStream.range(0, PEOPLE)
                .mapToObj(i -> it.prepared(PersonDraft.of(
                        "张" + Character.toString('\u4e00' + i),
                        PeopleOffice.number(LocalDate.of(1980, 1, 1).plusDays(i), 1))))
                .toList();
        people = made.stream().map(Person::id).toList();
        it.office.database.change(handle -> it.register.insert(handle, it.clerk, "people.register", made, Map.of()));
    }

    @AfterEach
    void close() {
        it.close();
    }

    @ParameterizedTest
    @CsvSource({
        "enrolment, person_id",
        "subsidy_claim, person_id",
        "branding_case, person_id",
        "award_line, person_id",
        "payable, beneficiary_id",
        "person, id"
    })
    void theRowsOfAPersonAreLookedUpInAnIndex(String table, String column) {
        String plan = it.office.database.read(handle -> handle.createQuery(
                        "EXPLAIN SELECT r.id FROM " + table + " r WHERE " + LivePerson.among("r." + column, "who"))
                .bind("who", people.getFirst())
                .mapTo(String.class)
                .one());
        assertThat(plan).contains(": " + column + " IN(").doesNotContain("tableScan");
    }

    @Test
    void thoseMergedIntoAPersonAreAmongItsEntries() {
        UUID kept = people.get(0);
        UUID merged = people.get(1);
        Merging.merge(it.office, it.clerk, it.reviewer, kept, merged);
        PersonDirectory directory = new PersonDirectory();
        List<UUID> one = it.office.database.read(handle -> directory.entries(handle, kept));
        List<UUID> many = it.office.database.read(handle -> directory.entries(handle, List.of(people.get(2), kept)));
        assertThat(one).containsExactlyInAnyOrder(kept, merged);
        assertThat(many).containsExactlyInAnyOrder(people.get(2), kept, merged);
    }
}
