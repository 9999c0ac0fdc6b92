package org.jishi.intake.roster.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jishi.intake.roster.FirmRosterService;
import org.jishi.intake.roster.RosterImportRow;
import org.jishi.intake.roster.RosterService;
import org.jishi.intake.roster.UndoPlan;
import org.jishi.kit.CopyOf;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;

/** The rosters that were read in, their kept files, and taking one back. */
final class RosterHistoryModel {
    private final Ui ui;
    private final RosterService rosters;
    private final FirmRosterService firms;

    RosterHistoryModel(Ui ui, RosterService rosters, FirmRosterService firms) {
        this.firms = firms;
        this.ui = ui;
        this.rosters = rosters;
    }

    Page<RosterImportRow> page(PageRequest request) {
        return rosters.page(request);
    }

    /** Whether the signed-in person may take this one back. */
    boolean mayUndo(RosterImportRow row) {
        return row.withdrawnAt() == null && rosters.mayUndo(row.importedBy(), row.importedAt());
    }

    boolean mayOpen() {
        return ui.may(Act.PEOPLE_WHOLE_ID);
    }

    /** Opens the kept file with the program that the computer has for it. */
    void open(RosterImportRow row) {
        ui.background()
                .run(this, "people.undo.open", () -> rosters.file(row.id()), ui.desktop()::open, ui.dialogs()::refusal);
    }

    /** Opens the kept answer likewise. */
    void openAnswer(RosterImportRow row) {
        answer(row, ui.desktop()::open);
    }

    /** Asks where to, and saves the kept answer there. */
    void saveAnswer(RosterImportRow row) {
        answer(row, new CopyOf(ui.dialogs(), ui.background())::save);
    }

    private void answer(RosterImportRow row, Consumer<Path> then) {
        ui.background()
                .run(
                        this,
                        "people.undo.open",
                        () -> rosters.answer(row.id()).orElseThrow(() -> new Refusal("people.undo.noAnswer")),
                        then,
                        ui.dialogs()::refusal);
    }

    /** Finds out what taking back would do. */
    void look(RosterImportRow row, Consumer<UndoPlan> found) {
        ui.background()
                .track(
                        "people.undo.looking",
                        progress -> row.subject() == null ? rosters.undoPlan(row.id()) : firms.undoPlan(row.id()),
                        found,
                        ui.dialogs()::refusal);
    }

    void undo(UndoPlan plan, String reason, Runnable done, Consumer<Refusal> refused) {
        ui.background()
                .track(
                        "people.undo.running",
                        progress -> {
                            if (plan.imported().subject() == null) {
                                rosters.undo(plan, reason);
                            } else {
                                firms.undo(plan, reason);
                            }
                            return plan;
                        },
                        undone -> {
                            ui.dialogs()
                                    .done(
                                            undone.imported().subject() == null
                                                    ? "people.undo.done"
                                                    : "people.firms.undo.done",
                                            undone.hide(),
                                            undone.restore());
                            done.run();
                        },
                        refused);
    }
}
