package org.jishi.kit.help;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A line of the manual as text that breaks: bold and code as they are meant, a link to another section as one; what lies
 * outside of the manual by its words alone.
 */
final class Marked {
    private static final Pattern MARKS =
            Pattern.compile("\\*\\*([^*]++)\\*\\*|`([^`]++)`|\\[([^\\[\\]]++)\\]\\(([^()\\[]*+)\\)");

    /** A heading's anchor begins with its number: "#13-…". */
    private static final Pattern SECTION = Pattern.compile("#(\\d++)(?:-.*+)?");

    private Marked() {}

    /** @param go opens a section */
    static TextFlow flow(String line, Consumer<String> go) {
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
                link(flow, mark.group(3), SECTION.matcher(mark.group(4)), go);
            }
            at = mark.end();
        }
        add(flow, line.substring(at), "help-plain");
        return flow;
    }

    private static void link(TextFlow flow, String words, Matcher section, Consumer<String> go) {
        if (section.matches()) {
            String id = section.group(1);
            Hyperlink link = new Hyperlink(words);
            link.setOnAction(event -> go.accept(id));
            flow.getChildren().add(link);
        } else {
            add(flow, words, "help-plain");
        }
    }

    private static void add(TextFlow flow, String words, String style) {
        if (!words.isEmpty()) {
            Text text = new Text(words);
            text.getStyleClass().add(style);
            flow.getChildren().add(text);
        }
    }
}
