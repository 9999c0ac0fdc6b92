package org.jishi.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jishi.identity.IdKind;
import org.jishi.identity.Sex;
import org.jishi.person.KnownTag;
import org.jishi.person.Person;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonRules;
import org.jishi.person.PersonTag;
import org.jishi.person.PovertyLevel;
import org.jishi.person.PovertyStatus;
import org.jishi.place.Place;

/** Fills the register. */
final class SamplePeople {
    private static final int CHUNK = 2_000;
    private static final List<String> EDUCATION = List.of("小学", "初中", "初中", "高中", "中专", "大专", "本科");
    private static final List<PovertyLevel> POVERTY = List.of(
            PovertyLevel.OUT_OF_POVERTY,
            PovertyLevel.OUT_OF_POVERTY,
            PovertyLevel.OUT_OF_POVERTY,
            PovertyLevel.UNSTABLE,
            PovertyLevel.EDGE,
            PovertyLevel.SUDDEN_HARDSHIP);

    private final SampleServices office;
    private final Cast cast;
    private final Invented invented;
    private final List<Place> villages;
    private final LocalDate since;

    SamplePeople(SampleServices office, Cast cast, Invented invented, List<Place> villages, LocalDate since) {
        this.office = office;
        this.cast = cast;
        this.invented = invented;
        this.villages = villages;
        this.since = since;
    }

    /** Invents and registers so many; bulk rows go in sorted by number, which spares the file. */
    List<Person> register(String county, int count) {
        List<Person> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(person(county, i % 6 == 5));
        }
        List<Person> together = SampleFamilies.together(all);
        List<Person> sorted =
                together.stream().sorted(Comparator.comparing(Person::idNumber)).toList();
        for (int from = 0; from < sorted.size(); from += CHUNK) {
            insert(sorted.subList(from, Math.min(from + CHUNK, sorted.size())));
        }
        return together;
    }

    /** @param before whether they agreed to the version of the year before, when that was given out */
    private Person person(String county, boolean before) {
        boolean woman = invented.chance(52);
        String region = invented.chance(85) ? county : invented.one(List.of("500101", "500235", "422801"));
        PersonDraft draft = new PersonDraft(
                invented.name(woman),
                IdKind.RESIDENT,
                invented.idNumber(region, woman),
                null,
                null,
                invented.chance(95) ? invented.phone() : null,
                invented.one(villages).code(),
                null,
                null,
                null,
                invented.chance(88) ? "汉族" : "土家族",
                invented.one(EDUCATION),
                null,
                invented.chance(6),
                null,
                before ? since.minusMonths(3) : since,
                before ? SampleConsents.earlier(since) : SampleConsents.inUse(since));
        return office.register().make(PersonRules.prepare(draft, since, code -> true), null, null);
    }

    /** No man is a woman left behind. */
    private static KnownTag fitting(KnownTag tag, Person person) {
        return tag == KnownTag.LEFT_BEHIND_WOMAN && person.sex() != Sex.FEMALE ? KnownTag.RETURNING_MIGRANT : tag;
    }

    private void insert(List<Person> rows) {
        List<PersonTag> tags = new ArrayList<>();
        List<PovertyStatus> poverty = new ArrayList<>();
        for (Person person : rows) {
            if (invented.chance(35)) {
                KnownTag tag = fitting(invented.one(List.of(KnownTag.values())), person);
                tags.add(new PersonTag(
                        office.ids().next(), person.id(), tag.name(), since.minusYears(1), null, "镇上报名册", 1));
            }
            if (invented.chance(22)) {
                PovertyLevel level = invented.one(POVERTY);
                poverty.add(new PovertyStatus(
                        office.ids().next(), person.id(), level, since.minusYears(3), null, "乡村振兴局名单", 1));
            }
        }
        office.database().change(handle -> {
            office.register().insert(handle, cast.clerk(), "people.register", rows, "样例");
            office.register().insertTags(handle, cast.clerk(), "people.tag", tags);
            office.register().insertPoverty(handle, cast.clerk(), "people.poverty", poverty);
        });
    }
}
