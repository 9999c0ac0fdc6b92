package org.jishi.report.ui;

import java.util.Optional;
import org.jishi.platform.text.Problem;

/** A figure as somebody typed it: what is wrong with it, each fault by its own name. */
final class WrittenFigure {
    private static final int MOST_DIGITS = 12;
    private static final int MOST_DECIMALS = 6;

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
}
