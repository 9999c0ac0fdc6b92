package org.jishi.app;

import static java.util.Comparator.comparing;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    /** What pages are about, by how their ids begin; the longest beginning counts. */
    private static final Map<String, List<String>> ABOUT = Map.ofEntries(
            entry("home", List.of("首页", "Home")),
            entry("calendar", List.of("日历", "calendar")),
            entry("people", List.of("人员", "People")),
            entry("people.import", List.of("导入花名册", "Import")),
            entry("people.firms", List.of("导入花名册", "Import")),
            entry("people.words", List.of("导入花名册", "Import")),
            entry("people.collect", List.of("收表", "Collecting")),
            entry("training", List.of("培训班", "Classes")),
            entry("subsidy", List.of("补贴", "Subsidies")),
            entry("policy", List.of("补贴", "Subsidies")),
            entry("branding", List.of("品牌", "Branding")),
            entry("sales", List.of("销售", "Sales")),
            entry("award", List.of("奖励", "awards")),
            entry("casework.notice", List.of("公示", "notices")),
            entry("fund", List.of("资金", "Fund")),
            entry("payment", List.of("支付", "payment")),
            entry("report", List.of("报表", "Reports")),
            entry("trail", List.of("校验码", "seal")),
            entry("admin", List.of("用户和岗位", "Users")),
            entry("admin.holidays", List.of("公示", "notices")),
            entry("admin.backups", List.of("备份", "Backup")));

    @Test
    void everyPageHasItsSectionInBothLanguages() {
        try (DataFolder taken = DataFolder.take(folder);
                SignedIn in = office(taken)) {
            List<Screen> screens = screens(in);
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

    @Test
    void theSectionOfAPageIsTheOneAboutIt() {
        try (DataFolder taken = DataFolder.take(folder);
                SignedIn in = office(taken)) {
            for (Language language : Language.values()) {
                Manual manual = Manual.in(language);
                assertThat(screens(in))
                        .allSatisfy(screen -> assertThat(manual.section(screen.manual())
                                        .orElseThrow()
                                        .title())
                                .as(screen.id())
                                .contains(about(screen).get(language == Language.EN ? 1 : 0)));
            }
        }
    }

    private static List<String> about(Screen screen) {
        String longest = ABOUT.keySet().stream()
                .filter(begin -> screen.id().equals(begin) || screen.id().startsWith(begin + "."))
                .max(comparing(String::length))
                .orElseThrow(() -> new AssertionError("no section is known for " + screen.id()));
        return ABOUT.getOrDefault(longest, List.of());
    }

    private SignedIn office(DataFolder taken) {
        SetupDraft draft = new SetupDraft(SampleCounty.COUNTY, "奉节县电子商务公共服务中心", "王管理", null, "admin", true);
        return new SetupService(CLOCK, new Ids(), new DivisionBook())
                .create(taken, KeyService.ofNoStrength(folder), draft, SampleCounty.PASSWORD.toCharArray());
    }

    private static List<Screen> screens(SignedIn in) {
        Access access = new Access();
        access.signIn(in.actor());
        return Screens.of(new TestUi(access, CLOCK, Language.ZH).ui, new Wiring(in, access, CLOCK), ready -> {});
    }
}
