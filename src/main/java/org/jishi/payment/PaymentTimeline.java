package org.jishi.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.casework.TimelineEntry;
import org.jishi.casework.TimelineSource;
import org.jishi.person.LivePerson;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** What became of the money of a case, and of the payables of a person or organisation. */
public final class PaymentTimeline implements TimelineSource {
    private static final String OWED = "payment.createPayable";
    private static final String OUTCOME = "payment.outcome";
    private static final String RECOVERY = "payment.enterRecovery";
    private static final String RECEIPT = "payment.receiveRecovery";

    private final RecoveryRepository recoveries = new RecoveryRepository();

    private record Line(
            UUID payableId,
            String payableNo,
            Money amount,
            LocalDate createdOn,
            @Nullable UUID outcomeId,
            @Nullable String outcome,
            @Nullable LocalDate outcomeOn,
            @Nullable String reason,
            @Nullable UUID batchId,
            @Nullable String batchNo) {}

    @Override
    public List<TimelineEntry> of(Handle handle, Subject subject) {
        boolean beneficiary = subject.kind().equals("person") || subject.kind().equals("organisation");
        List<Line> lines = handle.createQuery("""
            SELECT p.id AS payable_id, p.payable_no, p.amount, p.created_on, o.id AS outcome_id, o.outcome,
                   o.entered_on AS outcome_on, o.reason, b.id AS batch_id, b.batch_no
              FROM payable p
              LEFT JOIN payment_outcome o ON o.payable_id = p.id
              LEFT JOIN batch_line l ON l.id = o.line_id
              LEFT JOIN batch b ON b.id = l.batch_id
             WHERE <those>
             ORDER BY p.created_on, p.id, o.ordinal\
            """)
                .define("those", those(subject))
                .bind("subject", subject.id())
                .mapTo(Line.class)
                .list();
        List<Recovery> asked = beneficiary ? List.of() : recoveries.ofDecision(handle, subject.id());
        Map<UUID, List<RecoveryReceipt>> receipts = new HashMap<>();
        asked.forEach(recovery -> receipts.put(recovery.id(), recoveries.receipts(handle, recovery.id())));
        Doers doers = doers(handle, lines, asked, receipts.values());
        List<TimelineEntry> story = new ArrayList<>();
        UUID before = null;
        for (Line line : lines) {
            if (!line.payableId().equals(before)) {
                story.add(entry(
                        line.createdOn(),
                        "payment.story.owed",
                        doers.who(line.payableId(), OWED),
                        line,
                        line.payableNo()));
            }
            before = line.payableId();
            if (line.outcomeOn() != null && line.outcomeId() != null) {
                String who = doers.who(line.outcomeId(), OUTCOME);
                boolean paid = "PAID".equals(line.outcome());
                story.add(
                        paid
                                ? entry(
                                        line.outcomeOn(),
                                        "payment.story.paid",
                                        who,
                                        line,
                                        line.payableNo(),
                                        line.batchNo())
                                : entry(
                                        line.outcomeOn(),
                                        "payment.story.returned",
                                        who,
                                        line,
                                        line.payableNo(),
                                        line.reason()));
            }
        }
        asked.forEach(recovery -> recovered(story, recovery, receipts.getOrDefault(recovery.id(), List.of()), doers));
        story.sort(Comparator.comparing(TimelineEntry::on));
        return story;
    }

    private static String those(Subject subject) {
        return switch (subject.kind()) {
            case "person" -> LivePerson.among("p.beneficiary_id", "subject");
            case "organisation" -> "p.beneficiary_id = :subject";
            default -> "p.decision_id = :subject";
        };
    }

    private static Doers doers(
            Handle handle, List<Line> lines, List<Recovery> asked, Collection<List<RecoveryReceipt>> receipts) {
        Set<UUID> rows = new HashSet<>();
        lines.forEach(line -> {
            rows.add(line.payableId());
            if (line.outcomeId() != null) {
                rows.add(line.outcomeId());
            }
        });
        asked.forEach(recovery -> rows.add(recovery.id()));
        receipts.forEach(some -> some.forEach(receipt -> rows.add(receipt.id())));
        return Doers.of(handle, rows, OWED, OUTCOME, RECOVERY, RECEIPT);
    }

    private static TimelineEntry entry(LocalDate on, String key, String who, Line line, @Nullable Object... args) {
        UUID batch = line.batchId();
        return new TimelineEntry(
                on,
                Problem.of(
                        key, java.util.Arrays.stream(args).map(String::valueOf).toArray()),
                who,
                line.amount(),
                batch == null ? null : new Subject(Batch.KIND, batch));
    }

    private static void recovered(
            List<TimelineEntry> story, Recovery recovery, List<RecoveryReceipt> receipts, Doers doers) {
        story.add(new TimelineEntry(
                recovery.enteredOn(),
                Problem.of("payment.story.recovery", recovery.recoveryNo(), recovery.reason()),
                doers.who(recovery.id(), RECOVERY),
                recovery.amount(),
                recovery.subject()));
        for (RecoveryReceipt receipt : receipts) {
            story.add(new TimelineEntry(
                    receipt.receivedOn(),
                    Problem.of("payment.story.received", recovery.recoveryNo()),
                    doers.who(receipt.id(), RECEIPT),
                    receipt.amount(),
                    recovery.subject()));
        }
    }
}
