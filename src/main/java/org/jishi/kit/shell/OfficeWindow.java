package org.jishi.kit.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.jishi.kit.CopyOf;
import org.jishi.kit.Glossary;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.kit.ViewState;
import org.jishi.kit.help.TourStep;
import org.jishi.platform.access.Access;
import org.jishi.platform.files.Documents;
import org.jishi.platform.files.ScratchFolder;
import org.jishi.platform.jobs.Failures;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/**
 * The program's one window in one language. Built before the rooms, since their screens need its {@link #ui}; shows one
 * page alone (first run, sign-in, lock) or the shell with all that the one signed in may open. Another language means
 * another OfficeWindow on the same stage, after {@link #close} of this one. On the window's thread.
 */
public final class OfficeWindow implements AutoCloseable {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");

    private final Stage stage;
    private final Scene scene;
    private final Ui ui;
    private final Theme theme;
    private final Failures failures = new Failures();
    private final WindowDialogs dialogs;
    private final FxBackground background;
    private final CopyOf copies;
    private final SavedActs saved;
    private final PrintDesk printing;
    private final JobsStrip strip;
    private final Tabs tabs;
    private final Shortcuts shortcuts;
    private final HelpDesk help;
    private final IdleWatch idle;
    /** Of the pages that stand alone. */
    private final Sitting entrance = new Sitting();
    /** Of the shell. */
    private Sitting sitting = new Sitting();

    private final OpenViews views = new OpenViews();
    private Runnable onIdle = () -> {};
    private @Nullable ShellView shell;
    private @Nullable Page alone;

