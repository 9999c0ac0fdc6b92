package org.jishi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jishi.approval.Subject;
import org.jishi.casework.Task;
import org.jishi.casework.TaskSource;
import org.jishi.fund.FundService;
import org.jishi.fund.Funds;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Role;
import org.jishi.platform.time.Period;
import org.jishi.report.Indicator;
import org.jishi.report.SelfEvaluationRules;
import org.jishi.report.TargetService;
import org.jishi.support.CaseOffice;
import org.jishi.support.Office;
import org.jishi.training.TrainingOffice;
import org.junit.jupiter.api.Test;

class HomeServiceTest {
    private static final LocalDate TODAY = Office.TODAY;

    private static Task task(String key, long count, LocalDate since, Act who) {
        return new Task(key, List.of(count), null, "subsidy", since, null, Set.of(who));
    }

    private static final TaskSource WORK = (handle, actor, today) -> List.of(
            task("subsidy.task.ENTERED", 3, today.minusDays(2), Act.CASE_REVIEW),
            task("subsidy.task.REVIEWED", 2, today.minusDays(9), Act.CASE_APPROVE),
            new Task(
                    "casework.task.objection",
                    List.of("张*"),
                    new Subject("notice", new UUID(0, 1)),
                    "notice",
                    today.minusDays(30),
                    null,
                    Set.of(Act.CASE_REVIEW, Act.CASE_APPROVE)));

    @Test
    void everybodySeesTheirOwnWorkTheLongestWaitingFirst() {
        try (CaseOffice it = new CaseOffice()) {
            HomeService service = new HomeService(
                    it.office.acts,
                    List.of(WORK),
                    List.of(),
                    new CalendarService(it.office.acts, List.of()),
                    it.fundService);
            it.office.signIn(it.reviewer);
            assertThat(service.home().tasks())
                    .extracting(Task::key)
                    .containsExactly("casework.task.objection", "subsidy.task.ENTERED");
            assertThat(service.home().waiting()).as("lines, not rows").isEqualTo(2);
            assertThat(service.waiting()).isEqualTo(2);
            it.office.signIn(it.clerk);
            assertThat(service.home().tasks())
                    .extracting(Task::key)
                    .allMatch(key -> key.startsWith("desk.start.task."));
        }
    }

    @Test
    void aNewOfficeIsLedUntilItStands() {
        try (CaseOffice it = new CaseOffice()) {
            HomeService service = new HomeService(
                    it.office.acts,
                    List.of(),
                    List.of(),
                    new CalendarService(it.office.acts, List.of()),
                    it.fundService);
            it.office.signIn(it.clerk);
            it.keptSchemes.keep(org.jishi.policy.SchemeKind.SUBSIDY, null, "培训补贴", java.util.Map.of());
            assertThat(step(service, StartStep.Kind.USERS).done()).isTrue();
            assertThat(step(service, StartStep.Kind.FUND)).satisfies(fund -> {
                assertThat(fund.done()).isFalse();
                assertThat(fund.mine()).isFalse();
                assertThat(fund.who()).containsExactly(it.cashier.name());
            });

            it.office.signIn(it.cashier);
            assertThat(service.home().tasks()).singleElement().satisfies(task -> {
                assertThat(task.key()).isEqualTo("desk.start.task.fundWaited");
                assertThat(task.args()).containsExactly(it.clerk.name());
            });
            assertThat(service.waiting()).isOne();

            it.account("培训补贴", 200_000);
            it.office.signIn(it.cashier);
            assertThat(step(service, StartStep.Kind.FUND).done()).isTrue();
            assertThat(service.home().tasks()).isEmpty();
        }
    }

