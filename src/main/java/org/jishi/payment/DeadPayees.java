package org.jishi.payment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.people.Deaths;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/** Keeps money from going to somebody dead: asked at each step of a batch, inside the transaction that takes it. */
final class DeadPayees {
    private final Deaths deaths = new Deaths();
    private final PayableRepository payables = new PayableRepository();

    /** The day of death by beneficiary, of the dead ones. */
    Map<UUID, LocalDate> of(Handle handle, Collection<Payable> asked) {
        return deaths.among(
                handle, asked.stream().map(Payable::beneficiaryId).distinct().toList());
    }

    /** @throws Refusal when a line that is still listed would pay somebody dead; it names each */
    void refuse(Handle handle, List<BatchLine> lines) {
        Refusal.ifAny(problems(handle, lines));
    }

    /** The lines still listed that would pay somebody dead. */
    List<Problem> problems(Handle handle, List<BatchLine> lines) {
        List<Payable> listed = payables.find(
                handle,
                lines.stream()
                        .filter(line -> line.status() == BatchLine.Status.LISTED)
                        .map(BatchLine::payableId)
                        .toList());
        Map<UUID, LocalDate> died = of(handle, listed);
        return listed.stream()
                .filter(payable -> died.containsKey(payable.beneficiaryId()))
                .map(payable -> stopped(payable, Objects.requireNonNull(died.get(payable.beneficiaryId()))))
                .toList();
    }

    static Problem stopped(Payable payable, LocalDate diedOn) {
        return Problem.of("payment.batch.dead", payable.payableNo(), payable.beneficiaryName(), diedOn);
    }
}
