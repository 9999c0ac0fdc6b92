package org.jishi.intake.collect.ui;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jishi.intake.collect.CollectLine;
import org.jishi.intake.collect.IncomingFile;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.FileKind;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.Worded;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.DropZone;
import org.jishi.kit.page.Step;
import org.jishi.kit.page.StepsPage;
import org.jishi.kit.page.WorkingBar;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Two steps: which files came; whose each of them is. */
final class ReceiveView {
    private static final FileKind ROSTER = FileKind.TABLE;
    private static final double WIDTH = 720;
    /** So many files that are no tables are told by name. */
    private static final int NAMED = 12;

    private final Ui ui;
    private final ReceiveModel model;
    private final CollectWords words;
    private final StepsPage page;
    private final Form day;
    private final VBox sorted = new VBox(16);

    ReceiveView(Ui ui, ReceiveModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new CollectWords(ui);
        this.day = new Form(ui);
        this.page = new StepsPage(ui, "people.collect.receiveTitle");
    }

    Page page() {
        return page.step(new Step("people.collect.stepFiles", WorkingBar.over(ui, model.working(), files()))
                        .readyWhen(Bindings.createBooleanBinding(
                                () -> !model.paths().get().isEmpty()
                                        && !model.working().going().get(),
                                model.paths(),
                                model.working().going()))
                        .form(day)
                        .onNext("people.collect.look", model::look))
                .step(new Step("people.collect.stepSort", WorkingBar.over(ui, model.working(), sorted))
                        .readyWhen(model.working().going().not())
                        .onEnter(this::sort)
                        .onNext("people.collect.take", model::take))
                .onFinished(() -> {
                    model.restart();
                    page.restart();
                    ui.navigator().open(CollectScreens.ONE, model.id());
                });
    }

    private Node files() {
        Label chosen = Nodes.paragraph("");
        chosen.setId("collect-chosen");
        chosen.setMaxWidth(WIDTH - 160);
        chosen.setAlignment(Pos.CENTER);
        chosen.setTextAlignment(TextAlignment.CENTER);
        model.paths()
                .subscribe(paths -> chosen.setText(
                        paths.isEmpty()
                                ? ui.text("people.collect.noneChosen")
                                : ui.text("people.collect.chosen", paths.size())));
        DropZone drop = new DropZone(
                files -> !files.isEmpty(),
                model::choose,
                chosen,
                buttons(
                        Buttons.plain(
                                ui,
                                "people.collect.chooseFolder",
                                Feather.FOLDER,
                                () -> ui.dialogs()
                                        .folder("people.collect.chooseFolder")
                                        .ifPresent(folder -> model.choose(List.of(folder)))),
                        Buttons.plain(ui, "people.collect.chooseFiles", Feather.FILE, () -> {
                            List<Path> some = ui.dialogs().openFiles("people.collect.chooseFiles", ROSTER);
                            if (!some.isEmpty()) {
                                model.chooseFiles(some);
                            }
                        })));
        day.date(
                "people.collect.receivedOn",
                model.receivedOn(),
                f -> f.required().name("receivedOn"));
        Label unread = unread();
        VBox box = new VBox(16, drop, unread, day, Nodes.muted(ui.text("people.collect.receiveHelp")));
        box.setMaxWidth(WIDTH);
        return box;
    }

    /** A form that came as a document or a picture would else be missed by nobody. */
    private Label unread() {
        Label label = Nodes.paragraph("", "field-warning");
        label.managedProperty().bind(label.visibleProperty());
        model.others().subscribe(files -> {
            label.setVisible(!files.isEmpty());
            List<String> names = files.stream()
                    .limit(NAMED)
                    .map(path -> String.valueOf(path.getFileName()))
                    .toList();
            label.setText(ui.text(
                    "people.collect.notTables",
                    files.size(),
                    String.join(ui.text("platform.comma"), names),
                    files.size() - names.size()));
        });
        return label;
    }

