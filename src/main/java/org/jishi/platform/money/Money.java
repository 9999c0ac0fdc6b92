package org.jishi.platform.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of Renminbi in whole fen (1 yuan = 100 fen). Rounding is half up to the fen, once per case.
 *
 * @param fen the amount in fen; negative amounts are corrections
 */
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    private static final Pattern WRITTEN = Pattern.compile("[-+]?\\d{1,13}(\\.\\d{1,2})?");

    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    /** Rounds half up to the fen. */
    public static Money ofYuan(BigDecimal yuan) {
        return new Money(
                yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** Reads what a person writes: "600", "1,234.50", "¥600", full-width digits. Empty when it is not an amount of at most two decimals. */
    public static Optional<Money> parse(String written) {
        StringBuilder plain = new StringBuilder();
        for (char c : written.strip().toCharArray()) {
            char half = c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
            if (half != ',' && half != ' ' && half != '¥' && half != '￥' && half != '元') {
                plain.append(half);
            }
        }
        return WRITTEN.matcher(plain).matches()
                ? Optional.of(ofYuan(new BigDecimal(plain.toString())))
                : Optional.empty();
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(fen, count));
    }

    /** The share of this amount, rounded half up to the fen. */
    public Money times(BigDecimal factor) {
        return new Money(BigDecimal.valueOf(fen)
                .multiply(factor)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    public Money negate() {
        return new Money(Math.negateExact(fen));
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    /** In yuan with two decimals, for workbook cells. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** In units of 10,000 yuan (万元) with six decimals, nothing lost. */
    public BigDecimal tenThousands() {
        return BigDecimal.valueOf(fen, 6);
    }

    /** "1,234.50": thousands separated, two decimals, no currency sign. */
    public String format() {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan());
    }

    /** "1234.50": for bank files, no separator. */
    public String plain() {
        return yuan().toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** As {@link #format()}. */
    @Override
    public String toString() {
        return format();
    }
}
