package org.jishi.training.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jishi.training.Attendance;
import org.jishi.training.ClassFile;
import org.jishi.training.ClassSession;
import org.jishi.training.Learner;
import org.jishi.training.MarkChange;
import org.jishi.training.MarkQueue;
import org.jishi.training.SessionStatus;
import org.jishi.training.Tally;
import org.jishi.training.TrainingRules;
import org.jspecify.annotations.Nullable;

/**
 * The attendance of one class as it is being marked: what is pressed shows at once, is written in batches behind the
 * fingers, and is called saved only when the disk has it.
 */
final class AttendanceModel {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Ui ui;
    private final TrainingServices services;
    private final UUID classId;
    private final MarkQueue queue;
    private final ReadOnlyObjectWrapper<@Nullable ClassFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final Map<UUID, Map<UUID, Attendance>> marks = new HashMap<>();
    private final Map<UUID, Tally> tallies = new HashMap<>();
    private final Set<UUID> held = new HashSet<>();
    private List<ClassSession> sessions = List.of();
    private int pending;

    AttendanceModel(Ui ui, TrainingServices services, UUID classId) {
        this.ui = ui;
        this.services = services;
        this.classId = classId;
        this.queue = new MarkQueue(services.attendance(), classId);
    }

    UUID classId() {
        return classId;
    }

    /** The class; null until it was read. */
    ReadOnlyObjectProperty<@Nullable ClassFile> file() {
        return file.getReadOnlyProperty();
    }

    /** Whether all is saved, and since when. */
    ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /** Fetches the class anew, unless marks are on their way to the disk. */
    void load() {
        if (pending == 0) {
            ui.background()
                    .run(this, "training.job.reading", () -> services.classes().file(classId), this::show);
        }
    }

    private void show(ClassFile read) {
        if (pending > 0) {
            return;
        }
        marks.clear();
        tallies.clear();
        held.clear();
        read.learners().forEach(one -> marks.put(one.id(), new HashMap<>(one.marks())));
        sessions = read.live();
        read.held().forEach(session -> held.add(session.id()));
        file.set(read);
        if (note.get().isEmpty()) {
            note.set(missing(read));
        }
    }

    private String missing(ClassFile read) {
        int unmarked =
                read.enrolled().stream().mapToInt(one -> one.tally().unmarked()).sum();
        return unmarked == 0 ? "" : ui.text("training.board.unmarked", unmarked);
    }

    List<ClassSession> sessions() {
        return sessions;
    }

    /** Why no mark can be written in the session; empty while marks can. */
    String closed(ClassSession session) {
        ClassFile read = file.get();
        if (!ui.may(Act.ATTENDANCE_WRITE)) {
            return ui.text("training.board.readOnly");
        }
        if (read != null && read.trainingClass().status().isOver()) {
            return ui.text("training.board.classClosed");
        }
        return session.heldOn().isAfter(ui.clock().today()) ? ui.text("training.board.toCome", session.heldOn()) : "";
    }

    /** Where marking goes on: today's session with somebody unmarked, else the first such, else the last that has begun. */
    Optional<ClassSession> current() {
        LocalDate today = ui.clock().today();
        List<ClassSession> begun = sessions.stream()
                .filter(session -> !session.heldOn().isAfter(today))
                .toList();
        List<ClassSession> unmarked = begun.stream().filter(this::unmarked).toList();
        return unmarked.stream()
                .filter(session -> session.heldOn().equals(today))
                .findFirst()
                .or(() -> unmarked.stream().findFirst())
                .or(() -> begun.isEmpty() ? sessions.stream().findFirst() : Optional.of(begun.getLast()));
    }

    private boolean unmarked(ClassSession session) {
        ClassFile read = file.get();
        return read != null
                && read.learners().stream().anyMatch(one -> !one.withdrawn() && mark(one, session.id()) == null);
    }

