package org.jishi.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jishi.platform.access.Role;
import org.jishi.support.Matrix;
import org.jishi.support.Sources;

/**
 * The list of rights: what each public method of each service asks for.
 *
 * @param all by {@link Doors.Door#line}
 * @param later services that still go around the door
 */
record Promises(Map<String, Promise> all, List<String> later) {
    private static final Map<String, Set<Role>> MATRIX = Matrix.read(Matrix.WHOLE, Matrix.OWN);
    private static final String OR = " or ";
    private static final String AND = " and ";
    private static final String SIGNED_IN = "SIGNED_IN";
    private static final String NOBODY = "NOBODY";
    private static final String LATER = "LATER";

    /** @param right acts joined by "or" or by "and", or a word for none, which needs a reason */
    record Promise(String line, String right, String reason) {
        boolean namesActs() {
            return !right.equals(SIGNED_IN) && !right.equals(NOBODY);
        }

        /** What whoever is not signed in hears. */
        String forNobody() {
            return right.equals(NOBODY) ? Doors.IN : Doors.SIGNED_OUT;
        }

        /** What somebody with these roles hears. */
        String answer(Set<Role> roles) {
            if (!namesActs()) {
                return Doors.IN;
            }
            List<String> acts = List.of(right.split(OR + "|" + AND));
            Optional<String> missing = right.contains(OR)
                    ? Optional.of(acts.getFirst()).filter(first -> acts.stream().noneMatch(act -> may(roles, act)))
                    : acts.stream().filter(act -> !may(roles, act)).findFirst();
            return missing.map(act -> Doors.DENIED + act).orElse(Doors.IN);
        }

        private static boolean may(Set<Role> roles, String act) {
            return MATRIX.getOrDefault(act, Set.of()).stream().anyMatch(roles::contains);
        }
    }

    Promise of(Doors.Door door) {
        return Objects.requireNonNull(all.get(door.line()), door::line);
    }

    static Promises read() {
        List<List<String>> lines = Sources.read(Path.of("src/test/resources/rights.tsv"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Stream.of(line.split("\t", -1)).toList())
                .toList();
        return new Promises(
                lines.stream()
                        .filter(line -> !line.getFirst().equals(LATER))
                        .map(line -> new Promise(line.get(0) + "\t" + line.get(1), line.get(2), line.get(3)))
                        .collect(Collectors.toMap(Promise::line, Function.identity())),
                lines.stream()
                        .filter(line -> line.getFirst().equals(LATER))
                        .map(line -> line.get(1))
                        .toList());
    }
}
