package org.jishi.kit.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import org.jishi.kit.Ui;
import org.jishi.kit.help.GlossaryView;
import org.jishi.kit.help.KeyList;
import org.jishi.kit.help.KeyWords;
import org.jishi.kit.help.Manual;
import org.jishi.kit.help.ManualView;
import org.jishi.kit.help.WordMark;

/** Opens the help over whatever is in view, also over a form and at the door: it holds nothing of the office. */
final class HelpDesk {
    /** Room that the sheet's own parts and the window's edge take. */
    private static final double AROUND = 250;

    private static final double LEAST = 320;

    private final Ui ui;
    private final WindowDialogs dialogs;
    private final Tabs tabs;
    private final Scene scene;
    private final Shortcuts shortcuts;

    HelpDesk(Ui ui, WindowDialogs dialogs, Tabs tabs, Scene scene, Shortcuts shortcuts) {
        this.ui = ui;
        this.dialogs = dialogs;
        this.tabs = tabs;
        this.scene = scene;
        this.shortcuts = shortcuts;
        shortcuts
                .onAlways(KeyCombination.valueOf("F1"), "kit.keys.manual", this::here)
                .onAlways(KeyCombination.valueOf("Shortcut+Slash"), "kit.keys.keys", this::keys);
    }

    /** What the name of the field means that the keys stand in, where not everybody knows it; else the manual. */
    private void here() {
        if (!WordMark.explains(scene.getFocusOwner())) {
            manual();
        }
    }

    /** The manual at the section about what is in view. */
    void manual() {
        ManualView view = new ManualView(ui, Manual.in(ui.texts().language()), tabs.manual());
        view.setPrefHeight(Math.max(LEAST, scene.getHeight() - AROUND));
        dialogs.help("kit.help.manual", view, view.first());
    }

    /** The keys that work here: the page's own first. */
    void keys() {
        List<KeyWords.Group> groups =
                new ArrayList<>(KeyWords.within(dialogs.layers().inReach()));
        groups.add(new KeyWords.Group("kit.keys.everywhere", shortcuts.lines()));
        dialogs.help("kit.help.keys", new KeyList(ui, groups), null);
    }

    void words() {
        GlossaryView view = new GlossaryView(ui, ui.words());
        view.setMinHeight(LEAST);
        dialogs.help("kit.help.words", view, view.first());
    }

    void about() {
        String version = HelpDesk.class.getPackage().getImplementationVersion();
        dialogs.info("kit.help.version", Optional.ofNullable(version).orElse("dev"));
    }
}
