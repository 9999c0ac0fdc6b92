package org.jishi.intake.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jishi.account.AccountRules;
import org.jishi.person.PersonRules;
import org.jishi.person.PovertyLevel;
import org.jspecify.annotations.Nullable;

/**
 * What would become of one row of a roster.
 *
 * @param reasons why it is refused or a duplicate, or which fields of a known person change
 * @param warnings what comes in but should be looked at
 * @param flags what is worth knowing of the person; nothing to mend in the file
 * @param entry what would stand in the register; null when refused or nothing changes
 * @param newTags the groups that would begin
 * @param newPoverty the status that would be put into the history, or null
 * @param newAccount the account that would wait for a second person, or null
 * @param known the person of that number, or null
 * @param knownVersion the version of that person when the plan was made
 * @param household into which household the person would come, or null
 */
public record PlannedRow(
        RosterLine line,
        RosterVerdict verdict,
        List<Remark> reasons,
        List<Remark> warnings,
        List<Remark> flags,
        PersonRules.@Nullable Prepared entry,
        Set<String> newTags,
        @Nullable PovertyLevel newPoverty,
        AccountRules.@Nullable Prepared newAccount,
        @Nullable UUID known,
        int knownVersion,
        @Nullable HouseholdStep household)
        implements ImportRow {
    public PlannedRow {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
        flags = List.copyOf(flags);
        newTags = Set.copyOf(newTags);
    }

    /** Whether running it would do the same as running the other. */
    boolean sameAs(PlannedRow other) {
        return verdict == other.verdict
                && knownVersion == other.knownVersion
                && java.util.Objects.equals(known, other.known)
                && newTags.equals(other.newTags)
                && newPoverty == other.newPoverty
                && java.util.Objects.equals(newAccount, other.newAccount)
                && java.util.Objects.equals(household, other.household);
    }

    PlannedRow flagged(List<Remark> all) {
        return new PlannedRow(
                line,
                verdict,
                reasons,
                warnings,
                all,
                entry,
                newTags,
                newPoverty,
                newAccount,
                known,
                knownVersion,
                household);
    }

    /** The same with something to look at. */
    PlannedRow warned(Remark more) {
        List<Remark> all = new ArrayList<>(warnings);
        all.add(more);
        return new PlannedRow(
                line,
                verdict,
                reasons,
                all,
                flags,
                entry,
                newTags,
                newPoverty,
                newAccount,
                known,
                knownVersion,
                household);
    }

    /** The same, coming into a household: of a person who is known that is a change. */
    PlannedRow into(HouseholdStep step, Remark told) {
        List<Remark> all = new ArrayList<>(verdict == RosterVerdict.DUPLICATE ? List.of() : reasons);
        all.add(told);
        return new PlannedRow(
                line,
                verdict == RosterVerdict.DUPLICATE ? RosterVerdict.UPDATED : verdict,
                all,
                warnings,
                flags,
                entry,
                newTags,
                newPoverty,
                newAccount,
                known,
                knownVersion,
                step);
    }

    /** Whether a field of a known person differs and the rule wants each row asked. */
    @Override
    public boolean asks() {
        return flags.stream().anyMatch(remark -> remark.problem().key().equals(RowRemarks.ASKED));
    }

    @Override
    public int table() {
        return line.table();
    }

    @Override
    public int row() {
        return line.row();
    }

    @Override
    public boolean hidden() {
        return line.hidden();
    }

    @Override
    public String name() {
        return line.name();
    }

    @Override
    public String number() {
        return line.idNumber();
    }
}
