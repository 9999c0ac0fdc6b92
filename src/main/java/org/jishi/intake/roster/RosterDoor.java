package org.jishi.intake.roster;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.files.ShownName;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jishi.platform.workbook.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * By which files come in, of whatever they are lists: opened with the columns that were corrected, kept, written with their
 * import in one transaction, and taken back by whoever may. The services that use it have asked for the right.
 */
final class RosterDoor {
    private final Acts acts;
    private final AuditTrail trail;
    private final ImportedFiles files;
    private final AnswerFiles answers;
    private final RosterSubject subject;
    private final RosterWords bundled = RosterWords.load();
    private final RosterRepository imports = new RosterRepository();

    RosterDoor(Acts acts, ImportedFiles files, AnswerFiles answers, RosterSubject subject) {
        this.acts = acts;
        this.trail = acts.trail();
        this.files = files;
        this.answers = answers;
        this.subject = subject;
    }

    /** Writes what a plan says, within the transaction of its import. */
    @FunctionalInterface
    interface Writing {
        void write(Handle handle, UUID importId);
    }

    RosterReader reader(Granted granted) {
        return new RosterReader(subject, words(granted));
    }

    RosterWords words(Granted granted) {
        return bundled.with(granted.read(imports::words));
    }

    /** With the columns that a clerk corrected for files of the same shape. */
    RosterFile open(Granted granted, Path path) {
        RosterWords words = words(granted);
        RosterFile file = TableFile.within(path, () -> new RosterReader(subject, words).open(path));
        return granted.read(handle -> RosterShape.remembered(file, words, shape -> imports.columns(handle, shape)));
    }

    void remember(Granted granted, RosterFile file) {
        granted.change((handle, actor) -> RosterShape.of(file).forEach((shape, columns) -> {
            if (!imports.columns(handle, shape).equals(Optional.of(columns))) {
                UUID row = imports.keepColumns(
                        handle,
                        acts.newId(),
                        shape,
                        columns,
                        actor.staffId(),
                        acts.clock().now());
                trail.append(handle, actor, "people.rosterShape", "roster_shape", row, Map.of("columns", columns));
            }
        }));
    }

    Optional<RosterImport> before(Granted granted, RosterFile file) {
        return granted.read(handle -> imports.ofHash(handle, file.hash(), subject));
    }

    /** Writes what one of several plans says, within the transaction of them all. */
    @FunctionalInterface
    interface WritingEach<P> {
        void write(Handle handle, P plan, UUID importId);
    }

    /** Keeps the file and its answer and writes the import; nothing at all where the plan brings nothing. */
    Optional<RosterImport> run(Granted granted, ImportPlan plan, Progress progress, Writing writing) {
        return plan.brings()
                ? Optional.of(run(
                                granted,
                                List.of(plan),
                                progress,
                                handle -> {},
                                (handle, each, importId) -> writing.write(handle, importId),
                                (handle, imports) -> {})
                        .getFirst())
                : Optional.empty();
    }

    /**
     * Keeps the files and their answers and writes an import for each plan, all in one transaction; also for one that brings nothing.
     *
     * @param begin comes first within the transaction: whether the plans are true still
     * @param along comes last within it
     */
    <P extends ImportPlan> List<RosterImport> run(
            Granted granted,
            List<P> plans,
            Progress progress,
            Consumer<Handle> begin,
            WritingEach<P> writing,
            RosterService.Along along) {
        plans.forEach(plan -> unchanged(plan.file()));
        return TableFile.within(
                plans.getFirst().file().path(), () -> write(granted, plans, progress, begin, writing, along));
    }

