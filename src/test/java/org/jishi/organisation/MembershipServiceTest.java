package org.jishi.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonReferences;
import org.jishi.person.RegisterReferences;
import org.jishi.person.TimelineEntry;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A co-operative, a sole trader and a firm, and who belongs to them. */
class MembershipServiceTest {
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2024, 5, 1);

    private final PeopleOffice town = new PeopleOffice();
    private final MembershipService memberships = town.memberships;
    private final UUID cooperative = firm("夔州脐橙专业合作社", "93341021MA0C00P90R", "谭敏");
    private final UUID trader = firm("橙心包装店", "92500236MAK0D3M022", null);
    private final UUID wang = person("王秀英", 1970, 11);
    private final UUID xiang = person("向国庆", 1960, 22);

    @AfterEach
    void close() {
        town.office.database.change(handle -> {
            assertThat(TrailCheck.run(handle, null)).isEmpty();
            assertThat(new MembershipCheck().run(handle)).isEmpty();
        });
        town.close();
    }

    private UUID person(String name, int born, int order) {
        return town.register(name, PeopleOffice.number(LocalDate.of(born, 3, 14), order));
    }

    private UUID firm(String name, String code, @org.jspecify.annotations.Nullable String legal) {
        return town.organisations.register(
                new OrganisationDraft(name, Organisation.Kind.OTHER, code, legal, null, null, null, null), Set.of());
    }

    private Memberships of(UUID organisation) {
        return town.membershipDesk.ofOrganisation(organisation);
    }

    private String now(UUID organisation) {
        return words(of(organisation).now());
    }

    private static String words(List<MemberRow> rows) {
        return rows.stream()
                .map(row -> row.name() + " " + row.title().substring("people.membership.role.".length()))
                .collect(Collectors.joining(", "));
    }

    private MemberRow row(UUID organisation, UUID person) {
        return of(organisation).now().stream()
                .filter(each -> each.personId().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private OrganisationFile file(UUID organisation) {
        return town.organisations.get(organisation).orElseThrow();
    }

    private static void refused(ThrowingCallable act, String field, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::field, Problem::key)
                                .contains(org.assertj.core.groups.Tuple.tuple(field, key)));
    }

    @Test
    void whoBelongsIsShownOnBothSidesAndCountsOnceForEachRole() {
        memberships.add(cooperative, wang, MemberRole.COOP_MEMBER, SINCE);
        memberships.add(cooperative, xiang, MemberRole.MANAGER, SINCE);
        memberships.add(cooperative, xiang, MemberRole.COOP_MEMBER, SINCE);
        assertThat(now(cooperative)).isEqualTo("王秀英 COOP_MEMBER, 向国庆 COOP_MEMBER, 向国庆 MANAGER");
        assertThat(row(cooperative, wang).idMasked()).startsWith("500236********");
        assertThat(town.membershipDesk.ofPerson(xiang).now())
                .extracting(MemberRow::organisation)
                .containsExactly("夔州脐橙专业合作社", "夔州脐橙专业合作社");
        refused(
                () -> memberships.add(cooperative, wang, MemberRole.COOP_MEMBER, LATER),
                "person",
                "people.membership.already");
        refused(
                () -> memberships.add(cooperative, wang, MemberRole.SHAREHOLDER, SINCE),
                "role",
                "people.membership.unfit");
        refused(
                () -> memberships.add(
                        cooperative,
                        wang,
                        MemberRole.EMPLOYEE,
                        town.office.clock.today().plusDays(1)),
                "since",
                "people.register.future");
        assertThat(town.organisations.history(cooperative))
                .extracting(line -> line.what().key())
                .containsSubsequence("people.history.membershipJoin", "people.act.organisation");
        assertThat(town.people.history(wang))
                .extracting(line -> line.what().key())
                .contains("people.history.membershipJoin");
        assertThat(town.people.story(wang))
                .extracting(TimelineEntry::what)
                .containsExactly(Problem.of(
                        "people.membership.timeline.joined",
                        "夔州脐橙专业合作社",
                        Problem.of("people.membership.role.COOP_MEMBER")));
    }

    @Test
    void theTableLetsNobodyBeTheSameTwiceNorTwoStandForOne() {
        memberships.add(cooperative, wang, MemberRole.LEGAL, SINCE);
        memberships.add(cooperative, wang, MemberRole.COOP_MEMBER, SINCE);
        for (Membership row : List.of(
                Membership.begins(town.office.ids.next(), cooperative, xiang, MemberRole.LEGAL, LATER),
                Membership.begins(town.office.ids.next(), cooperative, wang, MemberRole.COOP_MEMBER, LATER))) {
            assertThatThrownBy(() -> town.office.database.change(
                            handle -> new MembershipRepository().insert(handle, List.of(row))))
                    .isInstanceOf(StoreException.class);
        }
        assertThat(now(cooperative)).isEqualTo("王秀英 LEGAL, 王秀英 COOP_MEMBER");
    }

    /** One source: the name gives way to the person, and is back when that is taken back. */
    @Test
    void whoStandsForItTakesThePlaceOfTheNameThatDid() {
        assertThat(file(cooperative).draft().legalPerson()).isEqualTo("谭敏");
        OrganisationService.Opened shown = town.organisations.open(cooperative);
        MembershipDone done = memberships.add(cooperative, wang, MemberRole.LEGAL, SINCE);
        assertThat(file(cooperative).draft().legalPerson()).isEqualTo("王秀英");
        assertThat(town.organisations.page(PageRequest.first(5).search("王秀英")).rows())
                .singleElement()
                .satisfies(found -> assertThat(found.legalPerson()).isEqualTo("王秀英"));
        assertThat(town.organisations.page(PageRequest.first(5).search("谭敏")).rows())
                .isEmpty();
        refused(
                () -> town.organisations.change(cooperative, shown.version(), shown.draft(), Set.of()),
                "legalPerson",
                "people.organisation.legalEntered");
        OrganisationService.Opened again = town.organisations.open(cooperative);
        assertThat(again.legalMember()).isEqualTo("王秀英");
        town.organisations.change(cooperative, again.version(), again.draft(), Set.of());
        refused(
                () -> memberships.add(cooperative, xiang, MemberRole.LEGAL, LATER),
                "role",
                "people.membership.hasLegal");

        memberships.undo(done);
        assertThat(file(cooperative).draft().legalPerson()).isEqualTo("谭敏");
        assertThat(of(cooperative)).isEqualTo(new Memberships(List.of(), List.of()));
    }

    @Test
    void anEndHasADayAndAReasonStaysOnRecordAndCanBeTakenBack() {
        memberships.add(cooperative, wang, MemberRole.COOP_MEMBER, SINCE);
        MemberRow row = row(cooperative, wang);
        refused(() -> memberships.end(row.id(), 1, SINCE.minusDays(1), "退社"), "until", "people.span.before");
        refused(() -> memberships.end(row.id(), 1, LATER, " "), "reason", "people.membership.noReason");
        MembershipDone done = memberships.end(row.id(), row.version(), LATER, "退社");
        assertThatThrownBy(() -> memberships.end(row.id(), row.version(), LATER, "退社"))
                .hasMessage("people.changedMeanwhile");
        assertThat(of(cooperative).former()).singleElement().satisfies(former -> {
            assertThat(former.until()).isEqualTo(LATER);
            assertThat(former.reason()).isEqualTo("退社");
        });
        assertThat(town.people.story(wang))
                .extracting(entry -> entry.what().key())
                .containsExactly("people.membership.timeline.left", "people.membership.timeline.joined");
        refused(
                () -> memberships.add(cooperative, wang, MemberRole.COOP_MEMBER, LATER.minusDays(1)),
                "since",
                "people.span.before");
        memberships.undo(done);
        assertThat(now(cooperative)).isEqualTo("王秀英 COOP_MEMBER");
        MembershipDone out = memberships.end(row.id(), 3, LATER, "退社");
        memberships.add(cooperative, wang, MemberRole.COOP_MEMBER, LATER);
        assertThatThrownBy(() -> memberships.undo(out)).hasMessage("people.membership.undoLate");
    }

    /** Entered and ended on one day, as when a mistake is put right by a reason: it is on record all the same. */
    @Test
    void whatEndsOnItsFirstDayStaysOnRecord() {
        memberships.add(cooperative, wang, MemberRole.COOP_MEMBER, SINCE);
        memberships.end(row(cooperative, wang).id(), 1, SINCE, "当天退社");
        assertThat(of(cooperative).former()).extracting(MemberRow::reason).containsExactly("当天退社");
        assertThat(town.people.story(wang)).hasSize(2);
    }

    @Test
    void aRoleChangesFromADayAndFromTheFirstOneItWasAMistake() {
        memberships.add(cooperative, wang, MemberRole.COOP_MEMBER, SINCE);
        MemberRow row = row(cooperative, wang);
        refused(
                () -> memberships.turn(row.id(), 1, MemberRole.COOP_MEMBER, LATER),
                "role",
                "people.membership.sameRole");
        MembershipDone turned = memberships.turn(row.id(), 1, MemberRole.LEGAL, LATER);
        assertThat(now(cooperative)).isEqualTo("王秀英 LEGAL");
        assertThat(words(of(cooperative).former())).isEqualTo("王秀英 COOP_MEMBER");
        memberships.undo(turned);
        assertThat(now(cooperative)).isEqualTo("王秀英 COOP_MEMBER");
        assertThat(file(cooperative).draft().legalPerson()).isEqualTo("谭敏");
        memberships.turn(row.id(), 3, MemberRole.MANAGER, SINCE);
        assertThat(now(cooperative)).isEqualTo("王秀英 MANAGER");
        assertThat(of(cooperative).former()).isEmpty();
    }

    /** As in households the death is asked, not copied: withdrawn, it leaves nothing to clean. */
    @Test
    void aDeathEndsThemAndMakesWayForTheNextWhoStandsForIt() {
        memberships.add(trader, wang, MemberRole.LEGAL, SINCE);
        memberships.add(cooperative, wang, MemberRole.COOP_MEMBER, SINCE);
        town.deaths.record(wang, 1, LATER, "村委会");
        assertThat(of(cooperative).now()).isEmpty();
        assertThat(of(cooperative).former()).singleElement().satisfies(former -> {
            assertThat(former.until()).isEqualTo(LATER);
            assertThat(former.ended()).isEqualTo(Ending.DIED);
        });
        assertThat(file(trader).legalDied()).isEqualTo(LATER);
        assertThat(stopped()).containsEntry(trader, LATER);
        refused(
                () -> memberships.add(cooperative, wang, MemberRole.EMPLOYEE, LATER),
                "person",
                "people.membership.dead");

        MembershipDone next = memberships.add(trader, xiang, MemberRole.LEGAL, LATER);
        assertThat(now(trader)).isEqualTo("向国庆 OPERATOR");
        assertThat(file(trader).legalDied()).isNull();
        assertThat(stopped()).isEmpty();
        memberships.undo(next);
        assertThat(file(trader).legalDied()).isEqualTo(LATER);

        town.deaths.withdraw(wang, 2, "弄错了人");
        assertThat(now(cooperative)).isEqualTo("王秀英 COOP_MEMBER");
        assertThat(now(trader)).isEqualTo("王秀英 OPERATOR");
    }

    private Map<UUID, LocalDate> stopped() {
        return town.office.database.read(handle -> new Deaths().among(handle, List.of(trader)));
    }

    @Test
    void anOrganisationThatIsStruckOffEndsThemOnThatDayAndStillStopsWithItsOperator() {
        memberships.add(trader, wang, MemberRole.LEGAL, SINCE);
        memberships.add(trader, xiang, MemberRole.EMPLOYEE, LATER);
        refused(
                () -> town.organisations.close(trader, 1, LATER.minusDays(1)),
                "closedOn",
                "people.membership.closedBefore");
        LocalDate day = LATER.plusDays(30);
        town.organisations.close(trader, file(trader).version(), day);
        assertThat(of(trader).now()).isEmpty();
        assertThat(of(trader).former())
                .extracting(MemberRow::name, MemberRow::until, MemberRow::ending)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("王秀英", day, Ending.CLOSED),
                        org.assertj.core.groups.Tuple.tuple("向国庆", day, Ending.CLOSED));
        refused(
                () -> memberships.add(trader, wang, MemberRole.EMPLOYEE, day),
                "organisation",
                "people.membership.closed");
        town.deaths.record(wang, 1, day.plusDays(1), "村委会");
        assertThat(stopped()).containsKey(trader);
    }

    @Test
    void whoBelongsIsHeldOnToAndOnlyClerksEnterIt() {
        MembershipDone done = memberships.add(cooperative, wang, MemberRole.COOP_MEMBER, SINCE);
        assertThat(held()).containsExactly(Problem.of("people.reference.organisation", "夔州脐橙专业合作社"));
        memberships.undo(done);
        assertThat(held()).isEmpty();
        for (Role role : Role.values()) {
            town.office.signIn(role);
            if (!town.office.access.may(Act.PEOPLE_WRITE)) {
                assertThatThrownBy(() -> memberships.add(cooperative, xiang, MemberRole.EMPLOYEE, SINCE))
                        .isInstanceOf(Refusal.class);
            }
            if (!town.office.access.may(Act.PEOPLE_READ)) {
                assertThatThrownBy(() -> of(cooperative)).isInstanceOf(Refusal.class);
            }
        }
    }

    private List<Problem> held() {
        return town.office.database.read(handle -> new RegisterReferences()
                .of(handle, List.of(wang)).stream()
                        .map(PersonReferences.Held::what)
                        .toList());
    }

    @Test
    void theCheckFindsWhatTheTablesCannotHold() {
        memberships.add(cooperative, wang, MemberRole.LEGAL, SINCE);
        assertThatThrownBy(() -> town.office.database.change(handle -> {
                    handle.execute("UPDATE organisation SET legal_person = '谭敏', closed_on = DATE '2026-01-01'");
                    assertThat(new MembershipCheck().run(handle))
                            .extracting(finding -> finding.problem().key())
                            .containsExactlyInAnyOrder(
                                    "people.membership.check.closed", "people.membership.check.twoNames");
                    throw new Refusal("people.gone");
                }))
                .isInstanceOf(Refusal.class);
    }
}
