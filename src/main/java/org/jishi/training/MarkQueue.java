package org.jishi.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jishi.platform.text.Refusal;

/**
 * Gathers the marks of quick fingers: what is pressed within 50 ms is written, synced and acknowledged together. The
 * window adds without waiting; {@link #writeNext} runs on a background thread and returns once the disk has it.
 */
public final class MarkQueue {
    static final long TOGETHER_MILLIS = 50;

    private final AttendanceService attendance;
    private final UUID classId;
    private final LinkedBlockingDeque<Waiting> waiting = new LinkedBlockingDeque<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    private record Waiting(Collection<MarkChange> changes, Runnable saved, Consumer<Refusal> refused) {}

    public MarkQueue(AttendanceService attendance, UUID classId) {
        this.attendance = attendance;
        this.classId = classId;
    }

    /**
     * @param saved run, by whoever takes the list that {@link #writeNext} returns, once these are on the disk
     * @param refused likewise, when these could not be written
     * @return whether the caller must now start {@link #writeNext}; false when a writer is already on its way
     */
    public boolean add(Collection<MarkChange> changes, Runnable saved, Consumer<Refusal> refused) {
        waiting.add(new Waiting(List.copyOf(changes), saved, refused));
        return writing.compareAndSet(false, true);
    }

    /** Whether more came in while the last batch was written; if so {@link #writeNext} must be started again. */
    public boolean more() {
        writing.set(false);
        return again();
    }

    /** Whether marks that the store did not take wait for {@link #writeNext} to be started again. */
    public boolean again() {
        return !waiting.isEmpty() && writing.compareAndSet(false, true);
    }

    /**
     * Waits until 50 ms have passed since the first mark, then writes all that came in as one transaction. Where that is
     * refused, each gesture is tried alone, so that one bad mark does not take the others with it.
     *
     * @return what to run on the window's thread: who was saved, who was refused
     */
    public List<Runnable> writeNext() {
        List<Waiting> batch = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TOGETHER_MILLIS);
        try {
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                Waiting next = waiting.poll(left, TimeUnit.NANOSECONDS);
                if (next != null) {
                    batch.add(next);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        waiting.drainTo(batch);
        boolean written = false;
        try {
            List<Runnable> told = write(batch);
            written = true;
            return told;
        } finally {
            if (!written) {
                // The store failed: the marks stay waiting, before any that were pressed since.
                batch.reversed().forEach(waiting::addFirst);
                writing.set(false);
            }
        }
    }

    private List<Runnable> write(List<Waiting> batch) {
        try {
            attendance.mark(
                    classId,
                    batch.stream().flatMap(one -> one.changes().stream()).toList(),
                    MarkSource.BOARD);
            return batch.stream().map(Waiting::saved).toList();
        } catch (Refusal refusal) {
            return batch.size() == 1
                    ? List.of(() -> batch.getFirst().refused().accept(refusal))
                    : batch.stream().map(this::alone).toList();
        }
    }

    private Runnable alone(Waiting one) {
        try {
            attendance.mark(classId, one.changes(), MarkSource.BOARD);
            return one.saved();
        } catch (Refusal refusal) {
            return () -> one.refused().accept(refusal);
        }
    }
}
