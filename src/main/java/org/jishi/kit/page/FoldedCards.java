package org.jishi.kit.page;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;

/** Cards that hold nothing yet, as one that names them: a press unfolds them, each with what can be entered there. */
public final class FoldedCards extends VBox {
    /** @param empty one at least */
    public FoldedCards(Ui ui, List<Card> empty) {
        super(16);
        setId("empty-cards");
        Card named = new Card(ui.text("kit.thing.emptyCards"));
        named.getChildren()
                .add(Nodes.paragraph(
                        empty.stream().map(Card::heading).collect(Collectors.joining(ui.text("kit.view.comma"))),
                        "text-muted"));
        Button unfold = Buttons.plain(ui, "kit.thing.unfold", () -> {});
        unfold.setOnAction(event -> {
            getChildren().setAll(empty);
            empty.getFirst().requestFocus();
        });
        named.action(unfold);
        getChildren().add(named);
    }
}
