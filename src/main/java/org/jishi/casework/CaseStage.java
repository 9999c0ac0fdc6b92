package org.jishi.casework;

import org.jishi.platform.access.Role;

/** The stages that cases of all kinds go through, and whose work each is. */
public enum CaseStage {
    ENTER(Role.CLERK),
    COMPUTE(Role.CLERK),
    PLAN(Role.CLERK),
    REVIEW(Role.REVIEWER),
    APPROVE(Role.APPROVER),
    DELIVER(Role.CLERK),
    ACCEPT(Role.REVIEWER),
    NOTICE(Role.APPROVER),
    DRAFT(Role.APPROVER),
    POST(Role.APPROVER),
    END(Role.APPROVER),
    PAY(Role.CASHIER);

    public final Role role;

    CaseStage(Role role) {
        this.role = role;
    }
}
