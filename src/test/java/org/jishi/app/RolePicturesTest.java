package org.jishi.app;

import java.nio.file.Path;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.platform.access.Access;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.time.OfficeClock;
import org.jishi.sample.SampleCounty;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What home and the calendar look like to those who see other things there than a clerk. */
class RolePicturesTest {
    private static final OfficeClock CLOCK = OfficeClock.fixed(Counties.TODAY.plusDays(1));

    @TempDir
    static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"trainer", "cashier", "official", "auditor"})
    void homeLooksRight(String login) {
        draw(login, "home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "trainer"})
    void theCalendarLooksRight(String login) {
        draw(login, "calendar");
    }

    private static void draw(String login, String screen) {
        Path county = Counties.copy(folder.resolve(String.join("-", login, screen)));
        try (DataFolder taken = DataFolder.take(county);
                SignedIn in = new OfficeOpener(CLOCK).open(taken, login, SampleCounty.PASSWORD.toCharArray())) {
            Access access = new Access();
            access.signIn(in.actor());
            Wiring wiring = new Wiring(in, access, CLOCK);
            Pictures.prove(
                    String.join("-", screen, "of", login),
                    language -> Screens.of(new TestUi(access, CLOCK, language).ui, wiring, ready -> {}).stream()
                            .filter(each -> each.id().equals(screen))
                            .findFirst()
                            .orElseThrow()
                            .factory()
                            .apply(null));
        }
    }
}
