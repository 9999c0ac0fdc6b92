package org.jishi.platform.access;

/** What a person does in the office; one login may hold several, and four eyes count persons, never logins. */
public enum Role {
    CLERK,
    TRAINER,
    REVIEWER,
    APPROVER,
    CASHIER,
    OFFICIAL,
    AUDITOR,
    ADMINISTRATOR;

    /** Roles that release money or put policy in force: giving one needs a second person once the office has two. */
    public boolean decides() {
        return this == REVIEWER || this == APPROVER || this == CASHIER;
    }
}
