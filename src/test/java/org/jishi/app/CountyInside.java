package org.jishi.app;

import java.nio.file.Path;
import java.util.EnumSet;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.time.OfficeClock;
import org.jishi.sample.SampleCounty;

/** The sample county as somebody with every role has it open. */
final class CountyInside implements AutoCloseable {
    final OfficeClock clock = OfficeClock.fixed(Counties.TODAY.plusDays(1));
    final Access access = new Access();
    final Wiring wiring;

    private final DataFolder taken;
    private final SignedIn signedIn;

    /** @param folder is not there yet */
    CountyInside(Path folder) {
        taken = DataFolder.take(Counties.copy(folder));
        signedIn = new OfficeOpener(clock).open(taken, "clerk", SampleCounty.PASSWORD.toCharArray());
        Actor actor = signedIn.actor();
        access.signIn(new Actor(actor.loginId(), actor.staffId(), actor.name(), EnumSet.allOf(Role.class)));
        wiring = new Wiring(signedIn, access, clock);
    }

    @Override
    public void close() {
        signedIn.close();
        taken.close();
    }
}
