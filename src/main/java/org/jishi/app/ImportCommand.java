package org.jishi.app;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jishi.intake.roster.AnswerWorkbook;
import org.jishi.intake.roster.ColumnRemarks;
import org.jishi.intake.roster.RosterPlan;
import org.jishi.intake.roster.RosterVerdict;
import org.jishi.platform.jobs.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files of people into the register. */
@Command(name = "import")
final class ImportCommand {
    private static final Pattern LONG_NUMBER = Pattern.compile("([0-9]{3})[0-9]{4,}([0-9]{3}[0-9Xx])");

    private final Terminal terminal;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "people")
    int people(
            @Mixin OfficeOptions office,
            @Parameters(paramLabel = "FILE", descriptionKey = "roster") Path file,
            @Option(names = "--dry-run", descriptionKey = "dryRun") boolean dryRun,
            @Option(names = "--answer", paramLabel = "OUT.xlsx", descriptionKey = "answer") @Nullable Path answer) {
        return office.with(terminal, wiring -> {
            RosterPlan plan = wiring.rosters.dryRun(file, Progress.NONE);
            if (answer != null) {
                AnswerWorkbook.write(plan, answer, terminal.texts());
            }
            if (!dryRun) {
                wiring.rosters.run(plan, Progress.NONE);
            }
            terminal.say(dryRun ? "app.import.wouldDo" : "app.import.done");
            ColumnRemarks.of(plan)
                    .forEach(told -> terminal.out()
                            .println(masked(terminal.texts().text(told).strip())));
            plan.rows().stream()
                    .filter(row -> row.verdict() == RosterVerdict.REFUSED)
                    .flatMap(row -> row.reasons().stream())
                    .forEach(reason -> terminal.out()
                            .println(masked(terminal.texts()
                                    .text(
                                            "app.import.refused",
                                            reason.address(),
                                            terminal.texts().text(reason.problem())))));
            terminal.out().println(plan.summaryLine());
            return plan.count(RosterVerdict.REFUSED) == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_REFUSALS;
        });
    }

    /** Standard output goes into logs: of a long number only its beginning and its end. */
    private static String masked(String line) {
        return LONG_NUMBER.matcher(Terminal.harmless(line)).replaceAll("$1****$2");
    }
}
