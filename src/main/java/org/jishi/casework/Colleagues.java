package org.jishi.casework;

import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.NameOrder;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Role;

/** Who of the office may do something, by name: what a page says when the next step is somebody else's. */
public final class Colleagues {
    private record Held(String name, String roles) {
        boolean may(Act act) {
            return act.allowedTo(Arrays.stream(roles.split(","))
                    .filter(role -> !role.isBlank())
                    .map(Role::valueOf)
                    .toList());
        }
    }

    private Colleagues() {}

    /** The people whose login is in use and has the right, each once, in the order of their names. */
    public static List<String> who(Handle handle, Act act) {
        return handle
                .createQuery("""
                        SELECT s.name, l.roles FROM login l JOIN staff s ON s.id = l.staff_id
                         WHERE NOT l.disabled AND s.left_on IS NULL""")
                .map((row, context) -> new Held(row.getString("name"), row.getString("roles")))
                .stream()
                .filter(held -> held.may(act))
                .map(Held::name)
                .distinct()
                .sorted(NameOrder.byName())
                .toList();
    }
}
