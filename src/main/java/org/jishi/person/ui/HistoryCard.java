package org.jishi.person.ui;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.person.HistoryLine;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/** What was done to an entry of the register, the latest first, with each field before and after. */
public final class HistoryCard {
    /** Fields that hold a name of an enum, with the beginning of its texts. */
    private static final Map<String, String> ENUMS =
            Map.of("idKind", "people.idKind.", "sex", "people.sex.", "kind", "people.organisation.kind.");

    private final Ui ui;
    private final String nameKey;

    /** @param nameKey what the entry's name is called */
    public HistoryCard(Ui ui, String nameKey) {
        this.ui = ui;
        this.nameKey = nameKey;
    }

    public Card of(List<HistoryLine> lines) {
        Card card = new Card(ui.text("people.person.history"));
        lines.forEach(line -> card.getChildren().add(line(line)));
        if (lines.isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("people.person.noHistory")));
        }
        return card;
    }

    private Node line(HistoryLine line) {
        LocalTime time = line.at().atZone(OfficeClock.ZONE).toLocalTime();
        String when = String.format(
                java.util.Locale.ROOT, "%s %02d:%02d", OfficeClock.day(line.at()), time.getHour(), time.getMinute());
        VBox box = new VBox(2, Nodes.paragraph(ui.texts().text(line.what())), Nodes.muted(when + "  " + line.who()));
        for (HistoryLine.Change change : line.changes()) {
            box.getChildren()
                    .add(Nodes.muted(ui.text(
                            "people.person.changed",
                            ui.text(change.field().equals("name") ? nameKey : "people.field." + change.field()),
                            shown(change.field(), change.before()),
                            shown(change.field(), change.after()))));
        }
        return box;
    }

    private String shown(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return ui.text("people.person.nothing");
        }
        if (value.equals("true") || value.equals("false")) {
            return ui.text(value.equals("true") ? "people.person.yes" : "people.person.no");
        }
        String prefix = ENUMS.get(field);
        return prefix == null ? value : ui.text(prefix + value);
    }
}
