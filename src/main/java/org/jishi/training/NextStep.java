package org.jishi.training;

/** What a follow-up leads to: nothing, a branding case, a loan referral, a sales award, another class. */
public enum NextStep {
    NONE,
    BRANDING,
    LOAN,
    AWARD,
    TRAINING
}