    @Nullable
    Attendance mark(Learner learner, UUID session) {
        Map<UUID, Attendance> own = marks.get(learner.id());
        return own == null ? null : own.get(session);
    }

    /** The person's sessions as the board shows them now. */
    Tally tally(Learner learner) {
        return tallies.computeIfAbsent(
                learner.id(), id -> TrainingRules.tally(counted(), marks.getOrDefault(id, Map.of())));
    }

    private List<ClassSession> counted() {
        return sessions.stream()
                .map(session -> held.contains(session.id()) && session.status() == SessionStatus.PLANNED
                        ? session.with(SessionStatus.HELD, null)
                        : session)
                .toList();
    }

    /** Shows the marks and sends them to the disk; {@code refused} is told when it would not have them. */
    void write(List<MarkChange> changes, Runnable refused) {
        List<MarkChange> before = new ArrayList<>();
        for (MarkChange change : changes) {
            Map<UUID, Attendance> own = marks.computeIfAbsent(change.enrolmentId(), id -> new HashMap<>());
            before.add(new MarkChange(change.sessionId(), change.enrolmentId(), own.get(change.sessionId())));
        }
        put(changes);
        pending += changes.size();
        failed.set(false);
        note.set(ui.text("training.board.saving", pending));
        boolean start = queue.add(changes, () -> settled(changes.size()), refusal -> {
            put(before);
            settled(changes.size());
            ui.dialogs().refusal(refusal);
            refused.run();
        });
        if (start) {
            next();
        }
    }

    private void put(List<MarkChange> changes) {
        for (MarkChange change : changes) {
            Map<UUID, Attendance> own = marks.computeIfAbsent(change.enrolmentId(), id -> new HashMap<>());
            Attendance mark = change.status();
            if (mark == null) {
                own.remove(change.sessionId());
                tallies.remove(change.enrolmentId());
            } else {
                own.put(change.sessionId(), mark);
                if (held.add(change.sessionId())) {
                    tallies.clear();
                }
                tallies.remove(change.enrolmentId());
            }
        }
    }

    private void next() {
        ui.background()
                .run(
                        queue,
                        "training.board.job",
                        queue::writeNext,
                        told -> {
                            told.forEach(Runnable::run);
                            if (queue.more()) {
                                next();
                            }
                        },
                        this::lost);
    }

    /** The store gave an answer that is no refusal of a mark: nothing is known to be saved. */
    private void lost(Refusal refusal) {
        failed.set(true);
        note.set(ui.text("training.board.notSaved", pending));
        ui.dialogs().refusal(refusal);
    }

    /** Sends what the store did not take once more. */
    void again() {
        if (queue.again()) {
            failed.set(false);
            note.set(ui.text("training.board.saving", pending));
            next();
        }
    }

    /** Whether marks stand on the board that the store did not take, and nobody is writing them now. */
    ReadOnlyBooleanProperty failed() {
        return failed.getReadOnlyProperty();
    }

    private void settled(int count) {
        pending -= count;
        note.set(
                pending > 0
                        ? ui.text("training.board.saving", pending)
                        : ui.text(
                                "training.board.saved",
                                CLOCK.format(ui.clock().now().atZone(OfficeClock.ZONE))));
    }

    /** Marks that are not on the disk yet. */
    int pending() {
        return pending;
    }

    String title() {
        return Optional.ofNullable(file.get())
                .map(read ->
                        ui.text("training.board.title", read.trainingClass().title()))
                .orElse(ui.text("training.board.name"));
    }

    /** Shows the sheet to sign as it prints. */
    void printSheet() {
        ClassFile shown = file.get();
        if (shown != null) {
            services.printSheet(ui, shown.trainingClass());
        }
    }

    void readSheet() {
        ui.navigator().open(TrainingScreens.SHEET, classId);
    }

    void openClass() {
        ui.navigator().open(TrainingScreens.CLASS, classId);
    }
}