    /** Nobody has the roles yet, and to give them out once more would not help: a second person has to confirm them. */
    @Test
    void whatStandsStillForARoleToBeConfirmedSaysSo() {
        try (Office office = new Office()) {
            AtomicReference<List<AskedRole>> asked = new AtomicReference<>(List.of());
            Funds funds = new Funds(office.trail, office.ids, office.clock);
            HomeService service = new HomeService(
                    office.acts,
                    List.of(),
                    List.of(),
                    new CalendarService(office.acts, List.of()),
                    new FundService(office.acts, funds),
                    asked::get);
            office.signIn(Role.ADMINISTRATOR);
            assertThat(step(service, StartStep.Kind.ROLES))
                    .returns(true, StartStep::mine)
                    .returns(List.of(), StartStep::confirmers)
                    .returns("admin.users", StartStep::list);
            asked.set(List.of(new AskedRole(
                    Set.of(Role.CLERK, Role.REVIEWER, Role.APPROVER, Role.CASHIER), false, List.of("周复核"))));
            assertThat(step(service, StartStep.Kind.FUND)).returns(List.of("周复核"), StartStep::confirmers);
            assertThat(step(service, StartStep.Kind.ROLES))
                    .returns(false, StartStep::mine)
                    .returns(List.of("周复核"), StartStep::confirmers);
            asked.set(List.of(new AskedRole(
                    Set.of(Role.CLERK, Role.REVIEWER, Role.APPROVER, Role.CASHIER), true, List.of("周复核"))));
            office.signIn(Role.REVIEWER);
            assertThat(step(service, StartStep.Kind.ROLES))
                    .as("who may confirm is sent there, whoever else could")
                    .returns(true, StartStep::mine)
                    .returns("role_request", StartStep::list);
        }
    }

    private static StartStep step(HomeService service, StartStep.Kind kind) {
        return service.home().start().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFundAndTheCountyShowOnlyToThoseWhoMaySeeThem() {
        try (CaseOffice it = new CaseOffice()) {
            it.account("培训补贴", 200_000);
            HomeService service = new HomeService(
                    it.office.acts,
                    List.of(),
                    List.of(),
                    new CalendarService(it.office.acts, List.of()),
                    it.fundService);
            it.office.signIn(it.cashier);
            Home home = service.home();
            var fund = java.util.Objects.requireNonNull(home.fund());
            assertThat(fund.total().available().format()).isEqualTo("200,000.00");
            assertThat(home.quarter()).isEqualTo(Period.quarter(2026, 3));
            assertThat(home.figures()).extracting(CountyFigure::indicator).hasSize(4);
            for (Role role : List.of(Role.TRAINER, Role.ADMINISTRATOR)) {
                it.office.signIn(role);
                assertThat(service.home().fund()).isNull();
                assertThat(service.home().figures()).isEmpty();
            }
        }
    }

    @Test
    void theThreeFiguresOfTrainingStandSideBySideBesideTheirTargets() {
        try (TrainingOffice it = new TrainingOffice()) {
            it.completed("网店运营班", 6);
            Office office = it.office;
            office.signIn(Role.OFFICIAL);
            new TargetService(office.acts)
                    .set(
                            TODAY.getYear(),
                            Indicator.PERSONS,
                            SelfEvaluationRules.Direction.AT_LEAST,
                            BigDecimal.valueOf(24),
                            BigDecimal.TEN,
                            null);
            Funds funds = new Funds(office.trail, office.ids, office.clock);
            HomeService service = new HomeService(
                    office.acts,
                    List.of(),
                    List.of(),
                    new CalendarService(office.acts, List.of()),
                    new FundService(office.acts, funds));
            List<CountyFigure> figures = service.home().figures();
            assertThat(figure(figures, Indicator.PERSONS).quarter()).isEqualByComparingTo("6");
            assertThat(figure(figures, Indicator.PERSON_TIMES).quarter()).isEqualByComparingTo("6");
            assertThat(figure(figures, Indicator.PERSON_SESSIONS).quarter()).isEqualByComparingTo("24");
            assertThat(figure(figures, Indicator.PERSONS).reached())
                    .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.25"));
            assertThat(figure(figures, Indicator.RETAIL).reached()).isEmpty();
        }
    }

    private static CountyFigure figure(List<CountyFigure> figures, Indicator indicator) {
        return figures.stream()
                .filter(f -> f.indicator() == indicator)
                .findFirst()
                .orElseThrow();
    }
}
