package org.jishi.intake.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jishi.account.AccountRules;
import org.jishi.identity.IdentityNumber;
import org.jishi.identity.Masking;
import org.jishi.identity.Sex;
import org.jishi.intake.roster.RegisterView.Namesake;
import org.jishi.person.KnownTag;
import org.jishi.person.OpenWords;
import org.jishi.person.PersonRules;
import org.jishi.person.PovertyLevel;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** Finds the words for a row: why it is refused, what to look at, what is worth knowing. */
final class RowRemarks {
    /** Where problems of {@link PersonRules} stand in a roster. */
    private static final Map<String, RosterField> FIELDS = Map.of(
            "name", RosterField.NAME,
            "idNumber", RosterField.ID_NUMBER,
            "phone", RosterField.PHONE,
            "villageCode", RosterField.VILLAGE,
            "address", RosterField.ADDRESS,
            "householdNo", RosterField.HOUSEHOLD_NO,
            "ethnicity", RosterField.ETHNICITY,
            "education", RosterField.EDUCATION,
            "employer", RosterField.EMPLOYER,
            "note", RosterField.NOTE);

    /** Where doubts of {@link PersonRules} are to be looked at; others are worth knowing. */
    private static final List<String> WARNED = List.of("phone", "note");

    /** As many first digits in common, and a namesake's number may be the one that was meant. */
    private static final int SAME_DIGITS = 14;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    static final String ASKED = "people.roster.asked";

    private static final int REGION_DIGITS = 6;
    private static final int LONGEST_TAG = 30;

    private final RegisterView view;
    private final Map<String, List<Whole>> whole;

    /** A row of the same file whose number is whole. */
    record Whole(String number, String sheet, String address) {}

    RowRemarks(RegisterView view, Map<String, List<Whole>> whole) {
        this.view = view;
        this.whole = whole;
    }

    Remark at(RosterTable table, RosterLine line, RosterField field, String key, Object... args) {
        return Remark.of(field, line.row(), table.column(field), key, args);
    }

    private Remark at(RosterTable table, RosterLine line, Problem problem) {
        RosterField field = FIELDS.getOrDefault(Objects.requireNonNullElse(problem.field(), ""), RosterField.NAME);
        return new Remark(
                field, line.row(), column(table, field), new Problem(field.name(), problem.key(), problem.args()));
    }

    /** An address may be a village that nobody knows: then it stands in the village's column, or in the township's. */
    static int column(RosterTable table, RosterField field) {
        return field != RosterField.ADDRESS
                ? table.column(field)
                : java.util.stream.Stream.of(RosterField.ADDRESS, RosterField.VILLAGE, RosterField.TOWNSHIP)
                        .mapToInt(table::column)
                        .filter(column -> column >= 0)
                        .findFirst()
                        .orElse(-1);
    }

    /** Why the row cannot come in, whatever the register says. */
    List<Remark> reasons(RosterTable table, RosterLine line, PersonRules.Prepared entry) {
        List<Remark> reasons = new ArrayList<>();
        for (Problem problem : entry.problems()) {
            Remark remark = at(table, line, problem);
            if (remark.field() != RosterField.ID_NUMBER || line.keptDigits() == null) {
                reasons.add(remark);
            }
        }
        if (line.keptDigits() != null) {
            Remark here = at(table, line, RosterField.ID_NUMBER, "people.roster.here");
            reasons.add(at(table, line, RosterField.ID_NUMBER, "people.roster.digitsLost", here.address()));
        }
        line.tags().stream()
                .filter(tag -> tag.length() > LONGEST_TAG)
                .findFirst()
                .ifPresent(tag -> reasons.add(at(table, line, RosterField.TAGS, "people.register.tag")));
        if (line.tags().stream().anyMatch(OpenWords::holdNumber)
                || line.unread().stream().anyMatch(unread -> OpenWords.holdNumber(unread.word()))) {
            RosterField field = table.layout().has(RosterField.TAGS) ? RosterField.TAGS : RosterField.POVERTY;
            reasons.add(at(table, line, field, OpenWords.NUMBER));
        }
        if (line.kinship() != null && OpenWords.holdNumber(line.kinship().word())) {
            reasons.add(at(table, line, RosterField.RELATION, OpenWords.NUMBER));
        }
        return reasons;
    }

