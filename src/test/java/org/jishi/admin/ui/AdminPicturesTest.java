package org.jishi.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.jishi.admin.BackupKeeper;
import org.jishi.admin.BackupService;
import org.jishi.admin.DataCheckService;
import org.jishi.admin.Handover;
import org.jishi.admin.HolidayService;
import org.jishi.admin.Login;
import org.jishi.admin.OfficeRestore;
import org.jishi.admin.OutsideFolder;
import org.jishi.admin.PaperNeedService;
import org.jishi.admin.RealOffice;
import org.jishi.admin.RecoveryChallenge;
import org.jishi.admin.RecoveryService;
import org.jishi.admin.SettingService;
import org.jishi.admin.UserDraft;
import org.jishi.admin.UserRow;
import org.jishi.approval.Approvals;
import org.jishi.evidence.EvidenceCheck;
import org.jishi.evidence.PaperStore;
import org.jishi.evidence.RequiredPapers;
import org.jishi.fund.FundCheck;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jishi.payment.PaymentCheck;
import org.jishi.place.DivisionBook;
import org.jishi.place.Place;
import org.jishi.place.PlaceService;
import org.jishi.place.VillageService;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.text.Language;
import org.jishi.support.Office;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.jishi.training.TrainingClass;
import org.jishi.training.TrainingOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administrator's pages, drawn for people to look at, and pressed. */
class AdminPicturesTest {
    @TempDir
    Path parent;

    private RealOffice office;
    private HolidayService holidays;
    private final List<OfficeRestore.Ready> restored = new java.util.ArrayList<>();

