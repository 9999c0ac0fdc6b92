package org.jishi.app;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.payment.BankSheet;
import org.jishi.platform.access.Access;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.time.OfficeClock;
import org.jishi.sample.SampleCounty;

/** A process of its own, which the test kills while it sends a batch to the bank. */
public final class SendSession {
    static final OfficeClock CLOCK = OfficeClock.fixed(Counties.TODAY);

    private SendSession() {}

    /** Arguments: data folder, the sheet. Says "begins" when what is to be killed begins, and "ended". */
    public static void main(String[] arguments) {
        try (DataFolder folder = DataFolder.take(Path.of(arguments[0]));
                SignedIn in = open(folder)) {
            Wiring wiring = wiring(in);
            UUID batch = batches(wiring, "APPROVED").getFirst();
            say("begins");
            wiring.bankSheets.send(
                    wiring.paymentDesk.batch(batch).batch(), BankSheet.Format.XLSX, Path.of(arguments[1]));
            say("ended");
        }
    }

    static SignedIn open(DataFolder folder) {
        return new OfficeOpener(CLOCK)
                .open(folder, KeyService.ofNoStrength(folder.path()), "cashier", SampleCounty.PASSWORD.toCharArray());
    }

    static Wiring wiring(SignedIn in) {
        Access access = new Access();
        access.signIn(in.actor());
        return new Wiring(in, access, CLOCK);
    }

    static List<UUID> batches(Wiring wiring, String status) {
        return wiring.database.read(
                handle -> handle.createQuery("SELECT id FROM batch WHERE status = :status ORDER BY id")
                        .bind("status", status)
                        .mapTo(UUID.class)
                        .list());
    }

    private static void say(String line) {
        System.out.print(line + "\n");
        System.out.flush();
    }
}
