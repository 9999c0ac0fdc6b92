package org.jishi.kit;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The letters of the program where code needs them by name: what css/jishi.css says, said once more here. */
public final class ScreenFont {
    public static final String FAMILY = "Noto Sans SC";

    /** In pixels, where letters are as large as the program is drawn for. */
    public static final double SIZE = 14;

    private ScreenFont() {}

    /** How wide words are in letters of that size, in whole pixels. */
    public static double width(String words, FontWeight weight) {
        Text text = new Text(words);
        text.setFont(Font.font(FAMILY, weight, SIZE));
        return Math.ceil(text.getLayoutBounds().getWidth());
    }
}
