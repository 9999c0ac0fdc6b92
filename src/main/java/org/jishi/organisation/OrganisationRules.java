package org.jishi.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jishi.identity.MobileNumber;
import org.jishi.identity.PersonName;
import org.jishi.person.OpenWords;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** What can be said of an organisation's entry without the register. */
public final class OrganisationRules {
    private static final int LONGEST = 100;

    /**
     * An entry in the register's own form.
     *
     * @param code null where none was entered or it is wrong
     */
    public record Prepared(
            OrganisationDraft draft,
            PersonName name,
            Organisation.Kind kind,
            @Nullable String code,
            @Nullable String phone,
            List<Problem> problems,
            List<Problem> warnings) {}

    private OrganisationRules() {}

    public static Prepared prepare(OrganisationDraft draft) {
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        PersonName name = PersonName.of(draft.name());
        if (name.key().isEmpty()) {
            problems.add(Problem.at("name", "people.organisation.nameEmpty"));
        }
        tooLong(problems, "name", name.name(), LONGEST);
        tooLong(problems, "legalPerson", draft.legalPerson(), 60);
        tooLong(problems, "address", draft.address(), 200);
        tooLong(problems, "note", draft.note(), 500);
        OpenWords.check("name", name.name(), problems);
        OpenWords.check("legalPerson", draft.legalPerson(), problems);
        OpenWords.check("address", draft.address(), problems);
        OpenWords.checkNote(draft.note(), warnings);
        String code = null;
        Organisation.Kind kind = draft.kind();
        if (draft.creditCode() != null && !draft.creditCode().isBlank()) {
            switch (CreditCode.read(draft.creditCode())) {
                case CreditCode.Reading.Wrong wrong -> problems.add(wrong.at("creditCode"));
                case CreditCode.Reading.Right(var read, var doubts) -> {
                    code = read.code();
                    kind = read.kind();
                    doubts.forEach(doubt -> warnings.add(new Problem("creditCode", doubt.key(), doubt.args())));
                }
            }
        } else if (needsCode(kind)) {
            problems.add(Problem.at("creditCode", "people.creditCode.EMPTY"));
        }
        String phone = null;
        if (draft.phone() != null && !draft.phone().isBlank()) {
            MobileNumber read = MobileNumber.read(draft.phone());
            phone = read.number();
            read.warnings().forEach(doubt -> warnings.add(new Problem("phone", doubt.key(), doubt.args())));
        }
        return new Prepared(draft, name, kind, code, phone, List.copyOf(problems), List.copyOf(warnings));
    }

    /** The words of an entry that everybody sees, by field. */
    public static Map<String, @Nullable String> open(OrganisationDraft draft) {
        Map<String, @Nullable String> open = new LinkedHashMap<>();
        open.put("name", draft.name());
        open.put("legalPerson", draft.legalPerson());
        open.put("address", draft.address());
        open.put("note", draft.note());
        return open;
    }

    /** Whoever trades has a licence with a code; other bodies may be older than the codes. */
    public static boolean needsCode(Organisation.Kind kind) {
        return kind == Organisation.Kind.FIRM
                || kind == Organisation.Kind.SOLE_TRADER
                || kind == Organisation.Kind.COOPERATIVE;
    }

    private static void tooLong(List<Problem> problems, String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            problems.add(Problem.at(field, "people.register.tooLong", longest, text.length()));
        }
    }
}
