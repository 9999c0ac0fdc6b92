package org.jishi.report.ui;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jishi.platform.text.Problem;

/** A figure as somebody typed it: what is wrong with it, each fault by its own name. */
final class WrittenFigure {
    private static final int MOST_DIGITS = 12;
    private static final int MOST_DECIMALS = 6;

    /** As keyboards write it, the full-width one of Chinese input included. */
    private static final Pattern MINUS = Pattern.compile("^[-\\u2212－](?=\\d)");

    private WrittenFigure() {}

    /** Nothing typed is nothing wrong. */
    static Optional<Problem> problem(String field, String written) {
        String figure = written.strip();
        if (figure.isEmpty()) {
            return Optional.empty();
        }
        if (figure.matches("[-\u2212－]\\s*\\d+(\\.\\d+)?")) {
            return Optional.of(Problem.at(field, "report.figure.negative"));
        }
        if (!figure.matches("\\d+(\\.\\d+)?")) {
            return Optional.of(Problem.at(field, "report.figure.notPlain"));
        }
        int point = figure.indexOf('.');
        String whole = (point < 0 ? figure : figure.substring(0, point)).replaceFirst("^0+(?=\\d)", "");
        if (whole.length() > MOST_DIGITS) {
            return Optional.of(Problem.at(field, "report.figure.tooLarge"));
        }
        return point >= 0 && figure.length() - point - 1 > MOST_DECIMALS
                ? Optional.of(Problem.at(field, "report.targets.notANumber"))
                : Optional.empty();
    }

    /** As {@link #problem}, for a figure that may be below nothing: a fall that is aimed at. */
    static Optional<Problem> signed(String field, String written) {
        return problem(field, MINUS.matcher(written.strip()).replaceFirst(""));
    }

    /** What was typed and not refused; nothing typed is 0. */
    static BigDecimal read(String written) {
        String figure = written.strip();
        return figure.isEmpty()
                ? BigDecimal.ZERO
                : new BigDecimal(MINUS.matcher(figure).replaceFirst("-"));
    }
}
