package org.jishi.report;

import org.jspecify.annotations.Nullable;

/**
 * A figure that the ministries ask for and that this program counts itself. Blocks are those of the commerce ministry's
 * table, levels those of the finance ministry's self-evaluation (domain.md 6.1, 6.2).
 */
public enum Indicator {
    ALLOCATED(Block.FUNDS, Unit.TEN_THOUSAND_YUAN, null),
    DISBURSED(Block.FUNDS, Unit.TEN_THOUSAND_YUAN, null),
    DISBURSED_SHARE(Block.FUNDS, Unit.PERCENT, Level.TIMELINESS),
    BALANCE(Block.FUNDS, Unit.TEN_THOUSAND_YUAN, null),
    IDLE(Block.FUNDS, Unit.TEN_THOUSAND_YUAN, null),

    CLASSES(Block.TRAINING, Unit.CLASSES, Level.QUANTITY),
    PERSON_TIMES(Block.TRAINING, Unit.PERSON_TIMES, Level.QUANTITY),
    PERSON_SESSIONS(Block.TRAINING, Unit.PERSON_TIMES, null),
    PERSONS(Block.TRAINING, Unit.PERSONS, Level.QUANTITY),
    WOMEN(Block.TRAINING, Unit.PERSONS, null),
    POVERTY_PERSONS(Block.TRAINING, Unit.PERSONS, Level.QUANTITY),
    ASSESSED(Block.TRAINING, Unit.PERSON_TIMES, null),
    COMPLETED(Block.TRAINING, Unit.PERSON_TIMES, null),
    PASS_RATE(Block.TRAINING, Unit.PERCENT, Level.QUALITY),
    SHOPS_OPENED(Block.TRAINING, Unit.PERSONS, Level.SOCIAL),
    EMPLOYED(Block.TRAINING, Unit.PERSONS, Level.SOCIAL),

    RETAIL(Block.TRADE, Unit.TEN_THOUSAND_YUAN, Level.ECONOMIC),
    ORDERS(Block.TRADE, Unit.ORDERS, Level.QUANTITY),
    ACTIVE_SHOPS(Block.TRADE, Unit.SHOPS, Level.LASTING),

    BRANDS(null, Unit.CASES, Level.QUANTITY),
    ACCEPTANCE_RATE(null, Unit.PERCENT, Level.QUALITY),
    COST_PER_TRAINEE(null, Unit.YUAN, Level.COST),
    RETAIL_GROWTH(null, Unit.PERCENT, Level.ECONOMIC),
    TRAINEE_SATISFACTION(null, Unit.PERCENT, Level.SATISFACTION);

    /** Blocks of the commerce ministry's table. */
    public enum Block {
        FUNDS("A"),
        TRAINING("E"),
        TRADE("F");

        private final String letter;

        Block(String letter) {
            this.letter = letter;
        }

        /** By which the ministry's table names it. */
        public String letter() {
            return letter;
        }
    }

    /** Units that figures are printed in. */
    public enum Unit {
        TEN_THOUSAND_YUAN(2),
        YUAN(2),
        PERCENT(2),
        PERSONS(0),
        PERSON_TIMES(0),
        CLASSES(0),
        SHOPS(0),
        ORDERS(0),
        CASES(0);

        private final int decimals;

        Unit(int decimals) {
            this.decimals = decimals;
        }

        /** Digits shown after the point. */
        public int decimals() {
            return decimals;
        }
    }

    /** Second levels of the self-evaluation, in its order; {@link #first} is the level above. */
    public enum Level {
        QUANTITY(First.OUTPUT),
        QUALITY(First.OUTPUT),
        TIMELINESS(First.OUTPUT),
        COST(First.OUTPUT),
        ECONOMIC(First.BENEFIT),
        SOCIAL(First.BENEFIT),
        LASTING(First.BENEFIT),
        SATISFACTION(First.SATISFACTION);

        private final First first;

        Level(First first) {
            this.first = first;
        }

        public First first() {
            return first;
        }
    }

    /** First levels of the self-evaluation. */
    public enum First {
        OUTPUT,
        BENEFIT,
        SATISFACTION
    }

    private final @Nullable Block block;
    private final Unit unit;
    private final @Nullable Level level;

    Indicator(@Nullable Block block, Unit unit, @Nullable Level level) {
        this.block = block;
        this.unit = unit;
        this.level = level;
    }

    /** Where it stands in the commerce ministry's table; null when it does not. */
    public @Nullable Block block() {
        return block;
    }

    public Unit unit() {
        return unit;
    }

    /** Where it stands in the self-evaluation; null when it does not. */
    public @Nullable Level level() {
        return level;
    }

    /** Whether it says how things stand on a day rather than what happened in a time. */
    public boolean standing() {
        return this == DISBURSED_SHARE || this == BALANCE || this == IDLE || this == ACTIVE_SHOPS;
    }
}
