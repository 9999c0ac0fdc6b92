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
import org.jishi.identity.IdentityNumber;
import org.jishi.person.LikePeople;
import org.jishi.person.OpenContacts;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonRegister;
import org.jishi.person.PersonRules;
import org.jishi.place.PlaceService;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/** Says of each row of a roster what would become of it. Reads the register, writes nothing. */
final class RosterPlanner {
    private final OfficeClock clock;
    private final PlaceService places;
    private final PersonRegister register;

    /** A row whose own contents were looked at. */
    private record Looked(RosterLine line, Villages.Where where, PersonRules.Prepared entry) {}

    RosterPlanner(OfficeClock clock, PlaceService places, PersonRegister register) {
        this.clock = clock;
        this.places = places;
        this.register = register;
    }

    /** Plans for files that come in together, in their order; {@code lines} are those of each. */
    List<RosterPlan> plans(
            Handle handle, List<RosterFile> files, List<List<RosterLine>> lines, MatchRule rule, Progress progress) {
        Seen seen = new Seen();
        List<RosterPlan> plans = new ArrayList<>(files.size());
        for (int i = 0; i < files.size(); i++) {
            plans.add(plan(handle, files.get(i), lines.get(i), rule, seen, progress));
        }
        return plans;
    }

    /** @param seen whom files that come in with this one have named */
    private RosterPlan plan(
            Handle handle, RosterFile file, List<RosterLine> lines, MatchRule rule, Seen seen, Progress progress) {
        LocalDate today = clock.today();
        Villages villages = new Villages(places.matcher(handle), places.townships(handle));
        Map<String, Boolean> regions = new HashMap<>();
        List<Looked> looked = new ArrayList<>(lines.size());
        RegisterView.Asked asked =
                new RegisterView.Asked(new HashSet<>(), new HashSet<>(), new ArrayList<>(), new HashSet<>());
        for (RosterLine line : lines) {
            Villages.Where where = villages.find(line.township(), line.village());
            PersonRules.Prepared entry = PersonRules.prepare(
                    placed(line, where),
                    today,
                    code -> regions.computeIfAbsent(
                            code, each -> places.book().county(each).isPresent()));
            ask(asked, line, entry);
            line.unread().stream()
                    .filter(unread -> unread.field() == RosterField.TAGS)
                    .forEach(unread -> asked.tags().add(unread.word()));
            looked.add(new Looked(line, where, entry));
            if (looked.size() % 1_000 == 0) {
                progress.check();
            }
        }
        RegisterView view = RegisterView.read(handle, asked, today, progress);
        progress.check();
        RowJudge judge = new RowJudge(file, view, register, today, rule, whole(file, looked, asked), seen);
        List<PlannedRow> rows = new ArrayList<>(looked.size());
        for (Looked each : looked) {
            rows.add(judge.judge(each.line(), each.where(), each.entry()));
            if (rows.size() % 1_000 == 0) {
                progress.report(rows.size(), looked.size());
                progress.check();
            }
        }
        progress.report(rows.size(), looked.size());
        rows = withContacts(handle, file, rows);
        rows = new RowHouseholds(handle, file, seen, today).with(rows, numbers(looked));
        long head = AuditTrail.lastSeq(handle);
        return new RosterPlan(file, rows, rule, head, today);
    }

