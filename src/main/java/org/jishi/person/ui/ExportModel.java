package org.jishi.person.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jishi.kit.Ui;
import org.jishi.kit.table.Ticks;
import org.jishi.person.RegisterExport;
import org.jishi.platform.jobs.Progress;
import org.jspecify.annotations.Nullable;

/** Writes what a list of the register shows, or what is ticked there, into a file. */
public final class ExportModel<T> {
    private final Ui ui;
    private final RegisterExport exports;
    private final Function<T, UUID> idOf;

    public ExportModel(Ui ui, RegisterExport exports, Function<T, UUID> idOf) {
        this.ui = ui;
        this.exports = exports;
        this.idOf = idOf;
    }

    /** The key of one of the words around it. */
    String key(String ending) {
        return exports.keys() + ending;
    }

    /** What its columns are called. */
    List<String> columns(boolean whole) {
        return exports.columns(ui.texts(), whole);
    }

    /** Stands among the running jobs and can be cancelled there. */
    void run(Ticks.Choice<T> which, @Nullable String reason, Path file, Consumer<Long> done) {
        ui.background()
                .track(key("running"), progress -> write(which, reason, file, progress), done, ui.dialogs()::refusal);
    }

    /** Writes the file, away from the window's thread. */
    long write(Ticks.Choice<T> which, @Nullable String reason, Path file, Progress progress) {
        return switch (which) {
            case Ticks.Choice.Rows<T>(var rows) ->
                exports.run(rows.stream().map(idOf).toList(), reason, ui.texts(), file, progress);
            case Ticks.Choice.AllMatching<T>(var request, var _) ->
                exports.run(request, reason, ui.texts(), file, progress);
        };
    }
}
