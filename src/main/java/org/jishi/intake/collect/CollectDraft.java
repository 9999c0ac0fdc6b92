package org.jishi.intake.collect;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jishi.intake.roster.RosterField;
import org.jspecify.annotations.Nullable;

/**
 * A collecting as a clerk asks for it.
 *
 * @param township whose villages are asked, nine digits; null for all townships of the county
 * @param columns what the form has beside name and number
 */
public record CollectDraft(
        String name,
        @Nullable LocalDate dueOn,
        @Nullable String township,
        @Nullable UUID classId,
        String contact,
        Set<RosterField> columns) {
    public CollectDraft {
        columns = Set.copyOf(columns);
    }
}
