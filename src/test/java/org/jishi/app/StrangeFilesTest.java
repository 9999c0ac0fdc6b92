package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jishi.support.Jvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strange files at every door: each ends in its rows or in one plain refusal with its name, soon, in a small heap. */
@Tag("slow")
class StrangeFilesTest {
    /** Milliseconds of the processor: a busy machine does not change them. */
    private static final long SOON = 10_000;

    /** What the reader says of a file, whatever it was to be. */
    private static final Pattern PAGE = Pattern.compile("platform\\.workbook\\.\\w+");

    private static final Set<String> REMARK = Set.of("gb18030.csv", "outside.xlsx");

    @TempDir
    private Path folder;

    @Test
    void eachEndsInRowsOrInOneRefusalAtEveryDoor() throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        Path answers = Files.createDirectory(folder.resolve("answers"));
        Map<String, Map<String, String>> lists = new HashMap<>();
        for (StrangeList list : StrangeList.values()) {
            Map<String, String> made = new StrangeFiles(Files.createDirectory(files.resolve(list.name())), list).make();
            assertThat(made).hasSizeGreaterThanOrEqualTo(60);
            lists.put(list.name(), made);
        }
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
            outcomes.put(parts[0], parts[2]);
            boolean plain = parts[2].matches("\\d+|[a-z]+(?:\\.\\w+)+");
            if (!plain || Long.parseLong(parts[1]) > SOON) {
                wrong.add(line);
            }
        }
        for (StrangeList list : StrangeList.values()) {
            Map<String, String> expected = Objects.requireNonNull(lists.get(list.name()));
            for (String door : list.given()) {
                for (Map.Entry<String, String> file : expected.entrySet()) {
                    String outcome = outcomes.get(list.name() + "/" + file.getKey() + "/" + door);
                    boolean own = list.own().contains(door);
                    // a remark below a sign-in sheet is told as a row without a name
                    boolean rows = file.getValue().equals("3")
                            && !(list == StrangeList.SHEET && REMARK.contains(file.getKey()));
                    boolean page = PAGE.matcher(file.getValue()).matches();
                    boolean exact = own && (page || rows || door.equals("persons"));
                    if (outcome == null || (exact && !outcome.equals(file.getValue()))) {
                        wrong.add(list + " in " + file.getKey() + ", " + door + ": " + outcome + " instead of "
                                + file.getValue());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        for (String database : List.of("0", "1")) {
            // the number of its tables, none of which changed
            assertThat(outcomes.get("database afterwards/" + database)).matches("[1-9]\\d+");
        }
    }
}
