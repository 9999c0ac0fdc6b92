package org.jishi.casework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Actor;

/**
 * A kind of case that is posted publicly before money leaves. The feature implements it and Wiring gives it to
 * {@link NoticeService}; all calls come inside the notice's transaction, whose act has been permitted.
 */
public interface NoticedCase {
    /** The kind of its subjects, such as "claim". */
    String kind();

    /** The decided subjects that are in no notice yet, oldest first: what may be put in the next one. */
    List<UUID> waiting(Handle handle);

    /**
     * What the notice shows of each subject, in the order asked for.
     *
     * @throws org.jishi.platform.text.Refusal when one of them is not decided
     */
    List<NoticedLine> lines(Handle handle, Collection<UUID> subjectIds);

    /** How long the subjects' schemes say that the notice hangs, the longest of them; empty where none says so. */
    default Optional<NoticeTerm> term(Handle handle, Collection<UUID> subjectIds) {
        return Optional.empty();
    }

    /** The notice hangs: from now on amounts and decisions are frozen. */
    void posted(Handle handle, Actor actor, Collection<UUID> subjectIds);

    /** The line's notice ended clean: the feature makes the payable. */
    void released(Handle handle, Actor actor, UUID subjectId);

    /** Somebody objected: the line waits for the decision on it. */
    default void blocked(Handle handle, Actor actor, UUID subjectId) {}

    /** The objection was dismissed: the line goes on. */
    default void unblocked(Handle handle, Actor actor, UUID subjectId) {}

    /** The objection was upheld, or the notice withdrawn: the feature decides anew, and a new notice follows. */
    void reopened(Handle handle, Actor actor, UUID subjectId, String reason);
}
