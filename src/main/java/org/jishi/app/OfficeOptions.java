package org.jishi.app;

import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.platform.access.Access;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The office a command works on, and who does it. */
final class OfficeOptions {
    @Option(names = "--data", required = true, paramLabel = "DIR", descriptionKey = "data")
    private Path data = Path.of(".");

    @Mixin
    private SignInOptions signIn = new SignInOptions();

    Path data() {
        return data;
    }

    SignInOptions signIn() {
        return signIn;
    }

    private DataFolder taken() {
        DataFolder folder = DataFolder.take(data);
        AppLog.into(folder.logs());
        return folder;
    }

    /** Opens the office, does the work signed in, closes it. */
    int with(Terminal terminal, ToIntFunction<Wiring> work) {
        if (!DataFolder.hasData(data)) {
            throw new Refusal("admin.open.empty", data.toString());
        }
        OfficeClock clock = OfficeClock.system();
        try (DataFolder folder = taken();
                SignedIn signedIn = new OfficeOpener(clock).open(folder, signIn.user(), signIn.password(terminal))) {
            if (signedIn.mustChange()) {
                throw new Refusal("app.signIn.mustChange");
            }
            Access access = new Access();
            access.signIn(signedIn.actor());
            Wiring wiring = new Wiring(signedIn, access, clock);
            wiring.holidays.load();
            int code = work.applyAsInt(wiring);
            signedIn.closeSmall();
            return code;
        }
    }
}
