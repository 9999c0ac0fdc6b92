package org.jishi.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jishi.identity.IdKind;
import org.jishi.merge.Merge;
import org.jishi.merge.MergeDraft;
import org.jishi.merge.MergeField;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeathServiceTest {
    private static final LocalDate DIED = LocalDate.of(2026, 9, 20);

    private final PeopleOffice desk = new PeopleOffice();
    private final UUID id = desk.register("王秀英", PeopleOffice.FEMALE);

    @AfterEach
    void close() {
        desk.office.database.change(
                handle -> assertThat(TrailCheck.run(handle, null)).isEmpty());
        desk.close();
    }

    private Person now() {
        return desk.people.get(id).orElseThrow().person();
    }

    private void record(LocalDate on, String source) {
        desk.deaths.record(id, now().version(), on, source);
    }

    private static void refusedAt(String field, String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo(field);
                                    assertThat(problem.key()).isEqualTo(key);
                                }));
    }

    @Test
    void theDateStandsWithItsBasisInTheRowTheListAndTheHistory() {
        record(DIED, " 死亡证明 118 号 ");
        assertThat(now().diedOn()).isEqualTo(DIED);
        assertThat(now().diedSource()).isEqualTo("死亡证明 118 号");
        assertThat(desk.people.page(PageRequest.first(10)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.diedOn()).isEqualTo(DIED));
        assertThat(desk.people.history(id).getFirst()).satisfies(line -> {
            assertThat(line.what().key()).isEqualTo("people.act.death");
            assertThat(line.who()).isEqualTo("李经办");
            assertThat(line.changes()).extracting("field").containsExactly("diedOn", "diedSource");
        });
    }

    @Test
    void aDateInTheFutureBeforeTheBirthOrWithoutABasisIsRefusedAtItsField() {
        refusedAt("diedOn", "people.death.future", () -> record(Office.TODAY.plusDays(1), "村委会"));
        refusedAt("diedOn", "people.death.beforeBirth", () -> record(LocalDate.of(1992, 2, 28), "村委会"));
        refusedAt("diedSource", "people.death.noSource", () -> record(DIED, " "));
        refusedAt("diedSource", "people.register.tooLong", () -> record(DIED, "长".repeat(201)));
        record(Office.TODAY, "村委会");
        refusedAt("diedOn", "people.death.same", () -> record(Office.TODAY, "村委会"));
        record(LocalDate.of(1992, 2, 29), "当日夭折");
        assertThat(now().diedOn()).isEqualTo(LocalDate.of(1992, 2, 29));
    }

    @Test
    void aNumberPutRightMayNotSayABirthAfterTheDeath() {
        record(LocalDate.of(2000, 1, 1), "村委会");
        PersonService.Opened opened = desk.people.open(id);
        PersonDraft later =
                opened.entry().draft().numbered(IdKind.RESIDENT, PeopleOffice.number(DIED.minusYears(20), 1));
        refusedAt(
                "idNumber",
                "people.death.bornAfter",
                () -> desk.people.change(id, opened.version(), new PersonEntry(later, Set.of(), null, null), Set.of()));
    }

    @Test
    void aWithdrawalNeedsAReasonAndClearsBoth() {
        record(DIED, "村委会");
        refusedAt("reason", "people.death.noReason", () -> desk.deaths.withdraw(id, now().version(), " "));
        desk.deaths.withdraw(id, now().version(), "同名误报");
        assertThat(now().diedOn()).isNull();
        assertThat(now().diedSource()).isNull();
        assertThat(desk.people.history(id).getFirst().what().args()).containsExactly("同名误报");
        assertThatThrownBy(() -> desk.deaths.withdraw(id, now().version(), "再撤"))
                .hasMessage("people.changedMeanwhile");
    }

    @Test
    void whoeverSawAnEarlierRowIsRefused() {
        int seen = now().version();
        record(DIED, "村委会");
        assertThatThrownBy(() -> desk.deaths.record(id, seen, DIED.minusDays(1), "派出所"))
                .hasMessage("people.changedMeanwhile");
        assertThatThrownBy(() -> desk.deaths.withdraw(id, seen, "误报")).hasMessage("people.changedMeanwhile");
        assertThat(now().diedOn()).isEqualTo(DIED);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "CLERK", mode = EnumSource.Mode.EXCLUDE)
    void onlyWhoMayChangeAPersonEntersOrWithdrawsADeath(Role role) {
        int version = now().version();
        desk.office.signIn(role);
        assertThatThrownBy(() -> desk.deaths.record(id, version, DIED, "村委会"))
                .hasMessage("platform.access.denied.PEOPLE_WRITE");
        assertThatThrownBy(() -> desk.deaths.withdraw(id, version, "误报"))
                .hasMessage("platform.access.denied.PEOPLE_WRITE");
    }

    @Test
    void aChangeOfOtherFieldsKeepsTheDeathAndAMergerTakesItOverWithItsBasis() {
        record(DIED, "村委会");
        PersonService.Opened opened = desk.people.open(id);
        desk.people.change(
                id,
                opened.version(),
                new PersonEntry(opened.entry().draft().phone("13812340001"), Set.of(), null, null),
                Set.of());
        assertThat(now().diedOn()).isEqualTo(DIED);
        UUID other = desk.register("王秀瑛", PeopleOffice.number(LocalDate.of(1980, 5, 5), 22));
        UUID merge = desk.merges.propose(new MergeDraft(
                other,
                id,
                EnumSet.of(MergeField.DIED_ON),
                Merge.Side.KEPT,
                "同一人",
                Set.of("people.merge.ask.numbers", "people.merge.ask.dead")));
        desk.office.signIn(desk.reviewer);
        desk.merges.confirm(merge, 1);
        desk.office.signIn(desk.clerk);
        Person kept = desk.people.get(other).orElseThrow().person();
        assertThat(Objects.requireNonNull(kept.diedOn())).isEqualTo(DIED);
        assertThat(kept.diedSource()).isEqualTo("村委会");
    }
}
