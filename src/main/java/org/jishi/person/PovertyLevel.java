package org.jishi.person;

/** What the poverty register says of a person from a given day on. */
public enum PovertyLevel {
    /** Not in the register, or no longer. */
    NONE,
    /** 建档立卡贫困户 */
    REGISTERED_POOR,
    /** 脱贫户 */
    OUT_OF_POVERTY,
    /** 脱贫不稳定户 */
    UNSTABLE,
    /** 边缘易致贫户 */
    EDGE,
    /** 突发严重困难户 */
    SUDDEN_HARDSHIP;

    /** One of the three kinds of household that are watched (监测户). */
    public boolean monitored() {
        return this == UNSTABLE || this == EDGE || this == SUDDEN_HARDSHIP;
    }
}
