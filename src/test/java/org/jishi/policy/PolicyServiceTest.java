package org.jishi.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jishi.support.Refused.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Office;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PolicyServiceTest {
    public record Flat(int yuan) {}

    private final Office office = new Office();
    private final PolicyService policies = new PolicyService(office.acts, List.of());
    private final Actor clerk = office.person("李经办", Role.CLERK);
    private final Actor approver = office.person("周审定", Role.APPROVER);

    @AfterEach
    void close() {
        office.close();
    }

    private SchemeVersion draft(@Nullable UUID scheme, LocalDate from) {
        office.signIn(clerk);
        List<PolicyDocument> known = policies.documents();
        PolicyDocument document = known.isEmpty()
                ? policies.addDocument("培训补贴办法", "奉商发〔2026〕8号", "奉节县商务委", LocalDate.of(2026, 1, 10))
                : known.getFirst();
        return policies.draft(new SchemeDraft(
                scheme,
                SchemeKind.SUBSIDY,
                "培训补贴",
                document.id(),
                from,
                null,
                SchemeRules.write(new Flat(600)),
                5,
                true));
    }

    @Test
    void aVersionInForceEndsTheOneBeforeAndCasesFindTheOneOfTheirDay() {
        SchemeVersion first = draft(null, LocalDate.of(2026, 1, 1));
        office.signIn(approver);
        policies.putInForce(first);
        SchemeVersion second = draft(first.schemeId(), LocalDate.of(2026, 7, 1));
        office.signIn(approver);
        policies.putInForce(second);

        office.database.change(handle -> {
            assertThat(policies.inForce(handle, SchemeKind.SUBSIDY, LocalDate.of(2026, 6, 30)))
                    .extracting(SchemeVersion::versionNo)
                    .containsExactly(1);
            assertThat(policies.inForce(handle, SchemeKind.SUBSIDY, LocalDate.of(2026, 7, 1)))
                    .singleElement()
                    .satisfies(v -> assertThat(SchemeRules.read(v, Flat.class)).isEqualTo(new Flat(600)));
            assertThat(policies.inForce(handle, SchemeKind.SUBSIDY, LocalDate.of(2025, 12, 31)))
                    .isEmpty();
            List<Problem> found = TrailCheck.run(handle, null);
            assertThat(found).isEmpty();
        });
    }

    @Test
    void whoDraftedItCannotPutItInForceNotEvenWithAnotherLogin() {
        SchemeVersion draft = draft(null, LocalDate.of(2026, 1, 1));
        office.signIn(new Actor(office.ids.next(), clerk.staffId(), clerk.name(), java.util.Set.of(Role.APPROVER)));
        assertThatThrownBy(() -> policies.putInForce(draft)).hasMessage("policy.scheme.ownDraft");
        assertThatThrownBy(() -> office.database.change(handle -> handle.createUpdate(
                                "UPDATE scheme_version SET put_in_force_by = drafted_by, status = 'IN_FORCE'")
                        .execute()))
                .isInstanceOf(org.jishi.platform.store.StoreException.class);
    }

    @Test
    void aLostRaceIsToldAndAClerkMayNotDecide() {
        Instant written = office.clock.now();
        SchemeVersion draft = draft(null, LocalDate.of(2026, 1, 1));
        office.time.forward(Duration.ofDays(3));
        refused(() -> policies.putInForce(draft), "platform.access.denied.SCHEME_IN_FORCE");
        assertThat(drafts(clerk)).as("who wrote it cannot put it in force").isEmpty();
        assertThat(drafts(approver)).as("waits since it was written").containsExactly(written);
        office.signIn(approver);
        policies.putInForce(draft);
        assertThat(drafts(approver)).isEmpty();
        refused(() -> policies.putInForce(draft), "policy.scheme.beginsTooEarly");
    }

    private List<Instant> drafts(Actor actor) {
        return office.database.read(handle -> PolicyService.drafts(handle, actor.staffId()));
    }

    @Test
    void badInputIsRefusedAtItsField() {
        office.signIn(clerk);
        assertThatThrownBy(() -> policies.addDocument(" ", "", "商务委", LocalDate.of(2026, 1, 1)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::field)
                                .containsExactly("title", "documentNo"));
        draft(null, LocalDate.of(2026, 1, 1));
        assertThatThrownBy(() -> draft(null, LocalDate.of(2026, 2, 1))).hasMessage("policy.scheme.known");
    }

    @Test
    void aDocumentIsWholeAndKnownOnce() {
        office.signIn(clerk);
        LocalDate day = LocalDate.of(2026, 1, 1);
        refused(
                () -> policies.addDocument("", " ", "", day),
                "policy.required.title",
                "policy.required.documentNo",
                "policy.required.issuer");
        policies.addDocument("办法", "8号", "商务委", day);
        refused(() -> policies.addDocument("办法", " 8号 ", "商务委", day), "policy.document.known");
    }

    private SchemeDraft odd(LocalDate from, @Nullable LocalDate to, int days) {
        office.signIn(clerk);
        List<PolicyDocument> known = policies.documents();
        UUID document = known.isEmpty()
                ? policies.addDocument("办法", "8号", "商务委", from).id()
                : known.getFirst().id();
        return new SchemeDraft(
                null, SchemeKind.SUBSIDY, "补贴", document, from, to, SchemeRules.write(new Flat(600)), days, true);
    }

    @Test
    void aSchemeEndsAfterItBeganAndItsNoticeHangsForADayToNinety() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        refused(() -> policies.draft(odd(day, day.minusDays(1), 5)), "policy.scheme.endsBeforeItBegins");
        refused(() -> policies.draft(odd(day, day, 0)), "policy.scheme.badNoticeDays");
        refused(() -> policies.draft(odd(day, day, 91)), "policy.scheme.badNoticeDays");
        assertThat(policies.draft(odd(day, day, 90)).effectiveTo()).isEqualTo(day);
        assertThat(policies.versions(SchemeKind.SUBSIDY)).hasSize(1);
    }

    @Test
    void aVersionBeginsAfterTheOneInForceAndIsPutInForceOnce() {
        SchemeVersion first = draft(null, LocalDate.of(2026, 3, 1));
        SchemeVersion same = draft(first.schemeId(), LocalDate.of(2026, 3, 1));
        SchemeVersion next = draft(first.schemeId(), LocalDate.of(2026, 3, 2));
        office.signIn(approver);
        policies.putInForce(first);
        refused(() -> policies.putInForce(same), "policy.scheme.beginsTooEarly");
        policies.putInForce(next);
        office.database.change(
                handle -> assertThat(policies.inForce(handle, SchemeKind.SUBSIDY, LocalDate.of(2026, 3, 1)))
                        .extracting(SchemeVersion::effectiveTo)
                        .containsExactly(LocalDate.of(2026, 3, 1)));
    }

    /** A version that ended by itself is not made to last longer by the one that follows it. */
    @Test
    void whatEndedByItselfKeepsItsEnd() {
        LocalDate january = LocalDate.of(2026, 1, 1);
        SchemeVersion first = policies.draft(odd(january, LocalDate.of(2026, 3, 31), 5));
        office.signIn(approver);
        policies.putInForce(first);
        SchemeVersion second = draft(first.schemeId(), LocalDate.of(2026, 7, 1));
        office.signIn(approver);
        policies.putInForce(second);
        office.database.change(
                handle -> assertThat(policies.inForce(handle, SchemeKind.SUBSIDY, LocalDate.of(2026, 5, 1)))
                        .isEmpty());
    }

    @Test
    void aVersionThatSomebodyChangedMeanwhileIsNotPutInForce() {
        SchemeVersion draft = draft(null, LocalDate.of(2026, 1, 1));
        office.database.change(handle -> handle.execute("UPDATE scheme_version SET version = version + 1"));
        office.signIn(approver);
        refused(() -> policies.putInForce(draft), "policy.scheme.changedMeanwhile");
    }

    @Test
    void aKeptFormIsNoBook() {
        KeptSchemes kept = new KeptSchemes(office.acts);
        office.signIn(clerk);
        refused(
                () -> kept.keep(SchemeKind.SUBSIDY, null, "补贴", Map.of("title", "长".repeat(8_000))),
                "policy.kept.tooMuch");
        assertThat(kept.mine()).isEmpty();
        kept.keep(SchemeKind.SUBSIDY, null, " 补贴 ", Map.of("title", "短"));
        kept.keep(SchemeKind.SUBSIDY, null, "补贴二", Map.of("title", "更短"));
        assertThat(kept.mine()).extracting(KeptScheme::title).containsExactly("补贴二");
        kept.drop(SchemeKind.SUBSIDY, null);
        assertThat(kept.find(SchemeKind.SUBSIDY, null)).isEmpty();
    }
}
