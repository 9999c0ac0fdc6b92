package org.jishi.intake.roster;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.account.AccountRegister;
import org.jishi.organisation.MembershipBook;
import org.jishi.organisation.OrganisationRegister;
import org.jishi.person.PersonReferences;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.workbook.TableFile;

/**
 * Reads lists of organisations into the register. A clerk's act, as {@link RosterService} for persons: a dry run says row
 * by row what the run then does. It brings organisations and changes none that is known: the same file again brings
 * nothing. A legal person whose identity number is in the register is entered as one; another stays a name.
 */
public final class FirmRosterService implements ImportSource<FirmPlan> {
    private static final int LONGEST_REASON = 200;

    private final Acts acts;
    private final RosterDoor door;
    private final OrganisationRegister register;
    private final PlaceService places;
    private final AccountRegister accounts;
    private final MembershipBook members;
    private final RosterService words;
    private final List<PersonReferences> rooms;
    private final FirmPlanner planner;
    private final FirmWriter writer;

    /**
     * @param files where imported files are kept
     * @param answers where the answers to them are
     * @param words the dictionary, which lists of persons and of organisations have in common
     * @param rooms what holds on organisations, by their ids: an import is taken back only while none does
     */
    public FirmRosterService(
            Acts acts,
            PlaceService places,
            ImportedFiles files,
            AnswerFiles answers,
            RosterService words,
            List<PersonReferences> rooms) {
        this.acts = acts;
        this.door = new RosterDoor(acts, files, answers, RosterSubject.ORGANISATIONS);
        this.register = new OrganisationRegister(acts.ids(), acts.clock(), acts.trail());
        this.accounts = new AccountRegister(acts.ids(), acts.clock(), acts.trail());
        this.members = new MembershipBook(acts.trail());
        this.words = words;
        this.places = places;
        this.rooms = List.copyOf(rooms);
        this.planner = new FirmPlanner(acts.clock(), places, register);
        this.writer = new FirmWriter(acts.ids(), register, accounts, members);
    }

    @Override
    public RosterSubject subject() {
        return RosterSubject.ORGANISATIONS;
    }

    @Override
    public RosterFile openToMap(Path path) {
        return door.open(acts.require(Act.PEOPLE_IMPORT), path);
    }

    @Override
    public void blank(Path out) {
        acts.require(Act.PEOPLE_IMPORT);
        BlankLists.write(subject(), places.villages(), out);
    }

    @Override
    public Optional<RosterImport> before(RosterFile file) {
        return door.before(acts.require(Act.PEOPLE_IMPORT), file);
    }

    @Override
    public void remember(RosterFile file) {
        Granted granted = acts.require(Act.PEOPLE_IMPORT);
        lines(granted, RosterReader.complete(file));
        door.remember(granted, file);
    }

    @Override
    public void addWord(String kind, String meaning, String word) {
        words.addWord(kind, meaning, word);
    }

    @Override
    public String look(RosterFile file, ImportRow row) {
        acts.require(Act.PEOPLE_WHOLE_ID);
        return row.number().strip();
    }

    /** Says what reading in the file would do. @param rule asks nothing here: what is known does not change */
    @Override
    public FirmPlan dryRun(RosterFile file, MatchRule rule, Progress progress) {
        Granted granted = acts.require(Act.PEOPLE_IMPORT);
        return TableFile.within(file.path(), () -> {
            RosterFile complete = RosterReader.complete(file);
            List<FirmLine> lines = lines(granted, complete);
            return granted.snapshot(handle -> planner.plan(handle, complete, lines, progress));
        });
    }

    private List<FirmLine> lines(Granted granted, RosterFile file) {
        return door.reader(granted).lines(file, FirmLineReader::new);
    }

    @Override
    public Optional<RosterImport> run(FirmPlan plan, Progress progress) {
        Granted granted = acts.require(Act.PEOPLE_IMPORT);
        return door.run(granted, plan, progress, (handle, importId) -> {
            recheck(handle, plan, progress);
            writer.write(handle, granted.actor(), plan, importId, acts.today());
            progress.check();
        });
    }

    private void recheck(Handle handle, FirmPlan plan, Progress progress) {
        if (door.stillTrue(handle, plan)) {
            return;
        }
        List<FirmLine> lines = plan.firms().stream().map(FirmRow::line).toList();
        if (!planner.plan(handle, plan.file(), lines, progress).sameAs(plan)) {
            throw new Refusal("people.roster.changedMeanwhile");
        }
    }

    /** Says what taking back an import would do, or why it cannot be done. */
    public UndoPlan undoPlan(UUID importId) {
        return acts.snapshot(
                Right.anyOf(Act.PEOPLE_IMPORT, Act.IMPORT_UNDO),
                (handle, actor) -> new FirmUndo(handle, door.toUndo(handle, actor, importId), register, members)
                        .plan(rooms, AuditTrail.lastSeq(handle)));
    }

    /**
     * Takes back a whole import: what it brought leaves the register. By whom, see {@link RosterService#undo}.
     *
     * @throws Refusal when something depends on it, or when the plan no longer tells the truth
     */
    public void undo(UndoPlan plan, String reason) {
        Granted granted = acts.require(Right.anyOf(Act.PEOPLE_IMPORT, Act.IMPORT_UNDO));
        if (reason.isBlank()) {
            throw Refusal.at("reason", "people.undo.reason");
        }
        String why = reason.strip().substring(0, Math.min(reason.strip().length(), LONGEST_REASON));
        granted.change((handle, actor) -> {
            RosterImport imported = door.toUndo(handle, actor, plan.imported().id());
            if (AuditTrail.lastSeq(handle) != plan.trailSeq()) {
                throw new Refusal("people.undo.changedMeanwhile");
            }
            FirmUndo undo = new FirmUndo(handle, imported, register, members);
            if (!undo.plan(rooms, plan.trailSeq()).possible()) {
                throw new Refusal("people.undo.blocked");
            }
            undo.run(actor, accounts, why, acts.clock().now());
            door.withdraw(handle, actor, imported, why);
        });
    }
}
