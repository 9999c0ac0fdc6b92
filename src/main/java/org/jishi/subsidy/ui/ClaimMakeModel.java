package org.jishi.subsidy.ui;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jishi.kit.Ui;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.SchemeVersion;
import org.jishi.subsidy.Claim;
import org.jishi.subsidy.ClaimMaker;
import org.jishi.subsidy.ClaimPlan;
import org.jspecify.annotations.Nullable;

/** What claims are to be made for, by which scheme, and for whom of those entitled. */
final class ClaimMakeModel {
    final ObservableList<ClaimMaker.Choice> choices = FXCollections.observableArrayList();
    final ObjectProperty<ClaimMaker.Choice> choice = new SimpleObjectProperty<>();
    final ObservableList<SchemeVersion> schemes = FXCollections.observableArrayList();
    final ObjectProperty<SchemeVersion> scheme = new SimpleObjectProperty<>();
    /** Those for whom a claim will be made. */
    final ObservableSet<UUID> chosen = FXCollections.observableSet();

    private final Ui ui;
    private final ClaimMaker maker;
    /** Whether it is known what can be claimed for. */
    final BooleanProperty loaded = new SimpleBooleanProperty();

    private final ReadOnlyObjectWrapper<ClaimPlan> plan = new ReadOnlyObjectWrapper<>();
    private int question;

    ClaimMakeModel(Ui ui, ClaimMaker maker) {
        this.ui = ui;
        this.maker = maker;
        choice.subscribe(this::askSchemes);
    }

    ReadOnlyObjectProperty<ClaimPlan> plan() {
        return plan.getReadOnlyProperty();
    }

    /** Whether both are chosen. */
    ObservableValue<Boolean> ready() {
        return scheme.map(version -> true).orElse(false);
    }

    void load() {
        ui.background().run("subsidy.loading", maker::choices, found -> {
            choices.setAll(found);
            loaded.set(true);
            if (found.size() == 1) {
                choice.set(found.getFirst());
            }
        });
    }

    private void askSchemes(ClaimMaker.@Nullable Choice ground) {
        int mine = ++question;
        schemes.clear();
        scheme.set(null);
        if (ground != null) {
            ui.background().run("subsidy.loading", () -> maker.schemes(ground), found -> {
                if (mine == question) {
                    schemes.setAll(found);
                    if (found.size() == 1) {
                        scheme.set(found.getFirst());
                    }
                }
            });
        }
    }

    /** Computes what would be claimed; nothing is written. */
    void preview(Runnable done, Consumer<Refusal> refused) {
        SchemeVersion version = Objects.requireNonNull(scheme.get());
        ClaimMaker.Choice ground = Objects.requireNonNull(choice.get());
        ui.background()
                .run(
                        "subsidy.loading",
                        () -> maker.plan(version, ground),
                        computed -> {
                            plan.set(computed);
                            chosen.clear();
                            computed.possible().forEach(line -> chosen.add(line.personId()));
                            done.run();
                        },
                        refused);
    }

    /** What the chosen ones get together. */
    Money total() {
        ClaimPlan now = plan.get();
        return now == null
                ? Money.ZERO
                : now.possible().stream()
                        .filter(line -> chosen.contains(line.personId()))
                        .map(ClaimPlan.Line::amount)
                        .reduce(Money.ZERO, Money::plus);
    }

    void make(Consumer<List<Claim>> made, Consumer<Refusal> refused) {
        ClaimPlan planned = Objects.requireNonNull(plan.get());
        Set<UUID> persons = Set.copyOf(chosen);
        ui.background().track("subsidy.making", progress -> maker.make(planned, persons), made::accept, refused);
    }
}
