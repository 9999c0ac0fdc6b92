package org.jishi.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jishi.place.Place;
import org.jishi.support.Jvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each strange workbook ends in its persons or in one plain refusal, in a small heap, and the program goes on. */
@Tag("slow")
class StrangeWorkbookTest {
    /** Milliseconds of the processor: a busy machine does not change them. */
    private static final long SOON = 10_000;

    @TempDir
    private Path folder;

    @Test
    void endsInRowsOrInOneRefusal() throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        Path answers = Files.createDirectory(folder.resolve("answers"));
        Map<String, String> expected = StrangeWorkbooks.make(files);
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new Jvm(Files.createDirectory(folder.resolve("classes")), List.of())
                .withHeap("384m")
                .of(StrangeOffice.class, files.toString(), answers.toString());
        Process process = builder.redirectOutput(said.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        Map<String, String[]> outcomes = Files.readAllLines(said, StandardCharsets.UTF_8).stream()
                .map(line -> line.split("\t", -1))
                .filter(parts -> parts.length == 3)
                .collect(java.util.stream.Collectors.toMap(parts -> parts[0], parts -> parts));
        assertThat(outcomes.keySet()).isEqualTo(expected.keySet());
        outcomes.forEach((name, parts) -> {
            assertThat(parts[2]).as(name).isEqualTo(expected.get(name));
            assertThat(Long.parseLong(parts[1])).as(name).isLessThan(SOON);
        });
        try (Stream<Path> all = Files.list(answers)) {
            List<Path> written = all.toList();
            assertThat(written).hasSize((int)
                    expected.values().stream().filter("3"::equals).count());
            for (Path answer : written) {
                assertThat(StrangeOffice.sheetsOf(answer))
                        .as("%s", answer.getFileName())
                        .isPositive();
            }
        }
    }

    @Test
    void aRosterTooLargeForTheMemoryIsRefusedByNameAndTheNextOneComesIn() throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        try (RosterDesk desk = new RosterDesk()) {
            List<Place> villages = desk.people.places.villages();
            Rosters.write(files.resolve("1-large.xlsx"), 0, 60_000, villages);
            Rosters.write(files.resolve("2-small.xlsx"), 100_000, 3, villages);
        }
        Path said = folder.resolve("said.txt");
        Process process = new Jvm(Files.createDirectory(folder.resolve("classes")), List.of())
                .withHeap("96m")
                .of(
                        StrangeOffice.class,
                        files.toString(),
                        Files.createDirectory(folder.resolve("answers")).toString())
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readAllLines(said, StandardCharsets.UTF_8).stream()
                        .filter(line -> line.contains("\t"))
                        .map(line -> line.replaceAll("\t\\d+\t", " ")))
                .containsExactly("1-large.xlsx platform.workbook.memory", "2-small.xlsx 3");
    }
}
