package org.jishi.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.HomeCard;
import org.jishi.casework.HomeCard.Line;
import org.jishi.casework.HomeCard.State;
import org.jishi.casework.HomeSource;
import org.jishi.casework.Words;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.money.Money;

/** What can be paid, what an account holds up, the batches under way and the last ones that the bank answered for. */
public final class PaymentHome implements HomeSource {
    /** Batches that are done, shown so that one sees what came last. */
    private static final int LAST = 3;

    private final PaymentDesk desk;
    private final BatchRepository batches = new BatchRepository();

    public PaymentHome(PaymentDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<HomeCard> cards(Handle handle, Actor actor, LocalDate today) {
        if (!actor.may(Act.BATCH_DRAFT) && !actor.may(Act.BATCH_APPROVE)) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        List<Candidate> waiting = desk.candidates(handle);
        add(lines, "payment.home.ready", waiting, Candidate.Todo.READY, State.OPEN);
        add(lines, "payment.home.account", waiting, Candidate.Todo.ACCOUNT, State.LATE);
        Stream.of(Batch.Status.DRAFT, Batch.Status.SUBMITTED, Batch.Status.APPROVED, Batch.Status.SENT)
                .flatMap(status -> batches.withStatus(handle, status).stream())
                .forEach(batch -> lines.add(line(batch, State.OPEN)));
        batches.lastClosed(handle, LAST).forEach(batch -> lines.add(line(batch, State.DONE)));
        return List.of(HomeCard.of(Words.of("payment.home.batches"), "payment.home.noBatches", Batch.KIND, lines));
    }

    private static void add(List<Line> lines, String key, List<Candidate> waiting, Candidate.Todo todo, State state) {
        List<Candidate> some = waiting.stream().filter(todo::is).toList();
        if (!some.isEmpty()) {
            Money sum = some.stream().map(one -> one.payable().amount()).reduce(Money.ZERO, Money::plus);
            lines.add(new Line(
                    Words.of(key),
                    Words.of("payment.home.sum", some.size(), sum),
                    state,
                    null,
                    PaymentTasks.PAYABLES,
                    todo.name()));
        }
    }

    private static Line line(Batch batch, State state) {
        return new Line(
                Words.of("payment.home.batch", batch.batchNo(), batch.lineCount(), batch.total()),
                Words.of("payment.home.status", Words.of("payment.batchStatus", batch.status())),
                state,
                batch.subject(),
                Batch.KIND);
    }
}
