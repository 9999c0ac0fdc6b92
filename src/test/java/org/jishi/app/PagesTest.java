package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SetupDraft;
import org.jishi.admin.SetupService;
import org.jishi.admin.SignedIn;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.kit.shell.Theme;
import org.jishi.place.DivisionBook;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.sample.SampleCounty;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of the program with a county's data in it, and what the sidebar opens on an office's first day. */
@Tag("slow")
class PagesTest {
    private static final OfficeClock CLOCK = OfficeClock.fixed(Counties.TODAY.plusDays(1));

    private static final String COLLECTINGS =
            "SELECT id, CASE WHEN closed_at IS NULL THEN 'open' ELSE 'closed' END FROM collecting ORDER BY due_on DESC";

    /** Pages of one thing, and what is drawn on each: the first of every state that the query tells apart. */
    static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("people.person", """
                SELECT p.id, CASE WHEN EXISTS (SELECT 1 FROM subsidy_claim c WHERE c.person_id = p.id)
                    THEN 'claimed' ELSE 'new' END FROM person p ORDER BY p.id\
                """),
            Map.entry("people.household", """
                SELECT h.id, CASE WHEN h.number IS NULL THEN 'unlisted' WHEN p.died_on IS NULL THEN 'listed'
                    ELSE 'headless' END
                  FROM household h JOIN household_member m ON m.live_head = h.id JOIN person p ON p.id = m.person_id
                 ORDER BY h.live_number, h.id\
                """),
            Map.entry("people.collect.one", COLLECTINGS),
            Map.entry("people.collect.receive", COLLECTINGS),
            Map.entry("people.collect.importAll", COLLECTINGS),
            Map.entry("people.organisation", "SELECT id, kind FROM organisation ORDER BY id"),
            Map.entry("training.class", "SELECT id, status FROM training_class ORDER BY number"),
            Map.entry("training.board", "SELECT id, status FROM training_class ORDER BY number"),
            Map.entry("training.enrol", "SELECT id, status FROM training_class ORDER BY number"),
            Map.entry("training.sheet", "SELECT id, 'any' FROM training_class ORDER BY number"),
            Map.entry("subsidy.claim", "SELECT id, status FROM subsidy_claim ORDER BY claim_no"),
            Map.entry("branding.case", "SELECT id, status FROM branding_case ORDER BY case_no"),
            Map.entry("sales.shop", "SELECT id, 'any' FROM shop ORDER BY id"),
            Map.entry("sales.import", "SELECT id, 'any' FROM shop ORDER BY id"),
            Map.entry("people.merge.pair", "SELECT id, state FROM person_merge ORDER BY id"),
            Map.entry("sales.doubt.page", "SELECT id, state FROM doubt ORDER BY id"),
            Map.entry("award.round", "SELECT id, status FROM award_round ORDER BY id"),
            Map.entry("casework.notice.one", "SELECT id, status FROM notice ORDER BY id"),
            Map.entry("fund.ledger", "SELECT id, 'any' FROM fund_account ORDER BY id"),
            Map.entry("payment.batch", "SELECT id, status FROM batch ORDER BY id"),
            Map.entry("payment.steps", "SELECT id, status FROM batch ORDER BY id"),
            Map.entry("payment.recovery", "SELECT id, status FROM recovery ORDER BY id"),
            Map.entry(
                    "policy.scheme",
                    "SELECT v.id, s.kind FROM scheme_version v JOIN scheme s ON s.id = v.scheme_id ORDER BY v.id"));

    /** Pages that show each role something else. */
    private static final Set<String> OF_EACH_ROLE = Set.of("home", "admin", "report");

    @TempDir
    static Path folder;

    private final List<String> faults = new ArrayList<>();
    private final Map<Theme.Choice, List<Runnable>> pictures = new EnumMap<>(Theme.Choice.class);

    @Test
    void everyPageOfACountyLooksRight() {
        Path county = Counties.copy(folder.resolve("county"));
        Set<String> drawn = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (String login :
                List.of("clerk", "official", "cashier", "reviewer", "approver", "trainer", "auditor", "admin")) {
            try (DataFolder taken = DataFolder.take(county);
                    SignedIn in = new OfficeOpener(CLOCK).open(taken, login, SampleCounty.PASSWORD.toCharArray())) {
                Access access = new Access();
                access.signIn(in.actor());
                Wiring wiring = new Wiring(in, access, CLOCK);
                for (Screen screen : Screens.of(new TestUi(access, CLOCK, Language.ZH).ui, wiring, ready -> {})) {
                    all.add(screen.id());
                    if (screen.searched()) {
                        assertThat(THINGS).as("opened by its name alone").doesNotContainKey(screen.id());
                    }
                    if (!screen.openTo(access)) {
                        continue;
                    }
                    if (drawn.add(screen.id())) {
                        things(wiring, screen.id())
                                .forEach((state, id) -> draw(wiring, access, screen.id(), state, id));
                    } else if (OF_EACH_ROLE.contains(screen.id())) {
                        draw(wiring, access, screen.id(), login, null);
                    }
                }
                drawAll();
            }
        }
        assertThat(drawn).isEqualTo(all);
        assertThat(faults).isEmpty();
    }

    /** What to open the page with: null for a page that needs nothing, else one thing of each state. */
    private static Map<String, @Nullable UUID> things(Wiring wiring, String screen) {
        Map<String, @Nullable UUID> things = new LinkedHashMap<>();
        String query = THINGS.get(screen);
        if (query == null) {
            things.put("", null);
        } else {
            wiring.database.read(handle -> {
                handle.createQuery(query)
                        .map((row, context) -> things.putIfAbsent(
                                row.getString(2).toLowerCase(Locale.ROOT), row.getObject(1, UUID.class)))
                        .list();
                return true;
            });
            assertThat(things).as(screen).isNotEmpty();
        }
        return things;
    }

    /** What a page has at letters of 150 % on a screen of 1366 × 768, where the sidebar is folded, and what is said beside it. */
    private static final int LARGE_LETTERS = 1037;

    private static final List<String> OF_LARGE_LETTERS =
            List.of("people", "people.organisation.list", "people.merge.list", "home", "branding", "branding.case");

    /** The first of a kind in every look; the others where faults show first. */
    private void draw(Wiring wiring, Access access, String screen, String state, @Nullable UUID id) {
        String name = "page-" + screen + (state.isEmpty() ? "" : "-" + state);
        picture(wiring, access, name, screen, id, Language.ZH, Theme.Choice.LIGHT, 1366, 768);
        picture(wiring, access, name, screen, id, Language.EN, Theme.Choice.DARK, 1366, 768);
        if (OF_LARGE_LETTERS.contains(screen)) {
            picture(wiring, access, name, screen, id, Language.ZH, Theme.Choice.LIGHT, LARGE_LETTERS, 512);
            picture(wiring, access, name, screen, id, Language.EN, Theme.Choice.DARK, LARGE_LETTERS, 512);
        }
        if (id == null) {
            picture(wiring, access, name, screen, id, Language.ZH, Theme.Choice.DARK, 1920, 1080);
        }
    }

    private void picture(
            Wiring wiring,
            Access access,
            String name,
            String screen,
            @Nullable UUID id,
            Language language,
            Theme.Choice look,
            int width,
            int height) {
        String file = String.join("-", name, language.name(), look.name(), String.valueOf(width))
                .toLowerCase(Locale.ROOT);
        pictures.computeIfAbsent(look, each -> new ArrayList<>()).add(() -> {
            Ui ui = new TestUi(access, CLOCK, language).ui;
            List<String> found = Pictures.faults(
                    file,
                    look,
                    width,
                    height,
                    () -> Screens.of(ui, wiring, ready -> {}).stream()
                            .filter(each -> each.id().equals(screen))
                            .findFirst()
                            .orElseThrow()
                            .factory()
                            .apply(id));
            // so large, a table of many columns scrolls: figures and numbers stay whole in it
            found.stream()
                    .filter(fault -> width != LARGE_LETTERS || !fault.contains("a table that scrolls sideways"))
                    .forEach(faults::add);
        });
    }

    /** One look after the other: to change it, the whole stylesheet is read anew. */
    private void drawAll() {
        pictures.values().forEach(each -> each.forEach(Runnable::run));
        pictures.clear();
    }

    @Test
    void theSidebarOfAnEmptyOfficeLooksRight() {
        Path empty = folder.resolve("empty");
        SetupDraft draft = new SetupDraft(SampleCounty.COUNTY, "奉节县电子商务公共服务中心", "王管理", null, "admin", true);
        try (DataFolder taken = DataFolder.take(empty);
                SignedIn in = new SetupService(CLOCK, new Ids(), new DivisionBook())
                        .create(taken, KeyService.ofNoStrength(empty), draft, SampleCounty.PASSWORD.toCharArray())) {
            Access access = new Access();
            Set<String> fresh = new HashSet<>();
            for (Role role : Role.values()) {
                access.signIn(new Actor(in.actor().loginId(), in.actor().staffId(), "王管理", Set.of(role)));
                Wiring wiring = new Wiring(in, access, CLOCK);
                Screens.of(new TestUi(access, CLOCK, Language.ZH).ui, wiring, ready -> {}).stream()
                        .filter(screen -> screen.parent() == null && screen.openTo(access) && fresh.add(screen.id()))
                        .forEach(screen -> picture(
                                wiring,
                                access,
                                "empty-" + screen.id(),
                                screen.id(),
                                null,
                                Language.ZH,
                                Theme.Choice.LIGHT,
                                1366,
                                768));
                drawAll();
            }
        }
        assertThat(faults).isEmpty();
    }
}