    /** Tells what is somebody's phone or account, though it stands where everybody sees it. */
    private static List<PlannedRow> withContacts(Handle handle, RosterFile file, List<PlannedRow> rows) {
        Map<String, Set<String>> codes = new HashMap<>();
        List<PlannedRow> told = new ArrayList<>(rows);
        for (PlannedRow row : rows) {
            if (row.entry() != null) {
                open(row)
                        .forEach((field, code) -> codes.computeIfAbsent(code, none -> new HashSet<>())
                                .add(field));
            }
        }
        Set<String> known = codes.isEmpty() ? Set.of() : OpenContacts.known(handle, codes.keySet());
        for (int i = 0; i < rows.size() && !known.isEmpty(); i++) {
            PlannedRow row = rows.get(i);
            if (row.entry() == null) {
                continue;
            }
            for (Map.Entry<String, String> each : open(row).entrySet()) {
                if (known.contains(each.getValue())) {
                    RosterField field =
                            each.getKey().equals("tags") ? RosterField.TAGS : RowRemarks.field(each.getKey());
                    RosterTable table = file.tables().get(row.table());
                    told.set(
                            i,
                            told.get(i)
                                    .warned(Remark.of(
                                            field, row.row(), RowRemarks.column(table, field), OpenContacts.TOLD)));
                }
            }
        }
        return told;
    }

    private static Map<String, String> open(PlannedRow row) {
        Map<String, @Nullable String> open =
                OpenContacts.of(Objects.requireNonNull(row.entry()).draft());
        open.putAll(OpenContacts.ofTags(Set.copyOf(row.newTags())));
        return OpenContacts.codes(open);
    }

    /** The number of each row, null where it is not whole. */
    private static List<@Nullable String> numbers(List<Looked> looked) {
        List<@Nullable String> numbers = new ArrayList<>(looked.size());
        for (Looked each : looked) {
            IdentityNumber number =
                    each.line().keptDigits() == null ? each.entry().number() : null;
            numbers.add(number == null ? null : number.number());
        }
        return numbers;
    }

    /** Rows of the same file whose number is whole, by the names of those whose number is not. */
    private static Map<String, List<RowRemarks.Whole>> whole(
            RosterFile file, List<Looked> looked, RegisterView.Asked asked) {
        Map<String, List<RowRemarks.Whole>> found = new HashMap<>();
        for (Looked each : looked) {
            IdentityNumber number =
                    each.line().keptDigits() == null ? each.entry().number() : null;
            String name = each.entry().name().key();
            if (number != null && asked.doubtful().contains(name)) {
                RosterTable table = file.tables().get(each.line().table());
                String address = Remark.of(
                                RosterField.ID_NUMBER,
                                each.line().row(),
                                table.column(RosterField.ID_NUMBER),
                                "people.roster.here")
                        .address();
                found.computeIfAbsent(name, none -> new ArrayList<>(1))
                        .add(new RowRemarks.Whole(number.number(), table.sheet().name(), address));
            }
        }
        return found;
    }

    private void ask(RegisterView.Asked asked, RosterLine line, PersonRules.Prepared entry) {
        IdentityNumber number = line.keptDigits() == null ? entry.number() : null;
        if (number == null) {
            asked.doubtful().add(entry.name().key());
            return;
        }
        asked.numbers().add(number.number());
        if (!entry.name().key().isEmpty()) {
            asked.others()
                    .add(LikePeople.traits(
                            entry, rowId(line), register.spelling(entry.name().name())));
        }
    }

    /** By which a row is asked for in {@link RegisterView#like}. */
    static UUID rowId(RosterLine line) {
        return new UUID(line.table() + 1L, line.row());
    }

    /** With the village found; where none was, the roster's words become the address unless it has one. */
    private static PersonDraft placed(RosterLine line, Villages.Where where) {
        PersonDraft draft = line.draft();
        if (where.found()) {
            return draft.village(where.code());
        }
        String words = line.township() + line.village();
        return draft.address() != null || words.isEmpty() ? draft : addressed(draft, words);
    }

    private static PersonDraft addressed(PersonDraft draft, String address) {
        return new PersonDraft(
                draft.name(),
                draft.idKind(),
                draft.idNumber(),
                draft.sex(),
                draft.birth(),
                draft.phone(),
                draft.villageCode(),
                Objects.requireNonNull(address),
                draft.householdCode(),
                draft.householdNo(),
                draft.ethnicity(),
                draft.education(),
                draft.employer(),
                draft.hasShop(),
                draft.note(),
                draft.consentOn(),
                draft.consentVersion());
    }
}
