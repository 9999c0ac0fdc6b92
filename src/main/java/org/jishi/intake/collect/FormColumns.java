package org.jishi.intake.collect;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jishi.intake.roster.RosterField;
import org.jspecify.annotations.Nullable;

/** Which columns a form has, and how that is kept: names of fields between commas, in the order of the form. */
public final class FormColumns {
    /** On every form, whatever is chosen. */
    public static final List<RosterField> ALWAYS = List.of(RosterField.NAME, RosterField.ID_NUMBER);

    /** What a form may have besides, in its order. */
    public static final List<RosterField> OFFERED = List.of(
            RosterField.SEX,
            RosterField.ETHNICITY,
            RosterField.EDUCATION,
            RosterField.TAGS,
            RosterField.POVERTY,
            RosterField.VILLAGE,
            RosterField.ADDRESS,
            RosterField.PHONE,
            RosterField.EMPLOYER,
            RosterField.HOUSEHOLD_NO,
            RosterField.RELATION,
            RosterField.HEAD_NAME,
            RosterField.HEAD_NUMBER,
            RosterField.HAS_SHOP,
            RosterField.BANK,
            RosterField.ACCOUNT_NO,
            RosterField.NOTE);

    /** Of these, what a form has unless a clerk chooses otherwise. */
    public static final Set<RosterField> USUAL = Set.copyOf(EnumSet.of(
            RosterField.SEX,
            RosterField.ETHNICITY,
            RosterField.EDUCATION,
            RosterField.TAGS,
            RosterField.VILLAGE,
            RosterField.PHONE,
            RosterField.NOTE));

    private FormColumns() {}

    static String written(Collection<RosterField> chosen) {
        return name(
                java.util.stream.Stream.concat(ALWAYS.stream(), OFFERED.stream().filter(chosen::contains))
                        .toList());
    }

    static String name(Collection<RosterField> fields) {
        return fields.stream().map(RosterField::name).collect(Collectors.joining(","));
    }

    /** The columns that were kept; none for null. */
    public static List<RosterField> of(@Nullable String written) {
        return written == null || written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split(",", -1))
                        .map(RosterField::valueOf)
                        .toList();
    }
}
