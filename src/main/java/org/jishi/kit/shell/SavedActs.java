package org.jishi.kit.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.jishi.kit.Buttons;
import org.jishi.kit.Desktop;
import org.jishi.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/** What a notice of a file that was just written offers to do with it, and the keys that do the same with the last one. */
final class SavedActs {
    private static final KeyCombination OPEN = KeyCombination.valueOf("Shortcut+O");
    private static final KeyCombination FOLDER = KeyCombination.valueOf("Shortcut+Shift+O");
    /** What other programs of an office open: a backup is none of it. */
    private static final Set<String> OPENED =
            Set.of("xlsx", "xls", "et", "csv", "txt", "pdf", "jpg", "jpeg", "png", "ofd", "docx", "doc", "html", "xml");

    private final Texts texts;
    private final Desktop desktop;
    private Consumer<Path> print = file -> {};
    private @Nullable Path last;

    SavedActs(Texts texts, Desktop desktop) {
        this.texts = texts;
        this.desktop = desktop;
    }

    /** What shows a workbook's pages. */
    void prints(Consumer<Path> action) {
        print = action;
    }

    void keys(Shortcuts shortcuts) {
        shortcuts
                .onEverywhere(OPEN.getName(), "kit.keys.openSaved", this::openLast)
                .onEverywhere(FOLDER.getName(), "kit.keys.showSaved", this::showLast);
    }

    /** Nothing of one person's files is opened by the next. */
    void forget() {
        last = null;
    }

    /** The buttons for that file, and from now on the keys. */
    List<Button> of(Path written) {
        last = written;
        List<Button> buttons = new ArrayList<>();
        if (Files.isDirectory(written)) {
            buttons.add(button("kit.saved.openFolder", OPEN, () -> desktop.openSaved(written)));
            return buttons;
        }
        if (opens(written)) {
            buttons.add(button("kit.saved.open", OPEN, () -> desktop.openSaved(written)));
        }
        if (isWorkbook(written)) {
            buttons.add(button("kit.saved.print", null, () -> print.accept(written)));
        }
        buttons.add(button("kit.saved.folder", FOLDER, () -> desktop.showInFolder(written)));
        return buttons;
    }

    private void openLast() {
        Path written = last;
        if (written != null && (Files.isDirectory(written) || opens(written))) {
            desktop.openSaved(written);
        }
    }

    private void showLast() {
        Path written = last;
        if (written == null) {
            return;
        }
        if (Files.isDirectory(written)) {
            desktop.openSaved(written);
        } else {
            desktop.showInFolder(written);
        }
    }

    private static boolean opens(Path written) {
        String name = String.valueOf(written.getFileName());
        return OPENED.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean isWorkbook(Path written) {
        return String.valueOf(written.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    private Button button(String key, @Nullable KeyCombination keys, Runnable action) {
        Button button = new Button(texts.text(key));
        button.setId(Buttons.id(key));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.getStyleClass().add("flat");
        if (keys != null) {
            button.setTooltip(new Tooltip(keys.getDisplayText()));
        }
        button.setOnAction(event -> action.run());
        Buttons.pressedByEnter(button);
        return button;
    }
}
