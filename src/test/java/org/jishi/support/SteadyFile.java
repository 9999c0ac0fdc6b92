package org.jishi.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A workbook that is the same bytes whenever it is written. */
public final class SteadyFile {
    private SteadyFile() {}

    /** Both are the same bytes, and hold nothing that would differ in a file written a year later. */
    public static void same(Path one, Path again) {
        assertThat(again).hasSameBinaryContentAs(one);
        try (ZipFile zip = new ZipFile(one.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getTimeLocal))
                    .isNotEmpty()
                    .containsOnly(LocalDateTime.of(1980, 1, 1, 0, 0));
            ZipEntry core = zip.getEntry("docProps/core.xml");
            if (core != null) {
                assertThat(new String(zip.getInputStream(core).readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain("created")
                        .doesNotContain("modified");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
