package org.jishi.intake.roster;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Of what a roster is a list: by which two columns its tables are known, and what its others may hold. */
public enum RosterSubject {
    PERSONS(
            RosterField.NAME,
            RosterField.ID_NUMBER,
            // region, a day of birth, order, check: an order's number has no such day in it
            "\\d{6}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])\\d{3}[\\dXx×]",
            "[\\p{IsHan}·•]{2,5}",
            Set.of(
                    RosterField.ID_KIND,
                    RosterField.SEX,
                    RosterField.BIRTH,
                    RosterField.ETHNICITY,
                    RosterField.EDUCATION,
                    RosterField.TAGS,
                    RosterField.POVERTY,
                    RosterField.EMPLOYER,
                    RosterField.HOUSEHOLD_NO,
                    RosterField.RELATION,
                    RosterField.HEAD_NAME,
                    RosterField.HEAD_NUMBER,
                    RosterField.HAS_SHOP)),
    ORGANISATIONS(
            RosterField.ORGANISATION,
            RosterField.CREDIT_CODE,
            "(?:11|12|13|19|51|52|53|91|92|93)[0-9A-Za-z]{16}",
            "[\\p{IsHan}（）()·•]{4,}(?:公司|合作社|联合社|店|厂|部|超市|农场|中心|协会|商会|工作室|商行|合作联社|站|社)",
            Set.of(RosterField.ORGANISATION_KIND, RosterField.LEGAL_PERSON, RosterField.LEGAL_NUMBER));

    /** What lists of anything may tell. */
    private static final Set<RosterField> COMMON = Set.of(
            RosterField.SEQUENCE,
            RosterField.TOWNSHIP,
            RosterField.VILLAGE,
            RosterField.ADDRESS,
            RosterField.PHONE,
            RosterField.BANK,
            RosterField.ACCOUNT_NO,
            RosterField.ACCOUNT_NAME,
            RosterField.NOTE);

    private final RosterField name;
    private final RosterField number;
    private final Pattern numberForm;
    private final Pattern bareName;
    private final Set<RosterField> others;

    RosterSubject(RosterField name, RosterField number, String numberForm, String bareName, Set<RosterField> others) {
        this.name = name;
        this.number = number;
        this.numberForm = Pattern.compile(numberForm);
        this.bareName = Pattern.compile(bareName);
        this.others = others;
    }

    /** The column of what it is called. */
    public RosterField naming() {
        return name;
    }

    /** The column of the number that stands once in the register. */
    public RosterField number() {
        return number;
    }

    /** What a number looks like where no heading tells. */
    Pattern numberForm() {
        return numberForm;
    }

    /** What a name looks like that stands alone in its row. */
    Pattern bareName() {
        return bareName;
    }

    /** In the order in which they are offered. */
    public List<RosterField> fields() {
        return List.of(RosterField.values()).stream().filter(this::has).toList();
    }

    boolean has(RosterField field) {
        return field == name || field == number || COMMON.contains(field) || others.contains(field);
    }

    /** Whether one list may have both columns, so that a heading can mean only one of them. */
    static boolean together(RosterField one, RosterField other) {
        return Stream.of(values()).anyMatch(subject -> subject.has(one) && subject.has(other));
    }

    /** Without these two a row cannot say who is meant. */
    boolean requires(RosterField field) {
        return field == name || field == number;
    }
}
