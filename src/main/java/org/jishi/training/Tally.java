package org.jishi.training;

/**
 * One person's sessions in one class, counted.
 *
 * @param counted held sessions marked present, late or left early
 * @param leave held sessions on leave
 * @param absent held sessions absent
 * @param unmarked held sessions without a mark
 * @param toCome sessions planned and not yet held
 */
public record Tally(int counted, int leave, int absent, int unmarked, int toCome) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    /** Sessions held so far. */
    public int held() {
        return counted + leave + absent + unmarked;
    }
}
