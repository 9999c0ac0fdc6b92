package org.jishi.people.ui;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.person.EntryCheck;
import org.jishi.platform.text.Problem;

/** Inside the form: who has the number already, who may be the same one, and what should be looked at. */
final class LikelyPanel extends VBox {
    private final Ui ui;
    private final PersonFormModel model;

    LikelyPanel(Ui ui, PersonFormModel model) {
        super(8);
        this.ui = ui;
        this.model = model;
        setId("likely");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        model.check().subscribe(check -> {
            if (check != null) {
                show(check);
            }
        });
    }

    private void show(EntryCheck check) {
        getChildren().clear();
        for (Problem warning : check.warnings()) {
            getChildren().add(Nodes.paragraph(ui.texts().text(warning), "field-warning"));
        }
        EntryCheck.Found known = check.known();
        if (known != null) {
            getChildren()
                    .addAll(
                            Nodes.paragraph(ui.text("people.form.known"), "field-problem"),
                            line(known, openButton(known.id())));
        }
        if (!check.likely().isEmpty()) {
            getChildren()
                    .add(Nodes.paragraph(
                            ui.text("people.form.likely", check.likely().size()), "field-warning"));
            check.likely().forEach(likely -> getChildren().add(likely(likely)));
        }
        setVisible(!getChildren().isEmpty());
    }

    private Node likely(EntryCheck.Likely likely) {
        UUID id = likely.person().id();
        CheckBox other = new CheckBox(ui.text("people.form.another"));
        other.setId("another-" + id);
        other.setMinWidth(USE_PREF_SIZE);
        other.setSelected(model.seen.contains(id));
        other.selectedProperty().subscribe((before, now) -> {
            if (now) {
                model.seen.add(id);
            } else {
                model.seen.remove(id);
            }
        });
        String why = likely.signs().stream()
                .map(sign -> ui.text("people.alike.sign", sign))
                .collect(Collectors.joining(ui.text("people.list.comma")));
        return new VBox(4, line(likely.person(), other, openButton(id)), Nodes.muted(why));
    }

    private Node openButton(UUID id) {
        return Buttons.link(
                ui,
                "people.form.look",
                () -> model.show(
                        id,
                        file -> ui.dialogs()
                                .sheet(
                                        "people.person.title",
                                        Nodes.column(
                                                Nodes.title(file.person().name()),
                                                new PersonFacts(ui).card(file, null, null)))));
    }

    /** The year only: the masked digits of an identity number are the day of birth. */
    private static String year(LocalDate birth) {
        return String.valueOf(birth.getYear());
    }

    private Node line(EntryCheck.Found person, Node... acts) {
        String words = Stream.of(
                        person.name(),
                        person.idMasked(),
                        person.birth() == null ? "" : ui.text("people.list.bornIn", year(person.birth())),
                        Objects.toString(person.phoneMasked(), ""),
                        Objects.toString(person.village(), ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("  "));
        var row = Nodes.row(Nodes.grow(Nodes.label(words)));
        row.getChildren().addAll(acts);
        return row;
    }
}
