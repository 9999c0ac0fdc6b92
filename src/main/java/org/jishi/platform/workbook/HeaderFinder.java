package org.jishi.platform.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the headings of a table by a dictionary: one to three rows, below titles, merged or not, columns in any order.
 * A guess: a screen shows it and lets a clerk correct it ({@link Layout#with}).
 */
public final class HeaderFinder {
    private static final int LOOK_ROWS = 60;
    private static final int MOST_HEADER_ROWS = 3;
    private static final int MOST_COLUMNS = 300;
    private static final double PENALTY_OF_DATA = 40;
    private static final double PENALTY_OF_CUT = 3;

    private HeaderFinder() {}

    /** A sheet and where its table stands. */
    public record Found<F>(Sheet sheet, Layout<F> layout) {}

    /**
     * @param synonyms each field's headings, the usual one first; "联系方式/电话" names a heading under another
     * @return empty when no row has headings of two fields (or of the only one)
     */
    public static <F> Optional<Layout<F>> find(Sheet sheet, Map<F, List<String>> synonyms) {
        Map<F, List<String>> plain = new HashMap<>();
        synonyms.forEach((field, words) -> plain.put(
                field,
                words.stream()
                        .map(word -> String.join(
                                "/",
                                List.of(word.split("/")).stream()
                                        .map(Headings::plain)
                                        .toList()))
                        .toList()));
        List<Row> rows =
                sheet.rows().subList(0, Math.min(LOOK_ROWS, sheet.rows().size()));
        Layout<F> best = null;
        for (int first = 0; first < rows.size(); first++) {
            for (int height = 1; height <= MOST_HEADER_ROWS && first + height <= rows.size(); height++) {
                int top = rows.get(first).index();
                if (rows.get(first + height - 1).index() != top + height - 1) {
                    break;
                }
                Layout<F> guess = guess(sheet, top, height, plain);
                if (guess.columns().size() >= Math.min(2, synonyms.size())
                        && (best == null || guess.score() > best.score())) {
                    best = guess;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The sheet of the file that fits best; hidden sheets only when no other fits. */
    public static <F> Optional<Found<F>> find(TableFile file, Map<F, List<String>> synonyms) {
        List<Found<F>> found = new ArrayList<>();
        for (Sheet sheet : file.sheets()) {
            find(sheet, synonyms).ifPresent(layout -> found.add(new Found<>(sheet, layout)));
        }
        return found.stream()
                .max(Comparator.<Found<F>, Boolean>comparing(one -> !one.sheet().hidden())
                        .thenComparingLong(one -> Math.round(one.layout().score() / 50))
                        .thenComparingInt(one -> one.sheet().rows().size())
                        .thenComparingInt(one -> -file.sheets().indexOf(one.sheet())));
    }

    private record Fit<F>(F field, int column, double score, double rank) {}

    private static <F> Layout<F> guess(Sheet sheet, int top, int height, Map<F, List<String>> synonyms) {
        Map<Integer, String> headings = new HashMap<>();
        List<Fit<F>> fits = new ArrayList<>();
        double score = scoreOfHeight(sheet, top, height);
        int width = Math.min(MOST_COLUMNS, sheet.width());
        for (int column = 0; column < width; column++) {
            List<String> levels = levels(sheet, top, height, column);
            if (levels.isEmpty()) {
                continue;
            }
            headings.put(column, String.join("/", levels));
            if (levels.stream().anyMatch(HeaderFinder::looksLikeData)) {
                score -= PENALTY_OF_DATA;
                continue;
            }
            String last = Headings.plain(levels.getLast());
            String path = String.join("/", levels.stream().map(Headings::plain).toList());
            for (Map.Entry<F, List<String>> entry : synonyms.entrySet()) {
                double fit = Headings.fit(last, path, entry.getValue());
                if (fit > 0) {
                    fits.add(new Fit<>(entry.getKey(), column, fit, Headings.rank(path, fit)));
                }
            }
        }
        Map<F, Integer> columns = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        fits.sort(Comparator.comparingDouble((Fit<F> fit) -> -fit.rank()).thenComparingInt(Fit::column));
        for (Fit<F> fit : fits) {
            if (!columns.containsKey(fit.field()) && used.add(fit.column())) {
                columns.put(fit.field(), fit.column());
                score += fit.score();
            }
        }
        return new Layout<>(top, top + height, columns, headings, score);
    }

    /** Rows of groups above the headings belong to them, rows of one title do not; a merged heading is not cut. */
    private static double scoreOfHeight(Sheet sheet, int top, int height) {
        double score = 0;
        int width = Math.min(MOST_COLUMNS, sheet.width());
        for (int row = top; row < top + height; row++) {
            Set<String> groups = new HashSet<>();
            for (int column = 0; column < width; column++) {
                Cell cell = sheet.cell(row, column);
                if (!cell.isBlank()) {
                    groups.add(cell.text());
                }
                if (cell.originRow() < top) {
                    score -= PENALTY_OF_CUT;
                }
            }
            score += row == top + height - 1 ? 0 : groups.size() > 1 ? 1 : -1;
        }
        return score;
    }

    private static List<String> levels(Sheet sheet, int top, int height, int column) {
        List<String> levels = new ArrayList<>(height);
        for (int row = top; row < top + height; row++) {
            String text = sheet.cell(row, column).text().strip();
            if (!text.isEmpty() && (levels.isEmpty() || !levels.getLast().equals(text))) {
                levels.add(text);
            }
        }
        return levels;
    }

    /** Headings hold no long numbers. */
    private static boolean looksLikeData(String text) {
        return text.chars().filter(Character::isDigit).count() >= 6;
    }
}
