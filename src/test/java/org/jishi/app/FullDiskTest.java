package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jishi.support.Samples;
import org.jishi.support.SmallDisk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full after so many bytes, and twice so many, until each act has room: it is told, and nothing is half. */
@Tag("slow")
class FullDiskTest {
    @TempDir
    Path folder;

    @Test
    void atEveryStepTheDiskIsToldAndTheOfficeIsAsItWas() throws Exception {
        List<String> lines = session("files");
        assertThat(lines).hasSizeGreaterThan(20);
    }

    /** Either the bank's sheet is whole and the batch is sent, or neither. */
    @Test
    void atEveryStepOfAPaymentTheFileAndTheStateGoTogether() throws Exception {
        List<String> lines = session("payment");
        assertThat(lines.stream().map(line -> line.split("\\|", -1)[0]).distinct())
                .containsExactly("post", "notice", "send", "sendAgain", "answer", "public", "recovery");
        assertThat(lines.stream().filter(line -> line.endsWith("|changed|written.xlsx")))
                .singleElement()
                .asString()
                .isEqualTo("send||changed|written.xlsx");
        // each but the last was refused at least once
        assertThat(lines).hasSizeGreaterThan(2 * 7);
    }

    /** Here and on the stick: no old copy is lost, no file has a backup's name that is none, and nobody is held. */
    @Test
    void atLeavingTheOldBackupsStayAndItIsTold() throws Exception {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        List<String> lines = run(FullDiskLeaving.class, folder.resolve("office").toString(), stick.toString());
        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(lines).allMatch(line -> line.endsWith("|kept|whole|"));
        assertThat(lines)
                .as("told in the office where there was room to write it down, by its age where not")
                .anyMatch(line -> line.startsWith("FAILED|admin.backup.trouble.space|"))
                .anyMatch(line -> line.startsWith("FAILED|admin.backup.trouble.outsideFull|"));
        assertThat(lines.stream().filter(line -> !line.startsWith("FAILED|")))
                .containsExactly("MADE|null|kept|whole|", "MADE|null|kept|whole|");
    }

    private List<String> session(String acts) throws Exception {
        Path county = Counties.copy(folder.resolve("county"));
        Path out = Files.createDirectory(folder.resolve("out"));
        List<String> lines = run(
                FullDiskSession.class,
                county.toString(),
                Samples.file("roster-two-header.xlsx").toString(),
                out.toString(),
                acts);
        for (String line : lines) {
            String[] told = line.split("\\|", -1);
            if (told.length == 4 && !told[1].isEmpty()) {
                assertThat(told[1]).as(line).startsWith("磁盘已满");
                assertThat(told[2]).as(line).isEqualTo("same");
                // an import's answer comes before the import; it is whole
                assertThat(told[3]).as(line).isIn("", told[0].equals("import") ? "written.xlsx" : "");
            }
        }
        return lines;
    }

    /** What it told, without what libraries say. */
    private List<String> run(Class<?> session, String... arguments) throws Exception {
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.nio.file.spi.DefaultFileSystemProvider=" + SmallDisk.class.getName(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                session.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int exit = process.waitFor();
        List<String> lines = Files.readAllLines(said);
        assertThat(exit).as(() -> String.join("\n", lines)).isZero();
        assertThat(lines).contains("ended");
        return lines.stream().filter(line -> line.contains("|")).toList();
    }
}
