package org.jishi.report.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jishi.fund.FundSource;
import org.jishi.platform.money.Money;
import org.jishi.report.CountyFigures;
import org.jishi.report.Indicator;
import org.jishi.report.IndicatorTarget;
import org.jishi.report.SelfEvaluationRules.Direction;
import org.jishi.report.TargetFigures;
import org.jishi.report.TargetService;
import org.jishi.report.YearGoal;
import org.jspecify.annotations.Nullable;

/** A year's targets and goal for their page; everything here runs off the window's thread. */
final class TargetsModel {
    private final TargetService service;

    TargetsModel(TargetService service) {
        this.service = service;
    }

    List<IndicatorTarget> targets(int year) {
        return service.targets(year);
    }

    Optional<YearGoal> goal(int year) {
        return service.goal(year);
    }

    void set(
            int year,
            Indicator indicator,
            Direction direction,
            BigDecimal target,
            BigDecimal weight,
            @Nullable String cause) {
        service.set(year, indicator, direction, target, weight, cause);
    }

    void setAll(int year, List<TargetFigures> column) {
        service.setAll(year, column);
    }

    Optional<CountyFigures> reached(int year, LocalDate today) {
        return service.reached(year, today);
    }

    Map<FundSource, Money> initial(int year) {
        return service.initial(year);
    }

    void setInitial(int year, Map<FundSource, Money> amounts) {
        service.setInitial(year, amounts);
    }

    void setGoal(int year, String project, String department, String expected, @Nullable String reached) {
        service.setGoal(year, project, department, expected, reached);
    }
}
