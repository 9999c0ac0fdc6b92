package org.jishi.admin.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jishi.admin.BackupKeeper;
import org.jishi.admin.OfficeRestore;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;

/** The backups that were made by themselves, and the way back to one. */
final class BackupsModel {
    private final Ui ui;
    private final AdminScreens.Keeping keeping;
    private final ReadOnlyObjectWrapper<BackupKeeper.@Nullable Shelves> shelves = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<OfficeRestore.@Nullable Review> review = new ReadOnlyObjectWrapper<>(null);

    BackupsModel(Ui ui, AdminScreens.Keeping keeping) {
        this.ui = ui;
        this.keeping = keeping;
    }

    ReadOnlyObjectProperty<BackupKeeper.@Nullable Shelves> shelves() {
        return shelves.getReadOnlyProperty();
    }

    /** What going back to one would cost; null before one was looked at. */
    ReadOnlyObjectProperty<OfficeRestore.@Nullable Review> review() {
        return review.getReadOnlyProperty();
    }

    boolean mayRestore() {
        return ui.may(Act.RESTORE);
    }

    LocalDate today() {
        return ui.clock().today();
    }

    void load() {
        ui.background().run(this, "admin.backups.loading", keeping.keeper()::shelves, shelves::set);
    }

    void choose(Path folder) {
        ui.background()
                .track(
                        "admin.backup.making",
                        progress -> keeping.keeper().chooseOutside(folder, progress),
                        outcome -> {
                            ui.dialogs()
                                    .done(
                                            outcome == BackupKeeper.Outcome.MADE
                                                    ? "admin.backups.chosen"
                                                    : "admin.backups.notCopied");
                            load();
                        },
                        ui.dialogs()::refusal);
    }

    void look(Path file) {
        review.set(null);
        ui.background()
                .track(
                        "admin.backups.reviewing",
                        progress -> keeping.restore().review(file, progress),
                        review::set,
                        ui.dialogs()::refusal);
    }

    void restore(OfficeRestore.Review reviewed) {
        ui.background()
                .track(
                        "admin.restore.preparing",
                        progress -> keeping.restore().prepare(reviewed, progress),
                        keeping.back(),
                        ui.dialogs()::refusal);
    }
}
