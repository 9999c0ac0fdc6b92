package org.jishi.intake.roster;

import java.nio.file.Path;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.Database;

/** A process that reads a roster into an office's file and says "ready" before and "done" after; the test kills it between. */
final class ImportingOffice {
    private ImportingOffice() {}

    /** Arguments: the office's file, the roster. The key is all zeros. */
    public static void main(String[] arguments) {
        try (RosterDesk desk = new RosterDesk(Database.open(Path.of(arguments[0]), new byte[32]))) {
            RosterPlan plan = desk.rosters.dryRun(Path.of(arguments[1]), Progress.NONE);
            System.out.println("ready");
            System.out.flush();
            RosterImport done = desk.run(plan).orElseThrow();
            System.out.println(done.added() > 0 ? "done" : "nothing");
            System.out.flush();
        }
    }
}
