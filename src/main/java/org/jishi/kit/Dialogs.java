package org.jishi.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jishi.platform.text.Refusal;

/**
 * Every question to the user and every notice. All texts are keys; where a key {@code X.button} exists it names the
 * button that says yes, so that it can carry the verb. Called on the window's thread; questions wait for the answer.
 */
public interface Dialogs {
    /** Something the user must read before going on. */
    void info(String key, Object... args);

    /** Rules not met, when they cannot be shown at a field. */
    void refusal(Refusal refusal);

    /**
     * Something failed that should not have.
     *
     * @param code what the log calls it
     */
    void failure(String code);

    /** Asks once, with the consequence in numbers ("36 claims, ¥21,600.00, cannot be withdrawn after posting"). */
    boolean confirm(String key, Object... args);

    /**
     * As {@link #confirm}, where what follows cannot be taken back; the words say so. The keys stand on the verb in both, so
     * that Enter means the same in every question.
     */
    boolean confirmFinal(String key, Object... args);

    /**
     * As {@link #confirm}, where a yes loses something that does not come back: the keys stand on the answer that loses
     * nothing, which {@code X.keep} names where there is such a text.
     */
    boolean confirmLoss(String key, Object... args);

    /**
     * Asks for the reason that the history needs.
     *
     * @param last reasons given lately, offered again
     * @return the reason, never blank; empty when the user thought better of it
     */
    Optional<String> askReason(String key, List<String> last, Object... args);

    /** Shows a form as a sheet over the window. True when it was submitted and went through. */
    boolean form(String titleKey, DialogForm form, Object... args);

    /** Shows any content as a sheet with one button that closes it. */
    void sheet(String titleKey, Node content, Object... args);

    /**
     * As {@link #sheet}, as large as the window lets it.
     *
     * @param keys hears the keys of the whole sheet, its foot too
     */
    void large(String titleKey, Region content, EventHandler<KeyEvent> keys);

    Optional<Path> openFile(String titleKey, FileKind... kinds);

    List<Path> openFiles(String titleKey, FileKind... kinds);

    Optional<Path> saveFile(String titleKey, String suggestedName, FileKind kind);

    Optional<Path> folder(String titleKey);

    /** Says in the corner of the window that something was done (only after the disk has it). */
    void done(String key, Object... args);

    /**
     * As {@link #done}, for a file or a folder that was just written: with the ways to open it, to print it and to show
     * where it lies. Whoever asks by {@link #saveFile} says by this that it is there.
     */
    void saved(Path written, String key, Object... args);

    /** As {@link #done}, with a button that takes it back. */
    void doneWithUndo(Runnable undo, String key, Object... args);
}
