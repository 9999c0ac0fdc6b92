package org.jishi.intake.roster.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jishi.intake.roster.ColumnRemarks;
import org.jishi.intake.roster.RosterExamples;
import org.jishi.intake.roster.RosterField;
import org.jishi.intake.roster.RosterFile;
import org.jishi.intake.roster.RosterImport;
import org.jishi.intake.roster.RosterTable;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Stops;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.Worded;
import org.jishi.platform.workbook.Cell;
import org.jishi.platform.workbook.Layout;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The second step: each column of the file with its first contents, and what the program takes it for. */
final class RosterColumnsView {
    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 20;
    /** What the register takes for where somebody lives. */
    private static final List<RosterField> HOME =
            List.of(RosterField.TOWNSHIP, RosterField.VILLAGE, RosterField.ADDRESS);

    private final Ui ui;
    private final RosterImportModel<?> model;
    private final VBox root = new VBox(16);

    RosterColumnsView(Ui ui, RosterImportModel<?> model) {
        this.ui = ui;
        this.model = model;
    }

    Node node() {
        return root;
    }

    /** Builds the step from the file as it is understood now. */
    void show() {
        root.getChildren().clear();
        RosterFile file = model.columns().file();
        if (file == null) {
            return;
        }
        RosterImport before = model.before().get();
        if (before != null) {
            root.getChildren()
                    .add(new Chip(RosterImportView.told(ui, model, before), Tone.WARNING, Feather.INFO).node());
        }
        root.getChildren().add(Nodes.muted(ui.text("people.import.columnsHelp")));
        for (int i = 0; i < file.tables().size(); i++) {
            root.getChildren().add(table(file, i));
        }
    }

    private Node table(RosterFile file, int index) {
        RosterTable table = file.tables().get(index);
        String name =
                table.sheet().name().isEmpty() ? file.name() : table.sheet().name();
        String place = table.isBeside() ? ui.text("people.import.part", name, table.span()) : name;
        Card card =
                new Card(ui.text("people.import.table", place, table.layout().firstDataRow() + 1));
        model.columns()
                .open(index)
                .forEach((field, several) -> card.getChildren().add(question(table, index, field, several)));
        card.getChildren().add(grid(table, index));
        if (!table.isGuess()) {
            card.action(Buttons.plain(ui, "people.import.guess", Feather.ROTATE_CCW, () -> {
                model.columns().guess(index);
                show();
                Stops.focusFirst(root.getChildren()
                        .get(root.getChildren().size() - file.tables().size() + index));
            }));
        }
        if (file.tables().size() > 1) {
            CheckBox take = new CheckBox(ui.text("people.import.takeSheet"));
            take.setId("take-" + index);
            take.setSelected(model.columns().chosen(index));
            take.selectedProperty().subscribe((was, is) -> model.columns().choose(index, is));
            card.action(take);
        }
        return card;
    }

    /** Which of several columns of one kind is the one. */
    private Node question(RosterTable table, int index, RosterField field, List<RosterTable.Column> several) {
        Label asked = Nodes.label(ui.texts().text(ColumnRemarks.several(table, field, several)), "field-warning");
        asked.setWrapText(true);
        asked.setId("several-" + index + "-" + field);
        HBox answers = Nodes.row();
        for (RosterTable.Column column : several) {
            Button take = new Button(ui.text("people.import.takeColumn", column.letter()));
            take.setId("take-" + index + "-" + field + "-" + column.index());
            take.setAccessibleText(take.getText() + " " + column.heading());
            take.setOnAction(e -> {
                model.columns().answer(index, field, column.index());
                show();
                Stops.focusFirst(root.getChildren().get(root.getChildren().size() - tables() + index));
            });
            answers.getChildren().add(take);
        }
        return new VBox(6, asked, answers);
    }

    private int tables() {
        RosterFile file = model.columns().file();
        return file == null ? 0 : file.tables().size();
    }

