package org.jishi.evidence;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.text.Problem;

/** What a room built on a paper, so that the paper cannot be taken back from under it. Wiring gives the list of them. */
@FunctionalInterface
public interface PaperUse {
    /** All of the room that rests on the paper, each said in words; empty when nothing does. */
    List<Problem> of(Handle handle, Paper paper);

    /**
     * Asks one query.
     *
     * @param sql selects a name, with {@code :paper}, {@code :subject} or {@code :added} where the paper's id, its
     *     subject's or the moment when it was filed stand
     * @param key a text with the name in it
     */
    static List<Problem> query(Handle handle, Paper paper, String sql, String key) {
        return handle
                .createQuery(sql)
                .bind("paper", paper.id())
                .bind("subject", paper.subjectId())
                .bind("added", paper.addedAt())
                .mapTo(String.class)
                .stream()
                .map(name -> Problem.of(key, name))
                .toList();
    }
}
