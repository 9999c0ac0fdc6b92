package org.jishi.training.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.training.ClassFile;
import org.jishi.training.Learner;
import org.jishi.training.ScoreEntry;

/** Test results of a class: one figure a line, Enter and Down go on, Up goes back; all are saved together. */
final class ScoresForm {
    private record Line(Learner learner, TextField input) {}

    private final Ui ui;
    private final ClassModel model;
    private final ClassFile file;
    private final List<Line> lines = new ArrayList<>();

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
            input.setOnKeyPressed(event -> {
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
                    Nodes.label(learner.enrolment().workSubmitted() ? ui.text("training.score.workIn") : ""));
        }
        var scroll = Nodes.scroll(grid);
        scroll.setPrefViewportHeight(Math.min(440, 40 + lines.size() * 38.0));
        return new Form(ui)
                .note("training.score.note", file.trainingClass().scoreNeeded())
                .node(scroll)
                .submit("training.score.save", this::save);
    }

    private Label head(String key) {
        return Nodes.label(ui.text(key), "text-muted");
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
            String typed = line.input().getText().strip();
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
        model.submit(
                () -> {
                    model.services().outcomes().enterScores(file.id(), entries);
                    return true;
                },
                done,
                refused);
    }
}
