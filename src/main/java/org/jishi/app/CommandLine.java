package org.jishi.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jishi.platform.jobs.Failures;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The program without a window: for scheduled exports, scripts and tests. */
final class CommandLine {
    @Command(
            name = "jishi",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            scope = ScopeType.INHERIT)
    private static final class Root {}

    private CommandLine() {}

    /** Runs one command and returns its {@link ExitCode}. */
    static int run(Terminal terminal, String... args) {
        picocli.CommandLine line = new picocli.CommandLine(new Root());
        line.addSubcommand(new SampleCommand(terminal));
        line.addSubcommand(new ImportCommand(terminal));
        line.addSubcommand(new ExportCommand(terminal));
        line.addSubcommand(new ReportCommand(terminal));
        line.addSubcommand(new DataCommand(terminal));
        line.registerConverter(Path.class, new GivenPath());
        line.setResourceBundle(new HelpTexts(terminal.texts()));
        line.setOut(new PrintWriter(terminal.out(), true));
        line.setErr(new PrintWriter(terminal.err(), true));
        line.setExecutionExceptionHandler((failure, command, result) -> failed(terminal, failure));
        line.setParameterExceptionHandler((wrong, given) -> usage(terminal, wrong));
        return line.execute(args.length == 0 ? new String[] {"--help"} : args);
    }

    private static int failed(Terminal terminal, Exception thrown) {
        // an Error comes wrapped
        Throwable failure =
                thrown instanceof ExecutionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (failure instanceof Refusal refusal) {
            terminal.complain(refusal);
            return ExitCode.FAILED;
        }
        String code = new Failures().log(failure);
        if (failure instanceof StoreException store) {
            terminal.complain("app.failed.store", String.valueOf(store.code()));
        } else if (failure instanceof OutOfMemoryError) {
            terminal.complain("kit.failure.memory");
        } else {
            terminal.complain(AppLog.isKept() ? "app.failed" : "app.failed.noLog", code);
        }
        return ExitCode.FAILED;
    }

    private static int usage(Terminal terminal, ParameterException wrong) {
        if (wrong.getCause() instanceof Refusal refusal) {
            // written rightly, but what was given cannot be used
            terminal.complain(refusal);
            return ExitCode.FAILED;
        }
        terminal.err().println(wrong.getMessage());
        wrong.getCommandLine().usage(terminal.err());
        return ExitCode.USAGE;
    }
}
