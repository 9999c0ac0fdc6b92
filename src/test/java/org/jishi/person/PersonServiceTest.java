package org.jishi.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jishi.alike.Sign;
import org.jishi.identity.Sex;
import org.jishi.person.PersonService.Secret;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersonServiceTest {
    private final PeopleOffice town = new PeopleOffice();
    private final PersonService people = town.people;

    @AfterEach
    void close() {
        town.close();
    }

    private List<String> names(PageRequest request) {
        return people.page(request).rows().stream().map(PersonRow::name).toList();
    }

    private static PersonEntry with(PersonDraft draft, String... tags) {
        return new PersonEntry(draft, Set.of(tags), null, null);
    }

    @Test
    void whatTheNumberTellsIsKeptAndShownMasked() {
        UUID id = people.register(
                new PersonEntry(
                        PersonDraft.of("王 小明", "５２０１２２19850307997 2")
                                .phone("+86 139-0000-0001")
                                .village(town.village),
                        Set.of("VETERAN", "养蜂户"),
                        LocalDate.of(2026, 3, 1),
                        new PersonEntry.Poverty(PovertyLevel.OUT_OF_POVERTY, LocalDate.of(2020, 12, 31), "系统导出")),
                Set.of());
        PersonFile file = people.get(id).orElseThrow();
        assertThat(file.person().name()).isEqualTo("王小明");
        assertThat(file.person().idNumber()).isEqualTo("520122********9972");
        assertThat(file.person().phone()).isEqualTo("139****0001");
        assertThat(file.person().birth()).isEqualTo(LocalDate.of(1985, 3, 7));
        assertThat(file.person().sex()).isEqualTo(Sex.MALE);
        assertThat(file.village()).isNotEmpty();
        assertThat(file.tagsOn(LocalDate.of(2026, 3, 1)))
                .extracting(PersonTag::tag)
                .containsExactlyInAnyOrder("VETERAN", "养蜂户");
        assertThat(file.tagsOn(LocalDate.of(2026, 2, 28))).isEmpty();
        assertThat(file.povertyOn(LocalDate.of(2020, 12, 30))).isEmpty();
        assertThat(file.povertyOn(Office.TODAY))
                .hasValueSatisfying(now -> assertThat(now.status()).isEqualTo(PovertyLevel.OUT_OF_POVERTY));
        assertThat(people.ownTags()).containsExactly("养蜂户");
        town.office.database.change(
                handle -> assertThat(TrailCheck.run(handle, null)).isEmpty());
    }

    @Test
    void theSameNumberIsRefusedInEitherFormAndTheCheckNamesWhoHasIt() {
        UUID id = town.register("王小明", "520122198503079913");
        PersonEntry again = PersonEntry.of(PersonDraft.of("王晓明", "520122850307991"));
        EntryCheck check = people.check(again, null);
        assertThat(Objects.requireNonNull(check.known()).id()).isEqualTo(id);
        assertThatThrownBy(() -> people.register(again, Set.of(id)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo("idNumber");
                                    assertThat(problem.key()).isEqualTo("people.register.known");
                                    assertThat(problem.args()).containsExactly("王小明", "520122********9913");
                                }));
        assertThat(people.page(PageRequest.first(10)).total()).isEqualTo(1);
    }

    @Test
    void oneWhoMayBeThereIsKeptOnlyWhenEachLikeHimWasSeen() {
        LocalDate birth = LocalDate.of(1990, 5, 6);
        UUID sound = people.register(
                PersonEntry.of(
                        PersonDraft.of("李虹", PeopleOffice.number(birth, 1)).phone("13900000001")),
                Set.of());
        UUID swapped = people.register(
                PersonEntry.of(
                        PersonDraft.of("李红", PeopleOffice.number(birth, 130)).village(town.village)),
                Set.of());
        // a namesake of the village with another number and birth is another person
        people.register(
                PersonEntry.of(PersonDraft.of("李红", PeopleOffice.number(LocalDate.of(1970, 1, 1), 2))
                        .village(town.village)),
                Set.of());
        PersonEntry entry = PersonEntry.of(PersonDraft.of("李 红", PeopleOffice.number(birth, 103))
                .phone("13900000001")
                .village(town.village));

        assertThat(people.check(entry, null).likely())
                .extracting(like -> like.person().id())
                .containsExactly(swapped, sound);
        assertThat(people.check(entry, null).likely())
                .extracting(EntryCheck.Likely::signs)
                .containsExactly(
                        List.of(Sign.ID_SWAPPED, Sign.NAME_SAME, Sign.BIRTH_SAME, Sign.VILLAGE_SAME),
                        List.of(Sign.NAME_SOUND, Sign.BIRTH_SAME, Sign.PHONE_SAME));
        assertThatThrownBy(() -> people.register(entry, Set.of())).hasMessage("people.register.likely");
        assertThatThrownBy(() -> people.register(entry, Set.of(swapped))).hasMessage("people.register.likely");
        UUID third = people.register(entry, Set.of(swapped, sound));

        PersonService.Opened opened = people.open(third);
        people.change(
                third, opened.version(), PersonEntry.of(opened.entry().draft().village(town.otherVillage)), Set.of());
        assertThat(people.get(third).orElseThrow().person().version()).isEqualTo(2);
    }

    @Test
    void badInputIsRefusedAtItsFields() {
        PersonEntry entry = new PersonEntry(
                PersonDraft.of("=王", "520123198503079970").village("500236999999"),
                Set.of(),
                Office.TODAY.plusDays(1),
                new PersonEntry.Poverty(PovertyLevel.EDGE, Office.TODAY.plusDays(1), null));
        assertThatThrownBy(() -> people.register(entry, Set.of()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::field)
                                .containsExactlyInAnyOrder(
                                        "name", "idNumber", "villageCode", "tagsSince", "povertySince"));
        assertThat(people.page(PageRequest.first(10)).total()).isZero();
    }

    @Test
    void aChangeTellsEachFieldMaskedAndALostRaceIsToldToo() {
        UUID id = people.register(
                with(PersonDraft.of("王小明", PeopleOffice.MALE).phone("13900000001"), "VETERAN"), Set.of());
        PersonService.Opened opened = people.open(id);
        assertThat(opened.entry().draft().idNumber()).isEqualTo(PeopleOffice.MALE);
        assertThat(opened.entry().tags()).containsExactly("VETERAN");
        people.change(
                id,
                opened.version(),
                with(opened.entry().draft().named("王晓明").phone("13900000002").village(town.village), "GRADUATE"),
                Set.of());
        assertThatThrownBy(() -> people.change(id, opened.version(), opened.entry(), Set.of()))
                .hasMessage("people.changedMeanwhile");

        List<HistoryLine> history = people.history(id);
        assertThat(history)
                .extracting(line -> line.what().key())
                .containsExactly(
                        "people.history.tag",
                        "people.history.tagEnd",
                        "people.act.change",
                        "people.history.tag",
                        "people.act.register");
        assertThat(history.get(2).who()).isEqualTo("李经办");
        assertThat(history.get(2).changes())
                .extracting(HistoryLine.Change::field, HistoryLine.Change::before, HistoryLine.Change::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("name", "王小明", "王晓明"),
                        org.assertj.core.groups.Tuple.tuple("phone", "139****0001", "139****0002"),
                        org.assertj.core.groups.Tuple.tuple(
                                "villageCode",
                                null,
                                people.get(id).orElseThrow().village()));
        assertThat(Texts.in(Language.ZH).text(history.get(1).what())).isEqualTo("取消人员类别“退役军人”，自 2026-09-30 起");
    }

    @Test
    void everyLookAtAWholeNumberIsInTheTrailAndTheAuditorSeesIt() {
        UUID id = people.register(
                PersonEntry.of(PersonDraft.of("王小明", PeopleOffice.MALE).phone("13900000001")), Set.of());
        assertThat(people.reveal(id, Secret.ID_NUMBER)).isEqualTo(PeopleOffice.MALE);
        assertThat(people.reveal(id, Secret.PHONE)).isEqualTo("13900000001");
        assertThat(people.history(id)).hasSize(1);
        town.office.signIn(Role.AUDITOR);
        assertThat(people.history(id))
                .extracting(line -> line.what().key())
                .containsExactly("people.act.reveal", "people.act.reveal", "people.act.register");
        town.office.signIn(Role.OFFICIAL);
        assertThatThrownBy(() -> people.reveal(id, Secret.PHONE)).isInstanceOf(Refusal.class);
        assertThat(people.get(id)).isPresent();
        town.office.signIn(Role.TRAINER);
        assertThatThrownBy(() -> people.get(id)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> people.page(PageRequest.first(5))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> people.register(PersonEntry.of(PersonDraft.of("李", PeopleOffice.FEMALE)), Set.of()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aStatusHoldsUntilTheNextOneAndTheDirectoryKnowsTheDay() {
        UUID id = town.register("王小明", PeopleOffice.MALE);
        people.poverty(id, new PersonEntry.Poverty(PovertyLevel.REGISTERED_POOR, LocalDate.of(2016, 1, 1), null));
        people.poverty(id, new PersonEntry.Poverty(PovertyLevel.EDGE, LocalDate.of(2022, 1, 1), null));
        people.poverty(id, new PersonEntry.Poverty(PovertyLevel.OUT_OF_POVERTY, LocalDate.of(2020, 1, 1), null));
        assertThatThrownBy(() ->
                        people.poverty(id, new PersonEntry.Poverty(PovertyLevel.EDGE, LocalDate.of(2023, 1, 1), null)))
                .hasMessage("people.poverty.same");
        assertThatThrownBy(() ->
                        people.poverty(id, new PersonEntry.Poverty(PovertyLevel.EDGE, LocalDate.of(1900, 1, 1), null)))
                .hasMessage("people.poverty.beforeBirth");
        PersonDirectory directory = new PersonDirectory();
        town.office.database.change(handle -> {
            assertThat(directory.povertyOn(handle, List.of(id), LocalDate.of(2015, 12, 31)))
                    .isEmpty();
            assertThat(directory.povertyOn(handle, List.of(id), LocalDate.of(2019, 12, 31)))
                    .containsEntry(id, PovertyLevel.REGISTERED_POOR);
            assertThat(directory.povertyOn(handle, List.of(id), LocalDate.of(2021, 12, 31)))
                    .containsEntry(id, PovertyLevel.OUT_OF_POVERTY);
            assertThat(directory.povertyOn(handle, List.of(id), Office.TODAY)).containsEntry(id, PovertyLevel.EDGE);
        });
    }

    @Test
    void aListIsFoundByNamePinyinAndNumbersAndNarrowed() {
        people.register(
                with(
                        PersonDraft.of("王小明", PeopleOffice.MALE)
                                .phone("13900000001")
                                .village(town.village),
                        "VETERAN"),
                Set.of());
        UUID poor = people.register(
                PersonEntry.of(PersonDraft.of("单小红", PeopleOffice.FEMALE).village(town.otherVillage)), Set.of());
        people.poverty(poor, new PersonEntry.Poverty(PovertyLevel.EDGE, LocalDate.of(2022, 1, 1), null));
        PageRequest all = PageRequest.first(50);
        assertThat(names(all)).containsExactly("单小红", "王小明");
        assertThat(names(all.search("小"))).isEmpty();
        assertThat(names(all.search("小明"))).containsExactly("王小明");
        assertThat(names(all.search("王"))).containsExactly("王小明");
        assertThat(names(all.search("shan"))).containsExactly("单小红");
        assertThat(names(all.search("WXM"))).containsExactly("王小明");
        assertThat(names(all.search("1390000"))).containsExactly("王小明");
        assertThat(names(all.search("500236"))).containsExactly("单小红");
        assertThat(names(all.search("520122 19850307 9972"))).containsExactly("王小明");
        assertThat(names(all.search("%"))).isEmpty();
        assertThat(names(all.filter("village", town.village))).containsExactly("王小明");
        assertThat(names(all.filter("township", town.otherVillage.substring(0, 9))))
                .contains("单小红");
        assertThat(names(all.filter("sex", "FEMALE"))).containsExactly("单小红");
        assertThat(names(all.filter("tag", "VETERAN"))).containsExactly("王小明");
        assertThat(names(all.filter("poverty", "EDGE"))).containsExactly("单小红");
        assertThat(names(all.filter("poverty", "NONE"))).containsExactly("王小明");
        assertThat(people.page(all.filter("sex", "MALE").search("wang")).total())
                .isEqualTo(1);
        for (String sort : List.of("name", "number", "phone", "village", "birth", "sex", "created")) {
            for (boolean down : List.of(true, false)) {
                List<String> sorted = names(new PageRequest(0, 10, sort, down, "", java.util.Map.of()));
                assertThat(sorted).as(sort).hasSize(2);
            }
        }
        assertThat(names(new PageRequest(0, 10, "birth", true, "", java.util.Map.of())))
                .containsExactly("单小红", "王小明");
        assertThat(names(new PageRequest(0, 10, "birth", false, "", java.util.Map.of())))
                .containsExactly("王小明", "单小红");
    }
}
