package org.jishi.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Labels and boxes on the 8 px grid. Takes finished text, not keys: the caller has asked {@link Ui#text}. */
public final class Nodes {
    /** The property of a label that shows its whole text to the mouse. */
    public static final String WHOLE_TEXT = "whole-text";

    private Nodes() {}

    /** One line; when it does not fit, its whole text is its tooltip. */
    public static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        wholeTextAsTooltip(label);
        return label;
    }

    /** Text that breaks into lines. */
    public static Label paragraph(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static Label muted(String text) {
        return paragraph(text, "text-muted");
    }

    /** The name of a page. */
    public static Label title(String text) {
        return label(text, "page-title");
    }

    /** The name of a part of a page. */
    public static Label heading(String text) {
        return label(text, "heading");
    }

    public static Label withIcon(String text, Ikon icon, String... styleClasses) {
        Label label = label(text, styleClasses);
        label.setGraphic(new FontIcon(icon));
        return label;
    }

    /**
     * Shows a label's whole text as its tooltip, whatever the text becomes. The tooltip is made when the mouse first comes:
     * each is a window to JavaFX, and a list has hundreds.
     */
    public static void wholeTextAsTooltip(Labeled label) {
        Tooltip[] made = new Tooltip[1];
        label.addEventHandler(MouseEvent.MOUSE_ENTERED, entered -> {
            if (made[0] == null) {
                made[0] = new Tooltip();
                made[0].textProperty().bind(label.textProperty());
            }
            String words = label.getText();
            label.setTooltip(words == null || words.isEmpty() ? null : made[0]);
        });
        label.getProperties().put(WHOLE_TEXT, true);
    }

    public static HBox row(Node... nodes) {
        HBox box = new HBox(8, nodes);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    public static VBox column(Node... nodes) {
        return new VBox(8, nodes);
    }

    /** Empty space that takes what is left. */
    public static Region gap() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        VBox.setVgrow(region, Priority.ALWAYS);
        return region;
    }

    public static <N extends Node> N grow(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    /** Scrolls up and down, never sideways. */
    public static ScrollPane scroll(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("edge-to-edge");
        FocusInView.of(pane);
        // JavaFX keeps a picture of what each of them shows; of the pages that one can go back to, that is 100 MiB
        pane.skinProperty().subscribe(skin -> {
            if (pane.lookup(".viewport") instanceof Node shown) {
                shown.setCache(false);
            }
        });
        return pane;
    }

    /** Scrolls whatever a node stands in so far that it is seen. */
    public static void reveal(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane) {
                FocusInView.reveal(pane, node);
            }
        }
    }

    /** A ring that turns while something is done, as high as a line of text; hidden at first. */
    public static ProgressIndicator turning() {
        ProgressIndicator ring = new ProgressIndicator();
        ring.setMinSize(16, 16);
        ring.setPrefSize(16, 16);
        ring.setMaxSize(16, 16);
        ring.setVisible(false);
        return ring;
    }
}
