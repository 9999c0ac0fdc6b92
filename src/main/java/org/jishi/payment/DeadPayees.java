package org.jishi.payment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.organisation.Deaths;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/** Keeps money from going to somebody dead: asked at each step of a batch, inside the transaction that takes it. */
final class DeadPayees {
    private static final String STOPPED = "payment.batch.dead";

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

    /**
     * Of a sheet that went to the bank before: what the bank has not paid, it might pay by the second one.
     *
     * @throws Refusal when such a line would pay somebody dead; it names each
     */
    void refuseAgain(Handle handle, List<BatchLine> lines) {
        Refusal.ifAny(problems(
                handle,
                lines,
                EnumSet.complementOf(EnumSet.of(BatchLine.Status.PAID, BatchLine.Status.REMOVED)),
                "payment.sheet.dead"));
    }

    /** The lines still listed that would pay somebody dead. */
    List<Problem> problems(Handle handle, List<BatchLine> lines) {
        return problems(handle, lines, EnumSet.of(BatchLine.Status.LISTED), STOPPED);
    }

    private List<Problem> problems(Handle handle, List<BatchLine> lines, Set<BatchLine.Status> asked, String key) {
        List<Payable> unpaid = payables.find(
                handle,
                lines.stream()
                        .filter(line -> asked.contains(line.status()))
                        .map(BatchLine::payableId)
                        .toList());
        Map<UUID, LocalDate> died = of(handle, unpaid);
        return unpaid.stream()
                .filter(payable -> died.containsKey(payable.beneficiaryId()))
                .map(payable -> problem(key, payable, Objects.requireNonNull(died.get(payable.beneficiaryId()))))
                .toList();
    }

    static Problem stopped(Payable payable, LocalDate diedOn) {
        return problem(STOPPED, payable, diedOn);
    }

    private static Problem problem(String key, Payable payable, LocalDate diedOn) {
        return Problem.of(key, payable.payableNo(), payable.beneficiaryName(), diedOn);
    }
}
