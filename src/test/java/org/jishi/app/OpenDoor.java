package org.jishi.app;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Right;
import org.jishi.platform.access.Role;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.WriteWithFile;

/** What {@link RightsMutants} puts in the place of the door: it lets everybody in where the right was taken away. */
public final class OpenDoor {
    /** The method whose right is taken away. */
    static volatile String open = "";

    private OpenDoor() {}

    public static <T> T write(Acts acts, Right right, BiFunction<Handle, Actor, T> work, String method) {
        return door(acts, method).write(right, work);
    }

    public static void change(Acts acts, Right right, BiConsumer<Handle, Actor> work, String method) {
        door(acts, method).change(right, work);
    }

    public static <T> T writeWithFile(
            Acts acts, Right right, Path file, BiFunction<Handle, Actor, WriteWithFile.Made<T>> work, String method) {
        return door(acts, method).writeWithFile(right, file, work);
    }

    public static <T> T read(Acts acts, Right right, Function<Handle, T> work, String method) {
        return door(acts, method).read(right, work);
    }

    public static <T> T read(Acts acts, Right right, BiFunction<Handle, Actor, T> work, String method) {
        return door(acts, method).read(right, work);
    }

    public static <T> T snapshot(Acts acts, Right right, Function<Handle, T> work, String method) {
        return door(acts, method).snapshot(right, work);
    }

    public static <T> T snapshot(Acts acts, Right right, BiFunction<Handle, Actor, T> work, String method) {
        return door(acts, method).snapshot(right, work);
    }

    public static Granted require(Acts acts, Right right, String method) {
        return door(acts, method).require(right);
    }

    private static Acts door(Acts acts, String method) {
        if (!method.equals(open)) {
            return acts;
        }
        Access everybody = new Access();
        everybody.signIn(new Actor(UUID.randomUUID(), UUID.randomUUID(), "everybody", EnumSet.allOf(Role.class)));
        return new Acts(database(acts), everybody, acts.trail(), acts.ids(), acts.clock());
    }

    private static Database database(Acts acts) {
        try {
            Field field = Acts.class.getDeclaredField("database");
            field.setAccessible(true);
            return (Database) field.get(acts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
