package org.jishi.intake.collect.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jishi.intake.collect.CollectLine;
import org.jishi.intake.roster.RosterField;
import org.jishi.kit.Chip;
import org.jishi.kit.Standing;
import org.jishi.kit.Ui;

/** What the pages of collecting call things. */
final class CollectWords {
    private final Ui ui;

    CollectWords(Ui ui) {
        this.ui = ui;
    }

    /** Where a collecting stands. */
    Chip state(boolean open, LocalDate due, long missing) {
        if (!open) {
            return Standing.LAPSED.chip(ui.text("people.collect.state.CLOSED"));
        }
        if (missing == 0) {
            return Standing.DONE.chip(ui.text("people.collect.state.FULL"));
        }
        return due.isBefore(ui.clock().today())
                ? Standing.TROUBLE.chip(ui.text("people.collect.state.OVERDUE"))
                : Standing.NEXT.chip(ui.text("people.collect.state.OPEN"));
    }

    /** How long there is still, or how late it is. */
    String due(LocalDate due) {
        long late = ChronoUnit.DAYS.between(due, ui.clock().today());
        return late == 0
                ? ui.text("people.collect.dueToday")
                : late > 0 ? ui.text("people.collect.overdue", late) : ui.text("people.collect.dueIn", -late);
    }

    Chip state(CollectLine line) {
        String word = ui.text("people.collect.placeState", line.state());
        return switch (line.state()) {
            case MISSING -> Standing.DRAFT.chip(word);
            case SENT -> Standing.NEXT.chip(word);
            case IMPORTED -> Standing.DONE.chip(word);
            case EXCUSED -> Standing.LAPSED.chip(word);
        };
    }

    String received(CollectLine line, LocalDate due) {
        CollectLine.Sent file = line.file();
        if (file == null) {
            return "";
        }
        return line.late(due)
                ? ui.text("people.collect.late", file.receivedOn())
                : file.receivedOn().toString();
    }

    /** What else is to be said of a place: what became of its file, else what the file lacks. */
    String what(CollectLine line) {
        if (line.excused() != null && line.file() == null) {
            return ui.text("people.collect.excusedFor", line.excused());
        }
        CollectLine.Sent file = line.file();
        if (file == null) {
            return "";
        }
        List<String> said = new ArrayList<>();
        CollectLine.Imported done = file.imported();
        if (done != null) {
            said.add(
                    done.refused() == 0
                            ? ui.text("people.collect.resultOf", done.added(), done.updated(), done.duplicates())
                            : ui.text(
                                    "people.collect.resultRefused",
                                    done.added(),
                                    done.updated(),
                                    done.duplicates(),
                                    done.refused()));
        } else {
            said.add(file.name());
        }
        if (!file.missing().isEmpty()) {
            said.add(ui.text("people.collect.missesColumns", fields(file.missing())));
        }
        if (line.earlier() > 0) {
            said.add(ui.text("people.collect.earlier", line.earlier()));
        }
        return list(said);
    }

    List<String> fields(List<RosterField> fields) {
        return fields.stream()
                .map(field -> ui.text("people.roster.field", field))
                .toList();
    }

    String columns(List<RosterField> fields) {
        return String.join(ui.text("platform.comma"), fields(fields));
    }

    String list(List<String> words) {
        return String.join(ui.text("people.collect.between"), words);
    }
}
