package org.jishi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jishi.fund.FundSource;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was budgeted when the year began is entered, and stands in the self-evaluation instead of a guess by arrivals. */
class InitialBudgetTest {
    private static final int YEAR = Office.TODAY.getYear();

    private final Office office = new Office();
    private final TargetService service = new TargetService(office.acts);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatWasEnteredIsTheInitialBudget() {
        office.signIn(Role.OFFICIAL);
        assertThat(service.initial(YEAR)).isEmpty();
        assertThat(budget().initialTotal()).isEqualTo(Money.ZERO);
        service.setInitial(YEAR, Map.of(FundSource.CENTRAL, Money.ofYuan(1_000_000)));
        assertThat(budget().initial())
                .containsEntry(FundSource.CENTRAL, Money.ofYuan(1_000_000))
                .containsEntry(FundSource.COUNTY, Money.ZERO);
        service.setInitial(
                YEAR, Map.of(FundSource.CENTRAL, Money.ofYuan(800_000), FundSource.PROVINCE, Money.ofYuan(200_000)));
        assertThat(budget().initialTotal()).isEqualTo(Money.ofYuan(1_000_000));
        assertThat(service.initial(YEAR - 1)).isEmpty();
        List<Problem> found = office.database.read(handle -> TrailCheck.run(handle, null));
        assertThat(found).isEmpty();
    }

    @Test
    void onlyWhoSetsTargetsEntersIt() {
        office.signIn(Role.CLERK);
        assertThatThrownBy(() -> service.setInitial(YEAR, Map.of())).isInstanceOf(Refusal.class);
        office.signIn(Role.OFFICIAL);
        assertThatThrownBy(() -> service.setInitial(YEAR, Map.of(FundSource.COUNTY, Money.ofYuan(-1))))
                .hasMessage("report.initial.negative");
        Money most = Money.ofYuan(100_000_000_000L);
        assertThatThrownBy(() -> service.setInitial(YEAR, Map.of(FundSource.COUNTY, most.plus(Money.ofFen(1)))))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.key()).isEqualTo("report.initial.tooMuch");
                            assertThat(problem.field()).isEqualTo("COUNTY");
                        }));
        service.setInitial(YEAR, Map.of(FundSource.COUNTY, most));
        assertThat(service.initial(YEAR)).containsEntry(FundSource.COUNTY, most);
    }

    private BudgetYear budget() {
        return office.database.read(handle -> BudgetYear.of(handle, YEAR, LocalDate.of(YEAR, 9, 30)));
    }
}
