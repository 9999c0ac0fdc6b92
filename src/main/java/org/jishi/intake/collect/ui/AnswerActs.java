package org.jishi.intake.collect.ui;

import java.nio.file.Path;
import java.util.List;
import org.jishi.intake.collect.CollectAnswers;
import org.jishi.intake.collect.CollectLine;
import org.jishi.intake.collect.PlaceState;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;

/** The answers to what was read in, on whatever day. */
final class AnswerActs {
    private final Ui ui;
    private final CollectAnswers answers;

    AnswerActs(Ui ui, CollectAnswers answers) {
        this.ui = ui;
        this.answers = answers;
    }

    /** Whether they may be seen: they have whole numbers. */
    boolean may() {
        return ui.may(Act.PEOPLE_WHOLE_ID);
    }

    /** Asks for a folder, and writes into it what each of the places is answered. */
    void save(List<CollectLine> lines) {
        List<CollectLine> imported = lines.stream()
                .filter(line -> line.state() == PlaceState.IMPORTED)
                .toList();
        ui.dialogs()
                .folder("people.collect.saveAnswers")
                .ifPresent(folder -> ui.background()
                        .track(
                                "people.collect.answering",
                                progress -> answers.kept(imported, folder, progress),
                                written -> tell(folder, written),
                                ui.dialogs()::refusal));
    }

    private void tell(Path folder, CollectAnswers.Written written) {
        if (written.without().isEmpty()) {
            ui.dialogs().saved(folder, key(written), written.written().size(), written.there());
            return;
        }
        ui.dialogs()
                .info(
                        "people.collect.answersSome",
                        written.written().size() + written.there(),
                        String.join(ui.text("people.list.comma"), written.without()));
        ui.dialogs().saved(folder, key(written), written.written().size(), written.there());
    }

    private static String key(CollectAnswers.Written written) {
        return written.there() == 0 ? "people.collect.answersDone" : "people.collect.answersThere";
    }

    /** Opens what a place is answered in the program that the computer has for it. */
    void open(CollectLine.Imported imported) {
        ui.background()
                .run(this, "people.undo.open", () -> answers.open(imported), ui.desktop()::open, ui.dialogs()::refusal);
    }
}
