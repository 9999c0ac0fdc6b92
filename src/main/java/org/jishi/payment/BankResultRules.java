package org.jishi.payment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jishi.payment.BankReading.Row;
import org.jishi.payment.BankReading.Verdict;
import org.jishi.platform.text.Problem;

/**
 * Sets the rows of an answer beside the lines of its batch. A row counts only when number and account (or, in a file
 * without numbers, the account alone), name and amount are those of one line. Paid may become returned, never the other
 * way.
 */
final class BankResultRules {
    private BankResultRules() {}

    /** @param recovered payables of which money was asked back; a return by the bank on top of it is for people */
    static List<Row> verdicts(BankResultFile file, List<BatchLine> lines, Set<UUID> recovered) {
        Map<BankResultFile.Line, Optional<BatchLine>> fits = new HashMap<>();
        Map<UUID, Set<BankResultFile.Answer>> answers = new HashMap<>();
        for (BankResultFile.Line row : file.lines()) {
            Optional<BatchLine> line = fit(row, lines);
            fits.put(row, line);
            line.ifPresent(found -> answers.computeIfAbsent(found.id(), id -> new java.util.HashSet<>())
                    .add(row.answer()));
        }
        List<Row> rows = new ArrayList<>();
        Set<UUID> seen = new java.util.HashSet<>();
        for (BankResultFile.Line says : file.lines()) {
            Optional<BatchLine> line = Objects.requireNonNull(fits.get(says));
            if (line.isEmpty()) {
                rows.add(unknown(says, null, "payment.result.noLine"));
            } else if (Objects.requireNonNull(answers.get(line.get().id())).size() > 1) {
                rows.add(unknown(says, line.get(), "payment.result.twoAnswers"));
            } else if (!seen.add(line.get().id())) {
                rows.add(new Row(says, line.get(), Verdict.SAME, null));
            } else {
                rows.add(verdict(says, line.get(), recovered));
            }
        }
        return rows;
    }

    private static Optional<BatchLine> fit(BankResultFile.Line row, List<BatchLine> lines) {
        List<BatchLine> fitting = lines.stream()
                .filter(line -> line.status() != BatchLine.Status.REMOVED)
                .filter(line -> line.accountNo().equals(row.accountNo()))
                .filter(line -> row.lineNo() == null || line.lineNo() == row.lineNo())
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static Row verdict(BankResultFile.Line says, BatchLine line, Set<UUID> recovered) {
        if (!says.accountName().isEmpty() && !says.accountName().equals(line.accountName())) {
            return unknown(says, line, "payment.result.otherName");
        }
        if (says.amount() == null || !says.amount().equals(line.amount())) {
            return unknown(says, line, "payment.result.otherAmount");
        }
        return switch (says.answer()) {
            case OPEN -> unknown(says, line, "payment.result.open");
            case PAID ->
                switch (line.status()) {
                    case SENT -> new Row(says, line, Verdict.PAID, null);
                    case PAID -> new Row(says, line, Verdict.SAME, null);
                    default -> unknown(says, line, "payment.result.returnedBefore");
                };
            case RETURNED ->
                switch (line.status()) {
                    case SENT -> new Row(says, line, Verdict.RETURNED, null);
                    case PAID ->
                        recovered.contains(line.payableId())
                                ? unknown(says, line, "payment.result.recovered")
                                : new Row(says, line, Verdict.TAKEN_BACK, null);
                    default -> new Row(says, line, Verdict.SAME, null);
                };
        };
    }

    private static Row unknown(
            BankResultFile.Line says, @org.jspecify.annotations.Nullable BatchLine line, String key) {
        return new Row(says, line, Verdict.UNKNOWN, Problem.of(key));
    }
}
