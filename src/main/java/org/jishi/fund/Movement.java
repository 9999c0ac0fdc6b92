package org.jishi.fund;

/**
 * What an entry does to an account: available, committed and paid each change by the amount, its negative, or not at
 * all. The table holds the same as a CHECK.
 */
public enum Movement {
    /** 下达: money arrives. */
    GRANT(1, 0, 0),
    /** 分配: from the grant's pool into a category. */
    ALLOT_IN(1, 0, 0),
    /** 调出: out of the pool, or back from a category. */
    ALLOT_OUT(-1, 0, 0),
    /** 上缴: given back to whoever granted it. */
    SURRENDER(-1, 0, 0),
    /** 审定: a decision binds it. */
    COMMIT(-1, 1, 0),
    /** 释放: the decision no longer stands. */
    RELEASE(1, -1, 0),
    /** 拨付: the bank says paid. */
    PAY(0, -1, 1),
    /** 退汇: the bank takes back that it was paid; it stays committed. */
    RETURN(0, 1, -1),
    /** 拒付: the bank never paid it; told for the record, nothing moves. */
    REFUSED(0, 0, 0),
    /** 追回: a beneficiary paid back. */
    RECOVER(1, 0, -1);

    final int available;
    final int committed;
    final int paid;

    Movement(int available, int committed, int paid) {
        this.available = available;
        this.committed = committed;
        this.paid = paid;
    }
}
