package org.jishi.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.place.PlaceService;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.platform.workbook.LongTable;
import org.jspecify.annotations.Nullable;

/**
 * The register of persons as a file. Numbers stand masked, and of a birth only the year, unless somebody who may gives a
 * reason. The headings are those that a roster's import knows.
 */
public final class PersonExport implements RegisterExport.Subject {
    private final OfficeClock clock;
    private final PersonService people;
    private final PersonViews views;
    private final PersonDirectory directory = new PersonDirectory();

    public PersonExport(OfficeClock clock, PersonService people, PlaceService places) {
        this.clock = clock;
        this.people = people;
        this.views = new PersonViews(places);
    }

    @Override
    public String act() {
        return "people.export";
    }

    @Override
    public String counted() {
        return "persons";
    }

    @Override
    public String keys() {
        return "people.export.";
    }

    @Override
    public String title() {
        return "people.title";
    }

    @Override
    public List<UUID> ids(PageRequest wanted) {
        return people.ids(wanted);
    }

    @Override
    public RegisterExport.Sheet sheet(Texts texts, boolean whole) {
        return new Sheet(texts, clock.today(), whole, directory, views);
    }

    private record Sheet(Texts texts, LocalDate today, boolean whole, PersonDirectory directory, PersonViews views)
            implements RegisterExport.Sheet {
        @Override
        public List<LongTable.Column> columns() {
            List<LongTable.Column> columns = new ArrayList<>(List.of(
                    column("name", 12),
                    column("idKind", 14),
                    column("idNumber", 21),
                    column("sex", 8),
                    LongTable.Column.text(texts.text(whole ? "people.field.birth" : "people.list.birthYear"), 12),
                    column("ethnicity", 8),
                    column("education", 10),
                    column("phone", 14),
                    column("villageCode", 34),
                    column("householdNo", 14),
                    column("employer", 24),
                    column("tags", 20),
                    LongTable.Column.text(texts.text("people.list.poverty"), 16)));
            if (whole) {
                columns.add(column("address", 34));
            }
            return columns;
        }

        private LongTable.Column column(String field, int width) {
            return LongTable.Column.text(texts.text("people.field." + field), width);
        }

        @Override
        public List<@Nullable Object[]> rows(Handle handle, List<UUID> ids) {
            Map<UUID, Person> found = new HashMap<>(directory.findAll(handle, ids));
            found.values().removeIf(person -> !person.live());
            Map<String, String> villages = views.villages(handle, found.values());
            Map<UUID, List<String>> tags = directory.tagsOn(handle, found.keySet(), today);
            Map<UUID, PovertyLevel> poverty = directory.povertyOn(handle, found.keySet(), today);
            return ids.stream()
                    .map(found::get)
                    .filter(Objects::nonNull)
                    .map(person -> row(
                            person,
                            villages.get(person.villageCode()),
                            tags.getOrDefault(person.id(), List.of()),
                            poverty.get(person.id())))
                    .toList();
        }

        private @Nullable Object[] row(
                Person person, @Nullable String village, List<String> tags, @Nullable PovertyLevel poverty) {
            Person shown = whole ? person : person.masked();
            List<@Nullable Object> row = new ArrayList<>();
            row.add(shown.name());
            row.add(texts.text("people.idKind", shown.idKind()));
            row.add(shown.idNumber());
            row.add(shown.sex() == null ? null : texts.text("people.sex", shown.sex()));
            row.add(birth(person));
            row.add(shown.ethnicity());
            row.add(shown.education());
            row.add(shown.phone());
            row.add(village);
            row.add(shown.householdNo());
            row.add(shown.employer());
            row.add(tags.stream()
                    .map(tag -> KnownTag.of(tag)
                            .map(known -> texts.text("people.tag", known))
                            .orElse(tag))
                    .collect(Collectors.joining(texts.text("people.list.comma"))));
            row.add(poverty == null ? null : texts.text("people.poverty", poverty));
            if (whole) {
                row.add(person.address());
            }
            return row.toArray();
        }

        /** Month and day are among the masked digits of the number. */
        private @Nullable Object birth(Person person) {
            LocalDate birth = person.birth();
            if (birth == null) {
                return null;
            }
            return whole ? birth : (Object) String.valueOf(birth.getYear());
        }
    }
}
