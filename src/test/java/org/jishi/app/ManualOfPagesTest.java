package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jishi.admin.SetupDraft;
import org.jishi.admin.SetupService;
import org.jishi.admin.SignedIn;
import org.jishi.kit.Screen;
import org.jishi.kit.help.Manual;
import org.jishi.place.DivisionBook;
import org.jishi.platform.access.Access;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.sample.SampleCounty;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F1 finds something to read on every page of the program. */
class ManualOfPagesTest {
    private static final OfficeClock CLOCK = OfficeClock.fixed(Office.TODAY);

    @TempDir
    Path folder;

    @Test
    void everyPageHasItsSectionInBothLanguages() {
        SetupDraft draft = new SetupDraft(SampleCounty.COUNTY, "奉节县电子商务公共服务中心", "王管理", null, "admin", true);
        try (DataFolder taken = DataFolder.take(folder);
                SignedIn in = new SetupService(CLOCK, new Ids(), new DivisionBook())
                        .create(taken, KeyService.ofNoStrength(folder), draft, SampleCounty.PASSWORD.toCharArray())) {
            Access access = new Access();
            access.signIn(in.actor());
            List<Screen> screens =
                    Screens.of(new TestUi(access, CLOCK, Language.ZH).ui, new Wiring(in, access, CLOCK), ready -> {});
            assertThat(screens).hasSizeGreaterThan(40);
            for (Language language : Language.values()) {
                Manual manual = Manual.in(language);
                assertThat(screens)
                        .filteredOn(screen -> screen.manual().equals("0")
                                || manual.section(screen.manual()).isEmpty())
                        .extracting(Screen::id)
                        .isEmpty();
            }
        }
    }
}
