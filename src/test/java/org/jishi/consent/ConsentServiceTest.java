package org.jishi.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jishi.many.ManyChange;
import org.jishi.many.ManyDone;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.person.PersonFile;
import org.jishi.person.PersonRow;
import org.jishi.person.PersonService;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.AuditEntry;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.support.Merging;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentServiceTest {
    private static final LocalDate TODAY = Office.TODAY;

    private final PeopleOffice desk = new PeopleOffice();
    private final ConsentService consents = desk.consents;

    @AfterEach
    void close() {
        desk.office.database.change(
                handle -> assertThat(TrailCheck.run(handle, null)).isEmpty());
        desk.close();
    }

    private UUID make(String name, LocalDate since) {
        desk.office.signIn(Role.ADMINISTRATOR);
        UUID id = consents.make(new ConsentDraft(name, "告知正文 " + name, since), false);
        desk.office.signIn(desk.clerk);
        return id;
    }

    private void agrees(UUID person, LocalDate on, String version) {
        PersonService.Opened opened = desk.people.open(person);
        desk.people.change(
                person,
                opened.version(),
                PersonEntry.of(consenting(opened.entry().draft(), on, version)),
                Set.of());
    }

    private static PersonDraft consenting(PersonDraft draft, LocalDate on, String version) {
        return new PersonDraft(
                draft.name(),
                draft.idKind(),
                draft.idNumber(),
                draft.sex(),
                draft.birth(),
                draft.phone(),
                draft.villageCode(),
                draft.address(),
                draft.householdCode(),
                draft.householdNo(),
                draft.ethnicity(),
                draft.education(),
                draft.employer(),
                draft.hasShop(),
                draft.note(),
                on,
                version);
    }

    private ConsentRow row(String name) {
        return consents.all().stream()
                .filter(row -> row.notice().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String field, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::field, Problem::key)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, key)));
    }

    @Test
    void theNewestOfThoseGivenOutByTodayIsInUse() {
        make("2027", TODAY.plusDays(1));
        make("2025", TODAY.minusYears(1));
        make("2026", TODAY);
        assertThat(consents.all())
                .extracting(row -> row.notice().name(), ConsentRow::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2027", ConsentRow.State.COMING),
                        org.assertj.core.groups.Tuple.tuple("2026", ConsentRow.State.IN_FORCE),
                        org.assertj.core.groups.Tuple.tuple("2025", ConsentRow.State.EARLIER));
        // of two of one day, the one made later
        make("2026 改", TODAY);
        assertThat(row("2026 改").state()).isEqualTo(ConsentRow.State.IN_FORCE);
        assertThat(row("2026").state()).isEqualTo(ConsentRow.State.EARLIER);
    }

    @Test
    void whatSomebodyAgreedToKeepsItsNameAndTextAndOnlyItsDayCanBeSetRight() {
        UUID id = make("2026-1", TODAY.minusDays(30));
        UUID other = make("2026-2", TODAY.minusDays(10));
        UUID wang = desk.register("王秀英", PeopleOffice.FEMALE);
        agrees(wang, TODAY.minusDays(20), "2026-1");
        assertThat(row("2026-1").persons()).isOne();
        ConsentDraft was = row("2026-1").notice().draft();

        desk.office.signIn(Role.ADMINISTRATOR);
        refused(
                () -> consents.change(id, 1, new ConsentDraft("2026-1", "别的正文", was.inForceSince())),
                "body",
                "people.consent.fixed");
        refused(
                () -> consents.change(id, 1, new ConsentDraft("2026-9", was.body(), was.inForceSince())),
                "name",
                "people.consent.fixed");
        assertThatThrownBy(() -> consents.delete(id, 1)).hasMessage("people.consent.fixed");
        assertThat(row("2026-1").notice().draft()).isEqualTo(was);

        consents.change(id, 1, new ConsentDraft("2026-1", was.body(), TODAY.minusDays(25)));
        assertThat(row("2026-1").notice().inForceSince()).isEqualTo(TODAY.minusDays(25));
        // a race lost
        assertThatThrownBy(() -> consents.change(id, 1, was)).hasMessage("people.consent.changedMeanwhile");

        // of the other nobody has anything, so it is free
        consents.change(other, 1, new ConsentDraft("2026-3", "改过的正文", TODAY));
        assertThat(row("2026-3").notice().body()).isEqualTo("改过的正文");
        consents.delete(other, 2);
        assertThat(consents.all()).hasSize(1);
        assertThat(told(other))
                .extracting(AuditEntry::act)
                .containsExactly("people.consentMake", "people.consentChange", "people.consentDelete");
    }

    private void staysAsItIs(UUID id) {
        ConsentNotice was = consents.all().stream()
                .map(ConsentRow::notice)
                .filter(notice -> notice.id().equals(id))
                .findFirst()
                .orElseThrow();
        desk.office.signIn(Role.ADMINISTRATOR);
        refused(
                () -> consents.change(id, was.version(), new ConsentDraft(was.name(), "别的正文", TODAY)),
                "body",
                "people.consent.fixed");
        refused(
                () -> consents.change(id, was.version(), new ConsentDraft("别的名称", was.body(), TODAY)),
                "name",
                "people.consent.fixed");
        assertThatThrownBy(() -> consents.delete(id, was.version())).hasMessage("people.consent.fixed");
        desk.office.signIn(desk.clerk);
        assertThat(consents.all()).extracting(ConsentRow::notice).contains(was);
    }

    private List<AuditEntry> told(UUID notice) {
        return desk.office.database.read(handle -> desk.office.trail.history(handle, ConsentNotice.TABLE, notice));
    }

    /** The paper in the cupboard says what it said, though no entry tells of it any more. */
    @Test
    void whatWasSignedOnceStaysWhenAllHaveSignedANewerOne() {
        UUID first = make("2025-1", TODAY.minusYears(1));
        UUID second = make("2026-1", TODAY.minusDays(10));
        UUID wang = desk.register("王秀英", PeopleOffice.FEMALE);
        assertThat(row("2025-1").fixed()).isFalse();
        agrees(wang, TODAY.minusDays(300), "2025-1");
        agrees(wang, TODAY, "2026-1");
        assertThat(row("2025-1")).returns(0, ConsentRow::persons).returns(true, ConsentRow::fixed);
        staysAsItIs(first);
        staysAsItIs(second);
        assertThat(told(first))
                .extracting(AuditEntry::act, AuditEntry::staffId)
                .contains(org.assertj.core.groups.Tuple.tuple("people.consentFix", desk.clerk.staffId()))
                .hasSize(2);
    }

    /** Also when it was recorded for many and taken back: somebody may have signed all the same. */
    @Test
    void whatWasRecordedForManyStaysWhenItIsTakenBack() {
        UUID id = make("2026-1", TODAY.minusDays(10));
        List<UUID> both = List.of(desk.register("王秀英", PeopleOffice.FEMALE), desk.register("张三", PeopleOffice.MALE));
        ManyDone done = desk.many.run(desk.many.plan(both, new ManyChange.Consent(TODAY, "2026-1")), Progress.NONE);
        desk.many.undo(done);
        assertThat(row("2026-1").persons()).isZero();
        staysAsItIs(id);
        assertThat(told(id)).hasSize(2);
    }

    /** An entry that took the name before it was kept that this fixes it: the row is as the trail knows it. */
    @Test
    void anEntryFromBeforeTheMarkFixesToo() {
        UUID id = make("2026-1", TODAY.minusDays(10));
        UUID wang = desk.register("王秀英", PeopleOffice.FEMALE);
        agrees(wang, TODAY.minusDays(5), "2026-1");
        UUID next = make("2026-2", TODAY);
        asBeforeTheMark(id);
        assertThat(row("2026-1").notice().fixedAt()).isNull();
        staysAsItIs(id);
        agrees(wang, TODAY, "2026-2");
        assertThat(row("2026-1").notice().fixedAt()).isNotNull();
        staysAsItIs(id);
        staysAsItIs(next);
    }

    private void asBeforeTheMark(UUID notice) {
        desk.office.database.change(handle -> {
            handle.execute("UPDATE consent_notice SET fixed_at = NULL WHERE id = ?", notice);
            desk.office.trail.append(
                    handle, desk.clerk, "people.consentMake", ConsentNotice.TABLE, notice, Map.of("as", "before"));
        });
    }

    /** They signed the paper, whatever became of their entry. */
    @Test
    void anEntryThatWasMergedStillCountsForTheText() {
        UUID id = make("2026-1", TODAY.minusDays(30));
        UUID gone = desk.register("王秀英", PeopleOffice.FEMALE);
        agrees(gone, TODAY, "2026-1");
        UUID kept = desk.register("王秀瑛", PeopleOffice.number(LocalDate.of(1980, 5, 5), 22));
        Merging.merge(desk.office, desk.clerk, desk.reviewer, kept, gone);
        desk.office.signIn(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> consents.delete(id, 1)).hasMessage("people.consent.fixed");
    }

    @Test
    void aNameThatPersonsHaveAlreadyIsTakenKnowinglyAndTheirsFromThen() {
        UUID wang = desk.register("王秀英", PeopleOffice.FEMALE);
        agrees(wang, TODAY.minusDays(400), "旧版２０２５");
        desk.office.signIn(Role.ADMINISTRATOR);
        ConsentDraft old = new ConsentDraft(" 旧版２０２５ ", "旧正文", TODAY.minusYears(2));
        refused(() -> consents.make(old, false), "name", "people.consent.named");
        assertThat(consents.all()).isEmpty();
        UUID id = consents.make(old, true);
        assertThat(row("旧版2025").persons()).isOne();
        assertThat(row("旧版2025").notice().fixedAt()).isNotNull();
        refused(() -> consents.make(old, true), "name", "people.consent.there");
        assertThatThrownBy(() -> consents.delete(id, 1)).hasMessage("people.consent.fixed");
    }

    @Test
    void aVersionIsNotGivenANameThatPersonsHaveByRenaming() {
        UUID wang = desk.register("王秀英", PeopleOffice.FEMALE);
        agrees(wang, TODAY, "老告知书");
        UUID id = make("2026-1", TODAY);
        desk.office.signIn(Role.ADMINISTRATOR);
        refused(() -> consents.change(id, 1, new ConsentDraft("老告知书", "正文", TODAY)), "name", "people.consent.renamed");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theDraftIsKeptOnlyOnceItsGapsAreFilled(Language language) {
        desk.office.signIn(Role.ADMINISTRATOR);
        String draft = Texts.in(language).text("people.consent.draft", consents.office());
        assertThat(draft).hasSizeLessThan(ConsentNotice.LONGEST_BODY);
        refused(() -> consents.make(new ConsentDraft("1", draft, TODAY), false), "body", "people.consent.gap");
        String filled = draft.replaceAll("【填写[^】]*】|\\[fill in[^\\]]*\\]", "奉节");
        consents.make(new ConsentDraft("1", filled, TODAY), false);
        assertThat(consents.newest()).hasValue(filled.strip());
    }

    @Test
    void aVersionHasANameAndAText() {
        desk.office.signIn(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> consents.make(new ConsentDraft(" ", " ", TODAY), false))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::field)
                                .containsExactly("name", "body"));
        refused(
                () -> consents.make(new ConsentDraft("名".repeat(41), "正文", TODAY), false),
                "name",
                "people.consent.badName");
        refused(
                () -> consents.make(new ConsentDraft("1", "文".repeat(8001), TODAY), false),
                "body",
                "people.consent.badBody");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoeverKeepsTheSettingsMakesThemAndWhoeverSeesPeopleReadsThem(Role role) {
        make("2026-1", TODAY);
        desk.office.signIn(role);
        boolean writes = Act.SETTINGS_WRITE.roles().contains(role);
        if (writes || Act.PEOPLE_READ.roles().contains(role)) {
            assertThat(consents.all()).hasSize(1);
            assertThat(consents.versions()).hasSize(1);
        } else {
            assertThatThrownBy(consents::all).hasMessage("platform.access.denied.PEOPLE_READ");
            assertThatThrownBy(consents::versions).hasMessage("platform.access.denied.PEOPLE_READ");
        }
        ConsentDraft next = new ConsentDraft("2026-2", "正文", TODAY);
        if (writes) {
            consents.make(next, false);
        } else {
            assertThatThrownBy(() -> consents.make(next, false)).hasMessage("platform.access.denied.SETTINGS_WRITE");
        }
    }

    @Test
    void thePersonsPageAndTheListKnowWhoAgreedToAnotherText() {
        UUID old = desk.register("王秀英", PeopleOffice.FEMALE);
        UUID fresh = desk.register("张三", PeopleOffice.MALE);
        UUID none = desk.register("李四", PeopleOffice.number(LocalDate.of(1980, 5, 5), 22));
        agrees(old, TODAY.minusDays(300), "窗口填的");
        agrees(fresh, TODAY, "2026-1");
        // nothing is in use yet, so nothing is newer
        assertThat(other(old)).isEmpty();
        assertThat(asked("NEWEST")).isEmpty();
        assertThat(asked("OLDER")).containsExactlyInAnyOrder(old, fresh);
        desk.office.signIn(Role.ADMINISTRATOR);
        consents.make(new ConsentDraft("2026-1", "正文", TODAY), true);
        desk.office.signIn(desk.clerk);

        assertThat(other(old)).hasValue(new PersonFile.OtherNotice(PersonFile.Agreed.UNKNOWN, "2026-1"));
        assertThat(other(fresh)).isEmpty();
        assertThat(other(none)).isEmpty();
        assertThat(desk.people.get(old).orElseThrow().person().consentVersion()).isEqualTo("窗口填的");
        assertThat(asked("NEWEST")).containsExactly(fresh);
        assertThat(asked("OLDER")).containsExactly(old);
        assertThat(asked("NO")).containsExactly(none);
        assertThat(asked("YES")).containsExactlyInAnyOrder(old, fresh);
        assertThatThrownBy(() -> asked("ELSE")).isInstanceOf(IllegalArgumentException.class);

        make("2026-10", TODAY.plusDays(1));
        agrees(none, TODAY, "2026-10");
        assertThat(of("2026-1")).containsExactly(fresh);
        assertThat(of("2026")).containsExactlyInAnyOrder(fresh, none);
        assertThat(of("窗口")).containsExactly(old);
    }

    /** Older is only what the list says is; a version that is not in use yet is no older one. */
    @Test
    void thePersonsPageSaysWhatIsKnownOfTheVersion() {
        make("2025-1", TODAY.minusYears(1));
        make("2026-1", TODAY);
        make("2027-1", TODAY.plusDays(1));
        UUID wang = desk.register("王秀英", PeopleOffice.FEMALE);
        Map<String, PersonFile.Agreed> said = new LinkedHashMap<>();
        for (String version : List.of("2025-1", "外地的", "", "2026-1", "2027-1")) {
            agrees(wang, TODAY, version);
            other(wang).ifPresent(other -> {
                assertThat(other.inUse()).isEqualTo("2026-1");
                said.put(version, other.agreed());
            });
        }
        assertThat(said)
                .containsExactly(
                        Map.entry("2025-1", PersonFile.Agreed.OLDER),
                        Map.entry("外地的", PersonFile.Agreed.UNKNOWN),
                        Map.entry("", PersonFile.Agreed.UNNAMED));
    }

    private Optional<PersonFile.OtherNotice> other(UUID person) {
        return desk.people.get(person).orElseThrow().otherNotice(TODAY);
    }

    private List<UUID> asked(String consent) {
        return found(Map.of("consent", consent));
    }

    private List<UUID> of(String version) {
        return found(Map.of("consentVersion", version));
    }

    private List<UUID> found(Map<String, String> filters) {
        return desk.people.page(PageRequest.first(50).filters(filters)).rows().stream()
                .map(PersonRow::id)
                .toList();
    }

    @Test
    void aVersionTypedIsNoLongerThanItsColumn() {
        assertThatThrownBy(() -> desk.people.register(
                        PersonEntry.of(consenting(PersonDraft.of("王秀英", PeopleOffice.FEMALE), TODAY, "版".repeat(41))),
                        Set.of()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::field)
                                .containsExactly("consentVersion"));
    }
}
