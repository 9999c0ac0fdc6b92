package org.jishi.casework.ui;

import java.util.List;
import org.jishi.approval.ApprovalStep;
import org.jishi.approval.Step;
import org.jishi.casework.CaseWay;
import org.jishi.platform.access.Act;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where a subject stands between its two people, for {@link DecisionPanel}.
 *
 * @param steps taken so far, oldest first
 * @param next the step that it waits for, null when it waits for none
 * @param act the right that the next step asks for
 * @param hindrance why the one who is signed in cannot take it though the role allows it (own entry, two steps), or null
 * @param stopped why nobody may approve it now, only send it back or reject it; null when nothing stops it
 * @param consequence what an approval does, asked once before it: its key's text and button; null asks in general words
 * @param mayBeOutside whether somebody outside may decide, recorded by whoever has the right
 */
public record Deciding(
        List<ApprovalStep> steps,
        @Nullable Step next,
        @Nullable Act act,
        @Nullable Problem hindrance,
        @Nullable Problem stopped,
        @Nullable Problem consequence,
        boolean mayBeOutside) {
    public Deciding {
        steps = List.copyOf(steps);
    }

    /** Nothing waits. */
    public static Deciding settled(List<ApprovalStep> steps) {
        return new Deciding(steps, null, null, null, null, null, false);
    }

    /** The subject waits for a step that this right allows. */
    public static Deciding waitsFor(Step next, Act act, List<ApprovalStep> steps) {
        return new Deciding(steps, next, act, null, null, null, false);
    }

    /** The subject waits for the decision of its way. */
    public static Deciding waitsFor(CaseWay.Decision next, List<ApprovalStep> steps) {
        return waitsFor(next.step(), next.act(), steps);
    }

    public Deciding hindrance(@Nullable Problem why) {
        return new Deciding(steps, next, act, why, stopped, consequence, mayBeOutside);
    }

    public Deciding stopped(@Nullable Problem why) {
        return new Deciding(steps, next, act, hindrance, why, consequence, mayBeOutside);
    }

    public Deciding consequence(String key, Object... args) {
        return new Deciding(steps, next, act, hindrance, stopped, Problem.of(key, args), mayBeOutside);
    }

    /** Somebody outside may decide this step as well. */
    public Deciding orOutside() {
        return new Deciding(steps, next, act, hindrance, stopped, consequence, true);
    }
}
