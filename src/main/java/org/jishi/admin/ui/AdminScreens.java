package org.jishi.admin.ui;

import java.util.List;
import java.util.function.Consumer;
import org.jishi.admin.BackupKeeper;
import org.jishi.admin.BackupService;
import org.jishi.admin.DataCheckService;
import org.jishi.admin.HolidayService;
import org.jishi.admin.OfficeRestore;
import org.jishi.admin.PaperNeedService;
import org.jishi.admin.RecoveryService;
import org.jishi.admin.RoleService;
import org.jishi.admin.SettingService;
import org.jishi.admin.UserService;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.place.PlaceService;
import org.jishi.place.VillageService;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/** The screens of the office itself: "admin", and under it "admin.users", "admin.villages" and "admin.role". */
public final class AdminScreens {
    public static final String OFFICE = "admin";
    public static final String USERS = "admin.users";
    public static final String VILLAGES = "admin.villages";
    public static final String HOLIDAYS = "admin.holidays";
    public static final String PAPERS = "admin.papers";
    public static final String BACKUPS = "admin.backups";
    public static final String ROLE = "admin.role";

    private final Ui ui;
    private final AdminServices services;

    /** What the screens stand on. */
    public record AdminServices(
            UserService users,
            RoleService roles,
            SettingService settings,
            BackupService backups,
            Keeping keeping,
            DataCheckService checks,
            RecoveryService recovery,
            PlaceService places,
            VillageService villages,
            HolidayService holidays,
            PaperNeedService needs) {}

    /**
     * What keeps backups and goes back to them.
     *
     * @param back closes the office and puts a backup that lies ready in its place
     */
    public record Keeping(BackupKeeper keeper, OfficeRestore restore, Consumer<OfficeRestore.Ready> back) {}

    public AdminScreens(Ui ui, AdminServices services) {
        this.ui = ui;
        this.services = services;
    }

    public List<Screen> screens() {
        return List.of(
                Screen.of(
                                OFFICE,
                                AdminView.title(ui),
                                Feather.SETTINGS,
                                () -> new AdminView(ui, new SettingsModel(ui, services.settings()), safety()),
                                Act.USERS_WRITE,
                                Act.SETTINGS_WRITE,
                                Act.BACKUP,
                                Act.DATA_CHECK,
                                Act.ROLE_CONFIRM)
                        .manual("2"),
                Screen.under(
                                OFFICE,
                                USERS,
                                "admin.users.title",
                                Feather.USERS,
                                none -> new UsersView(ui, new UsersModel(ui, services.users())).page(),
                                Act.USERS_WRITE)
                        .manual("2")
                        .found()
                        .begins("admin.user.add", Act.USERS_WRITE),
                Screen.under(
                                OFFICE,
                                VILLAGES,
                                "admin.villages.title",
                                Feather.MAP_PIN,
                                none -> new VillagesView(
                                                ui, new VillagesModel(ui, services.places(), services.villages()))
                                        .page(),
                                Act.SETTINGS_WRITE)
                        .manual("2")
                        .found(),
                Screen.under(
                                OFFICE,
                                HOLIDAYS,
                                "admin.holidays.title",
                                Feather.CALENDAR,
                                none -> new HolidaysView(ui, new HolidaysModel(ui, services.holidays())).page(),
                                Act.SETTINGS_WRITE)
                        .manual("9")
                        .found(),
                Screen.under(
                                OFFICE,
                                PAPERS,
                                "admin.papers.title",
                                Feather.PAPERCLIP,
                                none -> new PaperNeedsView(ui, new PaperNeedsModel(ui, services.needs())),
                                Act.SETTINGS_WRITE)
                        .manual("2")
                        .found(),
                Screen.under(
                                OFFICE,
                                BACKUPS,
                                "admin.backups.title",
                                Feather.ARCHIVE,
                                none -> new BackupsView(
                                        ui,
                                        new BackupsModel(ui, services.keeping()),
                                        new BackupNow(ui, services.backups())),
                                Act.BACKUP)
                        .manual("12")
                        .found(),
                Screen.under(OFFICE, ROLE, "admin.role.title", Feather.USER_CHECK, none -> new RolesView(ui, safety()))
                        .manual("2"));
    }

    private SafetyModel safety() {
        return new SafetyModel(ui, services.roles(), services.backups(), services.checks(), services.recovery());
    }
}
