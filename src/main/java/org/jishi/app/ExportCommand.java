package org.jishi.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.PageRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists out of the register, as the window's lists export them. */
@Command(name = "export")
final class ExportCommand {
    private final Terminal terminal;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "people")
    int people(
            @Mixin OfficeOptions office,
            @Option(names = "--out", required = true, paramLabel = "FILE.xlsx|FILE.csv", descriptionKey = "out")
                    Path out,
            @Option(names = "--search", paramLabel = "TEXT", descriptionKey = "search", defaultValue = "")
                    String search,
            @Option(names = "--township", paramLabel = "CODE", descriptionKey = "township") @Nullable String township,
            @Option(names = "--village", paramLabel = "CODE", descriptionKey = "village") @Nullable String village,
            @Option(names = "--tag", paramLabel = "NAME", descriptionKey = "tag") @Nullable String tag,
            @Option(names = "--full-ids", descriptionKey = "fullIds") boolean fullIds,
            @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "reason") @Nullable String reason) {
        Map<String, String> filters = new LinkedHashMap<>();
        put(filters, "township", township);
        put(filters, "village", village);
        put(filters, "tag", tag);
        PageRequest wanted = new PageRequest(0, 1, null, false, search.strip(), filters);
        String why = fullIds ? (reason == null ? "" : reason) : null;
        return office.with(terminal, wiring -> {
            long persons = wiring.personExport.run(wanted, why, terminal.texts(), out, Progress.NONE);
            terminal.say("app.report.written", out.toString());
            terminal.out().println("persons=" + persons);
            return ExitCode.DONE;
        });
    }

    private static void put(Map<String, String> filters, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            filters.put(name, value.strip());
        }
    }
}