    private static Node buttons(Node... buttons) {
        HBox row = Nodes.row(buttons);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private void sort() {
        GridPane grid = new GridPane(12, 8);
        ColumnConstraints tick = new ColumnConstraints(40);
        ColumnConstraints name = new ColumnConstraints(160, 240, 280);
        ColumnConstraints place = new ColumnConstraints(168);
        ColumnConstraints persons = new ColumnConstraints(56);
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(tick, name, place, persons, what);
        grid.addRow(
                0,
                Nodes.label(ui.text("people.collect.takeIt"), "text-muted"),
                Nodes.label(ui.text("people.collect.file"), "text-muted"),
                Nodes.label(ui.text("people.collect.whose"), "text-muted"),
                Nodes.label(ui.text("people.collect.persons"), "text-muted"),
                Nodes.label(ui.text("people.collect.what"), "text-muted"));
        List<Runnable> told = new ArrayList<>();
        Runnable tell = () -> told.forEach(Runnable::run);
        for (int i = 0; i < model.lines().size(); i++) {
            row(grid, i + 1, model.lines().get(i), told, tell);
        }
        Label unread = unread();
        sorted.getChildren().setAll(new Card(model.file().collecting().name(), grid), unread);
    }

    /**
     * @param told gets what says anew how the row stands
     * @param tell runs all of those: what is said of a file depends on which others are taken
     */
    private void row(GridPane grid, int index, ReceiveModel.Line line, List<Runnable> told, Runnable tell) {
        IncomingFile file = line.file;
        CheckBox take = new CheckBox();
        take.setId("take-" + index);
        take.setAccessibleText(file.name());
        Label name = Nodes.label(file.name());
        // names from one office differ at their end
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip(file.name()));
        if (file.refused() != null) {
            take.setDisable(true);
            grid.addRow(
                    index,
                    take,
                    name,
                    new Label(),
                    new Label(),
                    Nodes.paragraph(
                            ui.text("people.collect.refusedHere", ui.texts().text(file.refused())), "field-problem"));
            return;
        }
        take.selectedProperty().bindBidirectional(line.taken);
        ComboBox<@Nullable CollectLine> place = new ComboBox<>();
        place.setId("place-" + index);
        place.setAccessibleText(ui.text("people.collect.whose") + " " + file.name());
        place.setMaxWidth(Double.MAX_VALUE);
        place.setVisibleRowCount(14);
        place.getItems().setAll(model.file().lines());
        place.setConverter(Worded.by(CollectLine::name, ui.text("people.collect.notSaid")));
        place.setPromptText(ui.text("people.collect.notSaid"));
        place.valueProperty().bindBidirectional(line.place);
        Label said = Nodes.paragraph("");
        said.setId("said-" + index);
        told.add(() -> {
            List<String> all = new ArrayList<>();
            boolean trouble = said(line, all);
            said.setText(words.list(all));
            said.getStyleClass().removeAll("field-warning", "text-muted");
            said.getStyleClass().add(trouble ? "field-warning" : "text-muted");
        });
        told.getLast().run();
        place.valueProperty().subscribe((before, chosen) -> tell.run());
        take.selectedProperty().subscribe((before, now) -> tell.run());
        grid.addRow(index, take, name, place, Nodes.label(String.valueOf(file.persons()), "figure"), said);
    }

    /** What is to be said of a file, and whether any of it is to be looked at. */
    private boolean said(ReceiveModel.Line line, List<String> told) {
        IncomingFile file = line.file;
        IncomingFile.Guess guess = file.guess();
        CollectLine place = line.place.get();
        Optional<ReceiveModel.Line> rival = model.rival(line);
        boolean trouble = rival.isPresent();
        rival.ifPresent(other -> told.add(ui.text(
                line.taken.get()
                        ? "people.collect.bothTaken"
                        : other.changed > line.changed ? "people.collect.newerTaken" : "people.collect.otherTaken",
                other.file.name())));
        if (model.isThere(line)) {
            told.add(ui.text("people.collect.alreadyThere"));
        } else if (file.past()) {
            trouble = true;
            told.add(ui.text("people.collect.wasReplaced"));
        } else if (place != null && place.file() != null) {
            trouble = true;
            told.add(ui.text("people.collect.replaces", place.file().name()));
            if (place.file().imported() != null) {
                told.add(ui.text("people.collect.replacesImported"));
            }
        }
        if (place != null && place.excused() != null) {
            trouble = true;
            told.add(ui.text("people.collect.excusedFor", place.excused()));
        }
        if (place == null || place.placeId().equals(guess.placeId())) {
            trouble |= guess.by() == IncomingFile.By.NOTHING || guess.elsewhere() > 0 || guess.named() != null;
            told.add(ui.text("people.collect.by", guess.by()));
            if (guess.elsewhere() > 0) {
                told.add(ui.text("people.collect.rowsElsewhere", guess.elsewhere()));
            }
            if (guess.named() != null) {
                told.add(ui.text("people.collect.nameSays", guess.named()));
            }
        }
        if (file.missing().isEmpty()) {
            told.add(ui.text("people.collect.formFits"));
        } else {
            trouble = true;
            told.add(ui.text("people.collect.missesColumns", words.fields(file.missing())));
        }
        long late = ChronoUnit.DAYS.between(
                model.file().collecting().dueOn(), model.receivedOn().get());
        if (late > 0) {
            told.add(ui.text("people.collect.willBeLate", late));
        }
        return trouble;
    }
}
