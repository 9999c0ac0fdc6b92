package org.jishi.kit.page;

import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;

/** How many there are of each kind, above a table; pressed, the table shows those alone. */
public final class CountBar extends FlowPane {
    private final Ui ui;
    private final Consumer<@Nullable String> chosen;
    private ToggleGroup group = new ToggleGroup();

    /** @param chosen told which kind is wanted; null for all */
    public CountBar(Ui ui, Consumer<@Nullable String> chosen) {
        super(8, 8);
        this.ui = ui;
        this.chosen = chosen;
    }

    /** Takes the counts away, for new ones. */
    public void clear() {
        getChildren().clear();
        group = new ToggleGroup();
    }

    /** Adds a kind; the first one is pressed. */
    public CountBar count(String key, long number, @Nullable String kind) {
        ToggleButton button = new ToggleButton(ui.text("kit.steps.countOf", ui.text(key), number));
        button.setId(Buttons.id(key));
        button.setToggleGroup(group);
        button.setSelected(group.getToggles().size() == 1);
        button.setOnAction(event -> {
            button.setSelected(true);
            chosen.accept(kind);
        });
        getChildren().add(button);
        return this;
    }
}
