package org.jishi.training.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jishi.kit.Ui;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.training.Learner;
import org.jishi.training.SignInPlan;
import org.jspecify.annotations.Nullable;

/** Reads a filled sign-in sheet: what it would change is shown before it is written. */
final class SignInModel {
    final ObjectProperty<Path> file = new SimpleObjectProperty<>();

    private final Ui ui;
    private final TrainingServices services;
    private final UUID classId;
    private final ReadOnlyObjectWrapper<@Nullable SignInPlan> plan = new ReadOnlyObjectWrapper<>();
    private volatile List<SignInPlan.Row> rows = List.of();

    SignInModel(Ui ui, TrainingServices services, UUID classId) {
        this.ui = ui;
        this.services = services;
        this.classId = classId;
    }

    /** What the chosen sheet would do; null before one was read. */
    ReadOnlyObjectProperty<@Nullable SignInPlan> plan() {
        return plan.getReadOnlyProperty();
    }

    void read(Runnable done, Consumer<Refusal> refused) {
        Path path = file.get();
        ui.background()
                .run(
                        this,
                        "training.sheet.reading",
                        () -> services.signIn().read(classId, path),
                        read -> {
                            rows = read.rows();
                            plan.set(read);
                            done.run();
                        },
                        refused);
    }

    Page<SignInPlan.Row> page(PageRequest request) {
        String words = request.search().strip();
        List<SignInPlan.Row> all =
                rows.stream().filter(row -> row.name().contains(words)).toList();
        int to = Math.min(all.size(), request.offset() + request.limit());
        return new Page<>(request.offset() >= to ? List.of() : all.subList(request.offset(), to), all.size());
    }

    /** What would be written, in figures. */
    String summary(SignInPlan read) {
        return ui.text(
                "training.sheet.summary",
                read.rows().size(),
                read.count(SignInPlan.Effect.NEW),
                read.count(SignInPlan.Effect.CHANGED),
                read.count(SignInPlan.Effect.SAME),
                read.count(SignInPlan.Effect.EMPTY));
    }

    /** What is not read and why, a line each. */
    List<String> warnings(SignInPlan read) {
        List<String> lines = new java.util.ArrayList<>();
        read.unread().forEach(problem -> lines.add(ui.texts().text(problem)));
        if (read.refused() > 0) {
            lines.add(ui.text("training.sheet.rowsNotRead", read.refused()));
        }
        long unreadable = read.count(SignInPlan.Effect.UNREADABLE);
        if (unreadable > 0) {
            lines.add(ui.text("training.sheet.cellsNotRead", unreadable));
        }
        if (!read.missing().isEmpty()) {
            lines.add(ui.text(
                    "training.sheet.missing",
                    read.missing().size(),
                    read.missing().stream()
                            .limit(8)
                            .map(Learner::name)
                            .collect(Collectors.joining(ui.text("training.flagJoin")))));
        }
        return lines;
    }

    void apply(Runnable done, Consumer<Refusal> refused) {
        SignInPlan read = java.util.Objects.requireNonNull(plan.get());
        ui.background()
                .run(
                        this,
                        "training.job.saving",
                        () -> services.signIn().apply(read),
                        count -> {
                            ui.dialogs().done("training.sheet.written", count);
                            done.run();
                        },
                        refused);
    }

    void board() {
        ui.navigator().open(TrainingScreens.BOARD, classId);
    }
}
