package org.jishi.organisation.ui;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.organisation.Organisation;
import org.jishi.organisation.OrganisationRow;
import org.jishi.place.Place;

/** The form that registers an organisation or changes one. */
final class OrganisationFormView {
    private final Ui ui;
    private final OrganisationFormModel model;

    OrganisationFormView(Ui ui, OrganisationFormModel model) {
        this.ui = ui;
        this.model = model;
    }

    Form build(Consumer<UUID> saved) {
        Form form = new Form(ui)
                .labelWidth(144)
                .text("people.organisation.name", model.name, f -> f.required().maxLength(100))
                .text(
                        "people.field.creditCode",
                        model.creditCode,
                        f -> f.requiredWhen(model.needsCode()).maxLength(40).help(model.told()))
                .choice(
                        "people.field.kind",
                        model.kind,
                        Organisation.Kind.class,
                        "people.organisation.kind",
                        f -> f.width(200).shownWhen(model.codeless()))
                .node(sameName())
                .text(
                        "people.field.legalPerson",
                        model.legalPerson,
                        f -> f.maxLength(60).shownWhen(model.legalByName()))
                .text("people.field.phone", model.phone, f -> f.maxLength(30))
                .<Place>pick(
                        "people.organisation.village",
                        model.village,
                        model::villages,
                        Place::fullName,
                        f -> f.name("villageCode"))
                .text("people.field.address", model.address)
                .area("people.field.note", model.note, f -> f.lines(2));
        form.submit(
                model.changing() ? "people.form.save" : "people.organisation.register",
                (done, refused) -> model.save(
                        id -> {
                            done.run();
                            ui.dialogs()
                                    .done(
                                            model.changing() ? "people.form.changed" : "people.form.registered",
                                            model.name.get().strip());
                            saved.accept(id);
                        },
                        refused));
        Node name = form.lookup("#people-organisation-name");
        name.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                model.look();
            }
        });
        return form;
    }

    private Node sameName() {
        VBox box = new VBox(8);
        box.setVisible(false);
        box.managedProperty().bind(box.visibleProperty());
        CheckBox another = new CheckBox(ui.text("people.organisation.another"));
        another.selectedProperty().bindBidirectional(model.another);
        model.sameName.addListener((ListChangeListener<OrganisationRow>) change -> {
            box.getChildren()
                    .setAll(Nodes.paragraph(
                            ui.text("people.organisation.sameNames", model.sameName.size()), "field-warning"));
            model.sameName.forEach(firm -> box.getChildren().add(Nodes.label(words(firm))));
            box.getChildren().add(another);
            box.setVisible(!model.sameName.isEmpty());
        });
        return box;
    }

    private static String words(OrganisationRow firm) {
        return Stream.of(firm.name(), firm.creditCode(), firm.legalPerson(), firm.village())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("  "));
    }
}
