package org.jishi.training;

import java.time.LocalDate;
import java.util.UUID;

/** What waits of a class, for the task that counts such classes and the list that shows them. */
enum ClassTodo {
    /** A session is past and nobody has entered who was there. */
    UNMARKED("""
        c.status IN ('ENROLLING', 'OPEN') AND EXISTS
               (SELECT 1 FROM class_session z WHERE z.class_id = c.id AND z.status = 'PLANNED' AND z.held_on < :today)\
        """),
    /** All is held; it can be closed. */
    TO_CLOSE("""
        c.status = 'OPEN' AND c.ends_on < :today AND NOT EXISTS
               (SELECT 1 FROM class_session z WHERE z.class_id = c.id AND z.status = 'PLANNED')\
        """),
    /** Somebody else asked for a correction. */
    CORRECTIONS("""
        EXISTS (SELECT 1 FROM correction z WHERE z.class_id = c.id AND z.status = 'ASKED' AND z.asked_by <> :me)\
        """);

    private final String condition;

    ClassTodo(String condition) {
        this.condition = condition;
    }

    /** Of a class called c; with what {@link #bound} names. */
    String condition() {
        return condition;
    }

    /** Name and content of what the condition takes. */
    Object[] bound(LocalDate today, UUID me) {
        return this == CORRECTIONS ? new Object[] {"me", me} : new Object[] {"today", today};
    }
}
