package org.jishi.kit.help;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A line of the manual as text that breaks: bold and code as they are meant, links by their words alone. */
final class Marked {
    private static final Pattern MARKS =
            Pattern.compile("\\*\\*([^*]++)\\*\\*|`([^`]++)`|\\[([^\\[\\]]++)\\]\\([^()\\[]*+\\)");

    private Marked() {}

    static TextFlow flow(String line) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("help-text");
        Matcher mark = MARKS.matcher(line);
        int at = 0;
        while (mark.find()) {
            add(flow, line.substring(at, mark.start()), "help-plain");
            if (mark.group(1) != null) {
                add(flow, mark.group(1), "help-strong");
            } else if (mark.group(2) != null) {
                add(flow, mark.group(2), "help-code");
            } else {
                add(flow, mark.group(3), "help-plain");
            }
            at = mark.end();
        }
        add(flow, line.substring(at), "help-plain");
        return flow;
    }

    private static void add(TextFlow flow, String words, String style) {
        if (!words.isEmpty()) {
            Text text = new Text(words);
            text.getStyleClass().add(style);
            flow.getChildren().add(text);
        }
    }
}
