package org.jishi.intake.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.household.HouseholdLists;
import org.jishi.household.HouseholdLists.Numbered;
import org.jishi.household.HouseholdLists.Standing;
import org.jishi.household.HouseholdRules;
import org.jishi.household.Relation;
import org.jishi.identity.IdentityNumber;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Says of the rows of one file into which household each would come: who the head is is told by a number, their own or the
 * household's, never by a name. What contradicts the register or itself is something to look at, and changes nothing.
 */
final class RowHouseholds {
    private final Handle handle;
    private final RosterFile file;
    private final Seen seen;
    private final LocalDate today;
    private Map<String, Standing> standing = Map.of();
    private Map<String, Numbered> numbered = Map.of();
    private final Map<String, Target> byHead = new HashMap<>();
    private final Map<String, Target> byNumber = new HashMap<>();

    /** A household that rows may mean; with {@code id} null one that the file makes. */
    private record Target(
            @Nullable UUID id,
            @Nullable String head,
            @Nullable String number,
            @Nullable String village,
            String name) {
        boolean same(Target other) {
            return Objects.equals(id, other.id) && Objects.equals(head, other.head);
        }

        HouseholdStep step(Relation relation) {
            return new HouseholdStep(id, head, number, village, relation);
        }
    }

    /** What is found of a row: a step, or what is to be looked at, or neither where nothing changes. */
    private record Found(
            @Nullable HouseholdStep step, @Nullable Problem problem) {
        static final Found NOTHING = new Found(null, null);

        static Found problem(String key, Object... args) {
            return new Found(null, Problem.of(key, args));
        }
    }

    RowHouseholds(Handle handle, RosterFile file, Seen seen, LocalDate today) {
        this.handle = handle;
        this.file = file;
        this.seen = seen;
        this.today = today;
    }

