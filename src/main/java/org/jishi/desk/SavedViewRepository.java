package org.jishi.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.BulkInsert;

/** Rows of list_view and list_start. */
final class SavedViewRepository {
    private static final BulkInsert<SavedView> VIEWS = BulkInsert.into("list_view", SavedView.class);
    private static final BulkInsert<SavedStart> STARTS = BulkInsert.into("list_start", SavedStart.class);

    /** Somebody's own and everybody's. */
    List<SavedView> seenBy(Handle handle, UUID staff) {
        return handle.createQuery("""
            SELECT * FROM list_view WHERE owner_key = :own OR owner_key = :all ORDER BY list_name, owner_key, name\
            """)
                .bind("own", staff.toString())
                .bind("all", SavedView.ALL)
                .mapTo(SavedView.class)
                .list();
    }

    Optional<SavedView> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM list_view WHERE id = :id")
                .bind("id", id)
                .mapTo(SavedView.class)
                .findOne();
    }

    void insert(Handle handle, SavedView view) {
        VIEWS.run(handle, List.of(view));
    }

    /** False where somebody was faster. */
    boolean update(Handle handle, SavedView view) {
        return handle.createUpdate("""
            UPDATE list_view SET name = :name, content = :content, version = :version
             WHERE id = :id AND version = :version - 1\
            """)
                        .bind("name", view.name())
                        .bind("content", view.content())
                        .bind("version", view.version())
                        .bind("id", view.id())
                        .execute()
                == 1;
    }

    boolean delete(Handle handle, UUID id) {
        return handle.createUpdate("DELETE FROM list_view WHERE id = :id")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    List<SavedStart> startsOf(Handle handle, UUID staff) {
        return handle.createQuery("SELECT * FROM list_start WHERE staff_id = :staff")
                .bind("staff", staff)
                .mapTo(SavedStart.class)
                .list();
    }

    List<SavedStart> startsWith(Handle handle, UUID view) {
        return handle.createQuery("SELECT * FROM list_start WHERE view_id = :view")
                .bind("view", view)
                .mapTo(SavedStart.class)
                .list();
    }

    void insert(Handle handle, SavedStart start) {
        STARTS.run(handle, List.of(start));
    }

    void deleteStart(Handle handle, UUID id) {
        handle.createUpdate("DELETE FROM list_start WHERE id = :id")
                .bind("id", id)
                .execute();
    }
}