    @BeforeEach
    void open() {
        office = new RealOffice(parent.resolve("jishi"));
        office.users().add(UserDraft.of("王复核", "wang", Role.REVIEWER), "first password".toCharArray());
        office.users().add(UserDraft.of("周审定", "zhou", Role.APPROVER, Role.CLERK), "first password".toCharArray());
        office.user("李经办", "li", Role.CLERK, Role.TRAINER);
        office.users().disable(office.login("li"), java.util.Map.of());
        holidays = new HolidayService(office.acts());
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Page page(TestUi ui, String id) {
        Page page = screen(ui, id).factory().apply(null);
        page.node();
        page.shown();
        return page;
    }

    private Screen screen(TestUi ui, String id) {
        var services = new AdminScreens.AdminServices(
                office.users(),
                office.roles(),
                new SettingService(office.acts(), new Approvals(office.trail, office.ids, office.clock)),
                new BackupService(office.acts(), office.office(), office.keys),
                new AdminScreens.Keeping(
                        new BackupKeeper(
                                office.office(),
                                office.keys,
                                office.access,
                                office.trail,
                                office.ids,
                                office.clock,
                                OutsideFolder.Drives.SYSTEM),
                        new OfficeRestore(office.office(), office.keys, office.access, office.trail, office.clock),
                        restored::add),
                new DataCheckService(
                        office.acts(),
                        List.of(
                                new FundCheck(),
                                new PaymentCheck(),
                                new EvidenceCheck(new PaperStore(office.office())))),
                new RecoveryService(office.acts(), office.office(), office.keys),
                new PlaceService(office.acts(), new DivisionBook()),
                new VillageService(office.acts()),
                holidays,
                new PaperNeedService(office.acts(), RequiredPapers.bundled()));
        return new AdminScreens(ui.ui, services)
                .screens().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    private TestUi ui(Language language) {
        return new TestUi(office.access, office.clock, language);
    }

    @Test
    void holidaysAndPapersThatACaseNeeds() {
        Pictures.prove("admin-holidays", language -> page(ui(language), "admin.holidays"));
        Pictures.prove("admin-papers", language -> page(ui(language), "admin.papers"));
    }

    @Test
    void theOfficeWithARoleThatWaitsAndACheckThatWasRun() {
        for (Language language : Language.values()) {
            String ending = language == Language.EN ? "-en" : "";
            Pictures.draw(
                    "admin" + ending,
                    1190,
                    692,
                    () -> page(ui(language), "admin").node(),
                    root -> {
                        ((javafx.scene.control.Button) root.lookup("#admin-check-run")).fire();
                    });
            Pictures.draw(
                    "admin-users" + ending,
                    1190,
                    692,
                    () -> page(ui(language), "admin.users").node(),
                    root -> ((TableView<?>) root.lookup(".table-view"))
                            .getSelectionModel()
                            .select(2));
        }
    }

    /** An auditor checks the data and sets nothing; who confirms roles finds them by their name. */
    @Test
    void whoMaySetNothingIsNotSentToSettings() {
        assertThat(named(Role.AUDITOR)).isEqualTo("数据检查");
        assertThat(named(Role.REVIEWER)).isEqualTo("岗位授权");
        assertThat(named(Role.REVIEWER, Role.AUDITOR)).isEqualTo("设置");
        assertThat(named(Role.ADMINISTRATOR)).isEqualTo("设置");
    }

    private String named(Role... roles) {
        Actor admin = office.access.actor();
        office.access.signIn(new Actor(admin.loginId(), admin.staffId(), admin.name(), Set.of(roles)));
        TestUi ui = ui(Language.ZH);
        String title = Pictures.onFx(() -> page(ui, "admin").title());
        assertThat(ui.ui.text(screen(ui, "admin").title())).isEqualTo(title);
        office.access.signIn(admin);
        return title;
    }

    @Test
    void villagesThatAreAndWere() {
        for (Language language : Language.values()) {
            Pictures.draw(
                    "admin-villages" + (language == Language.EN ? "-en" : ""),
                    1190,
                    692,
                    () -> page(ui(language), "admin.villages").node(),
                    root -> ((TableView<?>) root.lookup(".table-view"))
                            .getSelectionModel()
                            .select(2));
        }
    }

    @Test
    void aVillageIsRenamedByTheForm() {
        PlaceService places = new PlaceService(office.acts(), new DivisionBook());
        Place first = places.villages().getFirst();
        TestUi ui = ui(Language.ZH);
        ui.dialogs.fillForm = form -> {
            fill(form, "admin-village-field-name", "某某社区居民委员会");
            ((javafx.scene.control.DatePicker) form.lookup("#admin-village-field-from"))
                    .getEditor()
                    .setText("2026-07-01");
        };
        Pictures.onFx(() -> {
            Node node = page(ui, "admin.villages").node();
            new javafx.scene.Scene((javafx.scene.Parent) node, 1190, 692);
            node.applyCss();
            ((TableView<?>) node.lookup(".table-view")).getSelectionModel().select(0);
            node.applyCss();
            ((javafx.scene.control.Button) node.lookup("#admin-village-rename")).fire();
            return true;
        });
        assertThat(ui.dialogs.keys()).contains("admin.village.renamed");
        assertThat(places.findByCode(first.code()))
                .hasValueSatisfying(place -> assertThat(place.name()).isEqualTo("某某社区居民委员会"));
    }

    @Test
    void aNewRecoveryKeyIsShownAgainUntilItIsCopiedBack() {
        TestUi ui = ui(Language.ZH);
        RecoveryService recovery = new RecoveryService(office.acts(), office.office(), office.keys);
        RecoveryChallenge challenge = recovery.renew();
        ui.dialogs.yes = false; // the key is not given up
        AtomicInteger shown = new AtomicInteger();
        ui.dialogs.fillForm = form -> {
            boolean again = shown.incrementAndGet() == 2;
            fill(form, "admin-recovery-firstGroup", again ? group(challenge, challenge.first()) : "AAAAA");
            fill(form, "admin-recovery-secondGroup", group(challenge, challenge.second()));
        };
        Pictures.onFx(() -> {
            new RecoveryForm(ui.ui, new RecoveryModel(ui.ui, recovery)).show(challenge);
            return true;
        });
        assertThat(ui.dialogs.keys())
                .containsExactly(
                        "admin.recovery.title",
                        "admin.recovery.askLeave",
                        "admin.recovery.title",
                        "admin.recovery.confirmed");
        assertThat(recovery.isConfirmed()).isTrue();
    }

    @Test
    void aRecoveryKeyIsNotShownToWhoeverComesNext() {
        TestUi ui = ui(Language.ZH);
        RecoveryService recovery = new RecoveryService(office.acts(), office.office(), office.keys);
        RecoveryChallenge challenge = recovery.renew();
        ui.dialogs.yes = false;
        ui.dialogs.fillForm = form -> office.access.signOut();
        Pictures.onFx(() -> {
            new RecoveryForm(ui.ui, new RecoveryModel(ui.ui, recovery)).show(challenge);
            return true;
        });
        assertThat(ui.dialogs.keys()).containsExactly("admin.recovery.title");
    }

    private static String group(RecoveryChallenge challenge, int number) {
        return challenge.key().groups().get(number - 1);
    }

    /** What a role does is read whole, and one sees on which of them the keys are. */
    @Test
    void theBoxesOfRolesAreWholeAndShowWhereTheKeysAre() {
        for (Language language : Language.values()) {
            Pictures.draw("admin-roles-" + language, 480, 300, () -> new RoleBoxes(ui(language).ui, Set.of()));
        }
        RoleBoxes boxes = Pictures.onFx(() -> new RoleBoxes(ui(Language.ZH).ui, Set.of()));
        org.jishi.support.FxTest.run(() -> new org.jishi.kit.shell.Theme().follow(org.jishi.kit.ViewState.inMemory()));
        javafx.stage.Stage stage = org.jishi.support.FxTest.show(boxes, 480, 300);
        org.jishi.support.FxTest.press("Tab");
        javafx.scene.layout.Region mark = Pictures.onFx(() ->
                (javafx.scene.layout.Region) boxes.lookup("#admin-role-TRAINER").lookup(".box"));
        assertThat(mark.getBorder()).isNotNull();
        org.jishi.support.FxTest.close(stage);
    }

    @Test
    void aNewUserIsMadeByTheFormAndItsDecidingRoleWaits() {
        TestUi ui = ui(Language.ZH);
        ui.dialogs.fillForm = form -> {
            fill(form, "admin-user-field-name", "钱财务");
            fill(form, "admin-user-field-login", "qian");
            ((javafx.scene.control.CheckBox) form.lookup("#admin-role-CASHIER")).setSelected(true);
        };
        Pictures.onFx(() -> {
            Node node = page(ui, "admin.users").node();
            new javafx.scene.Scene((javafx.scene.Parent) node, 1190, 692);
            node.applyCss();
            ((javafx.scene.control.Button) node.lookup("#admin-user-add")).fire();
            return true;
        });
        assertThat(ui.dialogs.refusals).isEmpty();
        assertThat(ui.dialogs.keys()).contains("admin.user.waits");
        assertThat(office.rolesOf("qian")).isEqualTo(Set.of());
        assertThat(office.roles().waiting()).hasSize(2);
    }

    @Test
    void whoLeavesWithOpenWorkIsAskedForWhoTakesItOver() {
        Office same = new Office(office.database(), Office.TODAY);
        TrainingOffice training = new TrainingOffice(same);
        TrainingClass planned = same.as(training.clerk, () -> training.plan("直播电商班", 20));
        office.user("冉离任", "ran", Role.TRAINER);
        Login leaving = office.login("ran");
        office.database().change(handle -> {
            handle.execute("UPDATE training_class SET trainer_id = ? WHERE id = ?", leaving.staffId(), planned.id());
            office.trail.append(handle, training.clerk, "training.changeClass", "training_class", planned.id(), "");
        });
        TestUi ui = ui(Language.ZH);
        ui.dialogs.fillForm = form -> {
            @SuppressWarnings("unchecked")
            var takers = (javafx.scene.control.ComboBox<Handover.Taker>) form.lookup("#casework-work-training_class");
            takers.getItems().stream()
                    .filter(taker -> taker.id().equals(training.trainer.staffId()))
                    .findFirst()
                    .ifPresent(takers::setValue);
        };
        Pictures.onFx(() -> {
            UsersModel model = new UsersModel(ui.ui, office.users());
            model.leaves(
                    new UserRow(leaving, Set.of(), List.of()),
                    left -> new HandoverForm(ui.ui, model).ask(new UserRow(leaving, Set.of(), List.of()), left));
            return true;
        });
        assertThat(ui.dialogs.keys()).contains("admin.handover.title", "admin.user.disabledDone");
        assertThat(office.login("ran").disabled()).isTrue();
    }

    private static void fill(Node form, String id, String text) {
        ((javafx.scene.control.TextInputControl) form.lookup("#" + id)).setText(text);
    }
}
