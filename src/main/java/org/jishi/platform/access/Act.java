package org.jishi.platform.access;

import static org.jishi.platform.access.Role.ADMINISTRATOR;
import static org.jishi.platform.access.Role.APPROVER;
import static org.jishi.platform.access.Role.AUDITOR;
import static org.jishi.platform.access.Role.CASHIER;
import static org.jishi.platform.access.Role.CLERK;
import static org.jishi.platform.access.Role.OFFICIAL;
import static org.jishi.platform.access.Role.REVIEWER;
import static org.jishi.platform.access.Role.TRAINER;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that a right is needed for, and the roles that have it. docs/permissions.md shows the same; a test compares. */
public enum Act implements Right {
    PEOPLE_READ(CLERK, REVIEWER, APPROVER, CASHIER, OFFICIAL, AUDITOR),
    PEOPLE_WRITE(CLERK),
    PEOPLE_IMPORT(CLERK),
    IMPORT_UNDO(REVIEWER),
    PEOPLE_WHOLE_ID(CLERK, REVIEWER, CASHIER, AUDITOR),
    PEOPLE_EXPORT(CLERK, REVIEWER, CASHIER, OFFICIAL),
    PEOPLE_EXPORT_WHOLE(CASHIER, OFFICIAL),
    ACCOUNT_PROPOSE(CLERK),
    ACCOUNT_CONFIRM(REVIEWER),
    MERGE_PROPOSE(CLERK),
    MERGE_CONFIRM(REVIEWER),

    CLASS_READ(CLERK, TRAINER, REVIEWER, APPROVER, CASHIER, OFFICIAL, AUDITOR),
    CLASS_WRITE(CLERK),
    ATTENDANCE_WRITE(CLERK, TRAINER),
    ATTENDANCE_CORRECT(REVIEWER),
    CALL_BACK_DRAW(REVIEWER),
    CALL_BACK_RECORD(CLERK),

    CASE_READ(CLERK, REVIEWER, APPROVER, CASHIER, OFFICIAL, AUDITOR),
    CASE_ENTER(CLERK),
    CASE_REVIEW(REVIEWER),
    CASE_APPROVE(APPROVER),
    SCHEME_DRAFT(CLERK),
    SCHEME_IN_FORCE(APPROVER),
    NOTICE_POST(APPROVER),
    OBJECTION_ENTER(CLERK),
    OBJECTION_DECIDE(APPROVER),
    CLOCK_CONFIRM(REVIEWER, APPROVER, CASHIER),
    SALES_IMPORT(CLERK),
    DOUBT_CLEAR(REVIEWER),
    EVIDENCE_ADD(CLERK, TRAINER, CASHIER),

    FUND_READ(CLERK, REVIEWER, APPROVER, CASHIER, OFFICIAL, AUDITOR),
    FUND_WRITE(CASHIER),
    BATCH_DRAFT(CASHIER),
    BATCH_APPROVE(APPROVER),
    BANK_RESULT(CASHIER),

    REPORT_READ(OFFICIAL, APPROVER, AUDITOR),
    REPORT_BUILD(OFFICIAL),
    REPORT_FREEZE(OFFICIAL),
    TARGET_WRITE(OFFICIAL),

    VIEW_FOR_ALL(REVIEWER, OFFICIAL, ADMINISTRATOR),
    TRAIL_READ(AUDITOR),
    DATA_CHECK(AUDITOR, ADMINISTRATOR),
    BACKUP(ADMINISTRATOR),
    RESTORE(ADMINISTRATOR),
    USERS_WRITE(ADMINISTRATOR),
    ROLE_CONFIRM(REVIEWER, APPROVER, ADMINISTRATOR),
    SETTINGS_WRITE(ADMINISTRATOR);

    private final Set<Role> roles;

    Act(Role... roles) {
        this.roles = EnumSet.copyOf(Set.of(roles));
    }

    @Override
    public @Nullable Act missing(Actor actor) {
        return actor.may(this) ? null : this;
    }

    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }

    public boolean allowedTo(Collection<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
