package org.jishi.intake.roster;

/** What a roster's columns may hold, of whatever it is a list ({@link RosterSubject}); the headings of each lie in {@code data/roster-words.tsv}. */
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
    RELATION,
    HEAD_NAME,
    HEAD_NUMBER,
    HAS_SHOP,
    BANK,
    ACCOUNT_NO,
    ACCOUNT_NAME,
    NOTE,
    ORGANISATION,
    CREDIT_CODE,
    ORGANISATION_KIND,
    LEGAL_PERSON,
    LEGAL_NUMBER
}
