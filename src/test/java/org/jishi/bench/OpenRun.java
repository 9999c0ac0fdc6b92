package org.jishi.bench;

import java.nio.file.Path;
import java.util.Locale;
import org.jishi.app.OfficeLists;
import org.jishi.platform.store.PageRequest;

/** Opens an office as signing in does, up to what home and the list of people show first. */
final class OpenRun {
    static final String OPENED = "opened ";

    private OpenRun() {}

    /** Argument: the data folder. Prints nanoseconds. */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        try (OfficeLists office = new OfficeLists(Path.of(arguments[0]), BenchFolder.CLERK)) {
            office.home();
            long rows =
                    office.all().getFirst().page().apply(PageRequest.first(50)).total();
            System.out.printf(Locale.ROOT, "%s%d %d%n", OPENED, System.nanoTime() - start, rows);
            System.out.flush();
        }
    }
}
