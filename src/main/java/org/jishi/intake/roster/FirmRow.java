package org.jishi.intake.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jishi.account.AccountRules;
import org.jishi.organisation.OrganisationRules;
import org.jspecify.annotations.Nullable;

/**
 * What would become of one row of a list of organisations.
 *
 * @param entry what would stand in the register; null for whatever does not come in
 * @param legal the person of the register who stands for it, in whose place the entry has no name; or null
 * @param newAccount the account that would wait for a second person, or null
 */
record FirmRow(
        FirmLine line,
        RosterVerdict verdict,
        List<Remark> reasons,
        List<Remark> warnings,
        List<Remark> flags,
        OrganisationRules.@Nullable Prepared entry,
        @Nullable UUID legal,
        AccountRules.@Nullable Prepared newAccount)
        implements ImportRow {
    FirmRow {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
        flags = List.copyOf(flags);
    }

    /** Whether running it would do the same as running the other. */
    boolean sameAs(FirmRow other) {
        return verdict == other.verdict
                && Objects.equals(legal, other.legal)
                && Objects.equals(newAccount, other.newAccount);
    }

    /** The same, with one more warning. */
    FirmRow warned(Remark warning) {
        List<Remark> more = new ArrayList<>(warnings);
        more.add(warning);
        return new FirmRow(line, verdict, reasons, more, flags, entry, legal, newAccount);
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
        return line.code();
    }
}
