package org.jishi.intake.roster;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.account.AccountRegister;
import org.jishi.household.HouseholdLists;
import org.jishi.person.OpenWords;
import org.jishi.person.PersonReferences;
import org.jishi.person.PersonRegister;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.workbook.TableFile;

/**
 * Reads rosters into the register. A clerk's act. A dry run says row by row what the run then does; the run does exactly
 * that or nothing, in one transaction. The same file again brings nobody twice.
 */
public final class RosterService implements ImportSource<RosterPlan> {
    private final Acts acts;
    private final AuditTrail trail;
    private final PersonRegister register;
    private final PlaceService places;
    private final AccountRegister accounts;
    private final ImportedFiles files;
    private final AnswerFiles answers;
    private final RosterDoor door;
    private final List<PersonReferences> rooms;
    private final RosterPlanner planner;
    private final RosterWriter writer;
    private final HouseholdLists households;
    private final HouseholdWriter kin;
    private final RosterRepository imports = new RosterRepository();

    /**
     * @param files where imported files are kept
     * @param answers where the answers to them are
     * @param rooms what holds on persons: an import is taken back only while none does
     */
    public RosterService(
            Acts acts,
            PersonRegister register,
            PlaceService places,
            ImportedFiles files,
            AnswerFiles answers,
            List<PersonReferences> rooms) {
        this.acts = acts;
        this.trail = acts.trail();
        this.register = register;
        this.places = places;
        this.accounts = new AccountRegister(acts.ids(), acts.clock(), acts.trail());
        this.files = files;
        this.answers = answers;
        this.door = new RosterDoor(acts, files, answers, RosterSubject.PERSONS);
        this.rooms = List.copyOf(rooms);
        this.planner = new RosterPlanner(acts.clock(), places, register);
        this.writer = new RosterWriter(acts.ids(), register, accounts);
        this.households = new HouseholdLists(acts.trail());
        this.kin = new HouseholdWriter(acts.ids(), acts.clock(), households);
    }

    @Override
    public RosterSubject subject() {
        return RosterSubject.PERSONS;
    }

    /**
     * Opens a file and guesses its columns by the dictionary, or takes those that were corrected for a file of the same
     * shape.
     *
     * @throws Refusal when it is no roster
     */
    public RosterFile open(Path path) {
        return RosterReader.complete(openToMap(path));
    }

    /**
     * The same for a screen on which a clerk says what the columns mean: a file in words that nobody knows is opened too.
     *
     * @throws Refusal when it is no table, or has nothing like headings
     */
    @Override
    public RosterFile openToMap(Path path) {
        return door.open(acts.require(Act.PEOPLE_IMPORT), path);
    }

    @Override
    public void remember(RosterFile file) {
        Granted granted = acts.require(Act.PEOPLE_IMPORT);
        lines(file);
        door.remember(granted, file);
    }

    @Override
    public void blank(Path out) {
        acts.require(Act.PEOPLE_IMPORT);
        BlankLists.write(subject(), places.villages(), out);
    }

    /** When exactly this file was read in before. */
    @Override
    public Optional<RosterImport> before(RosterFile file) {
        return door.before(acts.require(Act.PEOPLE_IMPORT), file);
    }

    /** Says what reading in the file would do. */
    public RosterPlan dryRun(Path path, Progress progress) {
        return dryRun(open(path), progress);
    }

    /** The same of a file whose columns were corrected. */
    public RosterPlan dryRun(RosterFile file, Progress progress) {
        return dryRun(file, MatchRule.UPDATE_ALL, progress);
    }

    /** The same by a rule for persons who are known. */
    @Override
    public RosterPlan dryRun(RosterFile file, MatchRule rule, Progress progress) {
        acts.require(Act.PEOPLE_IMPORT);
        return dryRun(List.of(file), rule, progress).getFirst();
    }

    @Override
    public String look(RosterFile file, ImportRow row) {
        return door.look(acts.require(Act.PEOPLE_WHOLE_ID), file, row);
    }

