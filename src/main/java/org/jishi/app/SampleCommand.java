package org.jishi.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.time.OfficeClock;
import org.jishi.sample.SampleCounty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A county of invented people. */
@Command(name = "sample")
final class SampleCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--data", required = true, paramLabel = "DIR", descriptionKey = "data")
    private Path data = Path.of(".");

    @Option(names = "--people", paramLabel = "N", defaultValue = "1200", descriptionKey = "people")
    private int people;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", descriptionKey = "seed")
    private long seed;

    @Option(names = "--today", paramLabel = "2026-09-30", descriptionKey = "today")
    private @Nullable LocalDate today;

    SampleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LocalDate day = today == null ? OfficeClock.system().today() : today;
        try (DataFolder folder = DataFolder.take(data)) {
            new SampleCounty((signedIn, access, clock) -> new Wiring(signedIn, access, clock).forSample())
                    .make(folder, people, seed, day);
        }
        terminal.say("app.sample.made", data.toString(), people, day);
        terminal.say("app.sample.logins", SampleCounty.LOGINS, SampleCounty.PASSWORD);
        return ExitCode.DONE;
    }
}
