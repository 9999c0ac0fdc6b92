package org.jishi.household;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jishi.identity.Cleaned;
import org.jishi.identity.Sex;
import org.jishi.person.OpenWords;
import org.jishi.person.Person;
import org.jishi.person.SpanRules;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** What can be said of households from the words alone. */
public final class HouseholdRules {
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST = 200;

    private HouseholdRules() {}

    /** The number in the one form in which it is kept and looked for; null for none. */
    public static @Nullable String number(@Nullable String typed) {
        String code = typed == null ? "" : Cleaned.words(typed).replace(" ", "").toUpperCase(Locale.ROOT);
        return code.isEmpty() ? null : code;
    }

    static List<Problem> problems(HouseholdDraft draft) {
        List<Problem> problems = new ArrayList<>();
        String number = number(draft.number());
        if (number != null) {
            SpanRules.tooLong("number", number, LONGEST_NUMBER, problems);
            OpenWords.check("number", number, problems);
        }
        if (draft.address() != null) {
            SpanRules.tooLong("address", draft.address().strip(), LONGEST, problems);
            OpenWords.check("address", draft.address(), problems);
        }
        return problems;
    }

    /** The words of a household that everybody sees, by field. */
    public static Map<String, @Nullable String> open(HouseholdDraft draft) {
        Map<String, @Nullable String> open = new LinkedHashMap<>();
        open.put("number", draft.number());
        open.put("address", draft.address());
        return open;
    }

    /** Whether somebody of that sex can be so related; of whom none is known, nothing is said. */
    public static boolean fits(Relation relation, @Nullable Sex sex) {
        Sex needed = switch (relation) {
            case SON, SON_IN_LAW, FATHER -> Sex.MALE;
            case DAUGHTER, DAUGHTER_IN_LAW, MOTHER -> Sex.FEMALE;
            default -> null;
        };
        return needed == null || sex == null || sex == needed;
    }

    /** That a woman is nobody's son and a man nobody's mother; of whom no sex is known, nothing is said. */
    static List<Problem> sex(Relation relation, Person person) {
        return fits(relation, person.sex())
                ? List.of()
                : List.of(Problem.at(
                        "relation",
                        "people.household.sex",
                        person.name(),
                        Problem.of("people.household.relation." + relation)));
    }

    /** What the head of before is to the next one, who was that to them. */
    public static Relation ofFormerHead(Relation next, @Nullable Sex sexOfFormer) {
        return switch (next) {
            case SPOUSE -> Relation.SPOUSE;
            case SON, DAUGHTER -> parent(sexOfFormer);
            case FATHER, MOTHER -> child(sexOfFormer);
            case SON_IN_LAW, DAUGHTER_IN_LAW -> Relation.PARENT_IN_LAW;
            case PARENT_IN_LAW -> childInLaw(sexOfFormer);
            case GRANDCHILD -> Relation.GRANDPARENT;
            case GRANDPARENT -> Relation.GRANDCHILD;
            case SIBLING, OTHER_RELATIVE, NOT_RELATED -> next;
            case HEAD, UNKNOWN -> Relation.UNKNOWN;
        };
    }

    /**
     * What a member is to the next head, as far as it follows; {@link Relation#UNKNOWN} where somebody has to ask. A spouse
     * may be a later one than the children's parent: what is proposed is looked at before it is kept.
     *
     * @param next what the next head was to the head of before
     * @param member what the member was to the head of before
     */
    public static Relation ofMember(Relation next, Relation member, @Nullable Sex sexOfMember) {
        if (member == Relation.NOT_RELATED) {
            return Relation.NOT_RELATED;
        }
        return switch (next) {
            case SPOUSE ->
                switch (member) {
                    case SON, DAUGHTER, SON_IN_LAW, DAUGHTER_IN_LAW, GRANDCHILD -> member;
                    case FATHER, MOTHER -> Relation.PARENT_IN_LAW;
                    case PARENT_IN_LAW -> parent(sexOfMember);
                    case SIBLING, GRANDPARENT -> Relation.OTHER_RELATIVE;
                    default -> Relation.UNKNOWN;
                };
            case SON, DAUGHTER ->
                switch (member) {
                    case SPOUSE -> parent(sexOfMember);
                    case SON, DAUGHTER -> Relation.SIBLING;
                    case FATHER, MOTHER, PARENT_IN_LAW -> Relation.GRANDPARENT;
                    case SIBLING, GRANDPARENT -> Relation.OTHER_RELATIVE;
                    default -> Relation.UNKNOWN;
                };
            case FATHER, MOTHER ->
                switch (member) {
                    case SPOUSE -> childInLaw(sexOfMember);
                    case SON, DAUGHTER -> Relation.GRANDCHILD;
                    case FATHER, MOTHER -> Relation.SPOUSE;
                    case SIBLING -> child(sexOfMember);
                    default -> Relation.UNKNOWN;
                };
            default -> Relation.UNKNOWN;
        };
    }

    private static Relation parent(@Nullable Sex sex) {
        return of(sex, Relation.FATHER, Relation.MOTHER);
    }

    private static Relation child(@Nullable Sex sex) {
        return of(sex, Relation.SON, Relation.DAUGHTER);
    }

    private static Relation childInLaw(@Nullable Sex sex) {
        return of(sex, Relation.SON_IN_LAW, Relation.DAUGHTER_IN_LAW);
    }

    private static Relation of(@Nullable Sex sex, Relation man, Relation woman) {
        if (sex == null) {
            return Relation.UNKNOWN;
        }
        return sex == Sex.MALE ? man : woman;
    }
}
