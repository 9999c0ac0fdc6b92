package org.jishi.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A framed part of a page with a heading; what can be done with it stands at the right of the heading. */
public final class Card extends VBox {
    private final HBox head;
    private final String heading;

    public Card(String heading, Node... content) {
        super(8);
        this.heading = heading;
        getStyleClass().add("card-box");
        Label label = Nodes.heading(heading);
        head = Nodes.row(label, Nodes.gap());
        getChildren().add(head);
        getChildren().addAll(content);
    }

    public String heading() {
        return heading;
    }

    /** Puts a button (or a chip) at the right of the heading. */
    public Card action(Node node) {
        head.getChildren().add(node);
        return this;
    }

    /** A line "what: value". */
    public Card fact(String what, String value) {
        return fact(what, Nodes.paragraph(value));
    }

    public Card fact(String what, Node value) {
        Label name = Nodes.paragraph(what, "text-muted", "fact-name");
        getChildren().add(Nodes.row(name, Nodes.grow(value)));
        return this;
    }
}
