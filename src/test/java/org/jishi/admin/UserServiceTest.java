package org.jishi.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jishi.platform.access.Role.ADMINISTRATOR;
import static org.jishi.platform.access.Role.APPROVER;
import static org.jishi.platform.access.Role.AUDITOR;
import static org.jishi.platform.access.Role.CLERK;
import static org.jishi.platform.access.Role.REVIEWER;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jishi.approval.Approvals;
import org.jishi.casework.Task;
import org.jishi.identity.NameShown;
import org.jishi.platform.access.Act;
import org.jishi.platform.keys.RecoveryKey;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserServiceTest {
    private static final String FIRST = "first password";
    private static final String GOOD = RealOffice.PASSWORD;

    @TempDir
    Path parent;

    private RealOffice office;

    @BeforeEach
    void open() {
        office = new RealOffice(parent.resolve("jishi"));
    }

    @AfterEach
    void theTrailHolds() {
        assertThat(office.trailProblems()).isEmpty();
        office.close();
    }

    @Test
    void aFirstPasswordOpensNothingButItsOwnChange() {
        office.users().add(UserDraft.of("李经办", "li", CLERK), FIRST.toCharArray());
        SignedIn in = office.reopen("Li", FIRST);
        assertThat(in.mustChange()).isTrue();
        assertThat(in.actor().roles()).isEmpty();
        assertThatThrownBy(() -> office.access.require(Act.PEOPLE_READ)).isInstanceOf(Refusal.class);

        assertThatThrownBy(() -> office.passwords().change("wrong one here".toCharArray(), GOOD.toCharArray()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems().getFirst().field())
                                .isEqualTo("oldPassword"));
        assertThatThrownBy(() -> office.passwords().change(FIRST.toCharArray(), FIRST.toCharArray()))
                .hasMessage("admin.password.same");
        office.passwords().change(FIRST.toCharArray(), GOOD.toCharArray());
        assertThat(office.access.may(Act.PEOPLE_READ)).isTrue();

        assertThatThrownBy(() -> office.reopen("li", FIRST)).hasMessage("platform.keys.wrongPassword");
        office.signedIn = new OfficeOpener(office.clock).open(office.folder, office.keys, "li", GOOD.toCharArray());
        assertThat(office.signedIn.mustChange()).isFalse();
    }

    @Test
    void aDecidingRoleWaitsForASecondPersonOnceThereAreTwo() {
        // the first colleague: there is nobody yet who could confirm
        assertThat(office.users().add(UserDraft.of("王复核", "wang", REVIEWER), FIRST.toCharArray()))
                .isEmpty();
        assertThat(office.users().add(UserDraft.of("周审定", "zhou", APPROVER, CLERK), FIRST.toCharArray()))
                .containsExactly(APPROVER);
        assertThat(office.rolesOf("zhou")).containsExactly(CLERK);
        UUID request = office.roles().waiting().getFirst().request().id();
        assertThat(office.roles().waiting().getFirst().mine()).isFalse();
        assertThat(office.roles().waiting().getFirst().confirmers()).containsExactly("王复核");
        assertThat(office.users().users())
                .filteredOn(row -> !row.waiting().isEmpty())
                .singleElement()
                .satisfies(row -> assertThat(row.confirmers()).containsExactly("王复核"));
        assertThatThrownBy(() -> office.roles().decide(request, true)).hasMessage("admin.role.own");

        UUID wang = staff("wang");
        office.access.signIn(office.login("zhou").actor());
        assertThatThrownBy(() -> office.roles().decide(request, true)).hasMessage("admin.role.notYou");
        office.access.signIn(
                new Login(UUID.randomUUID(), wang, "wang", "REVIEWER", false, false, 1, "王复核", null).actor());
        assertThat(office.roles().mine()).isOne();
        office.roles().decide(request, true);
        assertThatThrownBy(() -> office.roles().decide(request, true)).hasMessage("admin.role.gone");
        office.access.signIn(office.signedIn.actor());
        assertThat(office.rolesOf("zhou")).containsExactlyInAnyOrder(APPROVER, CLERK);
    }

    @Test
    void whoIsAloneIsLedToTheColleaguesUntilThereIsOne() {
        assertThat(tasks()).extracting(Task::key).contains("admin.task.firstColleague");
        office.users().add(UserDraft.of("李经办", "li", CLERK), FIRST.toCharArray());
        assertThat(tasks())
                .extracting(Task::key)
                .doesNotContain("admin.task.firstColleague")
                .contains("admin.task.firstBackup");
    }

    private List<Task> tasks() {
        AdminTasks source = new AdminTasks(office.trail, office.ids, office.clock);
        return office.database().snapshot(handle -> source.tasks(handle, office.access.actor(), office.clock.today()));
    }

    @Test
    void aPhoneNumberHasAsManyDigitsAsOne() {
        assertThatThrownBy(() -> office.users()
                        .add(new UserDraft(null, "王复核", "12345", "wang", Set.of(CLERK)), FIRST.toCharArray()))
                .hasMessage("admin.user.phone");
        office.users().add(new UserDraft(null, "王复核", "023-5655 7788", "wang", Set.of(CLERK)), FIRST.toCharArray());
    }

    @Test
    void anOfficeWithoutAnotherConfirmerIsNotStuck() {
        SignedIn clerk = office.user("李经办", "li", CLERK);
        assertThat(office.users().changeRoles(office.login("li"), Set.of(CLERK, REVIEWER)))
                .containsExactly(REVIEWER);
        assertThat(office.roles().waiting().getFirst().confirmers())
                .as("the only other one of the office")
                .containsExactly("李经办");
        UUID request = office.roles().waiting().getFirst().request().id();
        office.access.signIn(clerk.actor());
        office.roles().decide(request, true);
        office.access.signIn(office.signedIn.actor());
        assertThat(office.rolesOf("li")).containsExactlyInAnyOrder(CLERK, REVIEWER);
    }

    @Test
    void whereThereIsAThirdNobodyConfirmsTheOwnRole() {
        SignedIn clerk = office.user("李经办", "li", CLERK);
        office.users().add(UserDraft.of("王复核", "wang", REVIEWER), FIRST.toCharArray());
        office.users().changeRoles(office.login("li"), Set.of(CLERK, APPROVER));
        assertThat(office.roles().waiting())
                .extracting(WaitingRole::confirmers)
                .as("nobody holds a deciding role yet")
                .containsExactly(List.of("李经办"), List.of("王复核"));

        assertThat(office.roles().waiting())
                .as("whoever is granted first then confirms the other")
                .allMatch(WaitingRole::narrows);
        assertThat(office.users().users())
                .extracting(row -> row.login().staffName())
                .as("by pinyin: li, ran, wang")
                .containsExactly("李经办", "冉管理", "王复核");
        UUID own = office.roles().waiting().getLast().request().id();
        Login wang = office.login("wang");
        office.access.signIn(clerk.actor());
        assertThatThrownBy(() -> office.roles().decide(own, true)).hasMessage("admin.role.notYou");

        // who waits for the only role has none yet, and is led to what waits for the word
        office.access.signIn(wang.actor());
        assertThat(wang.actor().roles()).isEmpty();
        assertThat(tasks())
                .filteredOn(task -> task.key().equals("admin.task.roles"))
                .singleElement()
                .satisfies(task -> assertThat(task.isFor(office.access.actor())).isTrue());
        office.access.signIn(office.signedIn.actor());
    }

    @Test
    void aResetTakesDecidingRolesUntilASecondPersonAgrees() {
        SignedIn reviewer = office.user("王复核", "wang", REVIEWER, AUDITOR);
        assertThat(office.users().resetPassword(office.login("wang"), "another first one".toCharArray()))
                .containsExactly(REVIEWER);
        assertThat(office.rolesOf("wang")).containsExactly(AUDITOR);
        assertThat(office.login("wang").mustChange()).isTrue();
        assertThatThrownBy(() -> office.locks().unlock("wang", GOOD.toCharArray()))
                .hasMessage("platform.keys.wrongPassword");
        assertThat(office.locks()
                        .unlock("wang", "another first one".toCharArray())
                        .actor()
                        .staffId())
                .isEqualTo(reviewer.actor().staffId());
        office.access.signIn(office.signedIn.actor());
    }

    @Test
    void theLastAdministratorStays() {
        assertThatThrownBy(() -> office.users().changeRoles(office.login("admin"), Set.of(CLERK)))
                .hasMessage("admin.user.lastAdministrator");
        office.user("钱管理", "qian", ADMINISTRATOR);
        office.users().changeRoles(office.login("admin"), Set.of(CLERK));
        office.access.signIn(office.locks().unlock("qian", GOOD.toCharArray()).actor());
        assertThatThrownBy(() -> office.users().disable(office.login("qian"), Map.of()))
                .hasMessage("admin.user.disableSelf");
        office.users().disable(office.login("admin"), Map.of());
        assertThatThrownBy(() -> office.locks().unlock("admin", GOOD.toCharArray()))
                .hasMessage("platform.keys.wrongPassword");
        assertThat(office.keys.logins()).containsExactly("qian");
    }

    @Test
    void aDisabledLoginOpensNothingEvenIfItsKeyIsStillThere() {
        office.user("李经办", "li", CLERK);
        office.users().disable(office.login("li"), Map.of());
        office.keys.putLogin(office.office().key(), "li", GOOD.toCharArray(), false);
        assertThatThrownBy(() -> office.reopen("li", GOOD)).hasMessage("admin.open.disabled");
        office.signedIn = new OfficeOpener(office.clock).open(office.folder, office.keys, "admin", GOOD.toCharArray());
    }

    @Test
    void onlyAnAdministratorIsHereAndOldViewsAreRefused() {
        SignedIn clerk = office.user("李经办", "li", CLERK);
        Login seen = office.login("li");
        office.users().changeRoles(seen, Set.of(CLERK, AUDITOR));
        assertThatThrownBy(() -> office.users().disable(seen, Map.of())).hasMessage("admin.changedMeanwhile");
        office.access.signIn(clerk.actor());
        assertThatThrownBy(() -> office.users().users()).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> office.users().add(UserDraft.of("x", "xx", CLERK), FIRST.toCharArray()))
                .isInstanceOf(Refusal.class);
        office.access.signIn(office.signedIn.actor());
        assertThatThrownBy(() -> office.users().add(UserDraft.of("别人", "LI", CLERK), FIRST.toCharArray()))
                .hasMessage("admin.user.loginTaken");
        assertThatThrownBy(() -> office.users().add(UserDraft.of("李经办", "li2", CLERK), FIRST.toCharArray()))
                .hasMessage("admin.user.sameName");
    }

    @Test
    void settingsAreReadByAllAndChangedByTheAdministrator() {
        SettingService settings =
                new SettingService(office.acts(), new Approvals(office.trail, office.ids, office.clock));
        assertThat(settings.get()).isEqualTo(new OfficeSettings("奉节县电商办", 15, 2, NameShown.ENDS));
        settings.change(new OfficeSettings("奉节县商务委电商科", 5, 3, NameShown.WHOLE));
        assertThat(settings.get()).isEqualTo(new OfficeSettings("奉节县商务委电商科", 5, 3, NameShown.WHOLE));
        assertThatThrownBy(() -> settings.change(new OfficeSettings(" ", 0, 1, NameShown.ENDS)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problems()).hasSize(3));
        office.access.signIn(office.user("李经办", "li", CLERK).actor());
        assertThat(settings.get().idleMinutes()).isEqualTo(5);
        assertThatThrownBy(() -> settings.change(settings.get())).isInstanceOf(Refusal.class);
        office.access.signIn(office.signedIn.actor());
    }

    @Test
    void theRecoveryKeyGivesAnAdministratorANewPasswordOnce() {
        RecoveryService recovery = new RecoveryService(office.acts(), office.office(), office.keys);
        RecoveryChallenge challenge = recovery.renew();
        assertThat(recovery.isConfirmed()).isFalse();
        var groups = challenge.key().groups();
        recovery.confirm(challenge, groups.get(challenge.first() - 1), groups.get(challenge.second() - 1));
        assertThat(recovery.isConfirmed()).isTrue();
        assertThat(recovery.printed()).as("nobody printed it").isEmpty();
        challenge.printed();
        recovery.confirm(challenge, groups.get(challenge.first() - 1), groups.get(challenge.second() - 1));
        assertThat(recovery.printed()).contains("2026-09-30");
        String printed = challenge.key().printed();
        office.signedIn.close();

        RescueService rescue = new RescueService(office.clock, office.ids);
        var rescued = rescue.open(office.folder, printed, "admin", "a new long password".toCharArray());
        office.signedIn = rescued.signedIn();
        office.access.signIn(rescued.signedIn().actor());
        assertThat(rescued.challenge().key().printed()).isNotEqualTo(printed);
        String name = office.database()
                .read(handle -> Settings.find(handle, Settings.OFFICE_NAME).orElseThrow());
        assertThat(List.of(challenge.office(), rescued.challenge().office())).containsOnly(name);
        int told = office.database()
                .read(handle -> handle.createQuery("SELECT count(*) FROM audit_entry WHERE act = 'admin.recover'")
                        .mapTo(Integer.class)
                        .one());
        assertThat(told).isOne();
        office.reopen("admin", "a new long password");
        office.signedIn.close();
        assertThatThrownBy(() -> rescue.open(office.folder, printed, "admin", "yet another one".toCharArray()))
                .hasMessage("platform.keys.wrongRecoveryKey");
        office.signedIn = new OfficeOpener(office.clock)
                .open(office.folder, office.keys, "admin", "a new long password".toCharArray());
    }

    @Test
    void aNameIsCorrectedAndTheTrailTells() {
        office.users().add(UserDraft.of("李经班", "li", CLERK), FIRST.toCharArray());
        office.users().correct(office.login("li"), " 李经办 ", "13900000001");
        assertThat(office.login("li").staffName()).isEqualTo("李经办");
        assertThatThrownBy(() -> office.users().correct(office.login("li"), " ", null))
                .hasMessage("admin.user.name");
        Integer told = office.database()
                .read(handle -> handle.createQuery("SELECT count(*) FROM audit_entry WHERE act = 'admin.correctStaff'")
                        .mapTo(Integer.class)
                        .one());
        assertThat(told).isOne();
    }

    @Test
    void thePrintedKeyStaysGoodWhenTheOfficeCannotBeOpened() {
        String printed = new RecoveryService(office.acts(), office.office(), office.keys)
                .renew()
                .key()
                .printed();
        office.database().change(handle -> handle.execute("UPDATE login SET disabled = TRUE WHERE name = 'admin'"));
        office.signedIn.close();
        RescueService rescue = new RescueService(office.clock, office.ids);
        assertThatThrownBy(() -> rescue.open(office.folder, printed, "admin", "a new long password".toCharArray()))
                .hasMessage("admin.open.disabled");
        try (OpenOffice again =
                OpenOffice.open(office.folder, office.keys.unlock(RecoveryKey.parse(printed), "admin"))) {
            again.database().change(handle -> handle.execute("UPDATE login SET disabled = FALSE WHERE name = 'admin'"));
        }
        office.signedIn = new OfficeOpener(office.clock).open(office.folder, office.keys, "admin", GOOD.toCharArray());
    }

    private UUID staff(String login) {
        return office.login(login).staffId();
    }
}