    private <P extends ImportPlan> List<RosterImport> write(
            Granted granted,
            List<P> plans,
            Progress progress,
            Consumer<Handle> begin,
            WritingEach<P> writing,
            RosterService.Along along) {
        progress.check();
        List<List<ImportedFiles.Kept>> kept = new ArrayList<>();
        boolean done = false;
        try {
            for (P plan : plans) {
                progress.check();
                List<ImportedFiles.Kept> both = new ArrayList<>();
                kept.add(both);
                both.add(files.keep(plan.file().path()));
                answer(plan).ifPresent(both::add);
            }
            List<RosterImport> imported = granted.write((handle, actor) -> {
                begin.accept(handle);
                Instant now = acts.clock().now();
                List<RosterImport> all = new ArrayList<>();
                for (int i = 0; i < plans.size(); i++) {
                    RosterImport row = imported(plans.get(i), actor, now, AuditTrail.lastSeq(handle));
                    writing.write(handle, plans.get(i), row.id());
                    for (ImportedFiles.Kept each : kept.get(i)) {
                        each.file(handle, actor, row.id());
                    }
                    imports.insert(handle, row);
                    trail.append(handle, actor, "people.importDone", "roster_import", row.id(), row);
                    all.add(row);
                }
                along.write(handle, all);
                return all;
            });
            done = true;
            return imported;
        } finally {
            if (!done) {
                kept.forEach(both -> both.forEach(ImportedFiles.Kept::discard));
            }
        }
    }

    /** Nothing where a file cannot be answered, such as one without a free column: it comes in all the same. */
    private Optional<ImportedFiles.Kept> answer(ImportPlan plan) {
        try {
            return Optional.of(answers.keep(plan));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    private static void unchanged(RosterFile file) {
        if (!file.isStillThere()) {
            throw new Refusal("people.roster.fileChanged", ShownName.of(file.path()));
        }
    }

    /** Whether there is nothing to look at again: the trail ends where it did. */
    boolean stillTrue(Handle handle, ImportPlan plan) {
        return AuditTrail.lastSeq(handle) == plan.trailSeq() && acts.today().equals(plan.day());
    }

    private RosterImport imported(ImportPlan plan, Actor actor, Instant now, long trailFrom) {
        return new RosterImport(
                acts.newId(),
                subject == RosterSubject.PERSONS ? null : subject,
                plan.file().name(),
                plan.file().hash(),
                plan.count(RosterVerdict.NEW),
                plan.count(RosterVerdict.UPDATED),
                plan.count(RosterVerdict.DUPLICATE),
                plan.count(RosterVerdict.REFUSED),
                plan.warned(),
                now,
                Objects.requireNonNull(actor.staffId()),
                trailFrom,
                null,
                null,
                1);
    }

    /** The import that somebody wants to take back. @throws Refusal when it is too late, or not theirs to */
    RosterImport toUndo(Handle handle, Actor actor, UUID importId) {
        RosterImport imported = imports.find(handle, importId)
                .filter(each -> Objects.requireNonNullElse(each.subject(), RosterSubject.PERSONS) == subject)
                .orElseThrow(() -> new Refusal("people.gone"));
        if (imported.withdrawnAt() != null) {
            throw new Refusal("people.undo.already");
        }
        if (imported.trailFrom() == null) {
            throw new Refusal("people.undo.tooOld");
        }
        String denied = denial(actor, imported.importedBy(), imported.importedAt());
        if (denied != null) {
            throw new Refusal(denied);
        }
        return imported;
    }

    /** A person's number as the file has it; the trail keeps who looked, and never the number. */
    String look(Granted granted, RosterFile file, ImportRow row) {
        return granted.write((handle, actor) -> {
            trail.note(
                    handle,
                    actor,
                    "people.importLook",
                    Map.of(
                            "file",
                            file.name(),
                            "sheet",
                            file.tables().get(row.table()).sheet().name(),
                            "row",
                            row.row() + 1));
            return row.number().strip();
        });
    }

    /** Says that an import was taken back, once what it did was. */
    void withdraw(Handle handle, Actor actor, RosterImport imported, String why) {
        if (!imports.withdraw(
                handle,
                imported,
                Objects.requireNonNull(actor.staffId()),
                acts.clock().now())) {
            throw new Refusal("people.undo.already");
        }
        trail.append(handle, actor, "people.importUndo", "roster_import", imported.id(), Map.of("reason", why));
    }

    /** Why somebody may not take back an import; null for who may. */
    @Nullable
    String denial(Actor actor, UUID importedBy, Instant importedAt) {
        boolean own = importedBy.equals(actor.staffId());
        boolean today = LocalDate.ofInstant(importedAt, OfficeClock.ZONE).equals(acts.today());
        if (own && today && actor.may(Act.PEOPLE_IMPORT)) {
            return null;
        }
        if (!actor.may(Act.IMPORT_UNDO)) {
            return own ? "people.undo.notToday" : "people.undo.notYours";
        }
        return own ? "people.undo.secondPerson" : null;
    }
}
