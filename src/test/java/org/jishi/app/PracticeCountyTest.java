package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jishi.platform.access.Access;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever signs in reads whether this is the sample, and who may sign in there. */
class PracticeCountyTest {
    @TempDir
    Path parent;

    private String said(Language language, Path folder) {
        TestUi test = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), language);
        return PracticeCounty.logins(test.ui, folder, new KeyService(folder)).orElse("");
    }

    @Test
    void signingInSaysThatItIsTheSampleAndWhoMay() {
        Path sample = PracticeCounty.beside(parent.resolve("jishi"));
        assertThat(said(Language.ZH, sample)).contains("样例县", "数据均为虚构", "admin、clerk、trainer", "jishi-sample");
        assertThat(said(Language.EN, sample)).contains("sample county", "admin, clerk, trainer");
    }

    @Test
    void ofAnOfficeOfItsOwnItSaysNothing() {
        KeyService keys = new KeyService(parent);
        keys.create("admin", "Qinghe-4821-mulan".toCharArray());
        assertThat(said(Language.ZH, parent)).isEmpty();
    }
}
