package org.jishi.kit.shell;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.DialogForm;
import org.jishi.kit.Dialogs;
import org.jishi.kit.FileKind;
import org.jishi.kit.Nodes;
import org.jishi.kit.Stops;
import org.jishi.kit.print.PreviewView;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;

/** Questions as sheets over the window, notices in its corner, the system's own file dialogs. Never a window of its own. */
public final class WindowDialogs implements Dialogs {
    private static final double NARROW = 480;
    private static final double WIDE = 760;
    private static final double HELP = 1000;
    /** Room that the sheet's own parts and the window's edge take of pages. */
    private static final double AROUND_PAPER = 128;

    private static final double INSIDE = 48;
    private static final double ABOVE_PAPER = 248;
    private static final double LEAST_PAPER = 280;

    private final Texts texts;
    private final FileChoice files;
    private final SavedActs saved;
    private final Toasts toasts = new Toasts();
    private final Layers layers = new Layers(toasts);
    private final ReadOnlyStringWrapper lastDone = new ReadOnlyStringWrapper("");
    /** What sheets in sight say; several works that failed for one reason say it once. */
    private final Set<String> told = new HashSet<>();

    private Runnable afterDone = () -> {};
    /** An act has just said that it is done and may still open the page of what it made. */
    private boolean leading;

    WindowDialogs(Texts texts, FileChoice files, SavedActs saved) {
        this.files = files;
        this.saved = saved;
        this.texts = texts;
    }

    Layers layers() {
        return layers;
    }

    /** What was said to be done last, for the line at the window's foot. */
    ReadOnlyStringProperty lastDone() {
        return lastDone.getReadOnlyProperty();
    }

    /** Told after each thing done, also when the same was done before. */
    void onDone(Runnable action) {
        afterDone = action;
    }

    /** Nothing of one person's work is told to the next. */
    void forget() {
        lastDone.set("");
        afterDone = () -> {};
        saved.forget();
        toasts.clear();
    }

    /** Takes away the notices of what was done. */
    void quiet() {
        toasts.clear();
    }

    @Override
    public void info(String key, Object... args) {
        tell(texts.text(key, args), text(key + ".button", "kit.dialog.understood"));
    }

    @Override
    public void refusal(Refusal refusal) {
        tell(texts.text(refusal), texts.text("kit.dialog.understood"));
    }

    @Override
    public void failure(String code) {
        tell(texts.text("kit.failure", code), texts.text("kit.dialog.understood"));
    }

    @Override
    public boolean confirm(String key, Object... args) {
        return ask(key, args);
    }

    @Override
    public boolean confirmFinal(String key, Object... args) {
        return ask(key, args);
    }

    /** The keys stand on the verb, whoever asks and whatever follows; Ctrl+Enter says it too, from any button. */
    private boolean ask(String key, Object... args) {
        Overlay sheet = new Overlay(layers, "", Nodes.paragraph(texts.text(key, args)))
                .width(NARROW)
                .question()
                .about(key);
        Button yes = button(text(key + ".button", "kit.dialog.yes"), "accent", sheet::accept);
        Button no = button(texts.text("kit.dialog.cancel"), null, sheet::cancel);
        no.setId("dialog-cancel");
        yes.setId("dialog-yes");
        sheet.onSubmit(yes::fire);
        return sheet.buttons(no, yes).ask(yes);
    }

