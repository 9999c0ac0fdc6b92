package org.jishi.intake.roster;

import java.util.List;

/** What would become of one row of a list, of whatever it is a list. */
public interface ImportRow {
    /** Which of the file's tables, from 0. */
    int table();

    /** From 0. */
    int row();

    /** Whether it is hidden in the sheet; hidden rows are rows. */
    boolean hidden();

    /** As written. */
    String name();

    /** As written, or as far as the cell still holds it. */
    String number();

    RosterVerdict verdict();

    /** Why it is refused or a duplicate, or what changes of what is known. */
    List<Remark> reasons();

    /** What comes in but should be looked at. */
    List<Remark> warnings();

    /** What is worth knowing; nothing to mend in the file. */
    List<Remark> flags();

    /** Whether the row has a question that is not answered. */
    default boolean asks() {
        return false;
    }

    default boolean writes() {
        return verdict() == RosterVerdict.NEW || verdict() == RosterVerdict.UPDATED;
    }
}
