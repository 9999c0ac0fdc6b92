package org.jishi.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jishi.approval.Step;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;

/**
 * The way that cases of a kind go: its stages in their order, and the states in which a case waits in each. A state that
 * no stage names goes no further; one state is the end of the whole way.
 *
 * @param <S> the states of the kind
 */
public final class CaseWay<S extends Enum<S>> {
    private final List<Leg<S>> legs = new ArrayList<>();
    private final @Nullable S done;

    /** A stage, and what is waited for there: a step of the approval with its right, or nothing that people decide. */
    public record Leg<S>(
            CaseStage stage, Set<S> states, @Nullable Decision decision) {}

    /** @param act the right that taking the step asks for */
    public record Decision(Step step, Act act) {}

    /** @param done the state in which nothing is left to do; null where the last stage has no end of its own */
    public CaseWay(@Nullable S done) {
        this.done = done;
    }

    /** A stage without a decision; without a state where a case never waits in it. */
    @SafeVarargs
    public final CaseWay<S> stage(CaseStage stage, S... states) {
        legs.add(new Leg<>(stage, Set.of(states), null));
        return this;
    }

    /** A stage in which somebody decides, or, by {@link Step#ENTRY}, puts the case forward again. */
    public CaseWay<S> decided(CaseStage stage, S state, Step step, Act act) {
        legs.add(new Leg<>(stage, Set.of(state), new Decision(step, act)));
        return this;
    }

    /** The stages in their order. */
    public List<CaseStage> stages() {
        return legs.stream().map(Leg::stage).toList();
    }

    /** The stage that is due, counted from 0; as many as there are when all is done; -1 where it goes no further. */
    public int at(S state) {
        if (state == done) {
            return legs.size();
        }
        return legs.indexOf(leg(state).orElse(null));
    }

    /** The decision that a case in this state waits for. */
    public Optional<Decision> decision(S state) {
        return leg(state).map(Leg::decision);
    }

    /** @throws java.util.NoSuchElementException when it waits for none */
    public Step step(S state) {
        return decision(state).orElseThrow().step();
    }

    private Optional<Leg<S>> leg(S state) {
        return legs.stream().filter(leg -> leg.states().contains(state)).findFirst();
    }
}