    /** What comes in but should be looked at. */
    List<Remark> warnings(RosterTable table, RosterLine line, Villages.Where where, PersonRules.Prepared entry) {
        List<Remark> warnings = new ArrayList<>();
        entry.warnings().stream()
                .filter(problem -> WARNED.contains(problem.field()))
                .forEach(problem -> warnings.add(at(table, line, problem)));
        if (!where.found() && !where.elsewhere() && line.given().contains(RosterField.VILLAGE)) {
            warnings.add(
                    where.candidates().isEmpty()
                            ? at(table, line, RosterField.VILLAGE, "people.roster.villageUnknown", line.village())
                            : at(
                                    table,
                                    line,
                                    RosterField.VILLAGE,
                                    "people.roster.villageSeveral",
                                    String.join("、", where.candidates())));
        }
        line.unread().stream()
                .filter(unread -> unread.field() == RosterField.POVERTY && !OpenWords.holdNumber(unread.word()))
                .forEach(unread -> warnings.add(at(
                        table,
                        line,
                        RosterField.POVERTY,
                        unread.unclear() ? "people.roster.povertyUnclear" : "people.roster.povertyUnknown",
                        unread.word())));
        return warnings;
    }

    /** What is worth knowing of the person. */
    List<Remark> flags(RosterTable table, RosterLine line, Villages.Where where, PersonRules.Prepared entry) {
        List<Remark> flags = new ArrayList<>();
        entry.warnings().stream()
                .filter(problem -> !WARNED.contains(problem.field()))
                .forEach(problem -> flags.add(at(table, line, problem)));
        if (where.elsewhere()) {
            flags.add(
                    at(table, line, RosterField.TOWNSHIP, "people.roster.elsewhere", line.township() + line.village()));
        }
        line.unread().stream()
                .filter(unread -> !OpenWords.holdNumber(unread.word()))
                .filter(unread ->
                        unread.field() == RosterField.TAGS && (unread.unclear() || !view.hasTag(unread.word())))
                .forEach(unread -> flags.add(at(
                        table,
                        line,
                        RosterField.TAGS,
                        unread.unclear() ? "people.roster.povertyUnclear" : "people.roster.tagNew",
                        unread.word())));
        IdentityNumber number = entry.number();
        Sex written = line.draft().sex();
        if (number != null && written != null && number.sex() != null && number.sex() != written) {
            flags.add(at(table, line, RosterField.SEX, "people.roster.sexDiffers"));
        }
        LocalDate born = number == null ? null : number.birth();
        if (born != null && saysAnotherBirth(line, born)) {
            flags.add(at(table, line, RosterField.BIRTH, "people.roster.birthDiffers"));
        }
        return flags;
    }

    /** A birth that can be read to the day has to be that day; of any other words only the year can be held against it. */
    private static boolean saysAnotherBirth(RosterLine line, LocalDate born) {
        LocalDate written = line.draft().birth();
        return written != null && !written.equals(born)
                || line.unread().stream()
                        .filter(unread -> unread.field() == RosterField.BIRTH)
                        .flatMap(unread -> YEAR.matcher(unread.word()).results())
                        .anyMatch(year -> !year.group().equals(String.valueOf(born.getYear())));
    }

    /** Somebody in the register who is like the newcomer, with the strongest reason. */
    List<Remark> likely(RosterTable table, RosterLine line) {
        return view.like(RosterPlanner.rowId(line)).stream()
                .map(other -> at(
                        table,
                        line,
                        RosterField.NAME,
                        "people.roster.likely",
                        other.name(),
                        Masking.idNumber(other.idNumber()),
                        Problem.of("people.alike.sign."
                                + Comparing.RULES.reasons(other.alike()).getFirst())))
                .toList();
    }

    /** For a damaged or mistyped number: the namesake in the register whose number begins alike. Never taken over. */
    Optional<Remark> proposal(RosterTable table, RosterLine line, PersonRules.Prepared entry) {
        String written = line.keptDigits() != null ? line.keptDigits() : digits(line.idNumber());
        int needed = line.keptDigits() != null ? Math.min(written.length(), SAME_DIGITS) : SAME_DIGITS;
        if (entry.name().key().isEmpty() || needed < REGION_DIGITS || written.length() < needed) {
            return Optional.empty();
        }
        String beginning = written.substring(0, needed);
        List<Namesake> fitting = view.namesakes(entry.name().key()).stream()
                .filter(other -> other.idNumber().startsWith(beginning))
                .toList();
        if (fitting.isEmpty()) {
            return inFile(table, line, entry.name().key(), beginning);
        }
        if (fitting.size() > 1) {
            return Optional.empty();
        }
        Namesake one = fitting.getFirst();
        Remark here = at(table, line, RosterField.ID_NUMBER, "people.roster.here");
        return Optional.of(at(
                table,
                line,
                RosterField.ID_NUMBER,
                "people.roster.proposed",
                one.name(),
                Masking.idNumber(one.idNumber()),
                here.address()));
    }

