package org.jishi.crash;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jishi.admin.BackupKeeper;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.OfficeRestore;
import org.jishi.admin.OutsideFolder;
import org.jishi.admin.SignedIn;
import org.jishi.platform.access.Access;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Ids;
import org.jishi.platform.time.OfficeClock;

/** A process of its own, which the test kills while it backs up, restores or migrates. */
public final class BackupSession {
    private BackupSession() {}

    /** Arguments: mode, data folder, password, day. Says "begins" when what is to be killed begins, and "ended". */
    public static void main(String[] arguments) {
        OfficeClock clock = OfficeClock.fixed(LocalDate.parse(arguments[3]));
        Path path = Path.of(arguments[1]);
        try (DataFolder folder = DataFolder.take(path)) {
            if (arguments[0].equals("migration")) {
                say("begins");
            }
            KeyService keys = KeyService.ofNoStrength(path);
            SignedIn in = new OfficeOpener(clock).open(folder, keys, "admin", arguments[2].toCharArray());
            Access access = new Access();
            access.signIn(in.actor());
            AuditTrail trail = new AuditTrail(clock);
            BackupKeeper keeper =
                    new BackupKeeper(in.office(), keys, access, trail, new Ids(), clock, OutsideFolder.Drives.SYSTEM);
            switch (arguments[0]) {
                case "backup" -> {
                    UUID id = new Ids().next();
                    in.office().database().change(handle -> {
                        handle.execute("INSERT INTO setting (id, name, content) VALUES (?, ?, 'x')", id, id);
                        trail.append(handle, in.actor(), "admin.setting", "setting", id, Map.of("name", "x"));
                    });
                    say("begins");
                    keeper.leaving(in.actor(), Progress.NONE);
                    in.closeSmall();
                }
                case "restore" -> {
                    OfficeRestore restore = new OfficeRestore(in.office(), keys, access, trail, clock);
                    Path backup = keeper.shelves().here().getLast().file();
                    say("begins");
                    OfficeRestore.Ready ready = restore.prepare(restore.review(backup, Progress.NONE), Progress.NONE);
                    in.close();
                    ready.carryOut();
                }
                default -> in.close();
            }
        }
        say("ended");
    }

    private static void say(String line) {
        System.out.print(line + "\n");
        System.out.flush();
    }
}
