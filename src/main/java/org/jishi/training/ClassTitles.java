package org.jishi.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.intake.collect.ClassNames;
import org.jishi.platform.store.Like;

/** The names of classes, for the forms that gather people for them. */
public final class ClassTitles implements ClassNames {
    private static final String NAME = "SELECT c.id, concat(c.number, ' ', c.title) AS name FROM training_class c ";

    @Override
    public List<Named> find(Handle handle, String words, int limit) {
        return handle.createQuery(NAME + """
            WHERE c.status IN ('PLANNED', 'OPEN') AND (c.title LIKE :words OR c.number LIKE :words)
             ORDER BY c.starts_on DESC, c.id LIMIT :most\
            """)
                .bind("words", Like.holding(words.strip()))
                .bind("most", limit)
                .mapTo(Named.class)
                .list();
    }

    @Override
    public Optional<String> name(Handle handle, UUID id) {
        return handle.createQuery(NAME + "WHERE c.id = :id")
                .bind("id", id)
                .mapTo(Named.class)
                .findOne()
                .map(Named::name);
    }
}
