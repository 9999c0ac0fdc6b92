package org.jishi.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/** Writes what a closed class found for its people, and gives or takes back certificates accordingly. */
final class Outcomes {
    private final AuditTrail trail;
    private final Ids ids;
    private final OfficeClock clock;
    private final EnrolmentRepository enrolments = new EnrolmentRepository();
    private final CertificateRepository certificates = new CertificateRepository();

    Outcomes(AuditTrail trail, Ids ids, OfficeClock clock) {
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** Settles everybody given by what stands of them now; returns how many completed. */
    int settle(Handle handle, Actor actor, ClassFile file, List<Learner> learners, String reason) {
        TrainingClass of = file.trainingClass();
        int completed = 0;
        int seq = certificates.lastSeq(handle, of.id());
        List<UUID> settled = new ArrayList<>();
        List<Certificate> made = new ArrayList<>();
        for (Learner learner : learners) {
            Outcome outcome = learner.verdict().completed() ? Outcome.COMPLETED : Outcome.NOT_COMPLETED;
            Enrolment before = learner.enrolment();
            ClassService.changed(enrolments.update(handle, settled(before, learner.tally(), outcome)));
            settled.add(before.id());
            if (outcome == Outcome.COMPLETED) {
                completed++;
                if (certificates.valid(handle, before.id()).isEmpty()) {
                    refuseAhead(file);
                    made.add(certificate(of, ++seq, before.id(), actor.staffId()));
                }
            } else {
                certificates
                        .valid(handle, before.id())
                        .ifPresent(certificate -> revoke(handle, actor, certificate, reason));
            }
        }
        if (!settled.isEmpty()) {
            trail.append(handle, actor, "training.settle", EnrolmentService.TABLE, settled, of.number());
        }
        if (!made.isEmpty()) {
            certificates.insert(handle, made);
            trail.append(
                    handle,
                    actor,
                    "training.certify",
                    "certificate",
                    made.stream().map(Certificate::id).toList(),
                    of.number());
        }
        return completed;
    }

    /** Certificates are of the day: one of before the last session would be none, and the computer's clock is wrong. */
    void refuseAhead(ClassFile file) {
        LocalDate today = clock.today();
        file.held().stream()
                .map(ClassSession::heldOn)
                .max(LocalDate::compareTo)
                .filter(today::isBefore)
                .ifPresent(last -> {
                    throw new Refusal("training.close.ahead", last, today);
                });
    }

    private void revoke(Handle handle, Actor actor, Certificate certificate, String reason) {
        ClassService.changed(certificates.revoke(handle, certificate, clock.today(), actor.staffId(), reason));
        trail.append(handle, actor, "training.revoke", "certificate", certificate.id(), reason);
    }

    private Certificate certificate(TrainingClass of, int seq, UUID enrolmentId, UUID by) {
        return new Certificate(
                ids.next(),
                String.format(Locale.ROOT, "%s-%03d", of.number(), seq),
                of.id(),
                seq,
                enrolmentId,
                clock.today(),
                by,
                null,
                null,
                null,
                1);
    }

    private static Enrolment settled(Enrolment e, Tally tally, Outcome outcome) {
        return new Enrolment(
                e.id(),
                e.classId(),
                e.personId(),
                e.seat(),
                e.enrolledOn(),
                e.status(),
                e.reason(),
                e.workSubmitted(),
                e.waivedReason(),
                e.waivedBy(),
                outcome,
                tally.counted(),
                tally.held(),
                e.version());
    }

    static Enrolment ruled(Enrolment e, boolean workSubmitted, @Nullable String waivedReason, @Nullable UUID waivedBy) {
        return new Enrolment(
                e.id(),
                e.classId(),
                e.personId(),
                e.seat(),
                e.enrolledOn(),
                e.status(),
                e.reason(),
                workSubmitted,
                waivedReason,
                waivedBy,
                e.outcome(),
                e.attended(),
                e.sessions(),
                e.version());
    }
}
