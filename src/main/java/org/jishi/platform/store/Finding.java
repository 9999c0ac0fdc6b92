package org.jishi.platform.store;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.text.Problem;

/**
 * One thing that is not as it should be in the data.
 *
 * @param problem what it is, in words that say what to do
 */
public record Finding(Problem problem) {
    /** @param args as in {@link Problem}: never a whole identity number or account */
    public static Finding of(String key, Object... args) {
        return new Finding(Problem.of(key, args));
    }

    /** One for each name or number that the query finds, put into the text's {0}. */
    public static List<Finding> each(Handle handle, String sql, String key) {
        return handle.createQuery(sql)
                .mapTo(String.class)
                .map(name -> of(key, name))
                .list();
    }

    public static List<Finding> of(Stream<Problem> problems) {
        return problems.map(Finding::new).toList();
    }
}
