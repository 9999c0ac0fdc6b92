package org.jishi.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jishi.platform.audit.Doers;
import org.jspecify.annotations.Nullable;

/**
 * A class with all that belongs to it, as of one moment.
 *
 * @param sessions in the order of their days, cancelled ones included
 * @param learners by seat, withdrawn ones included
 * @param doers who brought the learners in and held or cancelled the sessions, and cancelled the class
 * @param staff the names of those who closed, asked, decided or waived, by their id
 */
public record ClassFile(
        TrainingClass trainingClass,
        @Nullable String course,
        @Nullable String provider,
        @Nullable String trainer,
        List<ClassTeacher> teachers,
        List<ClassSession> sessions,
        List<Learner> learners,
        List<Correction> corrections,
        Doers doers,
        Map<UUID, String> staff) {
    public ClassFile {
        teachers = List.copyOf(teachers);
        sessions = List.copyOf(sessions);
        learners = List.copyOf(learners);
        corrections = List.copyOf(corrections);
        staff = Map.copyOf(staff);
    }

    public UUID id() {
        return trainingClass.id();
    }

    /** People in the class now. */
    public List<Learner> enrolled() {
        return learners.stream().filter(learner -> !learner.withdrawn()).toList();
    }

    /** Sessions that are planned or were held. */
    public List<ClassSession> live() {
        return sessions.stream()
                .filter(session -> session.status() != SessionStatus.CANCELLED)
                .toList();
    }

    public List<ClassSession> held() {
        return sessions.stream()
                .filter(session -> session.status() == SessionStatus.HELD)
                .toList();
    }

    /** Whether the assessment is over: no session is to come and somebody's result stands, so that a blank is an absence. */
    public boolean assessed() {
        return sessions.stream().noneMatch(session -> session.status() == SessionStatus.PLANNED)
                && enrolled().stream().anyMatch(learner -> learner.score() != null);
    }

    /** People whom nothing but a test result can let complete, and who have none. */
    public int withoutResult() {
        return (int) enrolled().stream()
                .filter(learner -> learner.verdict().findings().equals(List.of(TrainingRules.Finding.TEST_MISSING)))
                .count();
    }

    public Optional<Learner> learner(UUID enrolmentId) {
        return learners.stream()
                .filter(learner -> learner.id().equals(enrolmentId))
                .findFirst();
    }

    /** The name of a member of staff who did something in the class; empty when nobody is known. */
    public String staffName(@Nullable UUID staffId) {
        return staffId == null ? "" : staff.getOrDefault(staffId, "");
    }

    public Optional<ClassSession> session(UUID sessionId) {
        return sessions.stream()
                .filter(session -> session.id().equals(sessionId))
                .findFirst();
    }
}
