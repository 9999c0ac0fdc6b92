package org.jishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.support.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/permissions.md is the promise; each of its cells is tried. */
class PermissionsTest {
    private static final Map<String, Set<Role>> MATRIX = read();

    private static Map<String, Set<Role>> read() {
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
                if (row.get(i + 3).equals("●")) {
                    allowed.add(roles.get(i));
                }
            }
            matrix.put(row.get(1), allowed);
        }
        return matrix;
    }

    static Stream<Act> acts() {
        return Stream.of(Act.values());
    }

    @Test
    void theMatrixNamesEveryActAndNoOther() {
        assertThat(MATRIX.keySet())
                .as("docs/permissions.md against Act: add or remove the row")
                .containsExactlyElementsOf(acts().map(Act::name).toList());
    }

    @ParameterizedTest
    @MethodSource("acts")
    void everyCellIsAsTheMatrixSays(Act act) {
        for (Role role : Role.values()) {
            Access access = new Access();
            access.signIn(new Actor(UUID.randomUUID(), UUID.randomUUID(), "someone", EnumSet.of(role)));
            boolean allowed = MATRIX.getOrDefault(act.name(), Set.of()).contains(role);

            assertThat(access.may(act)).as("%s may %s", role, act).isEqualTo(allowed);
            assertThat(refuses(access, act)).as("%s is refused %s", role, act).isEqualTo(!allowed);
        }
    }

    @ParameterizedTest
    @MethodSource("acts")
    void everyActHasANameAndARefusalInBothLanguages(Act act) {
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            assertThat(texts.has("platform.act." + act))
                    .as("platform.act.%s", act)
                    .isTrue();
            assertThat(texts.has("platform.access.denied." + act))
                    .as("platform.access.denied.%s", act)
                    .isTrue();
        }
    }

    /** What design.md promises of each role, whatever acts are added. */
    @Test
    void noRoleMayWhatItNeverDoes() {
        assertThat(Act.BATCH_DRAFT.roles()).doesNotContain(Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR);
        assertThat(Act.CASE_APPROVE.roles()).containsExactly(Role.APPROVER);
        assertThat(Act.CASE_REVIEW.roles()).containsExactly(Role.REVIEWER);
        assertThat(Act.PEOPLE_WHOLE_ID.roles()).doesNotContain(Role.TRAINER);
        assertThat(acts().filter(act -> act.name().matches(".*(READ|CHECK|WHOLE_ID)"))
                        .toList())
                .containsAll(
                        acts().filter(act -> act.roles().contains(Role.AUDITOR)).toList());
    }

    private static boolean refuses(Access access, Act act) {
        try {
            access.require(act);
            return false;
        } catch (Refusal refusal) {
            return true;
        }
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
