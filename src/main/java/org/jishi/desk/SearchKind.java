package org.jishi.desk;

import org.jishi.platform.access.Act;

/** What can be found by the search at the top, in the order in which the groups stand. */
public enum SearchKind {
    PERSON(Act.PEOPLE_READ),
    HOUSEHOLD(Act.PEOPLE_READ),
    COLLECTING(Act.PEOPLE_READ),
    CLASS(Act.CLASS_READ),
    CLAIM(Act.CASE_READ),
    BRANDING(Act.CASE_READ),
    AWARD(Act.CASE_READ),
    SHOP(Act.CASE_READ),
    NOTICE(Act.CASE_READ),
    PAYABLE(Act.FUND_READ),
    BATCH(Act.FUND_READ),
    RECOVERY(Act.FUND_READ),
    ORGANISATION(Act.PEOPLE_READ),
    TOWNSHIP(Act.PEOPLE_READ),
    VILLAGE(Act.PEOPLE_READ);

    private final Act act;

    SearchKind(Act act) {
        this.act = act;
    }

    /** Who may find it. */
    public Act act() {
        return act;
    }
}
