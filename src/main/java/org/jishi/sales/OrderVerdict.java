package org.jishi.sales;

/** What becomes of a row of the file. */
public enum OrderVerdict {
    NEW,
    UPDATED,
    DUPLICATE,
    /** Nobody paid it, so it is no sale. */
    UNPAID,
    REFUSED
}
