package org.jishi.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.platform.access.Actor;

/** What was handed over to the one who is signed in and waits for them. */
public final class HandedTasks implements TaskSource {
    private final List<OpenWork> kinds;

    public HandedTasks(List<OpenWork> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** One piece, as its room calls it. */
    public record Piece(UUID id, String name, String beforeName, LocalDate handedOn) {}

    @Override
    public List<Task> tasks(Handle handle, Actor actor, LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        for (OpenWork work : kinds) {
            // each by itself: no list shows only these
            for (Piece piece : pieces(handle, actor, work)) {
                tasks.add(new Task(
                        "casework.task.handed." + work.kind(),
                        List.of(piece.name(), piece.beforeName()),
                        new Subject(work.kind(), piece.id()),
                        work.list(),
                        piece.handedOn(),
                        null,
                        Set.of(work.act())));
            }
        }
        return tasks;
    }

    /** Of work whose own column says whose it is, that column has the last word. */
    private static List<Piece> pieces(Handle handle, Actor actor, OpenWork work) {
        return handle.createQuery("SELECT t.id, " + work.name()
                        + " AS name, s.name AS before_name, k.handed_on FROM work_keeper k JOIN " + work.kind()
                        + " t ON t.id = k.subject_id JOIN staff s ON s.id = k.before_id"
                        + " WHERE k.keeper_id = :me AND k.subject_kind = :kind AND t.status IN (<waits>)"
                        + (work.inPlace() ? " AND t." + work.column() + " = :me" : "")
                        + " ORDER BY k.handed_on, t.id")
                .bind("me", actor.staffId())
                .bind("kind", work.kind())
                .bindList("waits", work.waits())
                .mapTo(Piece.class)
                .list();
    }
}
