package org.jishi.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jishi.support.Jvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed while it writes a user's file leaves a part of it; the next writing of the file takes that away. */
class StalePartsTest {
    @TempDir
    Path folder;

    /** Writes and never comes to an end. */
    static final class Writing {
        private Writing() {}

        public static void main(String[] args) {
            AtomicFiles.save(Path.of(args[0]), out -> {
                out.write(new byte[1 << 17]);
                out.flush();
                System.out.println("half");
                System.in.read();
            });
        }
    }

    @Test
    void whatAKillLeftGoesWhenTheFileIsWrittenAgain() throws Exception {
        Path places = Files.createDirectory(folder.resolve("places"));
        Path file = places.resolve("answer.xlsx");
        Path others = Files.writeString(places.resolve("answer.xlsx.1234.part"), "somebody's own");
        Jvm jvm = new Jvm(Files.createDirectory(folder.resolve("classes")), List.of());
        Process process = jvm.of(Writing.class, file.toString()).start();
        try (BufferedReader said = process.inputReader(StandardCharsets.US_ASCII)) {
            assertThat(said.readLine()).isEqualTo("half");
            // while it still writes, its part is its own
            AtomicFiles.save(file, out -> out.write('a'));
            assertThat(count(places)).isEqualTo(3);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(count(places)).as("left by the kill").isEqualTo(3);
        AtomicFiles.save(file, out -> out.write('b'));
        assertThat(places.toFile().list()).containsExactlyInAnyOrder("answer.xlsx", "answer.xlsx.1234.part");
        assertThat(file).hasContent("b");
        assertThat(others).exists();
    }

    private static long count(Path places) throws Exception {
        try (var files = Files.list(places)) {
            return files.count();
        }
    }
}