    /** @param numbers of each row, null where it is not whole */
    List<PlannedRow> with(List<PlannedRow> rows, List<@Nullable String> numbers) {
        List<Integer> speaking = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PlannedRow row = rows.get(i);
            boolean comes = row.verdict() == RosterVerdict.NEW || row.known() != null;
            if (comes
                    && row.verdict() != RosterVerdict.REFUSED
                    && row.line().kinship() != null
                    && numbers.get(i) != null) {
                speaking.add(i);
            }
        }
        if (speaking.isEmpty()) {
            return rows;
        }
        read(rows, numbers, speaking);
        List<PlannedRow> all = new ArrayList<>(rows);
        for (boolean heads : new boolean[] {true, false}) {
            for (int i : speaking) {
                PlannedRow row = rows.get(i);
                RosterLine.Kinship said = Objects.requireNonNull(row.line().kinship());
                if ((said.relation() == Relation.HEAD) == heads) {
                    String number = Objects.requireNonNull(numbers.get(i));
                    all.set(i, told(row, heads ? head(row, number) : member(row, said, number)));
                }
            }
        }
        return all;
    }

    private void read(List<PlannedRow> rows, List<@Nullable String> numbers, List<Integer> speaking) {
        Set<String> persons = new HashSet<>();
        Set<String> households = new HashSet<>();
        for (int i : speaking) {
            RosterLine line = rows.get(i).line();
            persons.add(Objects.requireNonNull(numbers.get(i)));
            String head = headNumber(Objects.requireNonNull(line.kinship()));
            if (head != null) {
                persons.add(head);
            }
            String number = HouseholdRules.number(line.draft().householdNo());
            if (number != null) {
                households.add(number);
            }
        }
        standing = HouseholdLists.standing(handle, persons);
        numbered = HouseholdLists.numbered(handle, households);
    }

    private @Nullable String headNumber(RosterLine.Kinship said) {
        IdentityNumber read = number(said.headNumber());
        return read == null ? null : read.number();
    }

    private @Nullable IdentityNumber number(String written) {
        return IdentityNumber.read(written, today) instanceof IdentityNumber.Reading.Right(var number, var _)
                ? number
                : null;
    }

    private PlannedRow told(PlannedRow row, Found found) {
        if (found.problem() != null) {
            return row.warned(at(row, found.problem()));
        }
        HouseholdStep step = found.step();
        if (step == null) {
            return row;
        }
        String name = row.line().name().strip();
        Problem said = step.relation() == Relation.HEAD
                ? Problem.of("people.roster.household.makes", name)
                : Problem.of(
                        "people.roster.household.joins",
                        nameOf(step),
                        Problem.of("people.household.relation." + step.relation()));
        return row.into(step, at(row, said));
    }

    private String nameOf(HouseholdStep step) {
        return java.util.stream.Stream.concat(byHead.values().stream(), byNumber.values().stream())
                .filter(target ->
                        Objects.equals(target.id(), step.household()) && Objects.equals(target.head(), step.head()))
                .map(Target::name)
                .findFirst()
                .orElse("");
    }

    private Remark at(PlannedRow row, Problem problem) {
        RosterTable table = file.tables().get(row.line().table());
        return Remark.of(
                RosterField.RELATION,
                row.line().row(),
                table.column(RosterField.RELATION),
                problem.key(),
                problem.args().toArray());
    }

    private Found head(PlannedRow row, String own) {
        String number = HouseholdRules.number(row.line().draft().householdNo());
        Standing now = standing.get(own);
        String name = row.line().name().strip();
        if (row.known() != null && (now == null || now.dead())) {
            return Found.NOTHING;
        }
        if (now != null && now.household() != null) {
            if (now.relation() != Relation.HEAD) {
                return Found.problem("people.roster.household.isMember", shown(now.number()));
            }
            if (number != null && now.number() != null && !number.equals(now.number())) {
                return Found.problem("people.roster.household.otherNumber", now.number(), number);
            }
            meet(own, number, new Target(now.household(), null, now.number(), null, name));
            return Found.NOTHING;
        }
        Numbered there = number == null ? null : numbered.get(number);
        if (number != null && there != null && there.head() != null) {
            return Found.problem("people.roster.household.hasHead", number);
        }
        if (number != null && !seen.household(number)) {
            return Found.problem("people.roster.household.numberTwice", number);
        }
        Target target = there != null
                ? new Target(there.id(), null, number, null, name)
                : new Target(null, own, number, village(row, now), name);
        meet(own, number, target);
        return new Found(target.step(Relation.HEAD), null);
    }

    private void meet(String head, @Nullable String number, Target target) {
        byHead.put(head, target);
        if (number != null) {
            byNumber.put(number, target);
        }
    }

    private static @Nullable String village(PlannedRow row, @Nullable Standing now) {
        if (row.entry() != null) {
            return row.entry().draft().villageCode();
        }
        return now == null ? null : now.villageCode();
    }

    private Found member(PlannedRow row, RosterLine.Kinship said, String own) {
        Relation relation = said.relation();
        Standing now = standing.get(own);
        if (relation == null) {
            return Found.problem("people.roster.household.word", said.word());
        }
        if (row.known() != null && (now == null || now.dead())) {
            return Found.NOTHING;
        }
        IdentityNumber read = number(own);
        if (read != null && !HouseholdRules.fits(relation, read.sex())) {
            return Found.problem("people.roster.household.sex", Problem.of("people.household.relation." + relation));
        }
        Object found = target(row, said, own);
        if (found instanceof Found problem) {
            return problem;
        }
        Target target = (Target) found;
        if (now == null || now.household() == null) {
            return new Found(target.step(relation), null);
        }
        if (!now.household().equals(target.id())) {
            return Found.problem("people.roster.household.other", shown(now.number()));
        }
        return now.relation() == relation
                ? Found.NOTHING
                : Found.problem(
                        "people.roster.household.differs",
                        Problem.of("people.household.relation." + Objects.requireNonNull(now.relation())),
                        said.word());
    }

    /** The household that a member's row means: a {@link Target}, or a {@link Found} that says why there is none. */
    private Object target(PlannedRow row, RosterLine.Kinship said, String own) {
        String number = HouseholdRules.number(row.line().draft().householdNo());
        Target byNo = null;
        if (number != null) {
            Numbered there = numbered.get(number);
            byNo = byNumber.get(number);
            if (byNo == null && there != null) {
                byNo = new Target(there.id(), null, number, null, number);
                byNumber.put(number, byNo);
            }
        }
        if (said.headNumber().isEmpty()) {
            if (byNo != null) {
                return byNo;
            }
            return number == null
                    ? Found.problem("people.roster.household.byName")
                    : Found.problem("people.roster.household.noHead", number);
        }
        String head = headNumber(said);
        if (head == null) {
            return Found.problem("people.roster.household.headNumber");
        }
        if (head.equals(own)) {
            return Found.problem("people.roster.household.ownHead");
        }
        Target target = byHead.get(head);
        if (target == null) {
            Standing there = standing.get(head);
            if (there == null || there.household() == null || there.relation() != Relation.HEAD) {
                return Found.problem("people.roster.household.headUnknown");
            }
            target = new Target(there.household(), null, there.number(), null, there.name());
            byHead.put(head, target);
        }
        return byNo != null && !byNo.same(target) ? Found.problem("people.roster.household.two") : target;
    }

    private static String shown(@Nullable String number) {
        return number == null ? "—" : number;
    }
}
