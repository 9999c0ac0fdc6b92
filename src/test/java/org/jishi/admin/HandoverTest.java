package org.jishi.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jishi.casework.HandedTasks;
import org.jishi.casework.Task;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.SchemeDraft;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeRules;
import org.jishi.policy.SchemeVersion;
import org.jishi.subsidy.SubsidyRule;
import org.jishi.support.CaseOffice;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.jishi.training.TrainingClass;
import org.jishi.training.TrainingOffice;
import org.jishi.training.TrainingTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandoverTest {
    @TempDir
    Path parent;

    private RealOffice office;
    private CaseOffice cases;
    private TrainingOffice training;
    private Actor leaving;
    private TrainingClass kept;
    private SchemeVersion draft;

    @BeforeEach
    void open() {
        office = new RealOffice(parent.resolve("jishi"));
        Office same = new Office(office.database(), Office.TODAY);
        cases = new CaseOffice(same);
        training = new TrainingOffice(same);
        leaving = same.person("冉离任", Role.CLERK, Role.TRAINER);
        kept = same.as(training.clerk, () -> training.plan("直播电商班", 20));
        office.database().change(handle -> {
            handle.execute("UPDATE training_class SET trainer_id = ? WHERE id = ?", leaving.staffId(), kept.id());
            office.trail.append(handle, training.clerk, "training.changeClass", "training_class", kept.id(), "");
        });
        draft = same.as(
                leaving,
                () -> cases.policies.draft(new SchemeDraft(
                        null,
                        SchemeKind.SUBSIDY,
                        "培训补贴",
                        cases.policies
                                .addDocument("办法", "奉商发〔2026〕8号", "奉节县商务委", LocalDate.of(2026, 1, 10))
                                .id(),
                        LocalDate.of(2026, 10, 1),
                        null,
                        SchemeRules.write(SubsidyRule.flat(Money.ofYuan(600), office.ids.next())),
                        3,
                        false)));
    }

    @AfterEach
    void theTrailHolds() {
        // the colleagues of this test are in no trail
        assertThat(office.trailProblems())
                .filteredOn(problem ->
                        !List.of("staff", "login").contains(problem.args().getFirst()))
                .isEmpty();
        office.close();
    }

    private Login login() {
        return office.users().users().stream()
                .map(UserRow::login)
                .filter(login -> login.id().equals(leaving.loginId()))
                .findFirst()
                .orElseThrow();
    }

    private UUID trainerNow() {
        return office.database()
                .read(handle -> handle.createQuery("SELECT trainer_id FROM training_class WHERE id = :id")
                        .bind("id", kept.id())
                        .mapTo(UUID.class)
                        .one());
    }

    private List<Task> home(Actor actor) {
        return office.database()
                .snapshot(handle -> new HandedTasks(List.of(TrainingTasks.WORK, RealOffice.SCHEMES))
                        .tasks(handle, actor, Office.TODAY).stream()
                                .filter(task -> task.isFor(actor))
                                .toList());
    }

    private Map<String, UUID> to(Actor classes, Actor schemes) {
        return Map.of("training_class", classes.staffId(), "scheme_version", schemes.staffId());
    }

    @Test
    void openWorkGoesInOneWriteToThoseNamedAndStandsOnTheirHome() {
        assertThat(office.users().leaves(login()))
                .satisfiesExactly(
                        classes -> {
                            assertThat(classes.kind()).isEqualTo("training_class");
                            assertThat(classes.count()).isOne();
                            assertThat(classes.takers())
                                    .extracting(Handover.Taker::id)
                                    .contains(training.trainer.staffId(), cases.clerk.staffId())
                                    .doesNotContain(cases.cashier.staffId(), leaving.staffId());
                        },
                        schemes -> assertThat(schemes.takers())
                                .extracting(Handover.Taker::id)
                                .contains(cases.clerk.staffId())
                                .doesNotContain(training.trainer.staffId()));
        office.users().disable(login(), to(training.trainer, cases.clerk));

        assertThat(login().disabled()).isTrue();
        assertThat(trainerNow()).isEqualTo(training.trainer.staffId());
        assertThat(home(training.trainer)).singleElement().satisfies(task -> {
            assertThat(task.key()).isEqualTo("casework.task.handed.training_class");
            assertThat(task.args()).containsExactly("直播电商班", "冉离任");
            assertThat(task.subject()).extracting("id").isEqualTo(kept.id());
        });
        assertThat(home(cases.clerk)).singleElement().satisfies(task -> {
            assertThat(task.args()).containsExactly("培训补贴", "冉离任");
            assertThat(task.subject()).extracting("id").isEqualTo(draft.id());
        });
        assertThat(home(cases.approver)).isEmpty();
    }

    @Test
    void ofSeveralPiecesOfOneKindEachLineSaysWhichItIs() {
        TrainingClass second = training.plan("短视频班", 20);
        office.database()
                .change(handle -> handle.execute(
                        "UPDATE training_class SET trainer_id = ? WHERE id = ?", leaving.staffId(), second.id()));
        office.users().disable(login(), to(training.trainer, cases.clerk));
        assertThat(home(training.trainer))
                .extracting(task -> new TestUi(office.access, office.clock, Language.ZH)
                        .ui.text(task.key(), task.args().toArray()))
                .containsExactlyInAnyOrder("培训班 直播电商班 由 冉离任 移交给您", "培训班 短视频班 由 冉离任 移交给您");
    }

    @Test
    void whoTakesOverAndLeavesHandsItOnAndWhoDraftedItStaysWritten() {
        office.users().disable(login(), to(training.trainer, cases.clerk));
        Login clerk = office.users().users().stream()
                .map(UserRow::login)
                .filter(login -> login.id().equals(cases.clerk.loginId()))
                .findFirst()
                .orElseThrow();
        assertThat(office.users().leaves(clerk)).extracting(Handover::kind).contains("scheme_version");
        office.users().disable(clerk, Map.of("scheme_version", training.clerk.staffId()));
        assertThat(home(training.clerk))
                .singleElement()
                .satisfies(task -> assertThat(task.args()).contains(cases.clerk.name()));
        assertThat(home(cases.clerk)).isEmpty();
        assertThat(office.database()
                        .<UUID>read(handle -> handle.createQuery("SELECT drafted_by FROM scheme_version WHERE id = :id")
                                .bind("id", draft.id())
                                .mapTo(UUID.class)
                                .one()))
                .isEqualTo(leaving.staffId());
    }

    @Test
    void nobodyLeavesWithOpenWorkThatSomebodyElseCouldTake() {
        assertThatThrownBy(() -> office.users().disable(login(), Map.of()))
                .hasMessage("admin.handover.missing, admin.handover.missing");
        assertThatThrownBy(() -> office.users().disable(login(), to(training.trainer, training.trainer)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo("scheme_version");
                                    assertThat(problem.key()).isEqualTo("admin.handover.noRole");
                                }));
        assertThatThrownBy(() -> office.users().disable(login(), to(leaving, cases.clerk)))
                .hasMessage("admin.handover.noRole");
        assertThat(login().disabled()).isFalse();
        assertThat(trainerNow()).isEqualTo(leaving.staffId());
        assertThat(home(cases.clerk)).isEmpty();
    }

    @Test
    void whoKeepsAnotherLoginLeavesNothing() {
        office.database()
                .change(handle -> handle.execute(
                        "INSERT INTO login (id, staff_id, name, roles) VALUES (?, ?, 'second', 'CLERK')",
                        office.ids.next(),
                        leaving.staffId()));
        assertThat(office.users().leaves(login())).isEmpty();
        office.users().disable(login(), Map.of());
        assertThat(trainerNow()).isEqualTo(leaving.staffId());
    }

    @Test
    void whatNobodyElseHasTheRoleForStays() {
        office.database()
                .change(handle ->
                        handle.execute("UPDATE login SET disabled = TRUE WHERE roles IN ('CLERK', 'TRAINER')"));
        assertThat(office.users().leaves(login()))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.takers()).isEmpty());
        office.users().disable(login(), Map.of());
        assertThat(login().disabled()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void onlyAnAdministratorHandsOver(Role role) {
        Login login = login();
        office.access.signIn(new Office(office.database(), Office.TODAY).person("某人", role));
        assertThatThrownBy(() -> office.users().leaves(login)).hasMessage("platform.access.denied.USERS_WRITE");
        assertThatThrownBy(() -> office.users().disable(login, Map.of()))
                .hasMessage("platform.access.denied.USERS_WRITE");
    }
}
