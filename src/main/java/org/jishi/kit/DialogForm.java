package org.jishi.kit;

import javafx.scene.Node;

/** The form of a dialog, as the dialog sees it: what it closes by and what it asks about before it does. */
public interface DialogForm {
    /** The fields. */
    Node node();

    /** Takes the buttons out of the form, for a sheet that keeps them in sight while the fields scroll. */
    Node foot();

    /** Whether anything was written since somebody first touched the form, and would be lost with it. */
    boolean changed();

    /** Gives the form a second button that does what Esc does, unless it has one. */
    void cancelUnlessGiven(String key);

    /** Told when submitting went through; a sheet closes by it. */
    void onFinished(Runnable action);

    /** Told on Esc. */
    void onCancel(Runnable action);
}
