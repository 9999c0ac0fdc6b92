package org.jishi.award.ui;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jishi.award.AwardLine;
import org.jishi.award.AwardPlan;
import org.jishi.award.PeriodUse;
import org.jishi.kit.Ui;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.Period;
import org.jishi.policy.SchemeVersion;
import org.jishi.policy.ui.PolicyScreens;
import org.jspecify.annotations.Nullable;

/** The steps of a new round: period and scheme, then what it would give, then it is kept. */
final class NewRoundModel {
    private static final int MONTHS = 12;
    private static final int QUARTERS = 4;

    final ObjectProperty<Period> period = new SimpleObjectProperty<>();
    final ObjectProperty<SchemeVersion> scheme = new SimpleObjectProperty<>();
    final ObservableList<SchemeVersion> schemes = FXCollections.observableArrayList();

    private final ObservableList<Period> periods = FXCollections.observableArrayList();
    private Map<Period, PeriodUse> uses = Map.of();
    private final Ui ui;
    private final AwardServices services;
    private final ReadOnlyObjectWrapper<@Nullable AwardPlan> plan = new ReadOnlyObjectWrapper<>();

    NewRoundModel(Ui ui, AwardServices services) {
        this.ui = ui;
        this.services = services;
        period.subscribe(this::fetchSchemes);
    }

    /** Finds out which periods are taken and proposes the latest that is free. */
    void load() {
        List<Period> over = over();
        ui.background().run(this, "award.job.reading", () -> services.maker().uses(over), found -> {
            uses = found;
            periods.setAll(over);
            if (period.get() == null) {
                period.set(proposed(over));
            }
        });
    }

    /** The periods to choose from; none until it is known which are taken. */
    ObservableList<Period> periods() {
        return periods;
    }

    /** What stands in the way of a round of the period. */
    PeriodUse use(Period of) {
        return Objects.requireNonNullElse(uses.get(of), new PeriodUse(PeriodUse.Kind.FREE, null));
    }

    private Period proposed(List<Period> over) {
        return over.stream()
                .filter(one -> use(one).kind() == PeriodUse.Kind.FREE)
                .findFirst()
                .or(() -> over.stream()
                        .filter(one -> use(one).kind() == PeriodUse.Kind.AGAIN)
                        .findFirst())
                .orElse(over.getFirst());
    }

    /** Periods that are over, the latest first: quarters, months, then the year. */
    private List<Period> over() {
        LocalDate today = ui.clock().today();
        List<Period> over = new ArrayList<>();
        for (int i = 0; i <= QUARTERS; i++) {
            over.add(Period.quarterOf(today.minusMonths(3L * i)));
        }
        for (int i = 0; i <= MONTHS; i++) {
            over.add(Period.month(YearMonth.from(today).minusMonths(i)));
        }
        over.add(Period.year(today.getYear()));
        over.add(Period.year(today.getYear() - 1));
        return over.stream().filter(one -> one.last().isBefore(today)).toList();
    }

    private void fetchSchemes(@Nullable Period chosen) {
        scheme.set(null);
        schemes.clear();
        if (chosen != null) {
            ui.background()
                    .run(this, "award.job.reading", () -> services.maker().schemes(chosen), found -> {
                        if (chosen.equals(period.get())) {
                            schemes.setAll(found);
                            scheme.set(found.isEmpty() ? null : found.getFirst());
                        }
                    });
        }
    }

    /** What it would give; null before it was computed. */
    ReadOnlyObjectProperty<@Nullable AwardPlan> plan() {
        return plan.getReadOnlyProperty();
    }

    /** Where schemes are drafted and put in force. */
    void schemes() {
        ui.navigator().open(PolicyScreens.SCHEMES);
    }

    List<AwardLine> lines() {
        AwardPlan shown = plan.get();
        return shown == null ? List.of() : shown.lines();
    }

    void compute(Runnable done, Consumer<Refusal> refused) {
        SchemeVersion by = Objects.requireNonNull(scheme.get());
        Period of = Objects.requireNonNull(period.get());
        ui.background()
                .run(
                        plan,
                        "award.job.computing",
                        () -> services.maker().plan(by, of),
                        computed -> {
                            plan.set(computed);
                            done.run();
                        },
                        refused);
    }

    void make(Runnable done, Consumer<Refusal> refused) {
        SchemeVersion by = Objects.requireNonNull(scheme.get());
        Period of = Objects.requireNonNull(period.get());
        ui.background()
                .run(
                        plan,
                        "award.job.computing",
                        () -> services.maker().make(by, of),
                        made -> {
                            done.run();
                            ui.dialogs().done("award.new.done", made.roundNo());
                            ui.navigator().open(AwardScreens.ROUND, made.id());
                        },
                        refused);
    }
}
