package org.jishi.intake.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.household.Household;
import org.jishi.household.HouseholdLists;
import org.jishi.household.HouseholdLists.Standing;
import org.jishi.household.Member;
import org.jishi.platform.access.Actor;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;

/** Puts persons into households as a plan says, once they are in the register, within the same transaction. */
final class HouseholdWriter {
    private final Ids ids;
    private final OfficeClock clock;
    private final HouseholdLists households;

    HouseholdWriter(Ids ids, OfficeClock clock, HouseholdLists households) {
        this.ids = ids;
        this.clock = clock;
        this.households = households;
    }

    void write(Handle handle, Actor actor, RosterPlan plan) {
        List<PlannedRow> rows =
                plan.rows().stream().filter(row -> row.household() != null).toList();
        if (rows.isEmpty()) {
            return;
        }
        Map<String, Standing> fresh = HouseholdLists.standing(
                handle,
                rows.stream()
                        .filter(row -> row.known() == null)
                        .map(HouseholdWriter::number)
                        .toList());
        Map<String, Household> made = new LinkedHashMap<>();
        List<Member> members = new ArrayList<>();
        Map<UUID, Boolean> once = new HashMap<>();
        for (PlannedRow row : rows) {
            HouseholdStep step = Objects.requireNonNull(row.household());
            UUID household = step.household() != null
                    ? step.household()
                    : made.computeIfAbsent(Objects.requireNonNull(step.head()), head -> household(step))
                            .id();
            UUID person = row.known() != null
                    ? row.known()
                    : Objects.requireNonNull(fresh.get(number(row))).personId();
            if (once.put(person, true) != null) {
                throw new Refusal("people.roster.changedMeanwhile");
            }
            members.add(Member.begins(ids.next(), household, person, step.relation(), clock.today()));
        }
        households.write(handle, actor, List.copyOf(made.values()), members);
    }

    private static String number(PlannedRow row) {
        return Objects.requireNonNull(Objects.requireNonNull(row.entry()).number())
                .number();
    }

    private Household household(HouseholdStep step) {
        return new Household(
                ids.next(),
                step.number(),
                step.number(),
                step.village(),
                null,
                clock.today(),
                null,
                null,
                1,
                clock.now());
    }
}