    /** @param viewState what the users chose about looks, kept where the program keeps it */
    public OfficeWindow(
            Stage stage,
            Texts texts,
            Access access,
            OfficeClock clock,
            ViewState viewState,
            Theme theme,
            Outside outside) {
        this.stage = stage;
        this.theme = theme;
        SystemDesktop desktop = new SystemDesktop(
                outside.showDocument(), outside.opener(), SystemDesktop.shower(), this::unopened, this::unopenedSaved);
        saved = new SavedActs(texts, desktop);
        dialogs = new WindowDialogs(
                texts, new FileChoice(stage, texts, outside.files(), viewState, Documents::find), saved);
        background = new FxBackground(dialogs, failures);
        copies = new CopyOf(dialogs, background);
        tabs = new Tabs(access);
        printing = new PrintDesk(this::ui, dialogs, outside.printers());
        saved.prints(printing::saved);
        ui = new Ui(
                texts,
                background,
                dialogs,
                tabs,
                access,
                clock,
                desktop,
                printing,
                viewState,
                views,
                Glossary.in(texts.language()));
        strip = new JobsStrip(ui, background.jobs());
        Scene before = stage.getScene();
        // A scene as large as a screen, in a window that has its frame already, pushes its foot out of sight.
        Zoomed all = new Zoomed(dialogs.layers(), theme.letters());
        scene = before == null ? new Scene(all, WIDTH, HEIGHT) : new Scene(all, before.getWidth(), before.getHeight());
        shortcuts = new Shortcuts(dialogs.layers()::isCovered, () -> alone != null);
        HeldKeys.install(scene, dialogs.layers());
        shortcuts.install(scene);
        LetterKeys.install(scene, shortcuts, theme);
        help = new HelpDesk(ui, dialogs, tabs, scene, shortcuts);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::undo);
        idle = new IdleWatch(clock, scene, Duration.ZERO, () -> onIdle.run());
        stage.setScene(scene);
        stage.setMinWidth(1024);
        stage.setMinHeight(600);
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> unforeseen(failure));
    }

    /** Whoever comes to the locked window is not told what somebody opened. */
    private void unopened(Path path) {
        if (alone == null) {
            copies.unopened(path);
        }
    }

    private void unopenedSaved(Path path) {
        if (alone == null) {
            copies.unopenedSaved(path, ui.desktop());
        }
    }

    public Ui ui() {
        return ui;
    }

    public Scene scene() {
        return scene;
    }

    /**
     * Shows a page without anything around it. A shell that there is stays behind it as it was left, with the forms and
     * questions that lie over it; what was done there is told no longer.
     */
    public void showAlone(Page page) {
        sitting.cover();
        background.sitting(entrance);
        if (shell != null && alone == null) {
            dialogs.layers().setAside();
        } else {
            dialogs.layers().closeShown();
        }
        dialogs.quiet();
        disposeAlone();
        alone = page;
        idle.stop();
        BorderPane place = new BorderPane(page.node());
        place.setBottom(strip);
        dialogs.layers().content(place);
        page.shown();
    }

    /**
     * Shows the shell for whoever is signed in, at the first screen that one may open. What the one before had open is
     * gone.
     */
    public void showShell(ShellConfig config) {
        closeShell();
        disposeAlone();
        sitting = new Sitting();
        background.sitting(sitting);
        views.of(config.views());
        tabs.start(config.screens());
        ShellView view = new ShellView(ui, tabs, background, dialogs, theme, help, config);
        shell = view;
        keys(view, config);
        dialogs.layers().content(view);
        config.screens().stream()
                .filter(screen -> screen.parent() == null && screen.openTo(ui.access()))
                .findFirst()
                .ifPresent(screen -> tabs.open(screen.id()));
        idle.start();
    }

    /** Lets whoever is in the shell be led round: asks a newcomer at once, others find it with the help. */
    public void tour(List<TourStep> steps) {
        if (shell != null) {
            shell.tour(steps);
        }
    }

    /** Where one is, to be there again in a window of another language. */
    public Whereabouts whereabouts() {
        return tabs.whereabouts();
    }

    /** Goes where one was. */
    public void goTo(Whereabouts there) {
        tabs.goTo(there);
    }

    /** Whether every page that is open may be left: nothing typed on it would be lost. */
    public boolean mayGo() {
        return tabs.mayGo();
    }

    /** Comes back from {@link #showAlone} to the shell as it was left: the same person unlocked it. */
    public void showShellAgain() {
        ShellView view = shell;
        if (view == null) {
            throw new IllegalStateException("no shell yet");
        }
        dialogs.layers().closeShown();
        disposeAlone();
        background.sitting(sitting);
        sitting.uncover();
        dialogs.layers().content(view);
        tabs.page().ifPresent(Page::shown);
        dialogs.layers().bringBack();
        idle.start();
    }

    /** Forgets the shell and everything open in it: signed out. */
    public void closeShell() {
        sitting.end();
        background.sitting(entrance);
        dialogs.layers().closeAll();
        dialogs.forget();
        idle.stop();
        shortcuts.clear();
        Optional.ofNullable(shell).ifPresent(ShellView::dispose);
        shell = null;
        tabs.clear();
    }

    /** What happens when nobody touched the shell for so long; zero means never. */
    public void whenIdle(Duration limit, Runnable action) {
        idle.limit(limit);
        onIdle = action;
    }

    /** Where what is printed may lie while it is made. */
    public void scratch(ScratchFolder folder) {
        printing.scratch(folder);
    }

    public void title(String words) {
        stage.setTitle(words);
    }

    /** Lets running work end, forgets all pages. The stage stays. */
    @Override
    public void close() {
        closeShell();
        disposeAlone();
        background.close();
    }

    /** Whether work runs whose answer the page in view still waits for. */
    public boolean isWorking() {
        return background.isWorking();
    }

    FxBackground background() {
        return background;
    }

    IdleWatch idle() {
        return idle;
    }

    Theme theme() {
        return theme;
    }

    private void disposeAlone() {
        Optional.ofNullable(alone).ifPresent(Page::dispose);
        alone = null;
    }

    private void keys(ShellView view, ShellConfig config) {
        shortcuts
                .on("Shortcut+K", "kit.keys.search", view::search)
                .on("Shortcut+F", "kit.keys.find", view::find)
                .onWhen("Shortcut+P", () -> tabs.page().filter(Page::prints).isPresent(), "kit.keys.print", view::print)
                .on("Shortcut+N", "kit.keys.begin", () -> tabs.page().ifPresent(Page::press))
                .on("F5", "kit.keys.refresh", view::refresh)
                .on("F6", "kit.keys.otherPart", view::otherPart)
                .on("Alt+Left", "kit.keys.back", tabs::back)
                .on(
                        "Shortcut+W",
                        "kit.keys.closeTab",
                        () -> Optional.ofNullable(tabs.current().get()).ifPresent(tabs::close))
                .on("Ctrl+Tab", "kit.keys.nextTab", () -> tabs.step(1))
                .on("Ctrl+Shift+Tab", "kit.keys.beforeTab", () -> tabs.step(-1))
                .onEverywhere("Shortcut+L", "kit.keys.lock", config.user().lock())
                .onMouseBack(tabs::back);
        saved.keys(shortcuts);
        shortcuts.told(UNDO, "kit.keys.undo");
        int digit = 1;
        for (Screen screen : config.screens()) {
            if (screen.parent() == null && screen.openTo(ui.access()) && digit <= 9) {
                shortcuts.on("Shortcut+" + digit++, screen.title(), () -> tabs.open(screen.id()));
            }
        }
        for (Command command : config.commands()) {
            Optional.ofNullable(command.keys())
                    .ifPresent(keys -> shortcuts.on(keys, command.title(), command.action()));
        }
    }

    /** Ctrl+Z where nobody types: what the notice in sight offers to take back. */
    private void undo(KeyEvent event) {
        if (UNDO.match(event)
                && alone == null
                && !dialogs.layers().isCovered()
                && !(scene.getFocusOwner() instanceof TextInputControl)
                && dialogs.undoLast()) {
            event.consume();
        }
    }

    private void unforeseen(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            dialogs.refusal(refusal);
        } else {
            dialogs.failure(failures.log(failure));
        }
    }
}
