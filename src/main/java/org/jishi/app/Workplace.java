package org.jishi.app;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableIntegerValue;
import org.jishi.admin.BackupKeeper;
import org.jishi.admin.OfficeRestore;
import org.jishi.admin.OfficeSettings;
import org.jishi.admin.SignedIn;
import org.jishi.admin.ui.NewPasswordView;
import org.jishi.admin.ui.SignInView;
import org.jishi.desk.ui.DeskScreens;
import org.jishi.desk.ui.DeskSearch;
import org.jishi.desk.ui.PageSearch;
import org.jishi.desk.ui.PersonActSearch;
import org.jishi.desk.ui.ViewSearch;
import org.jishi.kit.Chip;
import org.jishi.kit.Screen;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.help.TourStep;
import org.jishi.kit.shell.Command;
import org.jishi.kit.shell.OfficeWindow;
import org.jishi.kit.shell.ShellConfig;
import org.jishi.kit.shell.UserMenu;
import org.jishi.kit.shell.Whereabouts;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.BackupAge;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.kordamp.ikonli.feather.Feather;

/** An open office in the window: its services, its shell, its lock. On the window's thread. */
final class Workplace implements AutoCloseable {
    private final OfficeWindow window;
    private final Access access;
    private final OfficeClock clock;
    private final Wiring wiring;
    private final Way way;
    /** How often is looked whether the day's backup is to be made, or a stick has come back. */
    private static final javafx.util.Duration LOOK = javafx.util.Duration.minutes(5);

    private final PauseTransition looking = new PauseTransition(LOOK);
    /** Whose shell it is; another one after somebody else came in through the lock. */
    private SignedIn signedIn;

    private String officeName = "";

    private final ReadOnlyObjectWrapper<List<Chip>> marks = new ReadOnlyObjectWrapper<>(List.of());

    /** What the office says of itself. */
    private record Sign(
            String county,
            String name,
            boolean sample,
            OfficeSettings settings,
            BackupAge backup,
            List<TourStep> tour) {}

    /**
     * Ways out.
     *
     * @param leave signs out and closes the office
     * @param speak shows everything in another language
     * @param rescue signs out and closes the office, then asks for the recovery key
     * @param restore signs out and closes the office, puts a backup in its place, then asks who comes in
     * @param cameIn told the login of somebody else who comes in through the lock; true when a window of their own was
     *     made for them
     */
    record Way(
            Runnable leave,
            Consumer<Language> speak,
            Runnable rescue,
            Consumer<OfficeRestore.Ready> restore,
            Predicate<String> cameIn) {}

    Workplace(OfficeWindow window, SignedIn signedIn, Access access, OfficeClock clock, Way way) {
        this(window, signedIn, access, clock, way, new Wiring(signedIn, access, clock));
    }

    private Workplace(
            OfficeWindow window, SignedIn signedIn, Access access, OfficeClock clock, Way way, Wiring wiring) {
        this.window = window;
        this.signedIn = signedIn;
        this.access = access;
        this.clock = clock;
        this.way = way;
        this.wiring = wiring;
        window.scratch(signedIn.office().folder().scratch());
        looking.setOnFinished(event -> lookAtBackups());
    }

    /** The same office in another window. */
    Workplace in(OfficeWindow other) {
        stopWatch();
        return new Workplace(other, signedIn, access, clock, way, wiring);
    }

    /** Opens it where somebody was in another window. */
    void open(Whereabouts there) {
        ui().background().run(this, "app.opening", this::sign, sign -> {
            show(sign);
            window.goTo(there);
        });
    }

    /** Opens it for the first time: clears away papers that a kill left without their row, before anybody files one. */
    void begin(Consumer<String> nameKnown) {
        ui().background().run(this, "app.opening", wiring.papers::sweep, removed -> {});
        open(nameKnown);
    }

    /** Reads what the office says of itself, then shows the shell. */
    void open(Consumer<String> nameKnown) {
        ui().background().run(this, "app.opening", this::sign, sign -> {
            nameKnown.accept(sign.name());
            show(sign);
        });
        ui().background().run(wiring.search, "app.search.filling", this::fillSearch, filled -> {});
    }

    private boolean fillSearch() {
        wiring.search.fill();
        return true;
    }

    /** What the office is made of. */
    Wiring wiring() {
        return wiring;
    }

    private Ui ui() {
        return window.ui();
    }

    private Sign sign() {
        wiring.holidays.load();
        OfficeSettings settings = wiring.settings.get();
        BackupAge backup = wiring.keeper.age();
        boolean sample = wiring.database.read(Settings::isSample);
        // nobody is led round an office's own cases
        List<TourStep> tour = sample ? new Tours(wiring).of(signedIn.actor()) : List.of();
        return wiring.database.read(handle -> new Sign(
                Settings.find(handle, Settings.COUNTY_NAME).orElse(""),
                Settings.find(handle, Settings.OFFICE_NAME).orElse(""),
                sample,
                settings,
                backup,
                tour));
    }

