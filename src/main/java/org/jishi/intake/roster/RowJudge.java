package org.jishi.intake.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jishi.account.AccountRules;
import org.jishi.identity.IdentityNumber;
import org.jishi.identity.Masking;
import org.jishi.person.DeathRules;
import org.jishi.person.Person;
import org.jishi.person.PersonRegister;
import org.jishi.person.PersonRules;
import org.jishi.person.PovertyLevel;
import org.jspecify.annotations.Nullable;

/** Judges the rows of one file, in their order: what was met earlier in the file counts. */
final class RowJudge {
    private static final int SHARED_BY_MANY = 3;

    private final RosterFile file;
    private final RegisterView view;
    private final PersonRegister register;
    private final LocalDate today;
    private final MatchRule rule;
    private final RowRemarks remarks;
    private final RowAccounts accounts;
    private final Seen seen;

    RowJudge(
            RosterFile file,
            RegisterView view,
            PersonRegister register,
            LocalDate today,
            MatchRule rule,
            Map<String, List<RowRemarks.Whole>> whole,
            Seen seen) {
        this.file = file;
        this.view = view;
        this.register = register;
        this.today = today;
        this.rule = rule;
        this.remarks = new RowRemarks(view, whole);
        this.accounts = new RowAccounts(view, remarks);
        this.seen = seen;
    }

    PlannedRow judge(RosterLine line, Villages.Where where, PersonRules.Prepared entry) {
        RosterTable table = file.tables().get(line.table());
        IdentityNumber number = line.keptDigits() == null ? entry.number() : null;
        List<Remark> reasons = remarks.reasons(table, line, entry);
        List<Remark> warnings = remarks.warnings(table, line, where, entry);
        List<Remark> flags = remarks.flags(table, line, where, entry);
        if (!reasons.isEmpty() || number == null) {
            remarks.proposal(table, line, entry).ifPresent(flags::add);
            return refused(line, reasons, flags);
        }
        Person known = view.ofNumber(number.number());
        // the same person may stand in the file by the number they have and by one that was merged away
        String own = known == null ? number.number() : known.idNumber();
        Seen.Met earlier = seen.of(own);
        if (earlier != null) {
            return again(table, line, entry, earlier, flags);
        }
        if (known != null && !own.equals(number.number())) {
            flags.add(remarks.at(
                    table,
                    line,
                    RosterField.ID_NUMBER,
                    "people.roster.mergedNumber",
                    known.name(),
                    Masking.idNumber(own)));
        }
        PlannedRow row = known == null
                ? fresh(table, line, entry, warnings, flags)
                : known(table, line, entry, known, warnings, flags);
        if (row.verdict() != RosterVerdict.REFUSED) {
            row = sharedPhone(table, row, entry);
            Remark here = remarks.at(table, line, RosterField.ID_NUMBER, "people.roster.here");
            seen.meet(own, new Seen.Met(file, entry.name().key(), entry.name().name(), here.address()));
        }
        return row;
    }

    /** One phone for three or more persons is a sign of made-up lists: domain 2, fraud flags. */
    private PlannedRow sharedPhone(RosterTable table, PlannedRow row, PersonRules.Prepared entry) {
        int sharing = seen.sharing(entry.phone());
        if (sharing < SHARED_BY_MANY) {
            return row;
        }
        List<Remark> flags = new ArrayList<>(row.flags());
        flags.add(remarks.at(table, row.line(), RosterField.PHONE, "people.roster.phoneShared", sharing));
        return row.flagged(flags);
    }

    private PlannedRow again(
            RosterTable table, RosterLine line, PersonRules.Prepared entry, Seen.Met earlier, List<Remark> flags) {
        if (alike(earlier.nameKey(), entry.name().key())) {
            Remark same = earlier.file() == file
                    ? remarks.at(table, line, RosterField.ID_NUMBER, "people.roster.again", earlier.address())
                    : remarks.at(
                            table,
                            line,
                            RosterField.ID_NUMBER,
                            "people.roster.againElsewhere",
                            earlier.file().name(),
                            earlier.address());
            return new PlannedRow(
                    line,
                    RosterVerdict.DUPLICATE,
                    List.of(same),
                    List.of(),
                    flags,
                    null,
                    Set.of(),
                    null,
                    null,
                    null,
                    0,
                    null);
        }
        Remark other = earlier.file() == file
                ? remarks.at(
                        table,
                        line,
                        RosterField.ID_NUMBER,
                        "people.roster.otherInFile",
                        earlier.address(),
                        earlier.name())
                : remarks.at(
                        table,
                        line,
                        RosterField.ID_NUMBER,
                        "people.roster.otherElsewhere",
                        earlier.file().name(),
                        earlier.address(),
                        earlier.name());
        return refused(line, List.of(other), flags);
    }

    private PlannedRow fresh(
            RosterTable table, RosterLine line, PersonRules.Prepared entry, List<Remark> warnings, List<Remark> flags) {
        flags.addAll(remarks.likely(table, line));
        return new PlannedRow(
                line,
                RosterVerdict.NEW,
                List.of(),
                warnings,
                flags,
                entry,
                Set.copyOf(line.tags()),
                line.poverty(),
                accounts.of(table, line, entry.name().name(), null, warnings),
                null,
                0,
                null);
    }

