package org.jishi.admin;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.NameOrder;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

/** SQL of staff and login. */
final class LoginRepository {
    private static final Table LOGIN = new Table("login");

    private static final String SELECT = """
        SELECT l.id, l.staff_id, l.name, l.roles, l.must_change, l.disabled, l.version,
               s.name AS staff_name, s.phone
          FROM login l JOIN staff s ON s.id = l.staff_id\
        """;

    /** As a Chinese list of names stands; two logins of one person by their own names. */
    private static final Comparator<Login> BY_NAME = Comparator.comparing(Login::staffName, NameOrder.byName())
            .thenComparing(Login::name)
            .thenComparing(Login::id);

    void insertStaff(Handle handle, UUID id, String name, @Nullable String phone) {
        handle.createUpdate("INSERT INTO staff (id, name, phone) VALUES (:id, :name, :phone)")
                .bind("id", id)
                .bind("name", name)
                .bind("phone", phone)
                .execute();
    }

    void correctStaff(Handle handle, UUID id, String name, @Nullable String phone) {
        handle.createUpdate("UPDATE staff SET name = :name, phone = :phone, version = version + 1 WHERE id = :id")
                .bind("id", id)
                .bind("name", name)
                .bind("phone", phone)
                .execute();
    }

    void insert(Handle handle, UUID id, UUID staffId, String name, String roles, boolean mustChange) {
        LOGIN.insert(handle)
                .set("id", id)
                .set("staff_id", staffId)
                .set("name", name)
                .set("roles", roles)
                .set("must_change", mustChange)
                .done();
    }

    Optional<Login> byName(Handle handle, String name) {
        return handle.createQuery(SELECT + " WHERE l.name = :name AND s.left_on IS NULL")
                .bind("name", name)
                .mapTo(Login.class)
                .findOne();
    }

    Optional<Login> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + " WHERE l.id = :id")
                .bind("id", id)
                .mapTo(Login.class)
                .findOne();
    }

    List<Login> all(Handle handle) {
        return handle.createQuery(SELECT).mapTo(Login.class).stream()
                .sorted(Comparator.comparing(Login::disabled).thenComparing(BY_NAME))
                .toList();
    }

    List<Login> active(Handle handle) {
        return handle.createQuery(SELECT + " WHERE NOT l.disabled AND s.left_on IS NULL").mapTo(Login.class).stream()
                .sorted(BY_NAME)
                .toList();
    }

    /** The people who can sign in now. */
    Set<UUID> people(Handle handle) {
        Set<UUID> people = new HashSet<>();
        active(handle).forEach(login -> people.add(login.staffId()));
        return people;
    }

    /** The people whose roles let them confirm a role of somebody else. */
    Set<UUID> confirmers(Handle handle) {
        Set<UUID> people = new HashSet<>();
        active(handle).stream()
                .filter(login -> Act.ROLE_CONFIRM.allowedTo(login.held()))
                .forEach(login -> people.add(login.staffId()));
        return people;
    }

    boolean update(Handle handle, Login seen, String roles, boolean mustChange, boolean disabled) {
        return LOGIN.change(handle, seen.id(), seen.version())
                .set("roles", roles)
                .set("must_change", mustChange)
                .set("disabled", disabled)
                .done();
    }

    boolean sameStaff(Handle handle, String name, @Nullable String phone) {
        return handle.createQuery("""
                        SELECT count(*) FROM staff
                         WHERE name = :name AND left_on IS NULL AND COALESCE(phone, '') = COALESCE(:phone, '')""")
                        .bind("name", name)
                        .bind("phone", phone)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }
}