    /** Somebody of that name whose number begins alike stands whole in another row. */
    private Optional<Remark> inFile(RosterTable table, RosterLine line, String name, String beginning) {
        List<Whole> fitting = whole.getOrDefault(name, List.of()).stream()
                .filter(other -> other.number().startsWith(beginning))
                .toList();
        if (fitting.isEmpty() || fitting.stream().map(Whole::number).distinct().count() > 1) {
            return Optional.empty();
        }
        Whole one = fitting.getFirst();
        return Optional.of(at(
                table,
                line,
                RosterField.ID_NUMBER,
                "people.roster.proposedInFile",
                (one.sheet() + " " + one.address()).strip(),
                Masking.idNumber(one.number()),
                at(table, line, RosterField.ID_NUMBER, "people.roster.here").address()));
    }

    private static String digits(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .replaceAll("[^0-9]", "");
    }

    /** What changes of a known person: each field with its old and new content, numbers masked. */
    List<Remark> changes(
            RosterTable table,
            RosterLine line,
            Map<String, List<@Nullable Object>> changes,
            Set<String> newTags,
            @Nullable PovertyLevel poverty,
            AccountRules.@Nullable Prepared account) {
        Map<RosterField, Remark> told = new LinkedHashMap<>();
        for (Map.Entry<String, List<@Nullable Object>> each : changes.entrySet()) {
            String name = each.getKey();
            RosterField field = name.equals("hasShop") ? RosterField.HAS_SHOP : FIELDS.get(name);
            if (field != null) {
                List<@Nullable Object> values = each.getValue();
                told.put(field, change(table, line, field, values));
            }
        }
        for (String tag : newTags.stream().sorted().toList()) {
            Object shown = KnownTag.of(tag)
                    .<Object>map(each -> Problem.of("people.tag." + each.name()))
                    .orElse(tag);
            told.merge(
                    RosterField.TAGS,
                    at(table, line, RosterField.TAGS, "people.roster.tagAdded", shown),
                    (first, _) -> first);
        }
        if (poverty != null) {
            told.put(
                    RosterField.POVERTY,
                    at(
                            table,
                            line,
                            RosterField.POVERTY,
                            "people.roster.povertyChanged",
                            Problem.of("people.poverty." + poverty.name())));
        }
        if (account != null) {
            String number = Masking.account(Objects.requireNonNull(account.number()));
            told.put(
                    RosterField.ACCOUNT_NO,
                    at(table, line, RosterField.ACCOUNT_NO, "people.roster.accountWaits", account.bank(), number));
        }
        return List.copyOf(told.values());
    }

    /** The name of a person's field as rosters call it. */
    static Problem label(String field) {
        return Problem.of("people.roster.field." + field(field).name());
    }

    /** The roster's field of a person's. */
    static RosterField field(String name) {
        return name.equals("hasShop") ? RosterField.HAS_SHOP : FIELDS.getOrDefault(name, RosterField.NAME);
    }

    /** What a row is asked about, or that its answer was yes. */
    List<Remark> asked(RosterTable table, RosterLine line, Set<RosterField> asked, boolean taken) {
        if (taken) {
            return List.of(at(table, line, RosterField.ID_NUMBER, "people.roster.taken"));
        }
        return asked.stream()
                .map(field -> at(table, line, field, ASKED, Problem.of("people.roster.field." + field.name())))
                .toList();
    }

    private Remark change(RosterTable table, RosterLine line, RosterField field, List<@Nullable Object> values) {
        Problem label = Problem.of("people.roster.field." + field.name());
        Object old = shown(field, values.get(0));
        Object now = shown(field, values.get(1));
        return field == RosterField.VILLAGE || field == RosterField.HAS_SHOP
                ? at(table, line, field, "people.roster.changedField", label)
                : at(table, line, field, "people.roster.changed", label, old, now);
    }

    private static Object shown(RosterField field, @Nullable Object content) {
        if (content == null) {
            return Problem.of("people.roster.nothing");
        }
        return field == RosterField.PHONE ? Masking.phone(content.toString()) : content.toString();
    }
}
