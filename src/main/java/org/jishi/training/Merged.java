package org.jishi.training;

/**
 * The person that an enrolment stands for today. An enrolment keeps pointing to the row it was made for; where that row
 * was merged into another, this follows it, three mergers deep, so that nobody is counted twice.
 */
final class Merged {
    /** The SQL expression; needs {@link #JOIN}. */
    static final String PERSON = "COALESCE(m3.merged_into, m2.merged_into, m1.merged_into, m1.id)";

    /** Joins to an enrolment called e. */
    static final String JOIN = "JOIN person m1 ON m1.id = e.person_id"
            + " LEFT JOIN person m2 ON m2.id = m1.merged_into LEFT JOIN person m3 ON m3.id = m2.merged_into";

    private Merged() {}
}
