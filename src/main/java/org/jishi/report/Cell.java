package org.jishi.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** What one cell of a report holds. Whatever looks like a number but is a name (ID, account, code) is {@link Text}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Cell.Blank.class, name = "blank"),
    @JsonSubTypes.Type(value = Cell.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Cell.Figure.class, name = "figure"),
    @JsonSubTypes.Type(value = Cell.None.class, name = "none"),
    @JsonSubTypes.Type(value = Cell.Percent.class, name = "percent"),
    @JsonSubTypes.Type(value = Cell.Day.class, name = "day"),
    @JsonSubTypes.Type(value = Cell.Sum.class, name = "sum"),
    @JsonSubTypes.Type(value = Cell.Total.class, name = "total"),
    @JsonSubTypes.Type(value = Cell.Ordinal.class, name = "ordinal")
})
public sealed interface Cell {
    /** Nothing. */
    record Blank() implements Cell {}

    /** Words, and every identifier. */
    record Text(String text) implements Cell {}

    /**
     * A number.
     *
     * @param decimals digits shown after the point, 0 to 6
     */
    record Figure(BigDecimal amount, int decimals) implements Cell {}

    /** Where there is no figure, since there is no whole to be a share of: a dash where the figures stand. */
    record None() implements Cell {}

    /** A share: 0.25 is shown as 25.00 %. */
    record Percent(BigDecimal ratio) implements Cell {}

    /** A date, shown as 2026-09-30. */
    record Day(LocalDate date) implements Cell {}

    /**
     * A total over cells of the same column: a formula in the workbook, with the figure that code computed beside it.
     *
     * @param firstRow first row summed, counted from 0 within the sheet
     * @param lastRow last row summed, included
     * @param expected what the sum must be
     */
    record Sum(int firstRow, int lastRow, BigDecimal expected, int decimals) implements Cell {}

    /**
     * A total over cells anywhere in the sheet, where they do not stand in one column below each other.
     *
     * @param expected what the sum must be
     */
    record Total(List<Area> areas, BigDecimal expected, int decimals) implements Cell {
        public Total {
            areas = List.copyOf(areas);
        }
    }

    /** A row's number. */
    record Ordinal(long number) implements Cell {}

    /**
     * Cells of one column.
     *
     * @param firstRow counted from 0 within the sheet
     * @param lastRow included
     * @param column counted from 0
     */
    record Area(int firstRow, int lastRow, int column) {}

    static Cell blank() {
        return new Blank();
    }

    static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? blank() : new Text(text);
    }

    static Cell count(long count) {
        return new Figure(BigDecimal.valueOf(count), 0);
    }

    static Cell ordinal(long number) {
        return new Ordinal(number);
    }

    /** In yuan with two decimals. */
    static Cell yuan(Money money) {
        return new Figure(money.yuan(), 2);
    }

    /** In 万元 with two decimals, rounded for print only where fen would be lost: six decimals are kept in the cell. */
    static Cell tenThousands(Money money) {
        return new Figure(money.tenThousands(), 2);
    }

    static Cell day(@Nullable LocalDate date) {
        return date == null ? blank() : new Day(date);
    }

    /** The share of a whole; blank when the whole is nothing. */
    static Cell share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? blank() : new Percent(part.divide(whole, 6, RoundingMode.HALF_UP));
    }

    /** So many of a hundred; blank for null. */
    static Cell percent(@Nullable BigDecimal percent) {
        return percent == null ? blank() : new Percent(percent.movePointLeft(2));
    }

    /** As a person reads it on the screen. */
    default String shown() {
        return switch (this) {
            case Blank() -> "";
            case None() -> "—";
            case Text(String text) -> text;
            case Figure(BigDecimal amount, int decimals) -> plain(amount, decimals);
            case Percent(BigDecimal ratio) -> plain(ratio.movePointRight(2), 2) + "%";
            case Day(LocalDate date) -> date.toString();
            case Total(List<Area> areas, BigDecimal expected, int decimals) -> plain(expected, decimals);
            case Ordinal(long number) -> String.valueOf(number);
            case Sum(int first, int last, BigDecimal expected, int decimals) -> plain(expected, decimals);
        };
    }

    private static String plain(BigDecimal amount, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", amount);
    }
}
