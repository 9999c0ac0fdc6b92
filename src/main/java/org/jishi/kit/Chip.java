package org.jishi.kit;

import java.util.Locale;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A state in one word, an icon and a tone. A value, so that table columns can give it without building nodes.
 *
 * @param text the word, in the user's language
 */
public record Chip(String text, Tone tone, Ikon icon) {
    /** A chip is a line of its own: where its language has capitals, it begins with one. */
    public Chip {
        text = text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** With the icon that the tone usually has. */
    public static Chip of(String text, Tone tone) {
        return new Chip(
                text,
                tone,
                switch (tone) {
                    case NEUTRAL -> Feather.CIRCLE;
                    case ACCENT -> Feather.CLOCK;
                    case SUCCESS -> Feather.CHECK_CIRCLE;
                    case WARNING -> Feather.ALERT_TRIANGLE;
                    case DANGER -> Feather.X_CIRCLE;
                });
    }

    public Label node() {
        Label label = new Label();
        show(label, this);
        return label;
    }

    /** Turns a label into this chip, or empties it; table cells use one label for all their rows. */
    public static void show(Label label, @Nullable Chip chip) {
        label.setVisible(chip != null);
        if (chip == null) {
            label.setText("");
            return;
        }
        label.setText(chip.text);
        if (label.getGraphic() instanceof FontIcon icon) {
            icon.setIconCode(chip.icon);
        } else {
            label.setGraphic(new FontIcon(chip.icon));
        }
        // Every change of the classes has the label styled anew, and a list's rows mostly look alike.
        if (!label.getStyleClass().contains(chip.tone.styleClass())) {
            label.getStyleClass().removeIf(name -> name.startsWith("tone-") || name.equals("chip"));
            label.getStyleClass().addAll("chip", chip.tone.styleClass());
        }
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    }
}
