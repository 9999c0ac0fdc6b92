package org.jishi.policy;

import java.util.List;
import org.jishi.platform.text.Problem;

/** A room that knows whether the office can compute by a rule at all. Wiring gives the list of them. */
public interface RuleGate {
    /** Why a version with these rules can be neither drafted nor put in force, at the rule's fields; empty when it can. */
    List<Problem> problems(SchemeKind kind, String rules);
}
