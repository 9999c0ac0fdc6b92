package org.jishi.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    private final PolicyService policies =
            new PolicyService(office.database, office.access, office.trail, office.ids, office.clock, List.of());
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
        assertThatThrownBy(() -> policies.putInForce(draft)).isInstanceOf(Refusal.class);
        assertThat(drafts(clerk)).as("who wrote it cannot put it in force").isEmpty();
        assertThat(drafts(approver)).as("waits since it was written").containsExactly(written);
        office.signIn(approver);
        policies.putInForce(draft);
        assertThat(drafts(approver)).isEmpty();
        assertThatThrownBy(() -> policies.putInForce(draft)).isInstanceOf(Refusal.class);
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
}
