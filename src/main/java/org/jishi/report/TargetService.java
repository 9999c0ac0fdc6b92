package org.jishi.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** What the office set itself for a year: targets with their weights, and the goal in words. */
public final class TargetService {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Database database;
    private final Access access;
    private final AuditTrail trail;
    private final Ids ids;
    private final TargetRepository targets = new TargetRepository();

    public TargetService(Database database, Access access, AuditTrail trail, Ids ids) {
        this.database = database;
        this.access = access;
        this.trail = trail;
        this.ids = ids;
    }

    /** The targets of a year, in the order of the indicators. */
    public List<IndicatorTarget> targets(int year) {
        access.require(Act.REPORT_READ);
        return database.read(handle -> targets.targets(handle, year)).stream()
                .sorted((a, b) -> a.indicator().compareTo(b.indicator()))
                .toList();
    }

    public Optional<YearGoal> goal(int year) {
        access.require(Act.REPORT_READ);
        return database.read(handle -> targets.goal(handle, year));
    }

    /** Sets or changes the target of an indicator; the weights of a year come to 100 points at most. */
    public void set(
            int year,
            Indicator indicator,
            SelfEvaluationRules.Direction direction,
            BigDecimal target,
            BigDecimal weight,
            @Nullable String cause) {
        Actor actor = access.require(Act.TARGET_WRITE);
        List<Problem> problems = new ArrayList<>();
        if (year < 2014 || year > 2100) {
            problems.add(Problem.at("year", "report.target.year"));
        }
        if (target.signum() < 0 && indicator != Indicator.RETAIL_GROWTH) {
            problems.add(Problem.at("target", "report.target.negative"));
        }
        if (weight.signum() < 0 || weight.compareTo(HUNDRED) > 0) {
            problems.add(Problem.at("weight", "report.target.weight"));
        }
        if (weight.signum() > 0 && indicator.level() == null) {
            problems.add(Problem.at("weight", "report.target.notEvaluated"));
        }
        Refusal.ifAny(problems);
        String why = cause == null || cause.isBlank() ? null : cause.strip();
        database.change(handle -> {
            List<IndicatorTarget> all = targets.targets(handle, year);
            BigDecimal others = all.stream()
                    .filter(t -> t.indicator() != indicator)
                    .map(IndicatorTarget::weight)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (others.add(weight).compareTo(HUNDRED) > 0) {
                throw Refusal.at(
                        "weight",
                        "report.target.weightsOverHundred",
                        HUNDRED.subtract(others).toPlainString());
            }
            Optional<IndicatorTarget> before =
                    all.stream().filter(t -> t.indicator() == indicator).findFirst();
            IndicatorTarget now = new IndicatorTarget(
                    before.map(IndicatorTarget::id).orElseGet(ids::next),
                    year,
                    indicator,
                    direction,
                    target,
                    weight,
                    why,
                    before.map(IndicatorTarget::version).orElse(1));
            if (before.isEmpty()) {
                targets.insert(handle, now);
            } else if (!targets.update(handle, now)) {
                throw new Refusal("report.target.changedMeanwhile");
            }
            trail.append(handle, actor, "report.target", "indicator_target", now.id(), now);
        });
    }

    /** Sets the words of a year's self-evaluation. */
    public void setGoal(int year, String project, String department, String expected, @Nullable String reached) {
        Actor actor = access.require(Act.TARGET_WRITE);
        List<Problem> problems = new ArrayList<>();
        required(problems, "project", project);
        required(problems, "department", department);
        required(problems, "expected", expected);
        Refusal.ifAny(problems);
        database.change(handle -> {
            Optional<YearGoal> before = targets.goal(handle, year);
            YearGoal now = new YearGoal(
                    before.map(YearGoal::id).orElseGet(ids::next),
                    year,
                    project.strip(),
                    department.strip(),
                    expected.strip(),
                    reached == null || reached.isBlank() ? null : reached.strip(),
                    before.map(YearGoal::version).orElse(1));
            if (before.isEmpty()) {
                targets.insert(handle, now);
            } else if (!targets.update(handle, now)) {
                throw new Refusal("report.target.changedMeanwhile");
            }
            trail.append(handle, actor, "report.goal", "year_goal", now.id(), now);
        });
    }

    private static void required(List<Problem> problems, String field, String content) {
        if (content.isBlank()) {
            problems.add(Problem.at(field, "report.goal.missing." + field));
        }
    }
}
