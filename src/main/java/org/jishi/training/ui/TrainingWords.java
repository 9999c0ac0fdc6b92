package org.jishi.training.ui;

import java.time.LocalDate;
import org.jishi.kit.Chip;
import org.jishi.kit.Standing;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.training.Attendance;
import org.jishi.training.ClassSession;
import org.jishi.training.ClassStatus;
import org.jishi.training.Correction;
import org.jishi.training.CorrectionStatus;
import org.jishi.training.Learner;
import org.jishi.training.Outcome;
import org.jishi.training.SessionStatus;
import org.jishi.training.Tally;
import org.jishi.training.TrainingRules;
import org.jspecify.annotations.Nullable;

/** States and days as all pages of the room say them. */
final class TrainingWords {
    private final Ui ui;

    TrainingWords(Ui ui) {
        this.ui = ui;
    }

    /** A dash before anybody was marked. */
    static String rate(Tally tally) {
        return tally.held() == 0 ? "—" : TrainingRules.showRate(tally);
    }

    Chip status(ClassStatus status) {
        String word = ui.text("training.status", status);
        return switch (status) {
            case PLANNED -> Chip.of(word, Tone.NEUTRAL);
            case ENROLLING, OPEN -> Chip.of(word, Tone.ACCENT);
            case CLOSED, ARCHIVED -> Chip.of(word, Tone.SUCCESS);
            case CANCELLED -> Standing.LAPSED.chip(word);
        };
    }

    Chip status(SessionStatus status) {
        Standing standing = switch (status) {
            case PLANNED -> Standing.DRAFT;
            case HELD -> Standing.DONE;
            case CANCELLED -> Standing.LAPSED;
        };
        return standing.chip(ui.text("training.sessionStatus", status));
    }

    Chip status(CorrectionStatus status) {
        Standing standing = switch (status) {
            case ASKED -> Standing.NEXT;
            case GRANTED -> Standing.DONE;
            case REFUSED -> Standing.REFUSED;
        };
        return standing.chip(ui.text("training.correctionStatus", status));
    }

    /** "09-18 上午". */
    String halfDay(ClassSession session) {
        return ui.text("training.halfDay", session.heldOn().toString(), ui.text("training.half", session.half()));
    }

    /** The head of a board's column: "09-18 上". */
    String column(ClassSession session) {
        return ui.text(
                "training.board.column",
                session.heldOn().toString().substring(5),
                ui.text("training.halfShort", session.half()));
    }

    String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? first.toString() : ui.text("training.days", first, last);
    }

    /**
     * What stands of a person: left, completed or not, or what is missing so far.
     *
     * @param assessed whether the assessment is over: before, nobody was absent from it
     */
    Chip standing(Learner learner, int rateNeeded, boolean assessed) {
        if (learner.withdrawn()) {
            return Chip.of(ui.text("training.standing.left"), Tone.NEUTRAL);
        }
        Outcome outcome = learner.enrolment().outcome();
        if (outcome != null) {
            return Chip.of(
                    ui.text("training.outcome", outcome), outcome == Outcome.COMPLETED ? Tone.SUCCESS : Tone.WARNING);
        }
        if (learner.tally().held() == 0) {
            return Chip.of(ui.text("training.standing.notBegun"), Tone.NEUTRAL);
        }
        if (learner.verdict().completed()) {
            return Chip.of(ui.text("training.standing.met"), Tone.SUCCESS);
        }
        if (!TrainingRules.canStillReach(learner.tally(), rateNeeded)) {
            return Chip.of(ui.text("training.standing.outOfReach"), Tone.DANGER);
        }
        TrainingRules.Finding first = learner.verdict().findings().getFirst();
        if (first == TrainingRules.Finding.TEST_MISSING && !assessed) {
            return Chip.of(ui.text("training.standing.toBeTested"), Tone.NEUTRAL);
        }
        return first == TrainingRules.Finding.ATTENDANCE_SHORT
                ? Chip.of(ui.text("training.standing.open"), Tone.NEUTRAL)
                : Chip.of(ui.text("training.finding", first), Tone.NEUTRAL);
    }

    String mark(@Nullable Attendance mark) {
        return mark == null ? ui.text("training.markNone") : ui.text("training.mark.word", mark);
    }

    /** "出勤 → 迟到", or the score before and after. */
    String change(Correction correction) {
        String before = correction.was();
        boolean score = correction.sessionId() == null;
        String was = before == null ? ui.text("training.markNone") : score ? before : mark(Attendance.valueOf(before));
        return ui.text(
                "training.correct.change",
                was,
                score ? correction.becomes() : mark(Attendance.valueOf(correction.becomes())));
    }
}
