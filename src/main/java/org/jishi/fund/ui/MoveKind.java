package org.jishi.fund.ui;

/** What a cashier may do with the money of an account. */
public enum MoveKind {
    /** 分配: from what is not allotted into a category. */
    ALLOT,
    /** 收回: from a category to what is not allotted. */
    TAKE_BACK,
    /** 上缴: back to whoever granted it. */
    SURRENDER
}
