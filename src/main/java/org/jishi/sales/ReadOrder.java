package org.jishi.sales;

import java.util.List;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file.
 *
 * @param row as spreadsheets count, from 1
 * @param facts null when the row cannot come in
 * @param unpaid nobody paid the order, so it is no sale
 */
public record ReadOrder(
        int row,
        String orderNo,
        @Nullable OrderFacts facts,
        boolean unpaid,
        List<Problem> problems,
        List<Problem> warnings) {
    public ReadOrder {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }
}
