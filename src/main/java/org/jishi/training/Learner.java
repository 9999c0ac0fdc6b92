package org.jishi.training;

import java.util.Map;
import java.util.UUID;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A person in a class with everything that a roster shows. Numbers are masked here already: whoever may see a class may
 * see this.
 *
 * @param maskedId first six and last four characters of the identity number
 * @param village township and village, empty when not known
 * @param maskedPhone empty when there is none
 * @param marks by session; sessions without a mark are absent
 * @param score null when no test was taken
 * @param verdict by the class's rule as things stand now; what was found at closing stands in the enrolment
 */
public record Learner(
        Enrolment enrolment,
        String name,
        String maskedId,
        String village,
        String maskedPhone,
        Map<UUID, Attendance> marks,
        Tally tally,
        @Nullable Integer score,
        TrainingRules.Verdict verdict,
        @Nullable String certificateNo) {
    public Learner {
        marks = Map.copyOf(marks);
    }

    public UUID id() {
        return enrolment.id();
    }

    public boolean withdrawn() {
        return enrolment.status() == EnrolmentStatus.WITHDRAWN;
    }

    /** The last four characters of the identity number, which a printed sheet carries. */
    public String idTail() {
        return maskedId.substring(Math.max(0, maskedId.length() - 4));
    }

    /** The person as a message names one: name and the end of the number. */
    public Problem named() {
        return Problem.of("training.person", name, idTail());
    }
}
