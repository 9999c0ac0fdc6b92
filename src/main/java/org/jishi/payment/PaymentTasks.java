package org.jishi.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.OpenWork;
import org.jishi.casework.Task;
import org.jishi.casework.TaskSource;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;

/** Which payables, batches and recoveries wait for whom. */
public final class PaymentTasks implements TaskSource {
    /** A batch is seen through by whoever drafted it, until the bank has answered for every line. */
    public static final OpenWork WORK = OpenWork.entered(
            Batch.KIND,
            Act.BATCH_DRAFT,
            "batch",
            "t.batch_no",
            "drafted_by",
            List.of("DRAFT", "SUBMITTED", "APPROVED", "SENT"),
            List.of("DRAFT", "APPROVED", "SENT"));

    /** The list that a task on payables opens. */
    public static final String PAYABLES = "payable";

    private final PaymentDesk desk;
    private final BatchRepository batches = new BatchRepository();
    private final RecoveryRepository recoveries = new RecoveryRepository();

    public PaymentTasks(PaymentDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Task> tasks(Handle handle, Actor actor, LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        List<Candidate> waiting = desk.candidates(handle);
        many(tasks, waiting, Candidate.Todo.READY, Act.BATCH_DRAFT);
        many(tasks, waiting, Candidate.Todo.ACCOUNT, Act.ACCOUNT_PROPOSE);
        for (Batch batch : batches.withStatus(handle, Batch.Status.DRAFT)) {
            tasks.add(of("payment.task.DRAFT", batch, batch.draftedOn(), Act.BATCH_DRAFT));
        }
        for (Batch batch : batches.withStatus(handle, Batch.Status.SUBMITTED)) {
            if (!batch.draftedBy().equals(actor.staffId())) {
                tasks.add(of("payment.task.SUBMITTED", batch, batch.draftedOn(), Act.BATCH_APPROVE));
            }
        }
        for (Batch batch : batches.withStatus(handle, Batch.Status.APPROVED)) {
            tasks.add(of("payment.task.APPROVED", batch, batch.draftedOn(), Act.BATCH_DRAFT));
        }
        for (Batch batch : batches.withStatus(handle, Batch.Status.SENT)) {
            tasks.add(of("payment.task.SENT", batch, batch.draftedOn(), Act.BANK_RESULT));
        }
        for (Recovery recovery : recoveries.withStatus(handle, Recovery.Status.SUBMITTED)) {
            if (!recovery.enteredBy().equals(actor.staffId())) {
                tasks.add(of("payment.task.recoverySubmitted", recovery, Act.CASE_APPROVE));
            }
        }
        for (Recovery recovery : recoveries.withStatus(handle, Recovery.Status.OPEN)) {
            tasks.add(of("payment.task.recoveryOpen", recovery, Act.FUND_WRITE));
        }
        tasks.sort(Comparator.comparing(Task::since));
        return tasks;
    }

    private static void many(List<Task> tasks, List<Candidate> waiting, Candidate.Todo todo, Act who) {
        List<Candidate> some = waiting.stream().filter(todo::is).toList();
        if (!some.isEmpty()) {
            LocalDate since = some.getFirst().payable().createdOn();
            tasks.add(Task.many(todo.key(), some.size(), PAYABLES, todo.name(), since, who));
        }
    }

    private static Task of(String key, Batch batch, LocalDate since, Act who) {
        return new Task(
                key,
                List.of(batch.batchNo(), batch.lineCount(), batch.total()),
                batch.subject(),
                Batch.KIND,
                since,
                null,
                Set.of(who));
    }

    private static Task of(String key, Recovery recovery, Act who) {
        return new Task(
                key,
                List.of(recovery.recoveryNo(), recovery.amount()),
                recovery.subject(),
                Recovery.KIND,
                recovery.enteredOn(),
                null,
                Set.of(who));
    }
}
