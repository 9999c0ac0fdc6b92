package org.jishi.training.ui;

import java.util.stream.Collectors;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jishi.kit.Chip;
import org.jishi.kit.FileKind;
import org.jishi.kit.Nodes;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.form.FormField;
import org.jishi.kit.page.Step;
import org.jishi.kit.page.StepsPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.training.SignInPlan;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Two steps: choose the filled sheet; see what it would change, then write it. */
final class SignInView {
    private final Ui ui;
    private final SignInModel model;
    private final TrainingWords words;
    private final PagedTable<SignInPlan.Row> table;
    private final VBox told = new VBox(4);
    private final StepsPage page;

    SignInView(Ui ui, SignInModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new TrainingWords(ui);
        table = new PagedTable<>(ui, "training-sheet", model::page, SignInPlan.Row::line)
                .number("training.sheet.line", SignInPlan.Row::line, c -> c.width(64))
                .column("training.board.who", SignInPlan.Row::name, c -> c.width(96))
                .chip("training.sheet.verdict", this::verdict, c -> c.width(148))
                .column("training.sheet.effect", this::effect, c -> c.width(640).grow());
        table.whenEmpty("training.sheet.noRows", null);
        VBox.setVgrow(table, Priority.ALWAYS);
        Form form = new Form(ui)
                .note("training.sheet.explain")
                .file("training.sheet.file", model.file, FormField::required, FileKind.TABLE);
        VBox preview = new VBox(8, told, table);
        preview.setMinHeight(360);
        page = new StepsPage(ui, "training.sheet.readTitle")
                .step(new Step("training.sheet.choose", form).onNext("training.sheet.read", model::read))
                .step(new Step("training.sheet.preview", preview)
                        .onEnter(table::reload)
                        .readyWhen(model.plan()
                                .map(read -> read != null && !read.changes().isEmpty()))
                        .onNext("training.sheet.write", model::apply))
                .onFinished(model::board);
        model.plan().subscribe(this::show);
    }

    StepsPage page() {
        return page;
    }

    private void show(@Nullable SignInPlan read) {
        told.getChildren().clear();
        if (read != null) {
            told.getChildren().add(Nodes.paragraph(model.summary(read), "heading"));
            model.warnings(read).forEach(line -> told.getChildren().add(Nodes.withIcon(line, Feather.ALERT_TRIANGLE)));
            if (read.changes().isEmpty()) {
                told.getChildren().add(Nodes.muted(ui.text("training.sheet.nothing")));
            }
        }
    }

    private Chip verdict(SignInPlan.Row row) {
        if (row.problem() != null) {
            return Chip.of(ui.text("training.sheet.rowRefused"), Tone.DANGER);
        }
        if (row.count(SignInPlan.Effect.UNREADABLE) > 0) {
            return Chip.of(ui.text("training.sheet.rowPartly"), Tone.WARNING);
        }
        if (row.count(SignInPlan.Effect.CHANGED) > 0) {
            return Chip.of(ui.text("training.sheet.rowChanges"), Tone.WARNING);
        }
        return row.count(SignInPlan.Effect.NEW) > 0
                ? Chip.of(ui.text("training.sheet.rowNew"), Tone.SUCCESS)
                : Chip.of(ui.text("training.sheet.rowSame"), Tone.NEUTRAL);
    }

    private String effect(SignInPlan.Row row) {
        if (row.problem() != null) {
            return ui.texts().text(row.problem());
        }
        return row.entries().stream()
                .filter(entry -> entry.effect() != SignInPlan.Effect.EMPTY)
                .map(this::effect)
                .collect(Collectors.joining(ui.text("training.sheet.join")));
    }

    private String effect(SignInPlan.Entry entry) {
        String session = words.column(entry.session());
        return switch (entry.effect()) {
            case NEW -> ui.text("training.sheet.isNew", session, words.mark(entry.read()));
            case CHANGED ->
                ui.text("training.sheet.isChanged", session, words.mark(entry.before()), words.mark(entry.read()));
            case SAME -> ui.text("training.sheet.isSame", session, words.mark(entry.read()));
            case UNREADABLE -> ui.text("training.sheet.isUnreadable", session, entry.text());
            case EMPTY -> "";
        };
    }
}
