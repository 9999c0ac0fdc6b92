package org.jishi.sample;

import java.util.function.Supplier;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;

/** The staff of the invented office: one person for each role. */
record Cast(
        Access access,
        Actor administrator,
        Actor clerk,
        Actor trainer,
        Actor reviewer,
        Actor approver,
        Actor cashier,
        Actor official,
        Actor auditor) {

    /** Does something as somebody. */
    <T> T as(Actor actor, Supplier<T> act) {
        access.signIn(actor);
        try {
            return act.get();
        } finally {
            access.signOut();
        }
    }

    void run(Actor actor, Runnable act) {
        as(actor, () -> {
            act.run();
            return true;
        });
    }
}
