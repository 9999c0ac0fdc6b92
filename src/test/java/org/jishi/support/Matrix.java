package org.jishi.support;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jishi.platform.access.Role;

/** The matrix of docs/permissions.md: which role may do which act, by the act's name. */
public final class Matrix {
    public static final String WHOLE = "●";
    /** Only what is the person's own. */
    public static final String OWN = "◐";

    private Matrix() {}

    /** @param marks which of the two count */
    public static Map<String, Set<Role>> read(String... marks) {
        List<List<String>> rows = Sources.read(Path.of("docs/permissions.md"))
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        List<Role> roles = rows.getFirst().stream()
                .filter(cell -> Arrays.stream(Role.values()).anyMatch(role -> cell.startsWith(name(role))))
                .map(cell -> Role.valueOf(cell.replaceFirst(" .*", "").toUpperCase(Locale.ROOT)))
                .toList();
        Map<String, Set<Role>> matrix = new LinkedHashMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Set<Role> allowed = EnumSet.noneOf(Role.class);
            for (int i = 0; i < roles.size(); i++) {
                if (List.of(marks).contains(row.get(i + 3))) {
                    allowed.add(roles.get(i));
                }
            }
            matrix.put(row.get(1), allowed);
        }
        return matrix;
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
