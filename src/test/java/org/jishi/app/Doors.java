package org.jishi.app;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.admin.RealOffice;
import org.jishi.app.Promises.Promise;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.act.Acts;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Every public method of every service of a wired office, called with nothing by anybody: what answers is the door or,
 * for whoever was let in, whatever comes of nothing.
 */
final class Doors implements AutoCloseable {
    /** Whoever was let in, whatever came of it. */
    static final String IN = "in";

    static final String SIGNED_OUT = "platform.access.signedOut";
    static final String DENIED = "platform.access.denied.";

    /** A method of a service, in every service of the class. */
    record Door(Class<?> service, Method method, List<Object> services) {
        /** As the list of rights names it. */
        String name() {
            return method.getName()
                    + Stream.of(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .collect(Collectors.joining(", ", "(", ")"));
        }

        String owner() {
            return Doors.shortName(service);
        }

        String line() {
            return owner() + "\t" + name();
        }
    }

    private final RealOffice office;
    private final List<Door> doors = new ArrayList<>();

    Doors(Path folder) {
        office = new RealOffice(folder);
        Map<String, List<Object>> services = new TreeMap<>();
        for (Object each : reached(new Wiring(office.signedIn, office.access, office.clock))) {
            if (isService(each.getClass())) {
                services.computeIfAbsent(each.getClass().getName(), name -> new ArrayList<>())
                        .add(each);
            }
        }
        services.values()
                .forEach(same -> Arrays.stream(same.getFirst().getClass().getMethods())
                        .filter(Doors::isDoor)
                        .map(method -> new Door(same.getFirst().getClass(), method, same))
                        .sorted(Comparator.comparing(Door::name))
                        .forEach(doors::add));
    }

    /** By class and method. */
    List<Door> all() {
        return doors;
    }

    /** The services that hold something of the store, and not its door. */
    Set<String> aroundTheDoor() {
        return doors.stream()
                .filter(door -> !holds(door.service(), Set.of(Acts.class)))
                .map(Door::owner)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String shortName(Class<?> type) {
        return type.getName().replace("org.jishi.", "");
    }

    /** Whoever asks who it is or opens the store, and can be called by other rooms. */
    private static boolean isService(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && !type.isRecord()
                && type.getName().startsWith("org.jishi.")
                && !type.getName().matches("org\\.jishi\\.(platform|kit|app)\\..*")
                && holds(type, Set.of(Acts.class, Access.class, Database.class, OpenOffice.class));
    }

    private static boolean holds(Class<?> type, Set<Class<?>> what) {
        return Stream.<Class<?>>iterate(type, each -> each != null, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .anyMatch(field -> what.contains(field.getType()));
    }

    /** Work inside the transaction of another is no door. */
    private static boolean isDoor(Method method) {
        return method.getDeclaringClass() != Object.class
                && !Modifier.isStatic(method.getModifiers())
                && !method.isBridge()
                && !List.of(method.getParameterTypes()).contains(Handle.class);
    }

    /** Where a door answers otherwise than promised. */
    List<String> wrong(Door door, Promise promise) {
        List<String> wrong = new ArrayList<>();
        for (Object service : door.services()) {
            office.access.signOut();
            compare(door, "nobody", promise.forNobody(), call(service, door.method()), wrong);
            asked().forEach(roles -> {
                office.access.signIn(new Actor(UUID.randomUUID(), UUID.randomUUID(), "somebody", roles));
                compare(door, roles.toString(), promise.answer(roles), call(service, door.method()), wrong);
            });
        }
        return wrong;
    }

    /** Nobody's roles, and each one alone. */
    private static Stream<Set<Role>> asked() {
        return Stream.concat(Stream.of(Set.of()), Stream.of(Role.values()).map(Set::of));
    }

    private static void compare(Door door, String who, String promised, String answered, List<String> wrong) {
        if (!promised.equals(answered)) {
            wrong.add("%s by %s: promised %s, answered %s".formatted(door.line(), who, promised, answered));
        }
    }

    private static String call(Object service, Method method) {
        try {
            method.invoke(
                    service,
                    Arrays.stream(method.getParameterTypes())
                            .map(Doors::nothing)
                            .toArray());
            return IN;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof Refusal refusal
                    ? refusal.problems().stream()
                            .map(problem -> problem.key())
                            .filter(key -> key.startsWith("platform.access."))
                            .findFirst()
                            .orElse(IN)
                    : IN;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An argument that says nothing. */
    private static @Nullable Object nothing(Class<?> type) {
        if (type == String.class) {
            return "";
        }
        if (type == int.class) {
            return 1;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.isArray()
                ? Array.newInstance(type.getComponentType(), 0)
                : type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    /** Everything that hangs on the wiring. */
    private static Set<Object> reached(Object wiring) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(wiring));
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            switch (next) {
                case Collection<?> many ->
                    many.stream().filter(Objects::nonNull).forEach(open::push);
                case Map<?, ?> many ->
                    many.values().stream().filter(Objects::nonNull).forEach(open::push);
                default -> fields(next).forEach(open::push);
            }
        }
        return seen;
    }

    private static Stream<Object> fields(Object owner) {
        String name = owner.getClass().getName();
        if (!name.startsWith("org.jishi.") || name.startsWith("org.jishi.platform.") || owner instanceof Enum<?>) {
            return Stream.of();
        }
        return Arrays.stream(owner.getClass().getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(field -> value(field, owner))
                .filter(Objects::nonNull);
    }

    private static @Nullable Object value(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        office.close();
    }
}
