package org.jishi.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.jishi.approval.Subject;
import org.jishi.casework.Task;
import org.jishi.casework.TaskSource;
import org.jishi.desk.CalendarService;
import org.jishi.desk.DeskSources;
import org.jishi.desk.HomeService;
import org.jishi.desk.SearchIndex;
import org.jishi.desk.TrailService;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jishi.kit.form.Form;
import org.jishi.kit.shell.SearchHit;
import org.jishi.person.PeopleOffice;
import org.jishi.place.Place;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.report.Indicator;
import org.jishi.report.SelfEvaluationRules;
import org.jishi.report.TargetService;
import org.jishi.support.CaseOffice;
import org.jishi.support.DirectBackground;
import org.jishi.support.FakeNavigator;
import org.jishi.support.FxTest;
import org.jishi.support.LaterBackground;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskViewTest {
    private static final UUID BATCH = new UUID(0, 7);
    private static final TaskSource WORK = (handle, actor, today) -> List.of(
            new Task(
                    "subsidy.task.REVIEWED",
                    List.of(36),
                    null,
                    "subsidy",
                    today.minusDays(9),
                    null,
                    Set.of(Act.CASE_APPROVE)),
            new Task("branding.task.REVIEWED", List.of(1), null, "branding", today, null, Set.of(Act.CASE_APPROVE)),
            new Task(
                    "payment.task.SUBMITTED",
                    List.of("ZF2026-0003", 118, org.jishi.platform.money.Money.ofYuan(70_800)),
                    new Subject("batch", BATCH),
                    "batch",
                    today.minusDays(3),
                    today.minusDays(1),
                    Set.of(Act.BATCH_APPROVE)));

    private final CaseOffice it = new CaseOffice();
    private final TestUi test = new TestUi(it.office);
    private HomeService home;
    private TrailService trail;

    @BeforeEach
    void open() {
        home = new HomeService(
                it.office.acts,
                List.of(WORK),
                List.of(),
                new CalendarService(it.office.acts, List.of()),
                it.fundService);
        trail = new TrailService(it.office.acts);
        it.account("培训补贴", 200_000);
        it.account("品牌培育", 80_000);
        it.person("张伟", "520122198503079972");
        it.office.signIn(Role.OFFICIAL);
        new TargetService(it.office.acts)
                .set(
                        2026,
                        Indicator.PERSONS,
                        SelfEvaluationRules.Direction.AT_LEAST,
                        BigDecimal.valueOf(500),
                        BigDecimal.TEN,
                        null);
        it.office.signIn(it.approver);
    }

    @AfterEach
    void close() {
        it.close();
    }

    private Page screen(TestUi ui, String id) {
        Screen screen = new DeskScreens(ui.ui, home, trail, new CalendarService(it.office.acts, List.of()))
                .screens().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
        return screen.factory().apply(null);
    }

    private static List<String> words(Node root) {
        List<String> words = new java.util.ArrayList<>();
        collect(root, words);
        return words;
    }

    private static void collect(Node node, List<String> words) {
        if (node instanceof Label label && label.getText() != null) {
            words.add(label.getText());
        }
        if (node instanceof Button button && button.getGraphic() instanceof Parent graphic) {
            collect(graphic, words);
        }
        if (node instanceof javafx.scene.control.ScrollPane pane && pane.getContent() != null) {
            collect(pane.getContent(), words);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private static void buttons(Node node, List<Button> found) {
        if (node instanceof Button button) {
            found.add(button);
        } else if (node instanceof javafx.scene.control.ScrollPane pane && pane.getContent() != null) {
            buttons(pane.getContent(), found);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> buttons(child, found));
        }
    }

    @Test
    void homeShowsWorkFirstAndEachLineOpensWhatItSays() {
        List<String> words = Pictures.onFx(() -> {
            Page page = screen(test, DeskScreens.HOME);
            page.shown();
            List<Button> lines = new java.util.ArrayList<>();
            buttons(page.node(), lines);
            lines.stream().filter(b -> b.getStyleClass().contains("work-line")).forEach(Button::fire);
            return words(page.node());
        });
        assertThat(words).contains("36 件补贴申请待审定", "已等 9 天", "2026-09-29 前", "资金（元）", "280,000.00");
        assertThat(words).anyMatch(text -> text.contains("目标 500"));
        assertThat(test.navigator.opened)
                .extracting(FakeNavigator.Opened::screen)
                .containsExactly("subsidy", "payment.batch", "branding");
        assertThat(test.navigator.opened.get(1).argument()).isEqualTo(BATCH);
    }

    /** It is on its way: a blank page would look broken. */
    @Test
    void homeSaysThatItIsReadWhereThatTakesItsTime() {
        LaterBackground store = new LaterBackground();
        TestUi slow = new TestUi(it.office.access, it.office.clock, Language.ZH, store);
        Page page = Pictures.onFx(() -> screen(slow, DeskScreens.HOME));
        FxTest.run(page::shown);
        assertThat(FxTest.on(() -> words(page.node()))).doesNotContain("正在汇总首页");
        FxTest.until("it says so", () -> words(page.node()).contains("正在汇总首页"));
    }

    private static final class FailingBackground implements Background {
        private final Background works = new DirectBackground();
        private boolean fails = true;

        @Override
        public <T> void run(
                Object lane, String label, Callable<T> work, Consumer<? super T> done, Consumer<Refusal> refused) {
            if (fails) {
                refused.accept(new Refusal("kit.failure", "X-1"));
            } else {
                works.run(lane, label, work, done, refused);
            }
        }

        @Override
        public <T> void run(Object lane, String label, Callable<T> work, Consumer<? super T> done) {
            run(lane, label, work, done, refusal -> {});
        }

        @Override
        public <T> Job track(String label, LongWork<T> work, Consumer<? super T> done, Consumer<Refusal> refused) {
            return works.track(label, work, done, refused);
        }
    }

    /** It said "gathering" for ever. */
    @Test
    void homeSaysWhyItCouldNotBeReadAndIsReadAnewOnRequest() {
        FailingBackground store = new FailingBackground();
        TestUi slow = new TestUi(it.office.access, it.office.clock, Language.ZH, store);
        Page page = Pictures.onFx(() -> screen(slow, DeskScreens.HOME));
        FxTest.run(page::shown);
        assertThat(FxTest.on(() -> words(page.node())))
                .contains("首页没能汇总出来", Texts.in(Language.ZH).text("kit.failure", "X-1"));
        store.fails = false;
        FxTest.run(() -> {
            List<Button> found = new java.util.ArrayList<>();
            buttons(page.node(), found);
            found.stream()
                    .filter(button -> "desk-home-again".equals(button.getId()))
                    .forEach(Button::fire);
        });
        assertThat(FxTest.on(() -> words(page.node()))).contains("36 件补贴申请待审定").doesNotContain("首页没能汇总出来");
        store.fails = true;
        FxTest.run(page::shown);
        assertThat(FxTest.on(() -> words(page.node())))
                .as("what was read before")
                .contains("首页没能汇总出来")
                .doesNotContain("36 件补贴申请待审定", "资金（元）");
    }

    @Test
    void whoGivesOutTheRolesIsNotSentToTheAdministrator() {
        it.office.signIn(Role.ADMINISTRATOR);
        assertThat(StartCard.nobody(test.ui)).contains("在“设置”分配岗位").doesNotContain("管理员");
        it.office.signIn(it.clerk);
        assertThat(StartCard.nobody(test.ui)).contains("请管理员");
    }

    @Test
    void inEnglishSalesAreToldInYuan() {
        TestUi english = new TestUi(it.office.access, it.office.clock, Language.EN);
        List<String> words = Pictures.onFx(() -> {
            Page page = screen(english, DeskScreens.HOME);
            page.shown();
            return words(page.node());
        });
        assertThat(words).contains("¥0").noneMatch(text -> text.contains("10,000"));
    }

    @Test
    void aSealIsProvedFromTheList() {
        it.office.signIn(Role.AUDITOR);
        String seal = trail.seal().toString();
        test.dialogs.fillForm = form -> type(form, seal);
        Pictures.onFx(() -> {
            Page page = screen(test, DeskScreens.TRAIL);
            page.shown();
            List<Button> all = new java.util.ArrayList<>();
            buttons(page.node(), all);
            all.stream().filter(b -> "desk-trail-prove".equals(b.getId())).forEach(Button::fire);
            return true;
        });
        assertThat(test.dialogs.keys()).containsExactly("desk.trail.prove", "desk.trail.proof");
        assertThat(words(java.util.Objects.requireNonNull(test.dialogs.lastSheet)))
                .contains("相符");
    }

    private static void type(Form form, String words) {
        ((javafx.scene.control.TextInputControl) form.lookup(".text-field")).setText(words);
    }

    @Test
    void whatIsFoundOpensItsPageAndShowsNoWholeNumber() {
        it.office.signIn(it.clerk);
        SearchIndex index = new SearchIndex(it.office.acts, DeskSources.all());
        DeskSearch search = new DeskSearch(test.ui, index);
        index.fill();
        List<SearchHit> hits = search.find("zhangwei");
        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().group()).isEqualTo("人员");
        assertThat(hits.getFirst().screen()).isEqualTo("people.person");
        assertThat(hits.getFirst().argument()).isInstanceOf(UUID.class);
        assertThat(hits.getFirst().subtitle()).startsWith("520122********9972");
    }

    @Test
    void aPlaceThatIsFoundOpensItsPeople() {
        try (PeopleOffice people = new PeopleOffice()) {
            SearchIndex index = new SearchIndex(people.office.acts, DeskSources.all());
            index.fill();
            Place township = people.places.townships().getFirst();
            Place village = people.places.villages().getFirst();
            DeskSearch search = new DeskSearch(new TestUi(people.office).ui, index);
            assertThat(search.find(township.name()))
                    .extracting(SearchHit::screen, SearchHit::argument)
                    .contains(tuple("people", new Narrowing("township", township.code(), township.name())));
            assertThat(search.find(village.name()))
                    .extracting(SearchHit::screen, SearchHit::argument)
                    .contains(tuple("people", new Narrowing("village", village.code(), village.name())));
        }
    }

    @Test
    void pictures() {
        TestUi english = new TestUi(it.office.access, it.office.clock, Language.EN);
        Pictures.draw("desk-home", 1366, 768, () -> shown(screen(test, DeskScreens.HOME)));
        Pictures.draw("desk-home-en", 1366, 768, () -> shown(screen(english, DeskScreens.HOME)));
        it.office.signIn(Role.ADMINISTRATOR);
        Pictures.draw("desk-home-empty", 1366, 768, () -> shown(screen(test, DeskScreens.HOME)));
        it.office.signIn(Role.AUDITOR);
        Pictures.draw(
                "desk-trail",
                1366,
                768,
                () -> shown(screen(test, DeskScreens.TRAIL)),
                page -> ((TableView<?>) page.lookup(".table-view"))
                        .getSelectionModel()
                        .select(1));
        assertThat(java.nio.file.Path.of("target/screens/desk-trail-dark.png")).exists();
    }

    private static Node shown(Page page) {
        page.shown();
        return page.node();
    }

    /** A new office: each role sees what is its own and who has the rest. */
    @Test
    void theHomeOfANewOfficeLooksRight() {
        try (CaseOffice fresh = new CaseOffice()) {
            HomeService bare = new HomeService(
                    fresh.office.acts,
                    List.of(),
                    List.of(),
                    new CalendarService(fresh.office.acts, List.of()),
                    fresh.fundService);
            for (var actor : List.of(fresh.clerk, fresh.cashier)) {
                fresh.office.signIn(actor);
                Pictures.prove("home-new-" + actor.roles().iterator().next(), language -> {
                    TestUi ui = new TestUi(fresh.office.access, fresh.office.clock, language);
                    return new HomeView(ui.ui, new HomeModel(ui.ui, bare)).page();
                });
            }
        }
    }
}
