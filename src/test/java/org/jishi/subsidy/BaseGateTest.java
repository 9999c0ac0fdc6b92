package org.jishi.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.Person;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Finding;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.PolicyDocument;
import org.jishi.policy.PolicyService;
import org.jishi.policy.SchemeDraft;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeRules;
import org.jishi.policy.SchemeVersion;
import org.jishi.subsidy.SubsidyRule.Shape;
import org.jishi.support.CaseOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules that nothing gives a quantity or an invoice for: neither drafted, nor put in force, nor claimed by. */
class BaseGateTest {
    private static final UUID CLASS = new UUID(7, 7);

    private final CaseOffice desk = new CaseOffice();
    private final Person zhang = desk.person("张三丰", "110101199003070097");
    private final UUID account = desk.account("培训补贴", 1_000);
    private final List<GroundSource> sources = List.of(new Completed());
    private final PolicyService gated = new PolicyService(desk.office.acts, List.of(new BaseGate(sources)));
    private final ClaimMaker maker =
            new ClaimMaker(desk.office.acts, desk.policies, desk.approvals, desk.numbers, sources);

    /** As a class completed is: everybody once, and 1 is no quantity. */
    private final class Completed implements GroundSource {
        @Override
        public String kind() {
            return "training_class";
        }

        @Override
        public List<Ground> grounds(Handle handle) {
            return List.of(new Ground(CLASS, "直播电商班", LocalDate.of(2026, 9, 1)));
        }

        @Override
        public List<Entitled> entitled(Handle handle, UUID groundId) {
            return List.of(new Entitled(zhang.id(), zhang.name(), 1));
        }

        @Override
        public Map<UUID, Set<UUID>> living(Handle handle, LocalDate from) {
            return Map.of();
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private SubsidyRule percent() {
        return new SubsidyRule(Shape.PERCENT, Money.ZERO, new BigDecimal(30), null, null, null, 0, account);
    }

    private SubsidyRule perUnit() {
        return new SubsidyRule(Shape.PER_UNIT, Money.ofYuan(50), null, null, null, null, 0, account);
    }

    private SchemeDraft draft(String title, SubsidyRule rule) {
        List<PolicyDocument> known = desk.policies.documents();
        PolicyDocument document = known.isEmpty()
                ? desk.policies.addDocument("电商扶持办法", "奉商发〔2026〕8号", "奉节县商务委", LocalDate.of(2026, 1, 10))
                : known.getFirst();
        return new SchemeDraft(
                null,
                SchemeKind.SUBSIDY,
                title,
                document.id(),
                LocalDate.of(2026, 1, 1),
                null,
                SchemeRules.write(rule),
                3,
                false);
    }

    @Test
    void aRateOrAPercentageIsNotDraftedWhileNothingGivesItABase() {
        desk.office.signIn(desk.clerk);
        for (SubsidyRule rule : List.of(percent(), perUnit())) {
            assertThatThrownBy(() -> gated.draft(draft("开店补贴", rule)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problems())
                                    .extracting("field", "key")
                                    .containsExactly(
                                            org.assertj.core.groups.Tuple.tuple("shape", "subsidy.rule.noBase")));
        }
        assertThat(gated.draft(draft("培训补贴", SubsidyRule.flat(Money.ofYuan(600), account))))
                .isNotNull();
    }

    @Test
    void aDraftOfAnEarlierProgramIsNotPutInForce() {
        SchemeVersion old = desk.office.as(desk.clerk, () -> desk.policies.draft(draft("网货补贴", percent())));
        desk.office.signIn(desk.approver);
        assertThatThrownBy(() -> gated.putInForce(old))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting("key")
                                .containsExactly("subsidy.rule.noBase"));
    }

    @Test
    void oneInForceMakesNoClaimAndIsToldByDataCheck() {
        SchemeVersion share = desk.scheme(SchemeKind.SUBSIDY, "网货补贴", percent());
        SchemeVersion rate = desk.scheme(SchemeKind.SUBSIDY, "误工补贴", perUnit());
        desk.scheme(SchemeKind.SUBSIDY, "培训补贴", SubsidyRule.flat(Money.ofYuan(600), account));
        desk.office.signIn(desk.clerk);
        for (SchemeVersion version : List.of(share, rate)) {
            assertThatThrownBy(() -> maker.plan(version, maker.choices().getFirst()))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problems())
                                    .extracting("key")
                                    .containsExactly("subsidy.make.noBase"));
        }
        claimOfAnEarlierProgram(share);
        assertThat(desk.office.database.<List<Finding>>read(new SubsidyCheck(sources)::run))
                .extracting(Finding::problem)
                .extracting("key", "args")
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("subsidy.check.noBase", List.of("网货补贴", "1")),
                        org.assertj.core.groups.Tuple.tuple("subsidy.check.noBase", List.of("误工补贴", "1")),
                        org.assertj.core.groups.Tuple.tuple("subsidy.check.claim", List.of("BT2026-0001")));
    }

    /** What the share of an amount comes to that rounds to nothing is no claim either. */
    @Test
    void nothingIsNotClaimed() {
        assertThat(SubsidyRules.obstacles(percent(), 1, SubsidyHistory.NONE))
                .extracting("key")
                .containsExactly("subsidy.rule.nothing");
        assertThat(SubsidyRules.obstacles(percent(), 10_000, SubsidyHistory.NONE))
                .isEmpty();
    }

    private void claimOfAnEarlierProgram(SchemeVersion version) {
        desk.office.database.change(handle -> handle.createUpdate("""
            INSERT INTO subsidy_claim (id, claim_no, scheme_version_id, scheme_id, person_id, ground_kind, ground_id,
                   ground_text, ground_date, quantity, calculated, deduction, amount, fund_account_id, status, entered_by,
                   created_at)
            VALUES (:id, 'BT2026-0001', :version, :scheme, :person, 'training_class', :ground, '直播电商班',
                   DATE '2026-09-01', 1, 0, 0, 0, :account, 'ENTERED', :by, :at)\
            """)
                .bind("id", desk.office.ids.next())
                .bind("version", version.id())
                .bind("scheme", version.schemeId())
                .bind("person", zhang.id())
                .bind("ground", CLASS)
                .bind("account", account)
                .bind("by", desk.clerk.staffId())
                .bind("at", desk.office.clock.now())
                .execute());
    }
}
