package org.jishi.people.roster;

/** What a roster's columns may hold; the headings of each lie in {@code data/roster-words.tsv}. */
public enum RosterField {
    SEQUENCE,
    NAME,
    ID_NUMBER,
    ID_KIND,
    SEX,
    BIRTH,
    ETHNICITY,
    EDUCATION,
    TAGS,
    POVERTY,
    TOWNSHIP,
    VILLAGE,
    ADDRESS,
    PHONE,
    EMPLOYER,
    HOUSEHOLD_NO,
    HAS_SHOP,
    BANK,
    ACCOUNT_NO,
    ACCOUNT_NAME,
    NOTE;

    /** Without these two a row cannot say who is meant. */
    public boolean required() {
        return this == NAME || this == ID_NUMBER;
    }
}