    private void mark(Sign sign) {
        List<Chip> foot = new ArrayList<>();
        if (sign.sample()) {
            // nothing of backups: a sample county makes none by itself
            foot.add(Chip.of(ui().text("app.mark.sample"), Tone.WARNING));
            marks.set(foot);
            return;
        }
        BackupAge age = sign.backup();
        LocalDate last = age.last();
        if (last == null) {
            foot.add(Chip.of(ui().text("app.mark.noBackup"), Tone.WARNING));
        } else {
            Tone tone = age.isOld(clock.today()) ? Tone.DANGER : Tone.NEUTRAL;
            foot.add(Chip.of(ui().text("app.mark.backup", last.toString()), tone));
        }
        marks.set(foot);
    }

    private void show(Sign sign) {
        mark(sign);
        officeName = sign.name();
        window.title(ui().text("app.titleOf", officeName));
        List<Screen> screens = Screens.of(ui(), wiring, way.restore()).stream()
                .map(this::tellingTheBackup)
                .toList();
        window.showShell(new ShellConfig(
                sign.county(),
                screens,
                new PersonActSearch(
                        ui(),
                        new ViewSearch(
                                ui(),
                                new PageSearch(ui(), new DeskSearch(ui(), wiring.search), screens),
                                wiring.savedViews,
                                screens),
                        wiring.search),
                List.of(
                        new Command("kit.user.password", Feather.KEY, null, this::changePassword),
                        new Command("kit.user.lock", Feather.LOCK, null, this::lock),
                        new Command("kit.user.signOut", Feather.LOG_OUT, null, way.leave())),
                new UserMenu(this::changePassword, this::lock, way.leave(), way.speak()),
                new OfficeViews(wiring.savedViews),
                marks.getReadOnlyProperty()));
        window.tour(sign.tour());
        looking.playFromStart();
        window.whenIdle(Duration.ofMinutes(sign.settings().idleMinutes()), this::lock);
    }

    /** Makes the day's backup, and the copy on a stick that has come back, while people go on working. */
    private void lookAtBackups() {
        Actor actor = signedIn.actor();
        ui().background().run(this, "app.backup.looking", wiring.keeper::isDue, due -> {
            if (due) {
                ui().background()
                        .track(
                                "admin.backup.making",
                                progress -> wiring.keeper.daily(actor, progress),
                                outcome -> markBackup(),
                                ui().dialogs()::refusal);
            }
            looking.playFromStart();
        });
    }

    /** What is done on any page may be a backup: the foot is told anew whenever home counts anew. */
    private Screen tellingTheBackup(Screen screen) {
        ObservableIntegerValue badge = screen.badge();
        return screen.id().equals(DeskScreens.HOME) && badge != null
                ? screen.badge(badge, () -> {
                    screen.recount().run();
                    markBackup();
                })
                : screen;
    }

    private void markBackup() {
        if (access.current().isPresent()) {
            ui().background().run(this, "app.backup.looking", this::sign, this::mark);
        }
    }

    /** How old the last backup is and how long it took, whoever is signed in; not on the window's thread. */
    BackupAge lastBackup() {
        return wiring.database.read(BackupAge::of);
    }

    /** The backup at the end of a day's work; not on the window's thread. */
    BackupKeeper.Outcome backUp(Progress progress) {
        return wiring.keeper.leaving(signedIn.actor(), progress);
    }

    private void changePassword() {
        if (ui().dialogs()
                .form("admin.password.title", NewPasswordView.form(ui(), wiring.passwords::change, actor -> {}))) {
            ui().dialogs().done("app.passwordChanged");
        }
    }

    /** Covers everything until somebody signs in; whoever it is not gets a shell of their own. */
    void lock() {
        String name = signedIn.login();
        wiring.lock.begin();
        // what was pressed before still has its rights: a mark is not lost, a page that is read is not refused
        ui().background()
                .runLast(
                        "app.locking",
                        () -> {
                            wiring.lock.lock();
                            return true;
                        },
                        locked -> {});
        window.showAlone(new SignInView(
                ui(),
                officeName,
                name,
                List.of(ui().text("app.locked")),
                wiring.lock::unlock,
                this::unlocked,
                this::forgotten));
    }

    /** The recovery key opens a closed office only; what lies behind the lock goes with it. */
    private void forgotten() {
        if (ui().dialogs().confirmLoss("app.forgotten")) {
            way.rescue().run();
        }
    }

    private void unlocked(SignedIn back) {
        if (back.mustChange()) {
            window.showAlone(new NewPasswordView(ui(), wiring.passwords::first, actor -> goOn(back), this::lock));
        } else {
            goOn(back);
        }
    }

    private void goOn(SignedIn back) {
        boolean same = back.login().equals(signedIn.login());
        signedIn = back;
        if (same) {
            window.showShellAgain();
        } else if (!way.cameIn().test(back.login())) {
            open(name -> {});
        }
    }

    /** Closes the office; running work ends first. */
    @Override
    public void close() {
        stopWatch();
        signedIn.close();
    }

    /** As {@link #close}, and leaves a small file; may take seconds, so not on the window's thread. */
    void closeSmall() {
        signedIn.closeSmall();
    }

    /** Nobody looks at backups any more. */
    void stopWatch() {
        looking.stop();
    }
}