    private PlannedRow known(
            RosterTable table,
            RosterLine line,
            PersonRules.Prepared entry,
            Person person,
            List<Remark> warnings,
            List<Remark> flags) {
        if (!alike(person.nameKey(), entry.name().key()) && !soundsAlike(person, entry)) {
            return refused(
                    line,
                    List.of(remarks.at(
                            table, line, RosterField.ID_NUMBER, "people.roster.otherInRegister", person.name())),
                    flags);
        }
        PersonRules.Prepared merged =
                PersonRules.prepare(Merging.over(person, line, entry.draft(), rule), today, code -> true);
        Person after = register.with(person, merged);
        LocalDate unborn = DeathRules.diedUnborn(after).orElse(null);
        if (unborn != null) {
            return refused(
                    line,
                    List.of(remarks.at(table, line, RosterField.BIRTH, "people.roster.bornAfterDeath", unborn)),
                    flags);
        }
        Map<String, List<@Nullable Object>> changes = PersonRegister.changes(person, after);
        if (!person.name().equals(after.name())) {
            warnings.add(remarks.at(table, line, RosterField.NAME, "people.roster.nameDiffers", person.name()));
        }
        String phone = entry.draft().phone();
        String registered = person.phone();
        if (phone != null && registered != null && Merging.keepsPhone(registered, phone)) {
            warnings.add(
                    remarks.at(table, line, RosterField.PHONE, "people.roster.phoneKept", Masking.phone(registered)));
        }
        if (person.diedOn() != null) {
            warnings.add(remarks.at(table, line, RosterField.NAME, "people.roster.died", person.diedOn()));
        }
        Set<String> newTags = new HashSet<>(line.tags());
        newTags.removeAll(view.tags(person.id()));
        PovertyLevel now = Objects.requireNonNullElse(view.poverty(person.id()), PovertyLevel.NONE);
        PovertyLevel poverty = line.poverty() == now ? null : line.poverty();
        AccountRules.Prepared account = accounts.of(table, line, entry.name().name(), person.id(), warnings);
        Set<RosterField> asked = asked(person, line, entry, newTags, poverty, account);
        if (!asked.isEmpty() || rule.taken(line)) {
            flags.addAll(remarks.asked(table, line, asked, rule.taken(line)));
        }
        newTags = rule.puts(RosterField.TAGS, line) ? newTags : Set.of();
        poverty = rule.puts(RosterField.POVERTY, line) ? poverty : null;
        account = rule.puts(RosterField.ACCOUNT_NO, line) ? account : null;
        boolean changed = !changes.isEmpty() || !newTags.isEmpty() || poverty != null || account != null;
        List<Remark> reasons = changed
                ? remarks.changes(table, line, changes, newTags, poverty, account)
                : List.of(remarks.at(
                        table,
                        line,
                        RosterField.ID_NUMBER,
                        rule.fields().isEmpty() ? "people.roster.unchanged" : "people.roster.unchangedByRule"));
        return new PlannedRow(
                line,
                changed ? RosterVerdict.UPDATED : RosterVerdict.DUPLICATE,
                reasons,
                warnings,
                flags,
                changed ? merged : null,
                newTags,
                poverty,
                account,
                person.id(),
                person.version(),
                null);
    }

    /** The fields that differ, are to be asked about, and have no answer yet. */
    private Set<RosterField> asked(
            Person person,
            RosterLine line,
            PersonRules.Prepared entry,
            Set<String> newTags,
            @Nullable PovertyLevel poverty,
            AccountRules.@Nullable Prepared account) {
        Set<RosterField> asked = EnumSet.noneOf(RosterField.class);
        if (!rule.fields().containsValue(MatchRule.Choice.ASK) || rule.taken(line)) {
            return asked;
        }
        MatchRule yes = rule.with(new MatchRule.RowPlace(line.table(), line.row()), true);
        Person after = register.with(
                person, PersonRules.prepare(Merging.over(person, line, entry.draft(), yes), today, code -> true));
        PersonRegister.changes(person, after).keySet().forEach(name -> asked.add(RowRemarks.field(name)));
        if (!newTags.isEmpty()) {
            asked.add(RosterField.TAGS);
        }
        if (poverty != null) {
            asked.add(RosterField.POVERTY);
        }
        if (account != null) {
            asked.add(RosterField.ACCOUNT_NO);
        }
        asked.removeIf(field -> rule.of(field) != MatchRule.Choice.ASK);
        return asked;
    }

    private static PlannedRow refused(RosterLine line, List<Remark> reasons, List<Remark> flags) {
        return new PlannedRow(
                line, RosterVerdict.REFUSED, reasons, List.of(), flags, null, Set.of(), null, null, null, 0, null);
    }

    private boolean soundsAlike(Person person, PersonRules.Prepared entry) {
        return !person.pinyin().isEmpty()
                && person.pinyin().equals(register.spelling(entry.name().name()));
    }

    /** The same name, or one with a single character wrong, missing or too many. */
    static boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        if (longer.length() - shorter.length() > 1 || shorter.length() < 2) {
            return false;
        }
        int front = 0;
        while (front < shorter.length() && longer.charAt(front) == shorter.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter.length() - front
                && longer.charAt(longer.length() - 1 - back) == shorter.charAt(shorter.length() - 1 - back)) {
            back++;
        }
        int wrong = longer.length() - front - back;
        return wrong <= 1 && front + back > 0;
    }
}
