package org.jishi.training;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.text.Refusal;

/** A trainer who is nothing else besides sees the classes they keep the sheet of, as if there were no others. */
final class OwnClasses {
    private OwnClasses() {}

    /** Whether the right comes to the person only from being a trainer. */
    static boolean only(Actor actor, Act act) {
        return act.roles().stream()
                .noneMatch(role -> role != Role.TRAINER && actor.roles().contains(role));
    }

    static boolean sees(Actor actor, Act act, TrainingClass found) {
        return !only(actor, act) || actor.staffId().equals(found.trainerId());
    }

    static TrainingClass require(Handle handle, ClassRepository classes, Actor actor, Act act, UUID classId) {
        return classes.find(handle, classId)
                .filter(found -> sees(actor, act, found))
                .orElseThrow(() -> new Refusal("training.class.unknown"));
    }

    /** The class, which must still be open to changes of people, sessions and marks. */
    static TrainingClass requireOpen(Handle handle, ClassRepository classes, Actor actor, Act act, UUID classId) {
        TrainingClass found = require(handle, classes, actor, act, classId);
        if (found.status() == ClassStatus.CANCELLED) {
            throw new Refusal("training.class.cancelled", found.number());
        }
        if (found.status().isClosed()) {
            throw new Refusal("training.class.closed", found.number());
        }
        return found;
    }
}
