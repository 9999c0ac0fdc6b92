package org.jishi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigratedCopyTest {
    @TempDir
    private Path folder;

    @Test
    void theFileIsTheOldOneUntilItsCopyIsWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("jishi.mv.db"), "old");
        // what a kill left behind the last time
        Files.writeString(folder.resolve(MigratedCopy.NAME + "jishi.mv.db"), "half");

        MigratedCopy.replace(file, copy -> {
            assertThat(read(copy)).isEqualTo("old");
            write(copy, "new");
            assertThat(read(file)).isEqualTo("old");
        });

        assertThat(read(file)).isEqualTo("new");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aMigrationThatFailsHalfWayLeavesTheFileAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("jishi.mv.db"), "old");
        assertThatThrownBy(() -> MigratedCopy.replace(file, copy -> {
                    write(copy, "half");
                    throw new IllegalStateException("a constraint that is there already");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(read(file)).isEqualTo("old");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
