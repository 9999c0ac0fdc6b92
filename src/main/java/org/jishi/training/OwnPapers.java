package org.jishi.training;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.evidence.PaperSight;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;

/** A trainer who is nothing else besides sees the papers of the classes they keep the sheet of, as if there were no others. */
public final class OwnPapers implements PaperSight {
    @Override
    public boolean sees(Handle handle, Actor actor, String subjectKind, UUID subjectId) {
        String classOf = switch (subjectKind) {
            case "class" -> ":subject";
            case "session" -> "(SELECT class_id FROM class_session WHERE id = :subject)";
            case "enrolment" -> "(SELECT class_id FROM enrolment WHERE id = :subject)";
            default -> "";
        };
        return classOf.isEmpty()
                || !OwnClasses.only(actor, Act.CLASS_READ)
                || handle.createQuery("SELECT trainer_id FROM training_class WHERE id = " + classOf)
                        .bind("subject", subjectId)
                        .mapTo(UUID.class)
                        .findOne()
                        .filter(actor.staffId()::equals)
                        .isPresent();
    }
}