    /** The same of several that come in together: whoever stands in two of them comes in by the first. */
    public List<RosterPlan> dryRun(List<RosterFile> several, MatchRule rule, Progress progress) {
        Granted granted = acts.require(Act.PEOPLE_IMPORT);
        return TableFile.within(several.getFirst().path(), () -> {
            List<List<RosterLine>> lines = several.stream().map(this::lines).toList();
            List<RosterFile> light =
                    several.stream().map(RosterFile::withoutRows).toList();
            return granted.snapshot(handle -> planner.plans(handle, light, lines, rule, progress));
        });
    }

    /**
     * The rows of a file that speak of a person.
     *
     * @throws Refusal when none does
     */
    public List<RosterLine> lines(RosterFile file) {
        return door.reader(acts.require(Act.PEOPLE_IMPORT)).lines(file, LineReader::new);
    }

    /**
     * Does what the plan says. Cancelled, it leaves nothing.
     *
     * @return the import, or empty when the plan brings nothing
     * @throws Refusal when the register changed since, so that the plan no longer tells the truth
     */
    @Override
    public Optional<RosterImport> run(RosterPlan plan, Progress progress) {
        acts.require(Act.PEOPLE_IMPORT);
        return plan.brings()
                ? Optional.of(
                        run(List.of(plan), (handle, imports) -> {}, progress).getFirst())
                : Optional.empty();
    }

    /** What another room writes of imports within their transaction. */
    public interface Along {
        void write(Handle handle, List<RosterImport> imports);
    }

    /**
     * Does what the plans of one {@link #dryRun(List, MatchRule, Progress) dry run} say, all of it in one transaction: an
     * import for each, in their order, also for one that brings nothing. Cancelled, it leaves nothing.
     *
     * @throws Refusal when the register changed since, so that the plans no longer tell the truth
     */
    public List<RosterImport> run(List<RosterPlan> plans, Along along, Progress progress) {
        Granted granted = acts.require(Act.PEOPLE_IMPORT);
        return door.run(
                granted,
                plans,
                progress,
                handle -> {
                    progress.check();
                    recheck(handle, plans, progress);
                },
                (handle, plan, importId) -> {
                    writer.write(handle, granted.actor(), plan, importId, acts.today(), progress);
                    kin.write(handle, granted.actor(), plan);
                },
                along);
    }

    /** Nothing to look at again while the trail ends where it did; else all plans. */
    private void recheck(Handle handle, List<RosterPlan> plans, Progress progress) {
        if (door.stillTrue(handle, plans.getFirst())) {
            return;
        }
        List<RosterFile> again = plans.stream().map(RosterPlan::file).toList();
        List<List<RosterLine>> lines = plans.stream()
                .map(plan -> plan.rows().stream().map(PlannedRow::line).toList())
                .toList();
        List<RosterPlan> now =
                planner.plans(handle, again, lines, plans.getFirst().rule(), progress);
        for (int i = 0; i < plans.size(); i++) {
            if (!now.get(i).sameAs(plans.get(i))) {
                throw new Refusal("people.roster.changedMeanwhile");
            }
        }
    }

    /** The imports so far, the latest first. Orders: {@code at}, {@code file}. */
    public Page<RosterImportRow> page(PageRequest request) {
        return acts.read(Right.anyOf(Act.PEOPLE_IMPORT, Act.PEOPLE_READ), handle -> imports.page(handle, request));
    }

    /**
     * A readable copy of the file that was read in; it has whole numbers, so the right for them is needed.
     *
     * @throws Refusal when none was kept
     */
    public Path file(UUID importId) {
        acts.require(Act.PEOPLE_WHOLE_ID);
        return files.copy(importId);
    }

    /**
     * A readable copy of the answer to an import, of persons or of organisations, for whoever may see the file itself; empty
     * when none was kept.
     */
    public Optional<Path> answer(UUID importId) {
        acts.require(Act.PEOPLE_WHOLE_ID);
        return answers.copy(importId);
    }

