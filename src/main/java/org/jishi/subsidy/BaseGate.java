package org.jishi.subsidy;

import java.util.List;
import org.jishi.platform.text.Problem;
import org.jishi.policy.RuleGate;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeRules;

/**
 * Lets no rule through that nothing in the office gives a base for: a share of an invoice that nobody enters would be 0.00
 * yuan for everybody, and a rate for units that nobody counts would be one unit.
 */
public final class BaseGate implements RuleGate {
    private final List<GroundSource> sources;

    public BaseGate(List<GroundSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public List<Problem> problems(SchemeKind kind, String rules) {
        return kind == SchemeKind.SUBSIDY && !given(sources, SchemeRules.read(rules, SubsidyRule.class))
                ? List.of(Problem.at("shape", "subsidy.rule.noBase"))
                : List.of();
    }

    static boolean given(List<GroundSource> sources, SubsidyRule rule) {
        return sources.stream().anyMatch(source -> source.gives(rule.shape()));
    }
}
