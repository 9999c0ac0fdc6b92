package org.jishi.kit.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.text.FontWeight;
import org.jishi.kit.ScreenFont;

/** How much room the longest words seen so far need in columns of words. */
final class ContentWidths<T> {
    /** Longer words than that are read in their tooltip, however much room there is. */
    private static final double MOST = 420;

    /** The borders of a cell. */
    private static final double BESIDE = 18;

    private final Map<TableColumn<Row<T>, ?>, Integer> longest = new LinkedHashMap<>();
    private final Map<TableColumn<Row<T>, ?>, Double> needed = new LinkedHashMap<>();

    /** The user chose a width. */
    void remove(TableColumn<Row<T>, ?> column) {
        needed.remove(column);
        longest.remove(column);
    }

    /** Rows have come; whether a column needs more than was known. */
    boolean measure(
            Collection<TableColumn<Row<T>, ?>> columns,
            Map<TableColumn<Row<T>, ?>, Function<T, String>> says,
            List<T> rows) {
        boolean wider = false;
        for (TableColumn<Row<T>, ?> column : columns) {
            String widest = rows.stream()
                    .map(says.getOrDefault(column, row -> ""))
                    .max(Comparator.comparingInt(ContentWidths::weight))
                    .orElse("");
            if (weight(widest) > longest.getOrDefault(column, 0)) {
                longest.put(column, weight(widest));
                needed.merge(column, Math.min(MOST, ScreenFont.width(widest, FontWeight.NORMAL) + BESIDE), Math::max);
                wider = true;
            }
        }
        return wider;
    }

    /** How wide words are, roughly: a Chinese sign takes the room of two letters. */
    private static int weight(String words) {
        return words.chars().map(c -> c < 0x2e80 ? 1 : 2).sum();
    }

    /**
     * Gives columns the room that their longest words lack, those first that lack least.
     *
     * @param widths as asked for, grown by what is given
     * @return how much was given
     */
    double give(Map<TableColumn<Row<T>, ?>, Double> widths, double left) {
        Map<TableColumn<Row<T>, ?>, Double> lacking = new LinkedHashMap<>();
        needed.forEach((column, needs) -> {
            Double now = widths.get(column);
            if (now != null && needs > now) {
                lacking.put(column, Math.ceil(needs - now));
            }
        });
        double given = 0;
        for (Map.Entry<TableColumn<Row<T>, ?>, Double> one :
                lacking.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList()) {
            if (one.getValue() <= left - given) {
                widths.merge(one.getKey(), one.getValue(), Double::sum);
                given += one.getValue();
            }
        }
        return given;
    }
}
