package org.jishi.merge.ui;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jishi.kit.Masked;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.merge.Comparison;
import org.jishi.merge.MergeField;
import org.jishi.person.Person;
import org.jishi.person.PersonFile;
import org.jishi.person.ui.PeopleWords;
import org.jishi.platform.text.IdentityDigits;
import org.jspecify.annotations.Nullable;

/** Field by field what each of two entries says; where they differ one of the two is chosen. */
final class MergeGrid extends GridPane {
    private final Ui ui;
    private final MergeModel model;
    private final Comparison found;
    private final boolean choosing;
    private int row;

    MergeGrid(Ui ui, MergeModel model, Comparison found) {
        this.ui = ui;
        this.model = model;
        this.found = found;
        this.choosing = model.mayPropose(found);
        setHgap(12);
        setVgap(8);
        ColumnConstraints what = new ColumnConstraints(96);
        ColumnConstraints value = new ColumnConstraints(160, 240, Double.MAX_VALUE, Priority.ALWAYS, null, true);
        getColumnConstraints().addAll(what, value, value);
        add(Nodes.heading(ui.text("people.merge.kept")), 1, row);
        add(Nodes.heading(ui.text("people.merge.merged")), 2, row++);
        for (MergeField field : MergeField.values()) {
            line(field);
            if (field == MergeField.NUMBER) {
                born();
            }
        }
    }

    private void line(MergeField field) {
        boolean differ = found.different().contains(field);
        String one = words(found.kept().file(), field);
        String other = words(found.merged().file(), field);
        if (one.isEmpty() && other.isEmpty() && !differ) {
            return;
        }
        String name = ui.text("people.merge.field", field);
        add(Nodes.label(name, "text-muted"), 0, row);
        ToggleGroup group = new ToggleGroup();
        add(cell(field, found.kept(), one, false, differ, group), 1, row);
        add(cell(field, found.merged(), other, true, differ, group), 2, row++);
    }

    /** What the numbers tell; it comes with them. */
    private void born() {
        add(Nodes.label(ui.text("people.merge.born"), "text-muted"), 0, row);
        add(Nodes.label(born(found.kept().file().person())), 1, row);
        add(Nodes.label(born(found.merged().file().person())), 2, row++);
    }

    private Node cell(
            MergeField field,
            Comparison.Entry entry,
            String words,
            boolean ofMerged,
            boolean differ,
            ToggleGroup group) {
        Person person = entry.file().person();
        String shown = words.isEmpty() ? ui.text("people.person.nothing") : words;
        Node value = switch (field) {
            case NUMBER -> new Masked(ui, person.idNumber(), model.idNumber(person.id(), person.live()));
            case PHONE ->
                words.isEmpty()
                        ? Nodes.paragraph(shown)
                        : new Masked(ui, words, model.phone(person.id(), person.live()));
            default -> Nodes.paragraph(shown);
        };
        HBox cell = new HBox(8);
        cell.setAlignment(Pos.CENTER_LEFT);
        boolean taken = model.chosen.contains(field) == ofMerged;
        if (differ && choosing) {
            RadioButton choice = new RadioButton();
            choice.setId("merge-" + field.name().toLowerCase(java.util.Locale.ROOT) + (ofMerged ? "-merged" : "-kept"));
            choice.setAccessibleText(ui.text(
                    "people.merge.take",
                    ui.text("people.merge.field", field),
                    ui.text(ofMerged ? "people.merge.merged" : "people.merge.kept"),
                    shown));
            choice.setToggleGroup(group);
            choice.setSelected(taken);
            choice.selectedProperty().subscribe((before, now) -> choose(field, ofMerged, now));
            choice.setMinWidth(USE_PREF_SIZE);
            cell.getChildren().add(choice);
        } else if (differ && taken) {
            cell.getChildren().add(Nodes.label(ui.text("people.merge.taken"), "text-muted"));
        }
        HBox.setHgrow(value, Priority.ALWAYS);
        cell.getChildren().add(value);
        return cell;
    }

    private void choose(MergeField field, boolean ofMerged, boolean selected) {
        if (selected && ofMerged) {
            model.chosen.add(field);
        } else if (selected) {
            model.chosen.remove(field);
        }
    }

    private String born(Person person) {
        LocalDate birth = person.birth();
        return Stream.of(
                        birth == null ? "" : ui.text("people.list.bornIn", String.valueOf(birth.getYear())),
                        new PeopleWords(ui).sex(person.sex()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(ui.text("people.list.comma")));
    }

    private String words(PersonFile file, MergeField field) {
        Person person = file.person();
        return switch (field) {
            case NAME -> person.name();
            case NUMBER -> person.idNumber();
            case PHONE -> text(person.phone());
            case VILLAGE -> text(file.village());
            case ADDRESS -> text(person.address());
            case HOUSEHOLD ->
                Stream.of(text(file.household()), text(person.householdNo()))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" "));
            case ETHNICITY -> text(person.ethnicity());
            case EDUCATION -> text(person.education());
            case EMPLOYER -> text(person.employer());
            case HAS_SHOP -> ui.text(person.hasShop() ? "people.person.yes" : "people.person.no");
            case NOTE -> text(person.note());
            case DIED_ON ->
                Stream.of(text(person.diedOn()), text(person.diedSource()))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" "));
            case CONSENT -> new PeopleWords(ui).consent(person);
        };
    }

    /** What is older than the rule may hold a whole number: here everybody who compares reads it. */
    private static String text(@Nullable Object value) {
        return IdentityDigits.hidden(Objects.toString(value, ""));
    }
}
