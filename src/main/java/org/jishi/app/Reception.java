package org.jishi.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.OfficeRestore;
import org.jishi.admin.PasswordService;
import org.jishi.admin.RecoveryService;
import org.jishi.admin.RescueService;
import org.jishi.admin.SetupService;
import org.jishi.admin.SignedIn;
import org.jishi.admin.ui.BackupTime;
import org.jishi.admin.ui.FirstRunModel;
import org.jishi.admin.ui.FirstRunView;
import org.jishi.admin.ui.NewPasswordView;
import org.jishi.admin.ui.NoFolderView;
import org.jishi.admin.ui.RecoveryForm;
import org.jishi.admin.ui.RecoveryModel;
import org.jishi.admin.ui.RescueView;
import org.jishi.admin.ui.SignInView;
import org.jishi.kit.Ui;
import org.jishi.kit.shell.OfficeWindow;
import org.jishi.kit.shell.Outside;
import org.jishi.kit.shell.Whereabouts;
import org.jishi.place.DivisionBook;
import org.jishi.platform.access.Access;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/**
 * Who comes in and who goes: takes a data folder, shows first run or sign-in, then hands the open office to
 * {@link Workplace}, and takes it back when it is locked for long, left or closed. On the window's thread.
 */
final class Reception implements AutoCloseable {

    private final Stage stage;
    private final OfficeClock clock;
    private final Outside outside;
    private final Function<Path, KeyService> keys;
    private final Looks looks;
    private OfficeWindow window;
    private Access access = new Access();
    private @Nullable DataFolder folder;
    private @Nullable Workplace workplace;
    private boolean leaving;

    Reception(Stage stage, Outside outside) {
        this(stage, outside, OfficeClock.system(), KeyService::new);
    }

    /** @param keys a folder's, for each time that somebody comes in */
    Reception(Stage stage, Outside outside, OfficeClock clock, Function<Path, KeyService> keys) {
        this.clock = clock;
        this.outside = outside;
        this.keys = keys;
        this.stage = stage;
        this.looks = new Looks(stage);
        this.window = window();
    }

    private OfficeWindow window() {
        OfficeWindow made = new OfficeWindow(
                stage, Texts.in(looks.language()), access, clock, looks.kept(), looks.theme(), outside);
        looks.theme().follow(looks.kept());
        made.title(made.ui().text("app.title"));
        return made;
    }

    /** Takes the folder and shows whatever comes first in it. */
    void open(Path path) {
        try {
            DataFolder taken = DataFolder.take(path);
            folder = taken;
            AppLog.into(taken.logs());
            looks.of(taken.path());
            anew();
        } catch (Refusal refusal) {
            window.showAlone(new NoFolderView(window.ui(), refusal, () -> open(path), this::leave));
        }
    }

    /** Builds the window in the language that holds now, then shows what comes first. */
    private void anew() {
        window.close();
        access = new Access();
        window = window();
        entrance();
    }

    private DataFolder folder() {
        DataFolder taken = folder;
        if (taken == null) {
            throw new IllegalStateException("no folder is taken");
        }
        return taken;
    }

    /** First run in an empty folder, else sign-in. */
    private void entrance() {
        if (folder().hasData()) {
            signIn();
        } else {
            firstRun();
        }
    }

    private void firstRun() {
        FirstRunModel model = new FirstRunModel(
                window.ui(),
                new SetupService(clock, new Ids(), new DivisionBook()),
                new DivisionBook(),
                folder(),
                keys.apply(folder().path()),
                this::enter);
        window.showAlone(new FirstRunView(
                window.ui(),
                model,
                language -> {
                    looks.language(language);
                    anew();
                },
                this::practise));
    }

    /**
     * Makes a county of invented people in a folder beside the real one, and opens that.
     *
     * @param over where there is none to open
     */
    private void practise(Runnable over) {
        Path sample = PracticeCounty.beside(folder().path());
        if (DataFolder.hasData(sample)) {
            change(sample);
            return;
        }
        LocalDate today = clock.today();
        window.ui()
                .background()
                .track(
                        "app.sample.making",
                        progress -> PracticeCounty.make(sample, today, progress),
                        this::change,
                        refusal -> {
                            over.run();
                            window.ui().dialogs().refusal(refusal);
                        });
    }

    private void change(Path other) {
        letGo();
        open(other);
    }

