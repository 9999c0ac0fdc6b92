package org.jishi.report.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jishi.kit.PastedCells;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.report.Indicator;
import org.jishi.report.SelfEvaluationRules.Direction;
import org.jishi.report.TargetFigures;

/**
 * Targets as they are copied from a spreadsheet: one indicator a line from some line down, the target and beside it, where
 * two columns were copied, the weight. A blank cell leaves what is there.
 */
final class TargetPaste {
    /** ≥300, 1,200.5, 85%: what tables of targets have in a cell. */
    private static final Pattern FIGURE =
            Pattern.compile("([≥≤=＝]?)\\s{0,3}([-\\u2212－]?[0-9][0-9,，]{0,20}(?:\\.[0-9]{1,6})?)\\s{0,3}[%％]?");

    private static final Map<String, Direction> SIGNS =
            Map.of("≥", Direction.AT_LEAST, "≤", Direction.AT_MOST, "=", Direction.EXACTLY, "＝", Direction.EXACTLY);

    private TargetPaste() {}

    /**
     * @param text what was copied
     * @param lines the indicators from the one on which it is pasted down
     * @param name of an indicator
     * @throws Refusal when a cell is no figure, or there are more lines than indicators
     */
    static List<TargetFigures> read(String text, List<Indicator> lines, Function<Indicator, String> name) {
        List<List<String>> rows = PastedCells.read(text);
        if (rows.size() > lines.size()) {
            throw new Refusal("report.targets.pasteLong", rows.size(), lines.size());
        }
        List<TargetFigures> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            Indicator indicator = lines.get(i);
            String weight = cells.size() > 1 ? cells.get(1) : "";
            if (cells.getFirst().isEmpty()) {
                if (!weight.isEmpty()) {
                    problems.add(Problem.of("report.targets.pasteUnread", i + 1, name.apply(indicator), weight));
                }
                continue;
            }
            Optional<Matcher> target = figure(cells.getFirst());
            Optional<Matcher> points = weight.isEmpty() ? Optional.empty() : figure(weight);
            if (target.isEmpty() || (points.isEmpty() && !weight.isEmpty())) {
                String cell = target.isEmpty() ? cells.getFirst() : weight;
                problems.add(Problem.of("report.targets.pasteUnread", i + 1, name.apply(indicator), cell));
                continue;
            }
            read.add(new TargetFigures(
                    indicator,
                    SIGNS.get(target.get().group(1)),
                    number(target.get()),
                    points.map(TargetPaste::number).orElse(null)));
        }
        Refusal.ifAny(problems);
        if (read.isEmpty()) {
            throw new Refusal("report.targets.pasteNothing");
        }
        return read;
    }

    private static Optional<Matcher> figure(String cell) {
        Matcher matcher = FIGURE.matcher(cell);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static BigDecimal number(Matcher found) {
        return new BigDecimal(found.group(2)
                .replace(",", "")
                .replace("，", "")
                .replace('\u2212', '-')
                .replace('－', '-'));
    }
}