    private GridPane grid(RosterTable table, int index) {
        GridPane grid = new GridPane(12, 6);
        ColumnConstraints fixed = new ColumnConstraints();
        fixed.setMinWidth(220);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(fixed, fixed, rest);
        grid.addRow(
                0,
                Nodes.label(ui.text("people.import.heading"), "text-muted"),
                Nodes.label(ui.text("people.import.meaning"), "text-muted"),
                Nodes.label(ui.text("people.import.examples"), "text-muted"));
        int line = 1;
        RosterExamples examples = new RosterExamples(model.subject(), table);
        Layout<RosterField> layout = table.layout();
        for (int column = 0; column < Math.min(table.sheet().width(), 60); column++) {
            if (!table.holds(column)) {
                continue;
            }
            String heading = layout.headings().getOrDefault(column, "");
            String first = examples(examples, column);
            if (!heading.isEmpty() || !first.isEmpty()) {
                Label label = Nodes.label(
                        ui.text("people.import.column", Cell.columnName(column), heading.replace("\n", " ")));
                ComboBox<@Nullable RosterField> choice = choice(index, column);
                choice.setAccessibleText(label.getText());
                label.setLabelFor(choice);
                grid.addRow(line++, label, choice, beside(layout, index, column, first));
            }
        }
        return grid;
    }

    /** Whether where somebody is registered is taken for where they live. */
    private static boolean registered(Layout<RosterField> layout, int column) {
        return layout.ofRegistered(column)
                && HOME.stream().anyMatch(field -> layout.column(field).orElse(-1) == column);
    }

    private Label check(int index, int column) {
        Label label = Nodes.label(ui.text("people.import.registered"), "field-warning");
        label.setId("check-" + index + "-" + column);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    /** The column's first contents, and what is to be said of its correction. */
    private Node beside(Layout<RosterField> layout, int index, int column, String examples) {
        Node example = Nodes.label(examples, "text-muted");
        if (model.columns().corrected(index, column)) {
            return Nodes.row(always(index, column), example);
        }
        if (registered(layout, column)) {
            return Nodes.row(check(index, column), example);
        }
        return model.columns()
                .taken(index, column)
                .<Node>map(taken -> {
                    Label told = Nodes.label(
                            ui.text(
                                    "people.import.takenBy",
                                    ui.text("people.roster.field", taken.field()),
                                    Cell.columnName(taken.by())),
                            "field-warning");
                    told.setId("taken-" + index + "-" + column);
                    told.setMinWidth(Label.USE_PREF_SIZE);
                    return Nodes.row(told, example);
                })
                .orElse(example);
    }

    private ComboBox<@Nullable RosterField> choice(int index, int column) {
        ComboBox<@Nullable RosterField> box = new ComboBox<>();
        box.setId("column-" + index + "-" + column);
        List<@Nullable RosterField> all = new ArrayList<>();
        all.add(null);
        all.addAll(model.subject().fields());
        box.getItems().setAll(all);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(12);
        box.setConverter(Worded.by(field -> ui.text("people.roster.field", field), ui.text("people.import.notRead")));
        box.setValue(model.columns().field(index, column));
        SettledChoice.of(box, field -> {
            model.columns().correct(index, column, field);
            show();
            Node again = root.lookup("#" + box.getId());
            if (again != null) {
                again.requestFocus();
            }
        });
        return box;
    }

    /** Shown once the clerk has corrected the column. */
    private CheckBox always(int index, int column) {
        CheckBox box = new CheckBox(ui.text("people.words.always"));
        box.setId("always-" + index + "-" + column);
        box.setMinWidth(CheckBox.USE_PREF_SIZE);
        box.setSelected(model.columns().always(index, column));
        box.selectedProperty().subscribe((was, is) -> model.columns().always(index, column, is));
        return box;
    }

    private static String examples(RosterExamples examples, int column) {
        return examples.of(column, EXAMPLES).stream()
                .map(MaskedCells::masked)
                .map(text -> text.length() > LONGEST_EXAMPLE ? text.substring(0, LONGEST_EXAMPLE) + "…" : text)
                .collect(Collectors.joining("　"));
    }
}
