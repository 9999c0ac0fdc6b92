package org.jishi.kit.shell;

import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Stops;
import org.jishi.kit.form.Form;
import org.jishi.kit.help.KeyWords;
import org.jspecify.annotations.Nullable;

/** A question or a form over the window. Asking waits for the answer while the window goes on living; Esc is no. */
final class Overlay extends VBox {
    private final Layers layers;
    private final Object loop = new Object();
    private final HBox buttons = Nodes.row(Nodes.gap());
    private @Nullable String key;
    private Runnable wayBack = () -> {};
    private Runnable leave = this::cancel;
    private boolean answer;
    private boolean open;
    private boolean written;
    private boolean question;
    private boolean help;

    /** @param named what it is called; the ellipsis with which a menu's item announces it is left out */
    Overlay(Layers layers, String named, Node content) {
        super(16);
        String title = named.endsWith("…") ? named.substring(0, named.length() - 1) : named;
        this.layers = layers;
        getStyleClass().add("overlay");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title);
        Body body = new Body(content);
        if (!title.isEmpty()) {
            Label head = Nodes.paragraph(title, "overlay-title");
            getChildren().add(head);
        }
        getChildren().addAll(body, buttons);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setVisible(false);
        buttons.managedProperty().bind(buttons.visibleProperty());
        setMaxHeight(Region.USE_PREF_SIZE);
        if (!(content instanceof Form)) {
            KeyWords.of(this, "kit.keys.sheet", () -> List.of(new KeyWords.Line("Esc", "kit.keys.close")));
        }
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                leave.run();
            }
        });
    }

    Overlay buttons(Node... nodes) {
        buttons.getChildren().addAll(nodes);
        buttons.setVisible(true);
        return this;
    }

    /** What stays in sight below a content that scrolls. */
    Overlay foot(Node node) {
        getChildren().add(node);
        return this;
    }

    /** What Ctrl+Enter does, wherever the keys stand in the sheet. */
    Overlay onSubmit(Runnable action) {
        KeyWords.of(this, "kit.keys.sheet", () -> List.of(new KeyWords.Line("Ctrl+Enter", "kit.keys.yes")));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                event.consume();
                action.run();
            }
        });
        return this;
    }

    /** What Esc does instead of ending the sheet at once. */
    Overlay onLeave(Runnable action) {
        leave = action;
        return this;
    }

    Overlay width(double pixels) {
        setPrefWidth(pixels);
        setMaxWidth(pixels);
        return this;
    }

    /** What is asked. While it stands open, nobody is asked the same again: the second press of a button says nothing new. */
    Overlay about(String asked) {
        key = asked;
        return this;
    }

    boolean isAbout(String asked) {
        return asked.equals(key);
    }

    /** What a held key must not answer. */
    Overlay question() {
        question = true;
        return this;
    }

    boolean isQuestion() {
        return question;
    }

    /** Something to read, as large as the window lets it: notices wait under it. */
    Overlay help() {
        help = true;
        return this;
    }

    boolean isHelp() {
        return help;
    }

    /** A lock over the window must neither lose nor end it: something is written in it, or it asks whether that may go. */
    Overlay written() {
        written = true;
        return this;
    }

    boolean isWritten() {
        return written;
    }

    /** What gives the focus back once the sheet is gone. */
    void wayBack(Runnable action) {
        wayBack = action;
    }

    Runnable wayBack() {
        return wayBack;
    }

    /**
     * Shows the sheet as soon as one that is just closing has given its answer, and waits for nothing. A wait begun inside
     * the act that closes another sheet would hold that one up for ever, and on some platforms the window with it.
     *
     * @param after done when the sheet is gone
     */
    void askLater(@Nullable Node first, Runnable after) {
        if (layers.isEnding()) {
            Platform.runLater(() -> askLater(first, after));
        } else {
            ask(first);
            after.run();
        }
    }

    /**
     * Shows the sheet and waits. True when {@link #accept} ended it; false at once where the same is being asked.
     *
     * @throws IllegalStateException within the act that closes another sheet: ask when that one has returned
     */
    boolean ask(@Nullable Node first) {
        if (layers.isEnding()) {
            throw new IllegalStateException("a question within the act that closes another");
        }
        if (key != null && layers.asks(key)) {
            return false;
        }
        open = true;
        layers.push(this);
        Platform.runLater(() -> focus(first));
        Platform.enterNestedEventLoop(loop);
        layers.ended();
        return answer;
    }

    void accept() {
        end(true);
    }

    void cancel() {
        end(false);
    }

    private void end(boolean accepted) {
        if (open) {
            open = false;
            answer = accepted;
            layers.pop(this);
            layers.ending();
            Platform.exitNestedEventLoop(loop, accepted);
        }
    }

    private void focus(@Nullable Node first) {
        // What stands in the scrolling part has a scene only with that part's skin, which comes with the style.
        applyCss();
        if (first != null) {
            first.requestFocus();
            return;
        }
        Stops.focusFirst(this);
    }

    /** As high as its content at the sheet's width, so that the sheet grows with it; it scrolls where the window ends. */
    private static final class Body extends ScrollPane {
        Body(Node content) {
            super(content);
            setFitToWidth(true);
            setHbarPolicy(ScrollBarPolicy.NEVER);
            getStyleClass().addAll("edge-to-edge", "overlay-body");
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double inner = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
            return snappedTopInset() + getContent().prefHeight(inner) + snappedBottomInset();
        }
    }
}