    @Override
    public Optional<String> askReason(String key, List<String> last, Object... args) {
        TextArea reason = new TextArea();
        reason.setId("dialog-reason");
        reason.setPrefRowCount(3);
        reason.setWrapText(true);
        Stops.tabLeaves(reason);
        reason.setAccessibleText(texts.text("kit.dialog.reason"));
        Label problem = Nodes.paragraph(texts.text("kit.dialog.reasonNeeded"), "field-problem");
        problem.setVisible(false);
        problem.managedProperty().bind(problem.visibleProperty());
        reason.textProperty().subscribe(() -> problem.setVisible(false));
        FlowPane offered = new FlowPane(8, 4);
        for (String each : last.stream().distinct().limit(5).toList()) {
            Hyperlink link = new Hyperlink(each);
            link.setOnAction(event -> {
                reason.setText(each);
                reason.requestFocus();
            });
            offered.getChildren().add(link);
        }
        VBox content = new VBox(8, Nodes.paragraph(texts.text(key, args)), reason, problem);
        if (!last.isEmpty()) {
            content.getChildren().add(Nodes.muted(texts.text("kit.dialog.lastReasons")));
            content.getChildren().add(offered);
        }
        Overlay sheet =
                new Overlay(layers, "", content).width(NARROW).about(key).written();
        Button yes = button(text(key + ".button", "kit.dialog.yes"), "accent", () -> {
            if (reason.getText().isBlank()) {
                problem.setVisible(true);
                reason.requestFocus();
            } else {
                sheet.accept();
            }
        });
        yes.setId("dialog-yes");
        sheet.onSubmit(yes::fire);
        reason.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                event.consume();
                yes.fire();
            }
        });
        Button no = button(texts.text("kit.dialog.cancel"), null, sheet::cancel);
        return sheet.buttons(no, yes).ask(reason) ? Optional.of(reason.getText().strip()) : Optional.empty();
    }

    @Override
    public boolean form(String titleKey, DialogForm form, Object... args) {
        Overlay sheet = new Overlay(layers, texts.text(titleKey, args), form.node())
                .width(WIDE)
                .about(titleKey)
                .written();
        form.cancelUnlessGiven("kit.dialog.cancel");
        sheet.foot(form.foot());
        form.onFinished(sheet::accept);
        Runnable leave = () -> {
            if (!form.changed() || givesUp()) {
                sheet.cancel();
            }
        };
        form.onCancel(leave);
        sheet.onLeave(leave);
        // not the form itself: the focus belongs to its first field
        return sheet.ask(null);
    }

    private boolean givesUp() {
        return confirmLoss("kit.dialog.written");
    }

    @Override
    public boolean confirmLoss(String key, Object... args) {
        Overlay sheet = new Overlay(layers, "", Nodes.paragraph(texts.text(key, args)))
                .width(NARROW)
                .question()
                .about(key)
                .written();
        Button keep = button(text(key + ".keep", "kit.dialog.cancel"), "accent", sheet::cancel);
        Button drop = button(text(key + ".button", "kit.dialog.yes"), null, sheet::accept);
        keep.setId("dialog-keep");
        drop.setId("dialog-drop");
        return sheet.buttons(drop, keep).ask(keep);
    }

    @Override
    public void sheet(String titleKey, Node content, Object... args) {
        Overlay sheet = new Overlay(layers, texts.text(titleKey, args), content)
                .width(WIDE)
                .about(titleKey);
        Button close = button(texts.text("kit.dialog.close"), null, sheet::cancel);
        close.setId("dialog-close");
        sheet.buttons(close).ask(null);
    }

    @Override
    public void large(String titleKey, Region content, EventHandler<KeyEvent> keys) {
        content.setPrefSize(layers.getWidth() - AROUND_PAPER, Math.max(LEAST_PAPER, layers.getHeight() - ABOVE_PAPER));
        Overlay sheet = new Overlay(layers, texts.text(titleKey), content)
                .width(layers.getWidth() - AROUND_PAPER + INSIDE)
                .about(titleKey);
        Button close = button(texts.text("kit.dialog.close"), null, sheet::cancel);
        close.setId("dialog-close");
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        toasts.aside(true);
        sheet.buttons(close).askLater(null, () -> toasts.aside(false));
    }

    /** Help to read over whatever is in view, as large as the window lets it; the keys begin at the first. */
    void help(String titleKey, Node content, @org.jspecify.annotations.Nullable Node first) {
        Overlay sheet = new Overlay(layers, texts.text(titleKey), content)
                .width(HELP)
                .about(titleKey)
                .help();
        Button close = button(texts.text("kit.dialog.close"), null, sheet::cancel);
        close.setId("help-close");
        sheet.buttons(close).askLater(first, () -> {});
    }

    /** Pages to look at and to print, as large as the window lets it. */
    void paper(String name, PreviewView view) {
        view.size(layers.getWidth() - AROUND_PAPER, Math.max(LEAST_PAPER, layers.getHeight() - ABOVE_PAPER));
        Overlay sheet = new Overlay(layers, name, view)
                .width(layers.getWidth() - AROUND_PAPER + INSIDE)
                .about("kit.print.paper");
        Button close = button(texts.text("kit.dialog.close"), null, sheet::cancel);
        close.setId("print-close");
        view.onPrinted(sheet::accept);
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, view::keys);
        toasts.aside(true);
        sheet.buttons(close).buttons(view.acts()).askLater(view.first(), () -> toasts.aside(false));
    }

    @Override
    public Optional<Path> openFile(String titleKey, FileKind... kinds) {
        return files.open(titleKey, kinds);
    }

    @Override
    public List<Path> openFiles(String titleKey, FileKind... kinds) {
        return files.openSome(titleKey, kinds);
    }

    @Override
    public Optional<Path> saveFile(String titleKey, String suggestedName, FileKind kind) {
        return files.save(titleKey, suggestedName, kind);
    }

    @Override
    public Optional<Path> folder(String titleKey) {
        return files.folder(titleKey);
    }

    @Override
    public void done(String key, Object... args) {
        String words = texts.text(key, args);
        said(words);
        toasts.show(words);
    }

    @Override
    public void saved(Path written, String key, Object... args) {
        String words = texts.text(key, args);
        said(words);
        toasts.saved(words, saved.of(written));
    }

    @Override
    public void doneWithUndo(Runnable undo, String key, Object... args) {
        String words = texts.text(key, args);
        said(words);
        Button button = button(texts.text("kit.dialog.undo"), null, undo);
        button.setId("toast-undo");
        toasts.undoable(words, button);
    }

    /** Presses the button of the newest notice that can still be taken back; false where there is none. */
    boolean undoLast() {
        return toasts.undoLast();
    }

    /** Another page is in view: the line no longer tells of the one before, unless the act itself led there. */
    void turned() {
        if (!leading) {
            lastDone.set("");
        }
    }

    private void said(String words) {
        lastDone.set(words);
        leading = true;
        Platform.runLater(() -> leading = false);
        afterDone.run();
    }

    private void tell(String words, String button) {
        if (!told.add(words)) {
            return;
        }
        Overlay sheet = new Overlay(layers, "", Nodes.paragraph(words)).width(NARROW);
        Button understood = button(button, "accent", sheet::accept);
        understood.setId("dialog-understood");
        sheet.buttons(understood).askLater(understood, () -> told.remove(words));
    }

    /** A button of a sheet; Enter presses the one that has the focus, whichever that is. */
    private static Button button(String words, @org.jspecify.annotations.Nullable String style, Runnable action) {
        Button button = new Button(words);
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        if (style != null) {
            button.getStyleClass().add(style);
        }
        button.setOnAction(event -> action.run());
        Buttons.pressedByEnter(button);
        return button;
    }

    private String text(String key, String otherwise) {
        return texts.text(texts.has(key) ? key : otherwise);
    }
}
