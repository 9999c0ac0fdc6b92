package org.jishi.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.Period;
import org.jishi.report.ReportForm;
import org.jishi.report.ReportLanguage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The ministries' workbooks. */
@Command(name = "report")
final class ReportCommand {
    private final Terminal terminal;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "list")
    int list(@Mixin OfficeOptions office) {
        return office.with(terminal, wiring -> {
            for (ReportForm form : wiring.reports.list()) {
                terminal.out().println(form.id() + " " + terminal.texts().text("report.form." + form.id()));
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "export")
    int export(
            @Mixin OfficeOptions office,
            @Parameters(paramLabel = "ID", descriptionKey = "form") String form,
            @Option(names = "--period", required = true, paramLabel = "2026Q3", descriptionKey = "period")
                    String period,
            @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", descriptionKey = "out") Path out,
            @Option(names = "--lang", paramLabel = "zh|en|both", descriptionKey = "lang") @Nullable String lang,
            @Option(names = "--full-ids", descriptionKey = "fullIds") boolean fullIds,
            @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "reason") @Nullable String reason) {
        // like whatever else a command writes, unless it is told otherwise
        String said = lang == null ? terminal.texts().language().name() : lang;
        Optional<ReportLanguage> language = ReportLanguage.of(said);
        if (language.isEmpty()) {
            terminal.complain("app.report.lang", said);
            return ExitCode.USAGE;
        }
        return office.with(terminal, wiring -> {
            Period wanted;
            try {
                wanted = wiring.reports.period(form, period);
            } catch (Refusal refusal) {
                terminal.complain(refusal);
                return ExitCode.USAGE;
            }
            String why = fullIds ? (reason == null ? "" : reason) : null;
            List<Problem> checks = wiring.reports.export(form, wanted, language.get(), why, out);
            terminal.say("app.report.written", out.toString());
            checks.forEach(terminal::say);
            terminal.out().println("checks=" + checks.size());
            return checks.isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_REFUSALS;
        });
    }
}
