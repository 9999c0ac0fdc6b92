package org.jishi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Signing in on the command line until a refusal: what every command pays before it does anything. */
final class CommandBench {
    private static final int ROUNDS = 7;
    private static final double LIMIT = 1_500;

    private CommandBench() {}

    /** In processor time, the compiler's threads included; how busy the machine is otherwise matters little. */
    static Bench.Group run(BenchFolder folder) throws Exception {
        Path office = folder.resolve("command");
        Program.command("sample", "--data", office.toString(), "--people", "240");
        Path noTable = Files.writeString(folder.resolve("no-table.csv"), "nothing of a roster");
        List<Long> computed = new ArrayList<>();
        List<Long> help = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            computed.add(Program.refused(
                    "import", "people", noTable.toString(), "--data", office.toString(), "--user", BenchFolder.CLERK));
            help.add(Program.refused("--help"));
        }
        return new Bench.Group(
                "Computed for a sign-in on the command line that ends in a refusal",
                Figure.of("Jishi: import of a file that is no roster", computed, "with the recorded cache")
                        .limit(LIMIT, Figure.Of.MIDDLE),
                List.of(Figure.of("The same program's --help", help, "nobody signs in")));
    }
}
