package org.jishi.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jishi.identity.Cleaned;
import org.jishi.identity.IdKind;
import org.jishi.identity.IdentityNumber;
import org.jishi.identity.MobileNumber;
import org.jishi.identity.PersonName;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** What can be said of an entry without the register: normalises it, or tells what is wrong at which field. */
public final class PersonRules {
    /** Trainees outside these ages are asked about: domain 2, fraud flags. */
    private static final int YOUNG = 16;

    private static final int OLD = 70;
    private static final int LONGEST_TAG = 30;
    private static final Pattern PLACE = Pattern.compile("\\d{12}");

    /**
     * An entry in the register's own form.
     *
     * @param problems why it cannot be kept; then the other parts may be null or as typed
     * @param warnings what a clerk should look at
     */
    public record Prepared(
            PersonDraft draft,
            PersonName name,
            @Nullable IdentityNumber number,
            @Nullable String phone,
            List<Problem> problems,
            List<Problem> warnings) {}

    private PersonRules() {}

    /** @param knownRegion whether a 6-digit code is or was one of GB/T 2260 */
    public static Prepared prepare(PersonDraft draft, LocalDate today, Predicate<String> knownRegion) {
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        PersonName name = PersonName.of(draft.name());
        name.problem("name").ifPresent(problems::add);
        IdentityNumber number = null;
        IdentityNumber.Reading reading = draft.idKind() == IdKind.OTHER
                ? IdentityNumber.readOther(draft.idNumber())
                : IdentityNumber.read(draft.idNumber(), today, knownRegion);
        switch (reading) {
            case IdentityNumber.Reading.Wrong wrong -> problems.add(wrong.at("idNumber"));
            case IdentityNumber.Reading.Right(var read, var doubts) -> {
                number = read;
                doubts.forEach(doubt -> warnings.add(stand("idNumber", doubt)));
            }
        }
        String phone = null;
        if (draft.phone() != null && !draft.phone().isBlank()) {
            MobileNumber read = MobileNumber.read(draft.phone());
            phone = read.number();
            read.warnings().forEach(doubt -> warnings.add(stand("phone", doubt)));
        }
        place("villageCode", draft.villageCode(), problems);
        place("householdCode", draft.householdCode(), problems);
        length("address", draft.address(), 200, problems);
        length("householdNo", draft.householdNo(), 40, problems);
        length("ethnicity", draft.ethnicity(), 20, problems);
        length("education", draft.education(), 20, problems);
        length("employer", draft.employer(), 100, problems);
        length("note", draft.note(), 500, problems);
        length("consentVersion", draft.consentVersion(), 40, problems);
        OpenWords.check("name", name.name(), problems);
        OpenWords.check("address", draft.address(), problems);
        OpenWords.check("householdNo", draft.householdNo(), problems);
        OpenWords.check("ethnicity", draft.ethnicity(), problems);
        OpenWords.check("education", draft.education(), problems);
        OpenWords.check("employer", draft.employer(), problems);
        OpenWords.check("consentVersion", draft.consentVersion(), problems);
        OpenWords.checkNote(draft.note(), warnings);
        notAfter("birth", draft.idKind() == IdKind.OTHER ? draft.birth() : null, today, problems);
        notAfter("consentOn", draft.consentOn(), today, problems);
        age(number, draft, today, warnings);
        return new Prepared(draft, name, number, phone, List.copyOf(problems), List.copyOf(warnings));
    }

    /** What is wrong with the words of groups. */
    static void tags(Collection<String> tags, List<Problem> problems) {
        if (tags.stream().anyMatch(tag -> tag.isBlank() || tag.length() > LONGEST_TAG)) {
            problems.add(Problem.at("tags", "people.register.tag"));
        }
        if (tags.stream().anyMatch(OpenWords::holdNumber)) {
            problems.add(Problem.at("tags", OpenWords.NUMBER));
        }
    }

    /**
     * What is wrong with a status of the poverty register.
     *
     * @param birth of whom it is, null where that is not known
     */
    static List<Problem> poverty(PersonEntry.Poverty status, @Nullable LocalDate birth, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        notAfter("povertySince", status.since(), today, problems);
        OpenWords.check("povertySource", status.source(), problems);
        if (birth != null && status.since().isBefore(birth)) {
            problems.add(Problem.at("povertySince", "people.poverty.beforeBirth"));
        }
        return problems;
    }

    private static void age(
            @Nullable IdentityNumber number, PersonDraft draft, LocalDate today, List<Problem> warnings) {
        LocalDate birth = number == null || number.birth() == null ? draft.birth() : number.birth();
        if (birth != null && !birth.isAfter(today)) {
            int age = Period.between(birth, today).getYears();
            if (age < YOUNG || age > OLD) {
                warnings.add(Problem.at("idNumber", "people.flag.age", age));
            }
        }
    }

    private static Problem stand(String field, Problem doubt) {
        return new Problem(field, doubt.key(), doubt.args());
    }

    private static void place(String field, @Nullable String code, List<Problem> problems) {
        if (code != null && !PLACE.matcher(code).matches()) {
            problems.add(Problem.at(field, "people.register.place"));
        }
    }

    private static void length(String field, @Nullable String text, int longest, List<Problem> problems) {
        if (text != null && text.length() > longest) {
            problems.add(Problem.at(field, "people.register.tooLong", longest, text.length()));
        }
    }

    private static void notAfter(String field, @Nullable LocalDate day, LocalDate today, List<Problem> problems) {
        if (day != null && day.isAfter(today)) {
            problems.add(Problem.at(field, "people.register.future"));
        }
    }

    /** Null for what holds nothing to see. */
    public static @Nullable String blankToNull(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String words = Cleaned.words(text);
        return words.isEmpty() ? null : words;
    }
}
