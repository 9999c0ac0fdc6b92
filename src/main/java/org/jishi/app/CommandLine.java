package org.jishi.app;

import java.io.PrintWriter;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.Refusal;
import picocli.CommandLine.Command;
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
        line.setResourceBundle(new HelpTexts(terminal.texts()));
        line.setOut(new PrintWriter(terminal.out(), true));
        line.setErr(new PrintWriter(terminal.err(), true));
        line.setExecutionExceptionHandler((failure, command, result) -> failed(terminal, failure));
        line.setParameterExceptionHandler((wrong, given) -> usage(terminal, wrong));
        return line.execute(args.length == 0 ? new String[] {"--help"} : args);
    }

    private static int failed(Terminal terminal, Exception failure) {
        switch (failure) {
            case Refusal refusal -> terminal.complain(refusal);
            case StoreException store -> terminal.complain("app.failed.store", String.valueOf(store.code()));
            default -> terminal.complain("app.failed", failure.getClass().getSimpleName());
        }
        return ExitCode.FAILED;
    }

    private static int usage(Terminal terminal, ParameterException wrong) {
        terminal.err().println(wrong.getMessage());
        wrong.getCommandLine().usage(terminal.err());
        return ExitCode.USAGE;
    }
}
