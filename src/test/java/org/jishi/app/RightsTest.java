package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jishi.app.Doors.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What rights.tsv promises of each public method of each service is tried by nobody, by somebody without a role and by
 * each role: refused by the key of the right that is missing, exactly where docs/permissions.md says so.
 */
class RightsTest {
    @TempDir
    Path folder;

    @Test
    void everyDoorIsAsPromised() {
        Promises promises = Promises.read();
        try (Doors doors = new Doors(folder)) {
            List<Door> asked = doors.all().stream()
                    .filter(door -> !promises.later().contains(door.owner()))
                    .toList();

            assertThat(asked.stream().map(Door::line))
                    .as("rights.tsv against the services: say what each method asks for")
                    .containsExactlyInAnyOrderElementsOf(promises.all().keySet());
            List<String> wrong = new ArrayList<>();
            asked.forEach(door -> wrong.addAll(doors.wrong(door, promises.of(door))));
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void thoseOfLaterStillGoAroundTheDoor() {
        try (Doors doors = new Doors(folder)) {
            assertThat(doors.aroundTheDoor())
                    .as("services that do not hold Acts, against the list in rights.tsv, which may only shrink")
                    .containsExactlyInAnyOrderElementsOf(Promises.read().later());
        }
    }

    @Test
    void whoeverNeedsNoRightHasAReason() {
        assertThat(Promises.read().all().values())
                .filteredOn(promise -> !promise.namesActs())
                .allMatch(promise -> !promise.reason().isEmpty());
    }
}
