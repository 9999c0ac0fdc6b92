package org.jishi.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jishi.platform.store.Ids;
import org.jishi.training.TrainingRules.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingRulesTest {
    private final Ids ids = new Ids();

    @Test
    void presentLateAndEarlyCountAndNothingElseDoes() {
        List<ClassSession> sessions = sessions(6, SessionStatus.HELD);
        Map<UUID, Attendance> marks = new HashMap<>();
        int n = 0;
        for (Attendance mark : Attendance.values()) {
            marks.put(sessions.get(n++).id(), mark);
        }
        assertThat(TrainingRules.tally(sessions, marks)).isEqualTo(new Tally(3, 1, 1, 1, 0));
    }

    @Test
    void aCancelledSessionCountsForNobodyEvenWithAMark() {
        List<ClassSession> sessions = new ArrayList<>(sessions(2, SessionStatus.HELD));
        sessions.addAll(sessions(1, SessionStatus.CANCELLED));
        sessions.addAll(sessions(1, SessionStatus.PLANNED));
        Map<UUID, Attendance> marks =
                Map.of(sessions.get(0).id(), Attendance.PRESENT, sessions.get(2).id(), Attendance.PRESENT);
        assertThat(TrainingRules.tally(sessions, marks)).isEqualTo(new Tally(1, 0, 0, 1, 1));
    }

    @ParameterizedTest(name = "{0} of {1} is {2}, meets {3}: {4}")
    @CsvSource({
        "0, 0, 0.0%, 80, false",
        "0, 0, 0.0%, 0, true",
        "4, 5, 80.0%, 80, true",
        "3, 4, 75.0%, 80, false",
        "2, 3, 66.7%, 67, false",
        "1, 6, 16.7%, 17, false",
        "7999, 10000, 79.9%, 80, false",
        "1, 1, 100.0%, 100, true",
    })
    void theRateIsComparedWithoutRounding(int counted, int held, String shown, int needed, boolean meets) {
        Tally tally = new Tally(counted, 0, held - counted, 0, 0);
        assertThat(TrainingRules.showRate(tally)).isEqualTo(shown);
        assertThat(TrainingRules.meetsRate(tally, needed)).isEqualTo(meets);
    }

    @ParameterizedTest
    @CsvSource({
        // counted, absent, unmarked, to come, can still reach 80 %
        "0, 0, 0, 4, true",
        "3, 1, 0, 1, true",
        "2, 1, 0, 1, false",
        "2, 1, 1, 1, true",
        "0, 0, 0, 0, true",
    })
    void tellsWhetherTheRateCanStillBeReached(int counted, int absent, int unmarked, int toCome, boolean can) {
        assertThat(TrainingRules.canStillReach(new Tally(counted, 0, absent, unmarked, toCome), 80))
                .isEqualTo(can);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "4, 60, false, true, ''",
                "4, 59, false, false, TEST_BELOW",
                "4, 59, true, true, ''",
                "4, -, false, false, TEST_MISSING",
                "4, -, true, true, ''",
                "3, 100, false, false, ATTENDANCE_SHORT",
                "3, 10, false, false, ATTENDANCE_SHORT TEST_BELOW",
            })
    void completionTakesTheRateAndATestOrAPieceOfWork(
            int counted, @Nullable Integer score, boolean work, boolean completed, String findings) {
        var verdict = TrainingRules.completion(new Tally(counted, 0, 5 - counted, 0, 0), 80, score, 60, work, false);
        assertThat(verdict.completed()).isEqualTo(completed);
        assertThat(String.join(
                        " ", verdict.findings().stream().map(Finding::name).toList()))
                .isEqualTo(findings);
    }

    @Test
    void aWaiverCompletesAndIsSaid() {
        var verdict = TrainingRules.completion(Tally.NONE, 80, null, 60, false, true);
        assertThat(verdict.completed()).isTrue();
        assertThat(verdict.findings()).containsExactly(Finding.WAIVED);
    }

    private List<ClassSession> sessions(int count, SessionStatus status) {
        List<ClassSession> sessions = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            sessions.add(new ClassSession(
                    ids.next(),
                    new UUID(1, 1),
                    n + 1,
                    LocalDate.of(2026, 9, 18),
                    Half.MORNING,
                    "",
                    null,
                    status,
                    null,
                    1));
        }
        return sessions;
    }
}
