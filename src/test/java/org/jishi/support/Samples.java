package org.jishi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The sample papers that a county office receives; a copy lies among the tests' resources. */
public final class Samples {
    private Samples() {}

    public static Path file(String name) {
        URL url = Objects.requireNonNull(Samples.class.getResource("/samples/" + name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of a .expected.tsv without its comments, split at tabs; each has all its columns, the last may be empty. */
    public static List<List<String>> expected(String name) {
        try {
            return Files.readAllLines(file(name)).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
