package org.jishi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jishi.person.Person;
import org.jishi.platform.time.Period;
import org.jishi.training.Attendance;
import org.jishi.training.Enrolment;
import org.jishi.training.ScoreEntry;
import org.jishi.training.TrainingClass;
import org.jishi.training.TrainingOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One person who sat in one class under two entries is one line and one head, wherever heads are counted. */
class MergedPersonTest {
    private static final Period QUARTER = Period.quarter(2026, 3);

    private final TrainingOffice it = new TrainingOffice();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void aPersonIsOneLineOfTheLedgerAndOneOfTheTrainees() {
        Person kept = it.person("王秀英", "500236199202299941");
        Person merged = it.person("王秀瑛", "500236199202299968");
        TrainingClass first = it.plan("直播班", 5);
        it.enrol(first, List.of(kept, merged));
        it.markAll(first, Attendance.PRESENT);

        assertThat(lines()).hasSize(2);
        assertThat(women()).isEqualTo(2);
        it.merge(kept, merged);
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("王秀英");
            assertThat(line.attended()).isEqualTo(4);
        });
        assertThat(women()).isEqualTo(1);
    }

    /** The entry that was made first failed; what the row says of the result are the papers of the other. */
    @Test
    void theRowShowsThePapersOfTheEntryThatCompleted() {
        Person kept = it.person("王秀英", "500236199202299941");
        Person merged = it.person("王秀瑛", "500236199202299968");
        TrainingClass first = it.plan("直播班", 5);
        List<Enrolment> both = it.enrol(first, List.of(kept, merged));
        Enrolment failed =
                both.stream().min(Comparator.comparing(Enrolment::id)).orElseThrow();
        it.markAll(first, Attendance.PRESENT);
        it.office.as(it.clerk, () -> {
            it.outcomes.enterScores(
                    first.id(),
                    both.stream()
                            .map(one -> new ScoreEntry(one.id(), one.id().equals(failed.id()) ? 31 : 88))
                            .toList());
            return true;
        });
        it.close(first);
        it.merge(kept, merged);
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.completed()).isTrue();
            assertThat(line.score()).isEqualTo(88);
            assertThat(line.certificate()).isNotNull();
        });
    }

    private List<TrainingLine> lines() {
        return it.office.database.read(handle -> TrainingLine.of(handle, QUARTER));
    }

    private long women() {
        return it.office.database.read(
                handle -> Trainees.of(handle, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30))
                        .women());
    }
}
