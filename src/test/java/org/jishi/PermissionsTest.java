package org.jishi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jishi.evidence.PaperRooms;
import org.jishi.evidence.PaperService;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.support.Matrix;
import org.jishi.support.PaperOffice;
import org.jishi.training.Attendance;
import org.jishi.training.MarkChange;
import org.jishi.training.MarkSource;
import org.jishi.training.OwnPapers;
import org.jishi.training.TrainingClass;
import org.jishi.training.TrainingOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/permissions.md is the promise; each of its cells is tried here on the acts, and by RightsTest on every service. */
class PermissionsTest {
    private static final Map<String, Set<Role>> MATRIX = Matrix.read(Matrix.WHOLE, Matrix.OWN);

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

    /** A trainer may do it with the own class, and not with that of another trainer. */
    @Test
    void whatIsOnlyForOnesOwnIsRefusedForTheRest(@TempDir Path folder) throws IOException {
        Path photo = Files.writeString(folder.resolve("photo.pdf"), "%PDF-1.4\nphoto\n%%EOF\n");
        try (PaperOffice disk = new PaperOffice()) {
            TrainingOffice school = new TrainingOffice(disk.office);
            TrainingClass own = school.plan("直播班", 3);
            school.enrol(own, school.people(1));
            PaperService papers = disk.papers(new PaperRooms(List.of(), new OwnPapers()));
            MarkChange mark = new MarkChange(
                    school.file(own).live().getFirst().id(),
                    school.file(own).enrolled().getFirst().id(),
                    Attendance.PRESENT);
            Map<String, Runnable> tries = Map.of(
                    "CLASS_READ", () -> school.classes.file(own.id()),
                    "ATTENDANCE_WRITE", () -> school.attendance.mark(own.id(), List.of(mark), MarkSource.BOARD),
                    "EVIDENCE_ADD", () -> papers.add("class", own.id(), "class-photo", photo));
            Map<String, Set<Role>> owns = Matrix.read(Matrix.OWN);
            owns.values().removeIf(Set::isEmpty);
            assertThat(owns.keySet()).isEqualTo(tries.keySet());
            assertThat(owns.values()).allMatch(EnumSet.of(Role.TRAINER)::equals);
            Actor other = disk.office.person("赵老师", Role.TRAINER);
            tries.forEach((act, attempt) -> {
                disk.office.signIn(other);
                assertThatThrownBy(attempt::run).as(act).isInstanceOf(Refusal.class);
                disk.office.signIn(school.trainer);
                attempt.run();
            });
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
}
