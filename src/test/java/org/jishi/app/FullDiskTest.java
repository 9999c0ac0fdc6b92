package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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

    private List<String> session(String acts) throws Exception {
        Path county = Counties.copy(folder.resolve("county"));
        Path out = Files.createDirectory(folder.resolve("out"));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.nio.file.spi.DefaultFileSystemProvider=" + SmallDisk.class.getName(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullDiskSession.class.getName(),
                        county.toString(),
                        Samples.file("roster-two-header.xlsx").toString(),
                        out.toString(),
                        acts)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int exit = process.waitFor();
        List<String> lines = Files.readAllLines(said);
        assertThat(exit).as(() -> String.join("\n", lines)).isZero();
        assertThat(lines).contains("ended");
        for (String line : lines) {
            String[] told = line.split("\\|", -1);
            if (told.length == 4 && !told[1].isEmpty()) {
                assertThat(told[1]).as(line).startsWith("磁盘已满");
                assertThat(told[2]).as(line).isEqualTo("same");
                // an import's answer comes before the import; it is whole
                assertThat(told[3]).as(line).isIn("", told[0].equals("import") ? "written.xlsx" : "");
            }
        }
        return lines.stream().filter(line -> line.split("\\|", -1).length == 4).toList();
    }
}
