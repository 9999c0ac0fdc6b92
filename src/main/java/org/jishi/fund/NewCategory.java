package org.jishi.fund;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** What a cashier enters of a category; percentages from 0 to 100 with two decimals. */
public record NewCategory(
        String name,
        @Nullable Money capAmount,
        @Nullable BigDecimal capPercent,
        @Nullable BigDecimal floorPercent) {
    /** A category without cap and floor. */
    public static NewCategory free(String name) {
        return new NewCategory(name, null, null, null);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank()) {
            problems.add(Problem.at("name", "fund.category.nameMissing"));
        }
        if (capAmount != null && !capAmount.isPositive()) {
            problems.add(Problem.at("capAmount", "fund.amount.positive"));
        }
        percent(problems, "capPercent", capPercent);
        percent(problems, "floorPercent", floorPercent);
        if (capPercent != null && floorPercent != null && capPercent.compareTo(floorPercent) < 0) {
            problems.add(Problem.at("floorPercent", "fund.category.floorAboveCap"));
        }
        return problems;
    }

    private static void percent(List<Problem> problems, String field, @Nullable BigDecimal percent) {
        if (percent != null && (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0)) {
            problems.add(Problem.at(field, "fund.category.percent"));
        }
    }
}
