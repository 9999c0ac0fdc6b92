package org.jishi.admin.ui;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jishi.consent.ui.ConsentScreens;
import org.jishi.identity.NameShown;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The office itself: what waits for a second person, users, settings, backup, data check, the recovery key. */
public final class AdminView implements Page {
    private final Ui ui;
    private final SettingsModel settings;
    private final SafetyModel safety;
    private final VBox left = new VBox(16);
    private final VBox right = new VBox(16);
    private final VBox backupLines = new VBox(8);
    private final VBox recoveryLines = new VBox(8);
    private final VBox root;

    public AdminView(Ui ui, SettingsModel settings, SafetyModel safety) {
        this.ui = ui;
        this.settings = settings;
        this.safety = safety;
        boolean more = settings.may() || ui.may(Act.USERS_WRITE) || ui.may(Act.BACKUP) || ui.may(Act.DATA_CHECK);
        left.getChildren().add(new RolesCard(ui, safety, !more).node());
        if (ui.may(Act.USERS_WRITE)) {
            left.getChildren().add(users());
        }
        if (settings.may()) {
            left.getChildren().addAll(villages(), notices(), holidays(), papers(), settingsCard());
        }
        if (ui.may(Act.BACKUP)) {
            right.getChildren().add(backupCard());
        }
        if (ui.may(Act.USERS_WRITE)) {
            right.getChildren().add(new Card(ui.text("admin.recovery.title"), recoveryLines));
        }
        if (ui.may(Act.DATA_CHECK)) {
            right.getChildren().add(new CheckCard(ui, safety).node());
        }
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(16);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(half, half);
        if (!ui.may(Act.USERS_WRITE) && !settings.may()) {
            // a page of one or two cards begins at the left, as everywhere
            left.getChildren().addAll(right.getChildren());
        }
        grid.addRow(0, left, right);
        root = new VBox(12, Nodes.row(Nodes.title(title())), Nodes.grow(Nodes.scroll(grid)));
        root.getStyleClass().add("page");
        safety.state().subscribe(this::show);
    }

    private Card users() {
        return new Card(ui.text("admin.users.title"), Nodes.muted(ui.text("admin.users.about")))
                .action(Buttons.plain(
                        ui,
                        "admin.users.open",
                        Feather.USERS,
                        () -> ui.navigator().open(AdminScreens.USERS)));
    }

    private Card villages() {
        return new Card(ui.text("admin.villages.title"), Nodes.muted(ui.text("admin.villages.about")))
                .action(Buttons.plain(
                        ui,
                        "admin.villages.open",
                        Feather.MAP_PIN,
                        () -> ui.navigator().open(AdminScreens.VILLAGES)));
    }

    private Card notices() {
        return new Card(ui.text("people.consent.list"), Nodes.muted(ui.text("admin.notices.about")))
                .action(Buttons.plain(
                        ui,
                        "admin.notices.open",
                        Feather.FILE_TEXT,
                        () -> ui.navigator().open(ConsentScreens.LIST)));
    }

    private Card holidays() {
        return new Card(ui.text("admin.holidays.title"), Nodes.muted(ui.text("admin.holidays.about")))
                .action(Buttons.plain(
                        ui,
                        "admin.holidays.open",
                        Feather.CALENDAR,
                        () -> ui.navigator().open(AdminScreens.HOLIDAYS)));
    }

    private Card papers() {
        return new Card(ui.text("admin.papers.title"), Nodes.muted(ui.text("admin.papers.about")))
                .action(Buttons.plain(
                        ui,
                        "admin.papers.open",
                        Feather.PAPERCLIP,
                        () -> ui.navigator().open(AdminScreens.PAPERS)));
    }

    private Card settingsCard() {
        Form form = new Form(ui)
                .text(
                        "admin.setting.officeName",
                        settings.officeName,
                        f -> f.required().name("officeName").maxLength(60))
                .number(
                        "admin.setting.idle",
                        settings.idleMinutes,
                        f -> f.required().name("idleMinutes").help("admin.setting.idleHelp"))
                .number(
                        "admin.setting.least",
                        settings.leastPeople,
                        f -> f.required().name("leastPeople").help("admin.setting.leastHelp"))
                .choice(
                        "admin.setting.names",
                        settings.noticeNames,
                        NameShown.class,
                        "admin.setting.nameShown",
                        f -> f.width(200).help("admin.setting.namesHelp"))
                .submit("admin.setting.save", settings::save);
        return new Card(ui.text("admin.setting.title"), form.labelWidth(144));
    }

    private Card backupCard() {
        return new Card(
                        ui.text("admin.backup.title"),
                        backupLines,
                        Nodes.muted(ui.text("admin.backup.about")),
                        Buttons.plain(
                                ui,
                                "admin.backups.open",
                                Feather.ARCHIVE,
                                () -> ui.navigator().open(AdminScreens.BACKUPS)))
                .action(Buttons.plain(
                        ui,
                        "admin.backup.make",
                        Feather.SAVE,
                        () -> safety.backupNow().ask(safety::load)));
    }

    private void show(SafetyModel.@Nullable State state) {
        if (state == null) {
            return;
        }
        Chip backup = state.lastBackup().isEmpty()
                ? Chip.of(ui.text("admin.backup.never"), Tone.WARNING)
                : Chip.of(ui.text("admin.backup.last", state.lastBackup()), Tone.SUCCESS);
        backupLines.getChildren().setAll(backup.node());
        Chip key = state.recoveryConfirmed()
                ? Chip.of(
                        state.recoveryPrinted().isEmpty()
                                ? ui.text("admin.recovery.safe")
                                : ui.text("admin.recovery.safePrinted", state.recoveryPrinted()),
                        Tone.SUCCESS)
                : Chip.of(ui.text("admin.recovery.unsafe"), Tone.WARNING);
        recoveryLines
                .getChildren()
                .setAll(
                        key.node(),
                        Nodes.muted(ui.text("admin.recovery.about")),
                        Buttons.plain(ui, "admin.recovery.renew", Feather.KEY, this::renew));
    }

    private void renew() {
        if (ui.dialogs().confirmLoss("admin.recovery.askRenew")) {
            RecoveryModel key = safety.recoveryKey();
            key.renew(challenge -> {
                new RecoveryForm(ui, key).show(challenge);
                safety.load();
            });
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String title() {
        return ui.text(title(ui));
    }

    /** The page's name for whoever is signed in: who may set nothing is not sent to settings for the one act there is. */
    static String title(Ui ui) {
        boolean check = ui.may(Act.DATA_CHECK);
        boolean roles = ui.may(Act.ROLE_CONFIRM);
        if (check == roles || ui.may(Act.USERS_WRITE) || ui.may(Act.SETTINGS_WRITE) || ui.may(Act.BACKUP)) {
            return "admin.title";
        }
        return check ? "admin.check.title" : "admin.role.page";
    }

    @Override
    public void shown() {
        safety.load();
        if (settings.may()) {
            settings.load();
        }
    }
}
