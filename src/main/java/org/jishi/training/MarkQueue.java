package org.jishi.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Gathers the marks of quick fingers: what is pressed within 50 ms is written, synced and acknowledged together. The
 * window adds without waiting; {@link #writeNext} runs on a background thread and returns once the disk has it.
 */
public final class MarkQueue {
    static final long TOGETHER_MILLIS = 50;

    private final AttendanceService attendance;
    private final UUID classId;
    private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    private record Waiting(Collection<MarkChange> changes, Runnable saved) {}

    public MarkQueue(AttendanceService attendance, UUID classId) {
        this.attendance = attendance;
        this.classId = classId;
    }

    /**
     * @param saved run, by whoever takes the list that {@link #writeNext} returns, once these are on the disk
     * @return whether the caller must now start {@link #writeNext}; false when a writer is already on its way
     */
    public boolean add(Collection<MarkChange> changes, Runnable saved) {
        waiting.add(new Waiting(List.copyOf(changes), saved));
        return writing.compareAndSet(false, true);
    }

    /** Whether more came in while the last batch was written; if so {@link #writeNext} must be started again. */
    public boolean more() {
        writing.set(false);
        return !waiting.isEmpty() && writing.compareAndSet(false, true);
    }

    /**
     * Waits until 50 ms have passed since the first mark, then writes all that came in as one transaction.
     *
     * @return what to run on the window's thread for the marks that are now saved
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
        attendance.mark(
                classId,
                batch.stream().flatMap(one -> one.changes().stream()).toList(),
                MarkSource.BOARD);
        return batch.stream().map(Waiting::saved).toList();
    }

    /** The marks of a class as keys by enrolment and session, for a board that shows them before they are saved. */
    public static Map<UUID, Map<UUID, Attendance>> shown(ClassFile file) {
        return file.learners().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Learner::id, learner -> new java.util.HashMap<>(learner.marks())));
    }
}
