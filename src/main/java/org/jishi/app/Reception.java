package org.jishi.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.PasswordService;
import org.jishi.admin.RecoveryService;
import org.jishi.admin.RescueService;
import org.jishi.admin.SetupService;
import org.jishi.admin.SignedIn;
import org.jishi.admin.ui.FirstRunModel;
import org.jishi.admin.ui.FirstRunView;
import org.jishi.admin.ui.NewPasswordView;
import org.jishi.admin.ui.NoFolderView;
import org.jishi.admin.ui.RecoveryForm;
import org.jishi.admin.ui.RecoveryModel;
import org.jishi.admin.ui.RescueView;
import org.jishi.admin.ui.SignInView;
import org.jishi.kit.Ui;
import org.jishi.kit.ViewState;
import org.jishi.kit.shell.FileQuestions;
import org.jishi.kit.shell.OfficeWindow;
import org.jishi.kit.shell.SystemDesktop;
import org.jishi.kit.shell.Theme;
import org.jishi.place.DivisionBook;
import org.jishi.platform.access.Access;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.sample.SampleCounty;
import org.jspecify.annotations.Nullable;

/**
 * Who comes in and who goes: takes a data folder, shows first run or sign-in, then hands the open office to
 * {@link Workplace}, and takes it back when it is locked for long, left or closed. On the window's thread.
 */
final class Reception implements AutoCloseable {
    private static final String LANGUAGE = "language";
    private static final String LAST_LOGIN = "lastLogin";
    private static final int PRACTICE_PEOPLE = 1_200;

    private final Stage stage;
    private final Consumer<String> showDocument;
    private final List<String> opener;
    private final OfficeClock clock;
    private final FileQuestions files;
    private final Function<Path, KeyService> keys;
    private final Theme theme;
    private ViewState kept = ViewState.inMemory();
    private OfficeWindow window;
    private Access access = new Access();
    private @Nullable KeptViewState file;
    private @Nullable DataFolder folder;
    private @Nullable Workplace workplace;
    private boolean leaving;

    Reception(Stage stage, Consumer<String> showDocument) {
        this(stage, showDocument, SystemDesktop.opener(), OfficeClock.system(), FileQuestions.SYSTEM, KeyService::new);
    }

    /**
     * @param opener the command that opens a file, empty to show it as a document
     * @param files who answers which file
     * @param keys a folder's, for each time that somebody comes in
     */
    Reception(
            Stage stage,
            Consumer<String> showDocument,
            List<String> opener,
            OfficeClock clock,
            FileQuestions files,
            Function<Path, KeyService> keys) {
        this.clock = clock;
        this.files = files;
        this.keys = keys;
        this.stage = stage;
        this.showDocument = showDocument;
        this.opener = opener;
        this.theme = new Theme(fonts());
        this.window = window();
    }

    /** The fonts as files beside the program, where its build put them; null takes them from its resources. */
    private static @Nullable Path fonts() {
        String said = System.getProperty("jishi.fonts");
        return said == null ? null : Path.of(said);
    }

    private OfficeWindow window() {
        Language language = Language.of(kept.get(LANGUAGE).orElse("zh"));
        OfficeWindow made =
                new OfficeWindow(stage, Texts.in(language), access, clock, kept, theme, showDocument, opener, files);
        theme.follow(kept);
        made.title(made.ui().text("app.title"));
        return made;
    }

    /** Takes the folder and shows whatever comes first in it. */
    void open(Path path) {
        try {
            DataFolder taken = DataFolder.take(path);
            folder = taken;
            AppLog.into(taken.logs());
            KeptViewState looks = new KeptViewState(taken.path());
            file = looks;
            kept = looks;
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
                    kept.put(LANGUAGE, language.locale().getLanguage());
                    anew();
                },
                this::practise));
    }

    /** Makes a county of invented people in a folder beside the real one, and opens that. */
    private void practise() {
        Path path = folder().path();
        Path sample = path.resolveSibling(path.getFileName() + "-sample");
        if (DataFolder.hasData(sample)) {
            change(sample);
            return;
        }
        LocalDate today = clock.today();
        window.ui()
                .background()
                .track(
                        "app.sample.making",
                        progress -> {
                            try (DataFolder made = DataFolder.take(sample)) {
                                new SampleCounty((signedIn, who, time) -> new Wiring(signedIn, who, time).forSample())
                                        .make(made, PRACTICE_PEOPLE, 1, today);
                            }
                            return sample;
                        },
                        this::change,
                        window.ui().dialogs()::refusal);
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
        if (here.path().getFileName().toString().endsWith("-sample")) {
            notes.add(ui.text("app.sample.logins", String.join(", ", SampleCounty.LOGINS), SampleCounty.PASSWORD));
        }
        OfficeOpener opener = new OfficeOpener(clock);
        window.showAlone(new SignInView(
                ui,
                kept.get("office").orElse(""),
                kept.get(LAST_LOGIN).orElse(""),
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
        RecoveryService recovery =
                new RecoveryService(in.office(), in.keys(), access, new AuditTrail(clock), new Ids());
        new RecoveryForm(window.ui(), new RecoveryModel(window.ui(), recovery)).show(rescued.challenge());
        enter(in);
    }

    /** Somebody is in: a first password is changed before anything else. */
    private void enter(SignedIn signedIn) {
        kept.put(LAST_LOGIN, signedIn.login());
        access.signIn(signedIn.actor());
        if (signedIn.mustChange()) {
            PasswordService passwords =
                    new PasswordService(signedIn.office(), signedIn.keys(), access, new AuditTrail(clock));
            window.showAlone(new NewPasswordView(window.ui(), passwords::change, actor -> work(signedIn)));
        } else {
            work(signedIn);
        }
    }

    private void work(SignedIn signedIn) {
        Workplace place = new Workplace(window, signedIn, access, clock, way());
        workplace = place;
        place.begin(name -> kept.put("office", name));
    }

    private Workplace.Way way() {
        return new Workplace.Way(
                this::signOut, this::speak, () -> closeOffice(this::rescue), login -> kept.put(LAST_LOGIN, login));
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

    private void speak(Language language) {
        kept.put(LANGUAGE, language.locale().getLanguage());
        Workplace place = workplace;
        window.close();
        window = window();
        if (place != null) {
            Workplace again = place.in(window);
            workplace = again;
            again.open(name -> {});
        }
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
        Workplace place = workplace;
        workplace = null;
        window.closeShell();
        access.signOut();
        if (place == null) {
            then.run();
            return;
        }
        place.stopWatch();
        Ui ui = window.ui();
        ClosingPage page = new ClosingPage(ui, clock);
        window.showAlone(page);
        ui.background()
                .run(
                        "app.closing",
                        () -> {
                            place.backUp(page);
                            page.backedUp();
                            place.closeSmall();
                            return true;
                        },
                        closed -> then.run(),
                        refusal -> then.run());
    }

    private void letGo() {
        window.closeShell();
        KeptViewState looks = file;
        if (looks != null) {
            looks.close();
            file = null;
        }
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

    /** The name of the office, for the sign-in page. */
    static String officeName(SignedIn signedIn) {
        return signedIn.office()
                .database()
                .read(handle -> Settings.find(handle, Settings.OFFICE_NAME).orElse(""));
    }
}
