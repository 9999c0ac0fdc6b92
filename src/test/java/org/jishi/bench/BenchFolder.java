package org.jishi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a run keeps what it makes: in the build folder, for the system's temporary folder may be memory. */
final class BenchFolder implements AutoCloseable {
    /** A login that may read the register, and one that may check the data. */
    static final String CLERK = "clerk";

    static final int PEOPLE = Integer.getInteger("jishi.bench.people", 20_000);

    private final Path path;
    private @Nullable Path county;
    private long countyTook;

    BenchFolder() throws IOException {
        path = Files.createDirectories(
                Path.of("target", "bench-" + ProcessHandle.current().pid()).toAbsolutePath());
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** A county of 20,000 invented people, made by the command the first time it is asked for. */
    Path county() throws Exception {
        Path made = county;
        if (made == null) {
            made = resolve("county");
            countyTook = Program.command("sample", "--data", made.toString(), "--people", PEOPLE + "")
                    .took();
            county = made;
        }
        return made;
    }

    /** How long the command took that made it. */
    long countyTook() {
        return countyTook;
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(path)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
