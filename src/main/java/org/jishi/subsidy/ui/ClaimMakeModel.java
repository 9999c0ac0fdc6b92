package org.jishi.subsidy.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
import org.jishi.subsidy.ClaimBacklog;
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
    private boolean onlyBacklog;
    private @Nullable UUID onlyPerson;
    private String onlyName = "";
    private Map<UUID, Set<UUID>> left = Map.of();

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

    /** From now on only what nobody has claimed for yet: who had a claim is not taken by itself. */
    void onlyBacklog() {
        onlyBacklog = true;
    }

    /** From now on only what this person is entitled to and has not claimed yet. */
    void only(UUID person, String name) {
        onlyBacklog = true;
        onlyPerson = person;
        onlyName = name;
    }

    /** Whom claims are made for, where it is one alone. */
    String onlyName() {
        return onlyName;
    }

    /** Whether claims are made for one person alone. */
    boolean isForOne() {
        return onlyPerson != null;
    }

    /** How many have no claim for that ground; 0 unless only those are asked for. */
    int left(ClaimMaker.Choice ground) {
        return left.getOrDefault(ground.ground().id(), Set.of()).size();
    }

    /** The same of all that can be chosen. */
    int left() {
        return left.values().stream().mapToInt(Set::size).sum();
    }

    void load() {
        if (onlyBacklog) {
            ui.background().run(this, "subsidy.loading", maker::backlog, this::backlog);
            return;
        }
        ui.background().run(this, "subsidy.loading", maker::choices, found -> {
            choices.setAll(found);
            loaded.set(true);
            if (found.size() == 1) {
                choice.set(found.getFirst());
            }
        });
    }

    private void backlog(List<ClaimBacklog.Open> all) {
        UUID person = onlyPerson;
        List<ClaimBacklog.Open> open = person == null
                ? all
                : all.stream()
                        .filter(each -> each.persons().contains(person))
                        .map(each -> new ClaimBacklog.Open(each.choice(), Set.of(person)))
                        .toList();
        left = open.stream()
                .collect(Collectors.toMap(one -> one.choice().ground().id(), ClaimBacklog.Open::persons));
        choices.setAll(open.stream().map(ClaimBacklog.Open::choice).toList());
        loaded.set(true);
        choice.set(choices.isEmpty() ? null : choices.getFirst());
    }

    private void askSchemes(ClaimMaker.@Nullable Choice ground) {
        int mine = ++question;
        schemes.clear();
        scheme.set(null);
        if (ground != null) {
            ui.background().run(this, "subsidy.loading", () -> maker.schemes(ground), found -> {
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
                        this,
                        "subsidy.loading",
                        () -> maker.plan(version, ground),
                        computed -> {
                            plan.set(computed);
                            chosen.clear();
                            Set<UUID> open = left.get(ground.ground().id());
                            computed.possible().stream()
                                    .map(ClaimPlan.Line::personId)
                                    .filter(person -> open == null || open.contains(person))
                                    .forEach(chosen::add);
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
