package org.jishi.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jishi.account.AccountDraft;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonDirectory;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.person.PersonService;
import org.jishi.person.PersonTag;
import org.jishi.person.PovertyLevel;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.text.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two entries of one person: 王秀英 with the right number, 王秀瑛 with two digits exchanged and another telephone. */
class MergeServiceTest {
    private static final LocalDate BIRTH = LocalDate.of(1979, 3, 14);
    private static final String RIGHT = PeopleOffice.number(BIRTH, 248);
    private static final String SWAPPED = PeopleOffice.number(BIRTH, 428);
    private static final String CARD = "6228480469876543217";
    private static final String OTHER_CARD = "6217001210024455220";

    private final PeopleOffice town = new PeopleOffice();
    private final MergeService merges = town.merges;
    private final MergeDesk desk = town.mergeDesk;
    private final UUID kept =
            entry(PersonDraft.of("王秀英", RIGHT).phone("13908270001").village(town.village));
    private final UUID merged =
            entry(PersonDraft.of("王秀瑛", SWAPPED).phone("13908270002").village(town.otherVillage));

    @AfterEach
    void close() {
        town.office.database.change(handle -> {
            assertThat(TrailCheck.run(handle, null)).isEmpty();
            assertThat(new MergeCheck().run(handle)).isEmpty();
        });
        town.close();
    }

    private UUID entry(PersonDraft draft) {
        PersonEntry entry = PersonEntry.of(draft);
        Set<UUID> seen = Set.copyOf(town.people.check(entry, null).likely().stream()
                .map(like -> like.person().id())
                .toList());
        return town.people.register(entry, seen);
    }

    private Set<String> asks(UUID kept, UUID merged) {
        return Set.copyOf(desk.compareKeeping(kept, merged).asks().stream()
                .map(ask -> ask.key())
                .toList());
    }

    private UUID propose(MergeField... fields) {
        return propose(kept, merged, Merge.Side.KEPT, fields);
    }

    private UUID propose(UUID kept, UUID merged, Merge.Side accountOf, MergeField... fields) {
        Set<MergeField> chosen = EnumSet.noneOf(MergeField.class);
        chosen.addAll(List.of(fields));
        return merges.propose(new MergeDraft(kept, merged, chosen, accountOf, "身份证原件已核对，同一人", asks(kept, merged)));
    }

