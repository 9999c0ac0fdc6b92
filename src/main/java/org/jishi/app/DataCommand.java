package org.jishi.app;

import java.nio.file.Path;
import org.jishi.admin.Backup;
import org.jishi.admin.CheckReport;
import org.jishi.admin.RestoreService;
import org.jishi.admin.SignedIn;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The data itself: check, back up, restore. */
@Command(name = "data")
final class DataCommand {
    private final Terminal terminal;

    DataCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "check")
    int check(
            @Mixin OfficeOptions office,
            @Option(names = "--seal", paramLabel = "TEXT", descriptionKey = "seal") @Nullable String seal) {
        return office.with(terminal, wiring -> {
            CheckReport report = wiring.dataCheck.run(seal, Progress.NONE);
            for (CheckReport.Part part : report.parts()) {
                terminal.say(
                        part.findings().isEmpty() ? "app.check.good" : "app.check.bad",
                        terminal.texts().text(part.name()),
                        part.findings().size());
                part.findings().forEach(finding -> terminal.say(finding.problem()));
            }
            terminal.out().println("findings=" + report.count());
            return report.clean() ? ExitCode.DONE : ExitCode.DONE_WITH_REFUSALS;
        });
    }

    @Command(name = "backup")
    int backup(
            @Mixin OfficeOptions office,
            @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "out") Path out) {
        return office.with(terminal, wiring -> {
            Backup made = wiring.backups.make(out, Progress.NONE);
            terminal.say("app.backup.made", out.toString(), made.seal().toString());
            return ExitCode.DONE;
        });
    }

    @Command(name = "restore")
    int restore(
            @Parameters(paramLabel = "FILE", descriptionKey = "backup") Path file,
            @Option(names = "--data", required = true, paramLabel = "DIR", descriptionKey = "data") Path data,
            @Mixin SignInOptions signIn) {
        char[] password = signIn.password(terminal);
        try (DataFolder folder = DataFolder.take(data);
                SignedIn restored = new RestoreService(OfficeClock.system())
                        .restore(file, folder, signIn.user(), password, Progress.NONE)) {
            terminal.say("app.restore.done", data.toString(), restored.login());
            restored.closeSmall();
        }
        return ExitCode.DONE;
    }
}