    private void signIn() {
        Ui ui = window.ui();
        DataFolder here = folder();
        List<String> notes = new ArrayList<>();
        here.warning().map(ui.texts()::text).ifPresent(notes::add);
        looks.restoredTo().map(moment -> ui.text("app.restored", moment)).ifPresent(notes::add);
        PracticeCounty.logins(ui, here.path(), new KeyService(here.path())).ifPresent(notes::add);
        OfficeOpener opener = OfficeOpener.lookingAtClock(clock);
        window.showAlone(new SignInView(
                ui,
                looks.officeName(),
                looks.lastLogin(),
                notes,
                (login, password, waits) -> opener.open(here, keys.apply(here.path()), login, password, waits),
                this::enter,
                this::rescue));
    }

    private void rescue() {
        window.showAlone(new RescueView(
                window.ui(),
                (key, login, password, waits) ->
                        new RescueService(clock, new Ids()).open(folder(), key, login, password, waits),
                this::rescued,
                this::signIn));
    }

    private void rescued(RescueService.Rescued rescued) {
        SignedIn in = rescued.signedIn();
        access.signIn(in.actor());
        RecoveryService recovery = new RecoveryService(in.acts(access, clock), in.office(), in.keys());
        new RecoveryForm(window.ui(), new RecoveryModel(window.ui(), recovery)).show(rescued.challenge());
        enter(in);
    }

    /** Somebody is in, and all looks as that person left it: a first password is changed before anything else. */
    private void enter(SignedIn signedIn) {
        if (person(signedIn.login())) {
            window.close();
            window = window();
        }
        looks.restoredTo("");
        access.signIn(signedIn.actor());
        if (signedIn.mustChange()) {
            PasswordService passwords =
                    new PasswordService(signedIn.acts(access, clock), access, signedIn.office(), signedIn.keys());
            window.showAlone(new NewPasswordView(
                    window.ui(), passwords::first, actor -> work(signedIn), () -> goBack(signedIn)));
        } else {
            work(signedIn);
        }
    }

    /** Who was given a first password does not change it now. */
    private void goBack(SignedIn signedIn) {
        access.signOut();
        Callable<Boolean> close = () -> {
            signedIn.close();
            return true;
        };
        window.ui().background().run(this, "app.closing", close, closed -> signIn());
    }

    private void work(SignedIn signedIn) {
        workplace = new Workplace(window, signedIn, access, clock, way());
        workplace.begin(looks::officeName);
    }

    /** Takes up how everything looks to that person; true where that takes a window of another language. */
    private boolean person(String login) {
        looks.person(login);
        return looks.language() != window.ui().texts().language();
    }

    void standAsLeft() {
        looks.standAsLeft();
    }

    private Workplace.Way way() {
        return new Workplace.Way(
                this::signOut, this::speak, () -> closeOffice(this::rescue), this::restore, this::cameIn);
    }

    /** The office that is open, if one is. */
    Optional<Workplace> workplace() {
        return Optional.ofNullable(workplace);
    }

    /** Whether the window still waits for an answer. */
    boolean isWorking() {
        return window.isWorking();
    }

    private void signOut() {
        closeOffice(this::entrance);
    }

    /** Somebody else came in through the lock. */
    private boolean cameIn(String login) {
        boolean another = person(login);
        Workplace place = workplace;
        if (another && place != null) {
            window.close();
            window = window();
            workplace = place.in(window);
            workplace.open(name -> {});
        }
        return another;
    }

    /** Everything anew in that language, at the place where one is. */
    private void speak(Language language) {
        Workplace place = workplace;
        if (place == null || !window.mayGo()) {
            return;
        }
        looks.language(language);
        Whereabouts there = window.whereabouts();
        window.close();
        window = window();
        workplace = place.in(window);
        workplace.open(there);
    }

    /** The window was asked to close. */
    void leave() {
        if (!leaving) {
            leaving = true;
            closeOffice(Platform::exit);
        }
    }

    /** Closes the office behind the window, which says so meanwhile, then goes on. */
    private void closeOffice(Runnable then) {
        Workplace place = leaveShell();
        if (place == null) {
            then.run();
        } else {
            new ClosingPage(window.ui(), window::showAlone, clock).close(place, then);
        }
    }

    private void restore(OfficeRestore.Ready ready) {
        Workplace place = leaveShell();
        if (place != null) {
            new ClosingPage(window.ui(), window::showAlone, clock)
                    .restore(place, ready, () -> looks.restoredTo(BackupTime.moment(ready.madeAt())), this::entrance);
        }
    }

    private @Nullable Workplace leaveShell() {
        Workplace place = workplace;
        workplace = null;
        looks.keepPlace();
        window.closeShell();
        access.signOut();
        return place;
    }

    private void letGo() {
        window.closeShell();
        looks.close();
        DataFolder taken = folder;
        if (taken != null) {
            taken.close();
            folder = null;
        }
    }

    @Override
    public void close() {
        window.close();
        Workplace place = workplace;
        if (place != null) {
            place.close();
        }
        letGo();
    }
}
