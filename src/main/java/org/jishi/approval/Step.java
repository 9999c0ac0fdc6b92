package org.jishi.approval;

/** The places in a round, in their order; a subject may leave out those that its feature does not ask for. */
public enum Step {
    /** 登记: the subject is put forward. */
    ENTRY,
    /** 初审. */
    FIRST_REVIEW,
    /** 审定: after it the office is bound. */
    APPROVAL,
    /** 核对: a second person confirms a fact, such as a bank account. */
    CONFIRMATION
}
