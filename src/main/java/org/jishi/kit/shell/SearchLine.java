package org.jishi.kit.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jishi.kit.Nodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line under the search field. */
sealed interface SearchLine {
    /** The name of the lines that follow. */
    record Group(String words) implements SearchLine {}

    /** Says that more was found than the lines above it. */
    record More(String words) implements SearchLine {}

    /** Somewhere to go, something to do. */
    record Go(String group, String title, String subtitle, Ikon icon, Runnable action) implements SearchLine {}

    /** Draws a line. */
    final class Cell extends ListCell<SearchLine> {
        private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
        private static final PseudoClass MORE = PseudoClass.getPseudoClass("more");

        private final FontIcon icon = new FontIcon();
        private final Label title = new Label();
        private final Label subtitle = new Label();
        private final HBox box = Nodes.row(icon, title, Nodes.gap(), subtitle);

        Cell() {
            subtitle.getStyleClass().add("text-muted");
            title.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable SearchLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(null);
            pseudoClassStateChanged(GROUP, !empty && line instanceof Group);
            pseudoClassStateChanged(MORE, !empty && line instanceof More);
            setDisable(!empty && !(line instanceof Go));
            switch (empty ? null : line) {
                case Group group -> setText(group.words());
                case More more -> setText(more.words());
                case Go go -> {
                    icon.setIconCode(go.icon());
                    title.setText(go.title());
                    subtitle.setText(go.subtitle());
                    setAccessibleText(go.title() + " " + go.subtitle());
                    setGraphic(box);
                }
                case null -> setAccessibleText(null);
            }
        }
    }
}
