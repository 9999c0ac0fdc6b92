package org.jishi.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a form says of a class; see {@link TrainingClass} for the units. Texts that are not known are empty. */
public record ClassDraft(
        String term,
        String title,
        ClassKind kind,
        String targetGroup,
        LocalDate startsOn,
        LocalDate endsOn,
        int hours,
        @Nullable String venueCode,
        String venue,
        @Nullable UUID courseId,
        @Nullable UUID providerId,
        String contractNo,
        int planned,
        int fundYear,
        String noticeNo,
        int rateNeeded,
        int scoreNeeded,
        @Nullable UUID trainerId) {
    /** Percent of sessions and score that completion takes where an office sets nothing else (domain.md 2). */
    public static final int USUAL_RATE = 80;

    public static final int USUAL_SCORE = 60;

    /** A class with the usual completion rule and nothing else said. */
    public static ClassDraft of(String title, ClassKind kind, LocalDate startsOn, LocalDate endsOn, int planned) {
        return new ClassDraft(
                "",
                title,
                kind,
                "",
                startsOn,
                endsOn,
                0,
                null,
                "",
                null,
                null,
                "",
                planned,
                startsOn.getYear(),
                "",
                USUAL_RATE,
                USUAL_SCORE,
                null);
    }

    public static ClassDraft of(TrainingClass c) {
        return new ClassDraft(
                c.term(),
                c.title(),
                c.kind(),
                c.targetGroup(),
                c.startsOn(),
                c.endsOn(),
                c.hours(),
                c.venueCode(),
                c.venue(),
                c.courseId(),
                c.providerId(),
                c.contractNo(),
                c.planned(),
                c.fundYear(),
                c.noticeNo(),
                c.rateNeeded(),
                c.scoreNeeded(),
                c.trainerId());
    }

    public ClassDraft trainer(@Nullable UUID staffId) {
        return new ClassDraft(
                term,
                title,
                kind,
                targetGroup,
                startsOn,
                endsOn,
                hours,
                venueCode,
                venue,
                courseId,
                providerId,
                contractNo,
                planned,
                fundYear,
                noticeNo,
                rateNeeded,
                scoreNeeded,
                staffId);
    }
}
