package org.jishi.policy;

/** What a scheme gives money for. */
public enum SchemeKind {
    SUBSIDY,
    BRANDING,
    AWARD
}