    /** Whether the signed-in person may take back an import: {@link #undo}. */
    public boolean mayUndo(UUID importedBy, Instant importedAt) {
        return door.denial(acts.require(Right.SIGNED_IN).actor(), importedBy, importedAt) == null;
    }

    /** Says what taking back an import would do, or why it cannot be done. */
    public UndoPlan undoPlan(UUID importId) {
        return acts.snapshot(Right.anyOf(Act.PEOPLE_IMPORT, Act.IMPORT_UNDO), (handle, actor) -> {
            RosterImport imported = door.toUndo(handle, actor, importId);
            return new RosterUndo(handle, imported, register).plan(rooms, acts.today(), AuditTrail.lastSeq(handle));
        });
    }

    /**
     * Takes back a whole import: who it brought leaves the register, what it changed is as it was, unless it was changed
     * since. A clerk may take back an own import on the same day; after that, or for somebody else, it is a reviewer's
     * act, and of one who did not import it.
     *
     * @throws Refusal when something depends on it, or when the plan no longer tells the truth
     */
    public void undo(UndoPlan plan, String reason) {
        Granted granted = acts.require(Right.anyOf(Act.PEOPLE_IMPORT, Act.IMPORT_UNDO));
        if (reason.isBlank()) {
            throw Refusal.at("reason", "people.undo.reason");
        }
        granted.change((handle, actor) -> {
            RosterImport imported = door.toUndo(handle, actor, plan.imported().id());
            if (AuditTrail.lastSeq(handle) != plan.trailSeq()) {
                throw new Refusal("people.undo.changedMeanwhile");
            }
            RosterUndo undo = new RosterUndo(handle, imported, register);
            if (!undo.plan(rooms, acts.today(), plan.trailSeq()).possible()) {
                throw new Refusal("people.undo.blocked");
            }
            String why = reason.strip();
            undo.run(
                    actor,
                    accounts,
                    households,
                    why.length() > 200 ? why.substring(0, 200) : why,
                    acts.clock().now());
            door.withdraw(handle, actor, imported, why);
        });
    }

    /** The words that the office added to the dictionary. */
    public List<RosterWord> words() {
        return acts.read(Right.anyOf(Act.PEOPLE_IMPORT, Act.PEOPLE_READ), imports::words);
    }

    /**
     * Adds a word to the dictionary; in the place of what the same word meant before.
     *
     * @param kind of {@link RosterWord}
     * @param meaning the name of what it means
     */
    @Override
    public void addWord(String kind, String meaning, String word) {
        Granted granted = acts.require(Act.PEOPLE_IMPORT);
        String written = word.strip();
        String compared = RosterWords.key(written);
        OpenWords.refuse("word", written);
        if (compared.isEmpty() || written.length() > RosterWord.LONGEST) {
            throw Refusal.at("word", "people.words.length", RosterWord.LONGEST);
        }
        RosterWord made = new RosterWord(
                acts.newId(),
                kind,
                meaning,
                written,
                compared,
                Objects.requireNonNull(granted.actor().staffId()),
                acts.clock().now(),
                1);
        granted.change((handle, actor) -> {
            for (RosterWord there : imports.words(handle)) {
                if (there.kind().equals(kind) && there.wordKey().equals(compared)) {
                    if (there.meaning().equals(meaning)) {
                        return;
                    }
                    delete(handle, actor, there);
                }
            }
            imports.insertWord(handle, made);
            trail.append(handle, actor, "people.wordAdd", "roster_word", made.id(), made);
        });
    }

    /** Takes a word of the office out of the dictionary. */
    public void removeWord(RosterWord word) {
        acts.change(Act.PEOPLE_IMPORT, (handle, actor) -> delete(handle, actor, word));
    }

    private void delete(Handle handle, Actor actor, RosterWord word) {
        if (imports.deleteWord(handle, word.id())) {
            trail.append(handle, actor, "people.wordRemove", "roster_word", word.id(), word);
        }
    }
}
