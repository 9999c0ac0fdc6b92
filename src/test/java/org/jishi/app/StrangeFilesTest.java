package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jishi.support.Jvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strange files at every door: each ends in its rows or in one plain refusal with its name, soon, in a small heap. */
@Tag("slow")
class StrangeFilesTest {
    /** Milliseconds of the processor: a busy machine does not change them. */
    private static final long SOON = 10_000;

    @TempDir
    private Path folder;

    @Test
    void eachEndsInRowsOrInOneRefusalAtEveryDoor() throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        Path answers = Files.createDirectory(folder.resolve("answers"));
        Map<String, String> expected = new StrangeFiles(files).make();
        assertThat(expected).hasSizeGreaterThanOrEqualTo(60);
        Path said = folder.resolve("said.txt");
        Process process = new Jvm(Files.createDirectory(folder.resolve("classes")), List.of())
                .withHeap("384m")
                .of(StrangeDoors.class, files.toString(), answers.toString())
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        Map<String, String> outcomes = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(said, StandardCharsets.UTF_8)) {
            String[] parts = line.split("\t", -1);
            outcomes.put(parts[0] + "/" + parts[1], parts[3]);
            boolean plain = parts[3].matches("\\d+|[a-z]+(?:\\.\\w+)+");
            if (!plain || Long.parseLong(parts[2]) > SOON) {
                wrong.add(line);
            }
        }
        expected.forEach((name, outcome) -> {
            for (String door : StrangeDoors.DOORS) {
                if (!outcomes.containsKey(name + "/" + door)) {
                    wrong.add(name + " was not given to " + door);
                }
            }
            String persons = outcomes.get(name + "/persons");
            if (!outcome.equals(persons)) {
                wrong.add(name + ": " + persons + " instead of " + outcome);
            }
        });
        assertThat(wrong).isEmpty();
        for (String database : List.of("0", "1")) {
            // the number of its tables, none of which changed
            assertThat(outcomes.get("database afterwards/" + database)).matches("[1-9]\\d+");
        }
    }
}
