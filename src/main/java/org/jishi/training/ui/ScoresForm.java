package org.jishi.training.ui;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import org.jishi.kit.Nodes;
import org.jishi.kit.PastedCells;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.help.KeyWords;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.training.ClassFile;
import org.jishi.training.Learner;
import org.jishi.training.ScoreEntry;

/**
 * Test results of a class: one figure a line, Enter and Down go on, Up goes back, a column copied from a spreadsheet is
 * pasted from the line one stands in downwards; all are saved together.
 */
final class ScoresForm {
    private record Line(Learner learner, TextField input) {}

    private final Ui ui;
    private final ClassModel model;
    private final ClassFile file;
    private final List<Line> lines = new ArrayList<>();
    private final Label pasted = Nodes.paragraph("", "text-muted");

    ScoresForm(Ui ui, ClassModel model, ClassFile file) {
        this.ui = ui;
        this.model = model;
        this.file = file;
    }

    Form form() {
        GridPane grid = new GridPane(12, 4);
        grid.addRow(
                0,
                head("training.board.seat"),
                head("training.board.who"),
                head("training.board.village"),
                head("training.score.points"),
                head("training.score.work"));
        for (Learner learner : file.enrolled()) {
            TextField input = new TextField(learner.score() == null ? "" : String.valueOf(learner.score()));
            input.setPrefColumnCount(4);
            input.setId("score-" + learner.enrolment().seat());
            input.setAccessibleText(ui.text("training.score.of", learner.name()));
            input.getStyleClass().add("figure");
            Line line = new Line(learner, input);
            lines.add(line);
            input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.isShortcutDown() && event.getCode() == KeyCode.V && paste(line)) {
                    event.consume();
                    return;
                }
                if (event.isShortcutDown()) {
                    return;
                }
                if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
                    go(line, 1);
                    event.consume();
                } else if (event.getCode() == KeyCode.UP) {
                    go(line, -1);
                    event.consume();
                }
            });
            grid.addRow(
                    lines.size(),
                    Nodes.label(String.valueOf(learner.enrolment().seat()), "figure"),
                    Nodes.label(learner.name()),
                    Nodes.label(learner.village(), "text-muted"),
                    input,
                    Nodes.label(
                            learner.enrolment().workSubmitted()
                                    ? ui.text("training.score.workHanded")
                                    : ui.text("training.score.workNot")));
        }
        KeyWords.of(
                grid,
                "training.class.scores",
                () -> List.of(
                        new KeyWords.Line("Enter  ↓", "kit.keys.nextRow"),
                        new KeyWords.Line("↑", "kit.keys.rowBefore"),
                        new KeyWords.Line("Ctrl+V", "kit.keys.paste")));
        var scroll = Nodes.scroll(grid);
        pasted.setId("score-pasted");
        pasted.managedProperty().bind(pasted.visibleProperty());
        pasted.setVisible(false);
        scroll.setPrefViewportHeight(Math.min(440, 40 + lines.size() * 38.0));
        return new Form(ui)
                .note("training.score.note", file.trainingClass().scoreNeeded())
                .node(scroll)
                .node(pasted)
                .submit("training.score.save", this::save);
    }

    private Label head(String key) {
        return Nodes.label(ui.text(key), "text-muted");
    }

    /** Puts copied cells into the lines from here down; false for a single word, which the field takes itself. */
    private boolean paste(Line from) {
        String text = ui.desktop().paste();
        if (!PastedCells.several(text)) {
            return false;
        }
        List<String> column = PastedCells.column(text);
        int first = lines.indexOf(from);
        int count = Math.min(column.size(), lines.size() - first);
        for (int i = 0; i < count; i++) {
            lines.get(first + i).input().setText(column.get(i));
        }
        Learner last = lines.get(first + count - 1).learner();
        int over = column.size() - count;
        pasted.setText(
                over == 0
                        ? ui.text("training.score.pasted", count, from.learner().name(), last.name())
                        : ui.text(
                                "training.score.pastedOver",
                                count,
                                from.learner().name(),
                                last.name(),
                                over));
        pasted.setVisible(true);
        go(from, count - 1);
        return true;
    }

    private void go(Line from, int by) {
        int at = Math.clamp(lines.indexOf(from) + by, 0, lines.size() - 1);
        lines.get(at).input().requestFocus();
        lines.get(at).input().selectAll();
    }

    private void save(Runnable done, java.util.function.Consumer<Refusal> refused) {
        List<ScoreEntry> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Line line : lines) {
            String typed = Normalizer.normalize(line.input().getText(), Normalizer.Form.NFKC)
                    .strip();
            Integer score = typed.matches("\\d{1,3}") ? Integer.valueOf(typed) : null;
            if (!typed.isEmpty() && (score == null || score > 100)) {
                if (problems.isEmpty()) {
                    line.input().requestFocus();
                }
                problems.add(
                        Problem.of("training.score.unreadable", line.learner().name(), typed));
            } else if (!java.util.Objects.equals(score, line.learner().score())) {
                entries.add(new ScoreEntry(line.learner().id(), score));
            }
        }
        if (!problems.isEmpty()) {
            refused.accept(new Refusal(problems));
            return;
        }
        model.forms().scores(file.id(), entries, new ClassFormsModel.End(done, refused));
    }
}
