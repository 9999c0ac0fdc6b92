package org.jishi.support;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jishi.kit.DialogForm;
import org.jishi.kit.Dialogs;
import org.jishi.kit.FileKind;
import org.jishi.kit.form.Form;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Records what a user would have been asked and told, and answers as the test said. */
public final class FakeDialogs implements Dialogs {
    /** What was shown: the key and its arguments. */
    public record Shown(String key, List<Object> args) {}

    /** A name and a kind that a file was to be written under. */
    public record Offered(String name, FileKind kind) {}

    public final List<Offered> offered = new ArrayList<>();
    public final List<Shown> shown = new ArrayList<>();
    /** The questions among them on which Enter does nothing. */
    public final List<String> finals = new ArrayList<>();

    public final List<Refusal> refusals = new ArrayList<>();
    public final Deque<Path> files = new ArrayDeque<>();
    /** What was said to be written, which a notice offers to open. */
    public final List<Path> saved = new ArrayList<>();

    public boolean yes = true;
    public @Nullable String reason = "因材料有误";
    public Consumer<Form> fillForm = form -> {};
    public @Nullable Runnable lastUndo;
    public @Nullable Node lastSheet;

    /** The keys shown, in order. */
    public List<String> keys() {
        return shown.stream().map(Shown::key).toList();
    }

    @Override
    public void info(String key, Object... args) {
        record(key, args);
    }

    @Override
    public void refusal(Refusal refusal) {
        refusals.add(refusal);
    }

    @Override
    public void failure(String code) {
        throw new AssertionError("the program failed: " + code);
    }

    @Override
    public boolean confirm(String key, Object... args) {
        record(key, args);
        return yes;
    }

    @Override
    public boolean confirmFinal(String key, Object... args) {
        finals.add(key);
        return confirm(key, args);
    }

    @Override
    public boolean confirmLoss(String key, Object... args) {
        return confirm(key, args);
    }

    @Override
    public Optional<String> askReason(String key, List<String> last, Object... args) {
        record(key, args);
        return Optional.ofNullable(reason);
    }

    /** The test fills the form by {@link #fillForm}; then it is submitted. */
    @Override
    public boolean form(String titleKey, DialogForm shown, Object... args) {
        record(titleKey, args);
        Form form = (Form) shown;
        boolean[] through = {false};
        form.onFinished(() -> through[0] = true);
        fillForm.accept(form);
        form.submit();
        return through[0];
    }

    @Override
    public void sheet(String titleKey, Node content, Object... args) {
        record(titleKey, args);
        lastSheet = content;
    }

    @Override
    public void large(String titleKey, Region content, EventHandler<KeyEvent> keys) {
        sheet(titleKey, content);
    }

    @Override
    public Optional<Path> openFile(String titleKey, FileKind... kinds) {
        return Optional.ofNullable(files.poll());
    }

    @Override
    public List<Path> openFiles(String titleKey, FileKind... kinds) {
        List<Path> all = List.copyOf(files);
        files.clear();
        return all;
    }

    @Override
    public Optional<Path> saveFile(String titleKey, String suggestedName, FileKind kind) {
        offered.add(new Offered(suggestedName, kind));
        return Optional.ofNullable(files.poll());
    }

    @Override
    public Optional<Path> folder(String titleKey) {
        return Optional.ofNullable(files.poll());
    }

    @Override
    public void done(String key, Object... args) {
        record(key, args);
    }

    @Override
    public void saved(Path written, String key, Object... args) {
        record(key, args);
        saved.add(written);
    }

    @Override
    public void doneWithUndo(Runnable undo, String key, Object... args) {
        record(key, args);
        lastUndo = undo;
    }

    private void record(String key, Object[] args) {
        shown.add(new Shown(key, Arrays.asList(args.clone())));
    }
}
