package org.jishi.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.RowCounts;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.sample.SampleCounty;
import org.jishi.support.SmallDisk;

/** A process whose disk is a {@link SmallDisk}: does each act again and again, with a little more room each time. */
public final class FullDiskSession {
    private static final OfficeClock CLOCK = OfficeClock.fixed(Counties.TODAY);

    private final Path county;
    private final Path roster;
    private final Path out;

    /** Something that needs room. Returns what it said when it was refused, or nothing. */
    private interface Act {
        String run() throws IOException;
    }

    private FullDiskSession(Path county, Path roster, Path out) {
        this.county = county;
        this.roster = roster;
        this.out = out;
    }

    /** Arguments: the county, a roster, a folder for what is written. A line for each try. */
    public static void main(String[] arguments) throws IOException {
        FullDiskSession session =
                new FullDiskSession(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        session.act("export", () -> session.command("clerk", "export", "people", "--out", session.file("xlsx")));
        session.act("backup", () -> session.command("admin", "data", "backup", "--out", session.file("jishi")));
        session.act(
                "import",
                () -> session.command(
                        "clerk", "import", "people", session.roster.toString(), "--answer", session.file("xlsx")));
        System.out.println("ended");
    }

    private String file(String ending) {
        return out.resolve("written." + ending).toString();
    }

    private void act(String name, Act act) throws IOException {
        for (long room = 4096; ; room = room * 2) {
            empty(out);
            Map<String, Long> before = rows();
            SmallDisk.leave(room);
            String said;
            try {
                said = act.run().replaceAll("\\s+", " ");
            } finally {
                SmallDisk.clear();
            }
            String changed = before.equals(rows()) ? "same" : "changed";
            System.out.println(String.join("|", name, said, changed, String.join(",", list(out))));
            if (said.isEmpty()) {
                return;
            }
        }
    }

    private String command(String user, String... args) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--data", county.toString(), "--user", user));
        int code = CommandLine.run(
                new Terminal(
                        new PrintStream(told, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new ByteArrayInputStream(new byte[0]),
                        Map.of("JISHI_PASSWORD", SampleCounty.PASSWORD),
                        Texts.in(Language.ZH)),
                all.toArray(String[]::new));
        return code == ExitCode.DONE || code == ExitCode.DONE_WITH_REFUSALS ? "" : err.toString(StandardCharsets.UTF_8);
    }

    private Map<String, Long> rows() {
        try (DataFolder taken = DataFolder.take(county);
                SignedIn in = open(taken, "admin")) {
            Database database = in.office().database();
            if (!database.snapshot(handle -> TrailCheck.run(handle, null)).isEmpty()) {
                throw new IllegalStateException("the trail is broken");
            }
            Map<String, Long> rows = new TreeMap<>(database.read(RowCounts::of).tables());
            // who signs in is written down, and where a backup lies
            rows.keySet().removeAll(List.of("audit_entry", "setting", "login_day"));
            return rows;
        }
    }

    private static SignedIn open(DataFolder taken, String login) {
        return new OfficeOpener(CLOCK)
                .open(taken, KeyService.ofNoStrength(taken.path()), login, SampleCounty.PASSWORD.toCharArray());
    }

    private static List<String> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static void empty(Path folder) throws IOException {
        for (String name : list(folder)) {
            Files.delete(folder.resolve(name));
        }
    }
}
