package org.jishi.people.roster;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.people.AccountRegister;
import org.jishi.people.PersonRegister;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;

/**
 * Reads rosters into the register. A clerk's act. A dry run says row by row what the run then does; the run does exactly
 * that or nothing, in one transaction. The same file again brings nobody twice.
 */
public final class RosterService {
    private final Database database;
    private final Access access;
    private final AuditTrail trail;
    private final Ids ids;
    private final OfficeClock clock;
    private final RosterReader reader = new RosterReader();
    private final RosterPlanner planner;
    private final RosterWriter writer;
    private final RosterRepository imports = new RosterRepository();

    public RosterService(
            Database database,
            Access access,
            AuditTrail trail,
            Ids ids,
            OfficeClock clock,
            PersonRegister register,
            PlaceService places) {
        this.database = database;
        this.access = access;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
        this.planner = new RosterPlanner(clock, places, register);
        this.writer = new RosterWriter(ids, register, new AccountRegister(ids, clock, trail));
    }

    /**
     * Opens a file and guesses its columns, or takes those that were corrected for a file of the same shape.
     *
     * @throws Refusal when it is no roster: {@link RosterReader#open}
     */
    public RosterFile open(Path path) {
        access.require(Act.PEOPLE_IMPORT);
        RosterFile file = reader.open(path);
        return database.read(handle -> RosterShape.remembered(file, shape -> imports.columns(handle, shape)));
    }

    /** Keeps the columns that a clerk corrected, for files of the same shape. */
    public void remember(RosterFile file) {
        Actor actor = access.require(Act.PEOPLE_IMPORT);
        database.change(handle -> RosterShape.of(file).forEach((shape, columns) -> {
            if (!imports.columns(handle, shape).equals(Optional.of(columns))) {
                UUID row = imports.keepColumns(handle, ids.next(), shape, columns, actor.staffId(), clock.now());
                trail.append(
                        handle, actor, "people.rosterShape", "roster_shape", row, java.util.Map.of("columns", columns));
            }
        }));
    }

    /** When exactly this file was read in before. */
    public Optional<RosterImport> before(RosterFile file) {
        access.require(Act.PEOPLE_IMPORT);
        return database.read(handle -> imports.ofHash(handle, file.hash()));
    }

    /** Says what reading in the file would do. */
    public RosterPlan dryRun(Path path, Progress progress) {
        return dryRun(open(path), progress);
    }

    /** The same of a file whose columns were corrected. */
    public RosterPlan dryRun(RosterFile file, Progress progress) {
        access.require(Act.PEOPLE_IMPORT);
        List<RosterLine> lines = reader.lines(file);
        return database.snapshot(handle -> planner.plan(handle, file, lines, progress));
    }

    /**
     * Does what the plan says. Cancelled, it leaves nothing.
     *
     * @return the import, or empty when the plan brings nothing
     * @throws Refusal when the register changed since, so that the plan no longer tells the truth
     */
    public Optional<RosterImport> run(RosterPlan plan, Progress progress) {
        Actor actor = access.require(Act.PEOPLE_IMPORT);
        if (!plan.brings()) {
            return Optional.empty();
        }
        return database.write(handle -> {
            recheck(handle, plan, progress);
            RosterImport done = imported(plan, actor);
            writer.write(handle, actor, plan, done.id(), clock.today(), progress);
            imports.insert(handle, done);
            trail.append(handle, actor, "people.importDone", "roster_import", done.id(), done);
            return Optional.of(done);
        });
    }

    private void recheck(Handle handle, RosterPlan plan, Progress progress) {
        List<RosterLine> lines = plan.rows().stream().map(PlannedRow::line).toList();
        if (!planner.plan(handle, plan.file(), lines, progress).sameAs(plan)) {
            throw new Refusal("people.roster.changedMeanwhile");
        }
    }

    private RosterImport imported(RosterPlan plan, Actor actor) {
        return new RosterImport(
                ids.next(),
                plan.file().name(),
                plan.file().hash(),
                plan.count(RosterVerdict.NEW),
                plan.count(RosterVerdict.UPDATED),
                plan.count(RosterVerdict.DUPLICATE),
                plan.count(RosterVerdict.REFUSED),
                plan.warned(),
                clock.now(),
                Objects.requireNonNull(actor.staffId()),
                1);
    }

    /** The imports so far, the latest first. Orders: {@code at}, {@code file}. */
    public Page<RosterImportRow> page(PageRequest request) {
        access.requireAny(Act.PEOPLE_IMPORT, Act.PEOPLE_READ);
        return database.read(handle -> imports.page(handle, request));
    }
}
