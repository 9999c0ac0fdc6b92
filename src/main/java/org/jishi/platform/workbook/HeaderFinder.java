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
     * @param synonyms each field's headings, as {@link HeadingWords} takes them
     * @return empty when no row has headings of two fields (or of the only one)
     */
    public static <F> Optional<Layout<F>> find(Sheet sheet, Map<F, List<String>> synonyms) {
        return find(sheet, new HeadingWords<>(synonyms, List.of()));
    }

    /** The same by words that are ready. */
    public static <F> Optional<Layout<F>> find(Sheet sheet, HeadingWords<F> words) {
        return best(sheet, words).map(guess -> layout(guess, guess.fits()));
    }

    /**
     * The tables that stand side by side below the same headings, from left to right; mostly there is one.
     *
     * @param name what each of them has
     * @param number likewise, so that a second one of both begins a second table
     */
    public static <F> List<TablePart<F>> parts(Sheet sheet, HeadingWords<F> words, F name, F number) {
        return best(sheet, words)
                .map(guess -> SideBySide.split(guess.fits(), guess.headings(), name, number).stream()
                        .map(span -> part(guess, span))
                        .toList())
                .orElse(List.of());
    }

    private static <F> TablePart<F> part(Guess<F> guess, SideBySide.Span span) {
        List<Fit<F>> within =
                guess.fits().stream().filter(fit -> span.holds(fit.column())).toList();
        Layout<F> whole = layout(guess, within);
        Map<Integer, String> headings = new HashMap<>(whole.headings());
        headings.keySet().removeIf(column -> !span.holds(column));
        Layout<F> layout =
                new Layout<>(whole.headerRow(), whole.firstDataRow(), whole.columns(), headings, whole.score());
        Map<Integer, F> rivals = new HashMap<>();
        for (Fit<F> fit : within) {
            // where somebody is registered does not contend with where they live
            boolean lesser = Headings.ofRegistered(headings.getOrDefault(fit.column(), ""))
                    && !layout.ofRegistered(layout.column(fit.field()).orElse(-1));
            if (!lesser && !layout.columns().containsValue(fit.column())) {
                rivals.putIfAbsent(fit.column(), fit.field());
            }
        }
        return new TablePart<>(span.from(), span.to(), layout, rivals);
    }

    /** Where headings may stand, and which columns they fit, the best first. */
    private record Guess<F>(
            int top, int height, List<Fit<F>> fits, Map<Integer, String> headings, int fields, double score) {}

    private static <F> Optional<Guess<F>> best(Sheet sheet, HeadingWords<F> words) {
        List<Row> rows =
                sheet.rows().subList(0, Math.min(LOOK_ROWS, sheet.rows().size()));
        Guess<F> best = null;
        for (int first = 0; first < rows.size(); first++) {
            for (int height = 1; height <= MOST_HEADER_ROWS && first + height <= rows.size(); height++) {
                int top = rows.get(first).index();
                if (rows.get(first + height - 1).index() != top + height - 1) {
                    break;
                }
                Guess<F> guess = guess(sheet, top, height, words);
                if (guess.fields() >= Math.min(2, words.fields().size())
                        && (best == null || guess.score() > best.score())) {
                    best = guess;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The sheet of the file that fits best; hidden sheets only when no other fits. */
    public static <F> Optional<Found<F>> find(TableFile file, Map<F, List<String>> synonyms) {
        return find(file, new HeadingWords<>(synonyms, List.of()));
    }

    /** The same by words that are ready. */
    public static <F> Optional<Found<F>> find(TableFile file, HeadingWords<F> words) {
        List<Found<F>> found = new ArrayList<>();
        for (Sheet sheet : file.sheets()) {
            find(sheet, words).ifPresent(layout -> found.add(new Found<>(sheet, layout)));
        }
        return found.stream()
                .max(Comparator.<Found<F>, Boolean>comparing(one -> !one.sheet().hidden())
                        .thenComparingLong(one -> Math.round(one.layout().score() / 50))
                        .thenComparingInt(one -> one.sheet().rows().size())
                        .thenComparingInt(one -> -file.sheets().indexOf(one.sheet())));
    }

    /** A column that a heading gives to a field. */
    record Fit<F>(F field, int column, double score, double rank) {}

    private static <F> Guess<F> guess(Sheet sheet, int top, int height, HeadingWords<F> words) {
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
            List<String> plain = levels.stream().map(Headings::plain).toList();
            String path = String.join("/", plain);
            for (F field : words.fields()) {
                double fit = words.fit(field, plain);
                if (fit > 0) {
                    fits.add(new Fit<>(field, column, fit, Headings.rank(path, fit)));
                }
            }
        }
        fits.sort(Comparator.comparingDouble((Fit<F> fit) -> -fit.rank()).thenComparingInt(Fit::column));
        Map<F, Fit<F>> taken = assign(fits);
        score += taken.values().stream().mapToDouble(Fit::score).sum();
        return new Guess<>(top, height, fits, headings, taken.size(), score);
    }

    /** Each field gets the column that fits best, each column one field. */
    private static <F> Map<F, Fit<F>> assign(List<Fit<F>> fits) {
        Map<F, Fit<F>> taken = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        for (Fit<F> fit : fits) {
            if (!taken.containsKey(fit.field()) && used.add(fit.column())) {
                taken.put(fit.field(), fit);
            }
        }
        return taken;
    }

    private static <F> Layout<F> layout(Guess<F> guess, List<Fit<F>> fits) {
        Map<F, Integer> columns = new HashMap<>();
        assign(fits).forEach((field, fit) -> columns.put(field, fit.column()));
        return new Layout<>(guess.top(), guess.top() + guess.height(), columns, guess.headings(), guess.score());
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
