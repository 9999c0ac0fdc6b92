package org.jishi.platform.act;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Actor;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.WriteWithFile;

/**
 * The open door of work in several phases: who was granted the right, and the store. It stays this person's when somebody
 * else signs in meanwhile.
 */
public final class Granted {
    private final Database database;
    private final Actor actor;

    Granted(Database database, Actor actor) {
        this.database = database;
        this.actor = actor;
    }

    public Actor actor() {
        return actor;
    }

    public <T> T write(BiFunction<Handle, Actor, T> work) {
        return database.write(handle -> work.apply(handle, actor));
    }

    public void change(BiConsumer<Handle, Actor> work) {
        database.change(handle -> work.accept(handle, actor));
    }

    public <T> T writeWithFile(Path file, BiFunction<Handle, Actor, WriteWithFile.Made<T>> work) {
        return WriteWithFile.run(database, file, handle -> work.apply(handle, actor));
    }

    public <T> T read(Function<Handle, T> work) {
        return database.read(work);
    }

    public <T> T snapshot(Function<Handle, T> work) {
        return database.snapshot(work);
    }

    /** Long works beside one another, all of one moment: see {@link Database#snapshots}. */
    public <T> List<T> snapshots(List<Function<Handle, T>> works) {
        return database.snapshots(works);
    }
}