    @Test
    void theBirthOfTheOneWithTheDeathOfTheOtherIsRefused() {
        UUID older = entry(PersonDraft.of("王秀英", PeopleOffice.number(BIRTH.minusYears(40), 248)));
        LocalDate died = BIRTH.minusYears(1);
        town.deaths.record(older, version(older), died, "死亡证明");
        assertThatThrownBy(() -> propose(kept, older, Merge.Side.KEPT, MergeField.DIED_ON))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.key()).isEqualTo("people.merge.bornAfterDeath");
                                    assertThat(problem.args()).containsExactly(died);
                                }));
        assertThatThrownBy(() -> propose(older, kept, Merge.Side.KEPT, MergeField.NUMBER))
                .hasMessage("people.merge.bornAfterDeath");
        UUID merge = propose(kept, older, Merge.Side.KEPT, MergeField.DIED_ON, MergeField.NUMBER);
        // one proposed before this was asked
        town.office.database.change(
                handle -> handle.execute("UPDATE person_merge SET chosen = 'DIED_ON' WHERE id = ?", merge));
        as(
                town.reviewer,
                () -> assertThatThrownBy(() -> merges.confirm(merge, 1)).hasMessage("people.merge.bornAfterDeath"));
        town.office.database.change(
                handle -> handle.execute("UPDATE person_merge SET chosen = 'NUMBER,DIED_ON' WHERE id = ?", merge));
        confirm(merge);
    }

    /** The death was entered when the number said an older person. */
    @Test
    void anUndoThatWouldGiveBackABirthAfterTheDeathIsRefused() {
        UUID older = entry(PersonDraft.of("王秀英", PeopleOffice.number(BIRTH.minusYears(40), 248)));
        UUID merge = propose(kept, older, Merge.Side.KEPT, MergeField.NUMBER);
        confirm(merge);
        town.deaths.record(kept, version(kept), BIRTH.minusYears(1), "死亡证明");
        as(
                town.reviewer,
                () -> assertThatThrownBy(() -> merges.undo(merge, 2, "看错了"))
                        .hasMessage("people.merge.undo.bornAfterDeath"));
        town.deaths.withdraw(kept, version(kept), "登记有误");
        as(town.reviewer, () -> merges.undo(merge, 2, "看错了"));
    }

    private int version(UUID id) {
        return town.people.get(id).orElseThrow().person().version();
    }

    @Test
    void whoeverProposedItMayThinkBetterOfIt() {
        UUID merge = propose();
        as(
                town.office.person("赵经办", Role.CLERK),
                () -> assertThatThrownBy(() -> merges.withdraw(merge, 1, "看错了")).hasMessage("people.merge.notOwn"));
        as(
                town.reviewer,
                () -> assertThatThrownBy(() -> merges.withdraw(merge, 1, "看错了")).isInstanceOf(Refusal.class));
        assertThatThrownBy(() -> merges.withdraw(merge, 1, " ")).hasMessage("people.merge.reason");
        merges.withdraw(merge, 1, "看错了");
        Comparison seen = desk.merger(merge);
        assertThat(Objects.requireNonNull(seen.merge()).state()).isEqualTo(MergeState.WITHDRAWN);
        assertThat(seen.story().getLast().key()).isEqualTo("people.merge.told.withdrawn");
        assertThat(seen.story().getLast().reason()).isEqualTo("看错了");
        as(
                town.reviewer,
                () -> assertThatThrownBy(() -> merges.confirm(merge, 2)).hasMessage("people.merge.changedMeanwhile"));
        assertThatThrownBy(() -> merges.withdraw(merge, 2, "再撤")).hasMessage("people.merge.changedMeanwhile");
        // and it may be proposed again, and decided then
        confirm(propose());
        assertThat(town.office.database.<Boolean>read(handle ->
                        new PersonDirectory().find(handle, merged).orElseThrow().live()))
                .isFalse();
    }

    /** Who stands for others cannot go, whoever asks the register. */
    @Test
    void onePersonThatOthersWereMergedIntoCannotBeTakenOutOfTheRegister() {
        confirm(propose());
        assertThatThrownBy(() -> town.office.database.change(handle ->
                        town.register.hide(handle, town.clerk, "people.importUndoHide", List.of(kept), "test")))
                .hasMessage("people.hide.merged");
        assertThat(town.people.get(kept)).isPresent();
    }

    private void confirm(UUID merge) {
        as(town.reviewer, () -> merges.confirm(merge, 1));
    }

    private UUID done(MergeField... fields) {
        UUID merge = propose(fields);
        confirm(merge);
        return merge;
    }

    private void undo(UUID merge) {
        as(town.reviewer, () -> merges.undo(merge, 2, "原件不符，不是同一人"));
    }

    private void as(Actor actor, Runnable act) {
        town.office.as(actor, () -> {
            act.run();
            return true;
        });
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems()).extracting("key").contains(key));
    }

    /** The row as the store has it, but for the version, which counts on. */
    private Map<String, String> row(UUID id) {
        return town.office.database.read(handle -> {
            Map<String, String> row = new TreeMap<>();
            handle.createQuery("SELECT * FROM person WHERE id = :id")
                    .bind("id", id)
                    .mapToMap()
                    .one()
                    .forEach((column, value) -> row.put(column, String.valueOf(value)));
            row.remove("version");
            return row;
        });
    }

    private UUID account(UUID owner, String holder, String number) {
        UUID account = town.accounts.propose(owner, new AccountDraft(holder, "本人", "中国农业银行奉节支行", number));
        as(town.reviewer, () -> town.accounts.confirm(account, 1));
        return account;
    }

    private String paidTo(UUID owner) {
        return town.office.database.read(handle -> town.accounts
                .confirmed(handle, owner)
                .map(found -> found.account().accountNo())
                .orElse(""));
    }

    @Test
    void twoPeopleMakeOneOfTwoAndTheUndoGivesBothBack() {
        Map<String, String> keptBefore = row(kept);
        Map<String, String> mergedBefore = row(merged);

        UUID merge = propose(MergeField.PHONE, MergeField.NUMBER);
        assertThat(row(kept)).isEqualTo(keptBefore);
        refused(
                () -> as(town.office.person("钱财务", Role.CASHIER), () -> merges.confirm(merge, 1)),
                "platform.access.denied.MERGE_CONFIRM");
        confirm(merge);

        assertThat(row(kept))
                .containsEntry("phone", "13908270002")
                .containsEntry("live_id_number", SWAPPED)
                .containsEntry("name", "王秀英");
        assertThat(row(merged)).containsEntry("merged_into", kept.toString()).containsEntry("live", "false");
        assertThat(town.people.get(merged).orElseThrow().person().id()).isEqualTo(kept);

        undo(merge);
        assertThat(row(kept)).isEqualTo(keptBefore);
        assertThat(row(merged)).isEqualTo(mergedBefore);
        assertThat(desk.merger(merge).story())
                .extracting("key")
                .containsExactly("people.merge.told.asked", "people.merge.told.confirmed", "people.merge.told.undone");
    }

    @Test
    void whoProposedDoesNotConfirmWhateverTheRoles() {
        Actor both = town.office.person("赵双岗", Role.CLERK, Role.REVIEWER);
        UUID merge = town.office.as(both, () -> propose());
        refused(() -> as(both, () -> merges.confirm(merge, 1)), "people.merge.own");
        refused(() -> as(both, () -> merges.reject(merge, 1, "不是")), "people.merge.own");
        assertThatThrownBy(() -> town.office.database.change(handle -> handle.execute(
                        "UPDATE person_merge SET decided_by = asked_by, state = 'REJECTED', live_pair = NULL")))
                .isInstanceOf(org.jishi.platform.store.StoreException.class);
        refused(() -> merges.confirm(merge, 1), "platform.access.denied.MERGE_CONFIRM");
        as(town.reviewer, () -> merges.reject(merge, 1, "两人住址不同，各有身份证"));
        assertThat(row(merged)).containsEntry("live", "true");
        refused(() -> confirm(merge), "people.merge.changedMeanwhile");
    }

    @Test
    void twoRightNumbersAreMergedOnlyByOneWhoHasSeenThatAndSaysWhy() {
        assertThat(asks(kept, merged)).containsExactly("people.merge.ask.swapped");
        refused(
                () -> merges.propose(new MergeDraft(kept, merged, Set.of(), Merge.Side.KEPT, "同一人", Set.of())),
                "people.merge.ask.swapped");
        refused(
                () -> merges.propose(new MergeDraft(kept, merged, Set.of(), Merge.Side.KEPT, "  ", asks(kept, merged))),
                "people.merge.reason");
    }

    @Test
    void whatWasChangedSinceStaysAndWhatTheMergerFilledHoldsTheUndo() {
        UUID merge = done(MergeField.PHONE);
        change(kept, draft -> draft.named("王秀英英"));
        change(kept, draft -> draft.phone("13908270009"));
        refused(() -> undo(merge), "people.merge.undo.changed");
        assertThat(row(merged)).containsEntry("live", "false");

        change(kept, draft -> draft.phone("13908270002"));
        undo(merge);
        assertThat(row(kept)).containsEntry("phone", "13908270001").containsEntry("name", "王秀英英");
        assertThat(row(merged)).containsEntry("phone", "13908270002").containsEntry("live", "true");
    }

    private void change(UUID id, java.util.function.UnaryOperator<PersonDraft> how) {
        PersonService.Opened opened = town.people.open(id);
        PersonEntry entry = PersonEntry.of(how.apply(opened.entry().draft()));
        Set<UUID> seen = Set.copyOf(town.people.check(entry, id).likely().stream()
                .map(like -> like.person().id())
                .toList());
        town.people.change(id, opened.version(), entry, seen);
    }

    @Test
    void aProposalIsForTheRowsAsTheyWereCompared() {
        UUID merge = propose();
        change(merged, draft -> draft.phone("13908270003"));
        refused(() -> confirm(merge), "people.merge.changedSince");
    }

    @Test
    void aTombstoneAlwaysPointsToTheLivingAndGoesBackStepByStep() {
        UUID first = done();
        UUID third = entry(PersonDraft.of("汪秀英", PeopleOffice.number(BIRTH, 249)));
        UUID second = propose(third, kept, Merge.Side.KEPT);
        confirm(second);
        assertThat(row(merged)).containsEntry("merged_into", third.toString());
        List<UUID> entries = town.office.database.read(handle -> new PersonDirectory().entries(handle, third));
        assertThat(entries).containsExactlyInAnyOrder(kept, merged, third);
        assertThat(desk.into(third)).extracting(Tombstone::undoable).containsExactly(true, false);

        refused(() -> undo(first), "people.merge.undo.keptGone");
        undo(second);
        assertThat(row(merged)).containsEntry("merged_into", kept.toString());
        undo(first);
        assertThat(row(merged)).containsEntry("live", "true");
    }

    @Test
    void aNumberGivenUpFindsThePersonAndHoldsTheUndoWhenSomebodyElseHasIt() {
        UUID merge = done();
        PersonEntry again = PersonEntry.of(PersonDraft.of("王秀瑛", SWAPPED));
        assertThat(town.people.check(again, null).known()).extracting("id").isEqualTo(kept);
        refused(() -> town.people.register(again, Set.of()), "people.register.known");

        // another road into the register, such as an import that was planned before
        town.office.database.change(handle -> {
            var prepared = org.jishi.person.PersonRules.prepare(
                    PersonDraft.of("李四", SWAPPED), town.office.clock.today(), region -> true);
            town.register.insert(
                    handle, town.clerk, "people.import", List.of(town.register.make(prepared, null, null)), "");
        });
        refused(() -> undo(merge), "people.merge.undo.numberTaken");
    }

    @Test
    void whatDescribesThePersonGoesOverAndComesBack() {
        LocalDate since = LocalDate.of(2024, 1, 1);
        town.people.poverty(merged, new PersonEntry.Poverty(PovertyLevel.OUT_OF_POVERTY, since, "防返贫监测名册"));
        PersonService.Opened opened = town.people.open(merged);
        town.people.change(
                merged,
                opened.version(),
                new PersonEntry(opened.entry().draft(), Set.of("RETURNING_MIGRANT", "DISABLED"), since, null),
                Set.of());
        PersonService.Opened other = town.people.open(kept);
        town.people.change(
                kept,
                other.version(),
                new PersonEntry(other.entry().draft(), Set.of("DISABLED"), since.minusYears(1), null),
                Set.of());

        UUID merge = done();
        var file = town.people.get(kept).orElseThrow();
        assertThat(file.tagsOn(town.office.clock.today()))
                .extracting(PersonTag::tag)
                .containsExactlyInAnyOrder("RETURNING_MIGRANT", "DISABLED");
        assertThat(file.povertyOn(town.office.clock.today()).orElseThrow().status())
                .isEqualTo(PovertyLevel.OUT_OF_POVERTY);

        undo(merge);
        assertThat(town.people.get(kept).orElseThrow().poverty()).isEmpty();
        assertThat(town.people.get(merged).orElseThrow().tags()).hasSize(2);
        assertThat(town.people.get(merged).orElseThrow().poverty()).hasSize(1);
    }

    @Test
    void theOnlyConfirmedAccountGoesOverSoThatMoneyFindsItsWay() {
        account(merged, "王秀瑛", CARD);
        UUID merge = done();
        assertThat(paidTo(kept)).isEqualTo(CARD);
        assertThat(paidTo(merged)).isEqualTo(CARD);
        undo(merge);
        assertThat(paidTo(kept)).isEmpty();
        assertThat(paidTo(merged)).isEqualTo(CARD);
    }

    @Test
    void ofTwoConfirmedAccountsOneIsChosenAndTheOtherComesBackWithTheUndo() {
        account(kept, "王秀英", CARD);
        account(merged, "王秀瑛", OTHER_CARD);
        assertThat(asks(kept, merged)).contains("people.merge.ask.accounts");
        UUID merge = propose(kept, merged, Merge.Side.MERGED);
        confirm(merge);
        assertThat(paidTo(kept)).isEqualTo(OTHER_CARD);
        undo(merge);
        assertThat(paidTo(kept)).isEqualTo(CARD);
        assertThat(paidTo(merged)).isEqualTo(OTHER_CARD);

        UUID again = propose(kept, merged, Merge.Side.KEPT);
        confirm(again);
        assertThat(paidTo(merged)).isEqualTo(CARD);
        undo(again);
        assertThat(paidTo(merged)).isEqualTo(OTHER_CARD);
    }

    @Test
    void dataCheckFindsATombstoneThatPointsToNobody() {
        UUID merge = done();
        town.office.database.change(handle -> {
            handle.execute("UPDATE person SET hidden = TRUE, live = FALSE, live_id_number = NULL WHERE id = ?", kept);
            assertThat(new MergeCheck().run(handle))
                    .extracting(finding -> finding.problem().key())
                    .containsExactly("people.merge.check.astray");
            handle.execute(
                    "UPDATE person SET hidden = FALSE, live = TRUE, live_id_number = id_number WHERE id = ?", kept);
            handle.execute(
                    "UPDATE person SET merged_into = NULL, live = TRUE, live_id_number = id_number WHERE id = ?",
                    merged);
            assertThat(new MergeCheck().run(handle))
                    .extracting(finding -> finding.problem().key())
                    .containsExactly("people.merge.check.noTombstone");
            handle.execute(
                    "UPDATE person SET merged_into = ?, live = FALSE, live_id_number = NULL WHERE id = ?",
                    kept,
                    merged);
        });
        undo(merge);
    }
}
