package org.jishi.intake.roster;

import java.nio.file.Path;
import java.util.Optional;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Refusal;

/** What the steps of an import ask, of whatever the file is a list. */
public interface ImportSource<P extends ImportPlan> {
    RosterSubject subject();

    /**
     * Opens a file for a screen on which a clerk says what the columns mean.
     *
     * @throws Refusal when it is no table, or has nothing like headings
     */
    RosterFile openToMap(Path path);

    /** Writes an empty list of the kind to be filled in, in Chinese whatever the window's language. */
    void blank(Path out);

    /** When exactly this file was read in before. */
    Optional<RosterImport> before(RosterFile file);

    /**
     * Keeps the columns that a clerk corrected, for files of the same shape.
     *
     * @throws Refusal when nobody can be read by them, as the dry run says
     */
    void remember(RosterFile file);

    /**
     * Adds a word to the dictionary.
     *
     * @param kind of {@link RosterWord}
     * @param meaning the name of what it means
     */
    void addWord(String kind, String meaning, String word);

    /** Says what reading in the file would do, by a rule for what is known. */
    P dryRun(RosterFile file, MatchRule rule, Progress progress);

    /** The whole number of a row, for those who may; where it is a person's, the trail keeps who looked. */
    String look(RosterFile file, ImportRow row);

    /**
     * Does what the plan says. Cancelled, it leaves nothing.
     *
     * @return the import, or empty when the plan brings nothing
     * @throws Refusal when the register changed since, so that the plan no longer tells the truth
     */
    Optional<RosterImport> run(P plan, Progress progress);
}
