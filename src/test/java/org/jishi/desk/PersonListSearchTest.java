package org.jishi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jishi.app.PeopleFinder;
import org.jishi.person.PeopleOffice;
import org.jishi.person.Person;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonRow;
import org.jishi.person.PersonService;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of people asked with words: whom the index means, through the list's own filters and orders. */
class PersonListSearchTest {
    private static final int MANY = 700;

    private PeopleOffice it;
    private SearchIndex index;
    private PersonService people;
    private final PageRequest first = PageRequest.first(50);

    @BeforeEach
    void open() {
        it = new PeopleOffice();
        index = new SearchIndex(it.office.acts, DeskSources.all());
        people = it.people(new PeopleFinder(index));
    }

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void theWholeNameComesFirstThenItsBeginningThenAPart() {
        register("王张伟", 1);
        register("张伟强", 2);
        register("张伟", 3);
        index.fill();
        assertThat(names(first.search("zhangwei"))).containsExactly("张伟", "张伟强", "王张伟");
        assertThat(names(first.search("张w"))).containsExactly("张伟", "张伟强", "王张伟");
        assertThat(names(ordered("name", false).search("zhangwei"))).containsExactly("王张伟", "张伟", "张伟强");
        assertThat(names(first.search("zhao"))).isEmpty();
        assertThat(names(first.search("%"))).isEmpty();
    }

    @Test
    void whoWasRegisteredSinceIsFoundToo() {
        register("张伟", 1);
        index.fill();
        register("张维", 2);
        assertThat(names(first.search("zhangwei"))).containsExactlyInAnyOrder("张伟", "张维");
        assertThat(people.page(first).total()).isEqualTo(2);
    }

    @Test
    void oneDigitOrTwoMeanHowANumberBeginsAndMoreAnyPartOfIt() {
        register("张伟", 1, "13812345678", it.village);
        register("李三", 2, "15912345678", it.village);
        index.fill();
        assertThat(names(first.search("1"))).containsExactly("李三", "张伟");
        assertThat(names(first.search("15"))).containsExactly("李三");
        assertThat(names(first.search("38"))).isEmpty();
        assertThat(names(first.search("381"))).containsExactly("张伟");
        assertThat(names(first.search("3456"))).containsExactly("李三", "张伟");
    }

    @Test
    void filtersAndOrdersHoldForFewAndForMany() {
        for (int size : new int[] {12, MANY}) {
            close();
            open();
            fill(size);
            List<String> expected = new ArrayList<>();
            for (int i = size - 1; i >= 0; i--) {
                if (i % 3 == 0) {
                    expected.add("张" + letter(i));
                }
            }
            PageRequest request =
                    ordered("phone", true).filter("village", it.village).search("张");
            assertThat(people.page(request).total()).isEqualTo(expected.size());
            assertThat(all(request)).isEqualTo(expected);
            PageRequest every = ordered("phone", false).search("张");
            assertThat(people.page(every).total()).isEqualTo(size);
            assertThat(all(every)).hasSize(size).startsWith("张" + letter(0), "张" + letter(1));
            assertThat(all(first.filter("village", it.village).search("张")))
                    .hasSameElementsAs(expected)
                    .hasSameSizeAs(expected);
        }
    }

    /** Every page of a list, one after the other. */
    private List<String> all(PageRequest request) {
        List<String> found = new ArrayList<>();
        long total = people.page(request).total();
        for (int from = 0; from < total; from += request.limit()) {
            Page<PersonRow> page = people.page(new PageRequest(
                    from, request.limit(), request.sort(), request.descending(), request.search(), request.filters()));
            page.rows().forEach(row -> found.add(row.name()));
        }
        return found;
    }

    private PageRequest ordered(String by, boolean descending) {
        return new PageRequest(0, 50, by, descending, "", java.util.Map.of());
    }

    private List<String> names(PageRequest request) {
        return people.page(request).rows().stream().map(PersonRow::name).toList();
    }

    /** Somebody called 张 for each, every third in the village, and as many called 李; phones in their order. */
    private void fill(int size) {
        List<Person> made = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            made.add(person("张" + letter(i), i * 2, "1380000" + String.format("%04d", i), i));
            made.add(person("李" + letter(i), i * 2 + 1, "1390000" + String.format("%04d", i), i));
        }
        it.office.database.change(
                handle -> it.register.insert(handle, it.clerk, "people.register", made, java.util.Map.of()));
        index.fill();
    }

    private static String letter(int order) {
        return Character.toString('\u4e00' + order);
    }

    private Person person(String name, int order, String phone, int place) {
        return it.prepared(draft(name, order, phone, place % 3 == 0 ? it.village : it.otherVillage));
    }

    private UUID register(String name, int order) {
        return register(name, order, "138000000" + String.format("%02d", order), it.village);
    }

    private UUID register(String name, int order, String phone, String village) {
        AtomicReference<UUID> id = new AtomicReference<>();
        Person person = it.prepared(draft(name, order, phone, village));
        it.office.database.change(handle -> {
            it.register.insert(handle, it.clerk, "people.register", List.of(person), java.util.Map.of());
            id.set(person.id());
        });
        return id.get();
    }

    private static PersonDraft draft(String name, int order, String phone, String village) {
        return PersonDraft.of(name, PeopleOffice.number(LocalDate.of(1980, 1, 1).plusDays(order), order % 999))
                .phone(phone)
                .village(village);
    }
}
