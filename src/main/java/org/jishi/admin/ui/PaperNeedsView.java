package org.jishi.admin.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.jishi.admin.PaperNeed;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.kordamp.ikonli.feather.Feather;

/** One card for each kind of case: the papers that it needs, and changing them. */
final class PaperNeedsView implements Page {
    private final Ui ui;
    private final PaperNeedsModel model;
    private final VBox cards = new VBox(16);
    private final VBox root;

    PaperNeedsView(Ui ui, PaperNeedsModel model) {
        this.ui = ui;
        this.model = model;
        cards.setMaxWidth(900);
        root = new VBox(
                12,
                Nodes.row(Nodes.title(ui.text("admin.papers.title"))),
                Nodes.paragraph(ui.text("admin.papers.note"), "text-muted"),
                Nodes.grow(Nodes.scroll(cards)));
        root.getStyleClass().add("page");
        model.needs().subscribe(this::show);
    }

    private void show(List<PaperNeed> needs) {
        cards.getChildren().setAll(needs.stream().map(this::card).toList());
    }

    private Node card(PaperNeed need) {
        String words = need.needed().stream().map(this::word).collect(Collectors.joining(ui.text("platform.comma")));
        return new Card(
                        ui.text("admin.papers.of." + need.subject()),
                        Nodes.paragraph(need.needed().isEmpty() ? ui.text("admin.papers.none") : words))
                .action(Buttons.plain(ui, "admin.papers.change", Feather.EDIT_2, () -> change(need)));
    }

    private void change(PaperNeed need) {
        Map<String, BooleanProperty> chosen = new LinkedHashMap<>();
        VBox boxes = new VBox(8);
        for (String type : need.types()) {
            BooleanProperty asked = new SimpleBooleanProperty(need.needed().contains(type));
            CheckBox box = new CheckBox(word(type));
            box.setId("paper-" + type);
            box.selectedProperty().bindBidirectional(asked);
            boxes.getChildren().add(box);
            chosen.put(type, asked);
        }
        Form form = new Form(ui)
                .note("admin.papers.changeNote")
                .node(boxes)
                .submit(
                        "admin.setting.save",
                        (done, refused) -> model.set(
                                need.subject(),
                                chosen.entrySet().stream()
                                        .filter(each -> each.getValue().get())
                                        .map(Map.Entry::getKey)
                                        .collect(Collectors.toSet()),
                                done,
                                refused));
        if (ui.dialogs().form("admin.papers.changeTitle", form, ui.text("admin.papers.of." + need.subject()))) {
            ui.dialogs().done("admin.setting.saved");
        }
    }

    private String word(String type) {
        return ui.text("evidence.kind." + type);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String title() {
        return ui.text("admin.papers.title");
    }

    @Override
    public void shown() {
        model.load();
    }
}
