package org.jishi.payment;

/** Whom a decision is for. */
public enum BeneficiaryKind {
    PERSON,
    ORGANISATION
}
