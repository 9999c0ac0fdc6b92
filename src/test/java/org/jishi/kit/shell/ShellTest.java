package org.jishi.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jishi.kit.Chip;
import org.jishi.kit.Page;
import org.jishi.kit.SavedViews;
import org.jishi.kit.Screen;
import org.jishi.kit.Tone;
import org.jishi.kit.ViewState;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.Step;
import org.jishi.kit.page.StepsPage;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.MovingClock;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.feather.Feather;

class ShellTest {
    private final Access access = new Access();
    private final MovingClock time = new MovingClock(Office.TODAY);
    private final SimpleIntegerProperty waiting = new SimpleIntegerProperty(3);
    private final List<String> events = new ArrayList<>();
    private final AtomicInteger counted = new AtomicInteger();
    private final Set<String> held = new java.util.HashSet<>();
    private Stage stage;
    private OfficeWindow window;

    @BeforeEach
    void open() {
        access.signIn(new Actor(UUID.randomUUID(), UUID.randomUUID(), "王秀英", Set.of(Role.CLERK)));
        stage = FxTest.on(Stage::new);
        window = FxTest.on(() -> {
            OfficeWindow built = Windows.on(stage, access, new OfficeClock(time), events::add);
            built.showShell(config());
            return built;
        });
        FxTest.show(stage);
    }

    @AfterEach
    void close() {
        FxTest.run(() -> window.close());
        FxTest.close(stage);
    }

    private ShellConfig config() {
        return config(Screen.of("home", "kit.search.pages", Feather.HOME, () -> page("首页")));
    }

    private ShellConfig config(Screen home) {
        return new ShellConfig(
                "奉节县",
                List.of(
                        home,
                        Screen.of("people", "kit.search.commands", Feather.USERS, () -> page("人员"), Act.PEOPLE_READ)
                                .badge(waiting, () -> counted.incrementAndGet()),
                        Screen.of("trail", "kit.user.look", Feather.SHIELD, () -> page("审计"), Act.TRAIL_READ),
                        Screen.under(
                                "people", "people.person", "kit.user.language", Feather.USER, id -> page("人" + id))),
                words -> java.util.Collections.nCopies(
                        words.equals("多") ? 7 : 1,
                        new SearchHit("人员", "王" + words, "大树镇", Feather.USER, "people.person", 7)),
                List.of(new Command("kit.user.lock", Feather.LOCK, null, () -> events.add("command"))),
                new UserMenu(
                        () -> events.add("password"),
                        () -> events.add("lock"),
                        () -> events.add("out"),
                        language -> events.add(language.name())),
                SavedViews.inMemory(),
                new SimpleObjectProperty<>(List.of(Chip.of("样例", Tone.WARNING))));
    }

    private Page page(String title) {
        VBox box = new VBox(new Label(title), new TextField());
        return new Page() {
            @Override
            public Node node() {
                return box;
            }

            @Override
            public String title() {
                return title;
            }

            @Override
            public boolean mayGo() {
                return !held.contains(title);
            }

            @Override
            public void shown() {
                events.add("shown " + title);
            }

            @Override
            public void dispose() {
                events.add("dispose " + title);
            }
        };
    }

    private <N extends Node> Optional<N> find(String selector, Class<N> type) {
        return FxTest.on(
                () -> Optional.ofNullable(window.scene().lookup(selector)).map(type::cast));
    }

    private String pageTitle() {
        return FxTest.on(() -> ((Label) window.scene().lookup(".page-place .label")).getText());
    }

    /** The ellipsis of a menu's item says that a form follows; the form itself needs none. */
    @Test
    void aFormIsNotNamedWithTheEllipsisOfItsMenu() {
        assertThat(window.ui().text("kit.user.look")).endsWith("…");
        FxTest.begin(() -> window.ui().dialogs().sheet("kit.user.look", new Label("a")));
        FxTest.until("it stands there", () -> window.scene().lookup(".overlay-title") != null);
        assertThat(FxTest.on(() -> ((Label) window.scene().lookup(".overlay-title")).getText()))
                .isEqualTo("外观、字号和语言");
        FxTest.press("Esc");
    }

    /** The first run has no jobs' button, and yet one sees that the office is being made, and how far it is. */
    @Test
    void aPageThatStandsAloneShowsWhatRuns() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        FxTest.run(() -> {
            window.showAlone(page("新建单位"));
            window.ui()
                    .background()
                    .track(
                            "admin.firstRun.making",
                            progress -> {
                                progress.report(1, 3);
                                told.countDown();
                                end.await();
                                return "made";
                            },
                            made -> events.add("made"),
                            refusal -> {});
        });
        told.await();
        FxTest.until(
                "the figures",
                () -> find("#jobs-strip .figure", Label.class)
                        .filter(figures -> figures.getText().contains("1 / 3"))
                        .isPresent());
        assertThat(find("#jobs-strip", VBox.class).orElseThrow().isVisible()).isTrue();
        assertThat(find("#jobs-strip .progress-bar", ProgressBar.class)
                        .orElseThrow()
                        .getProgress())
                .isEqualTo(1 / 3.0);
        assertThat(find("#jobs-strip .button", Button.class)).isPresent();
        end.countDown();
        FxTest.until(
                "the end", () -> !find("#jobs-strip", VBox.class).orElseThrow().isVisible());
        assertThat(events).contains("made");
    }

    /** The act that goes on stands at the right of the foot and of the head: a toast never stands before it. */
    @ParameterizedTest
    @CsvSource({"1366, 740", "1092, 590"})
    void toastsLeaveTheMainButtonsAndTheWayBackFree(double width, double height) {
        FxTest.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            window.showShell(config(Screen.of("home", "kit.search.pages", Feather.HOME, () -> {
                StepsPage steps = new StepsPage(window.ui(), "kit.search.pages")
                        .step(new Step("kit.search.pages", new VBox(new TextField())))
                        .step(new Step("kit.search.commands", new VBox(new TextField())));
                steps.startAt(1);
                return steps;
            })));
            for (int i = 0; i < 4; i++) {
                window.ui().dialogs().done("kit.failure", "x".repeat(60));
            }
        });
        FxTest.run(() -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            List<Bounds> toasts = boundsOf(".toast");
            assertThat(toasts).hasSize(3);
            List<Bounds> acts = new ArrayList<>(boundsOf(".button.accent"));
            acts.addAll(boundsOf(".steps-foot .button"));
            assertThat(acts).hasSizeGreaterThanOrEqualTo(3);
            for (Bounds act : acts) {
                assertThat(toasts).noneMatch(act::intersects);
            }
        });
    }

    /** In large letters, in a window so narrow that all at the head has its least width. */
    @ParameterizedTest
    @ValueSource(doubles = {910, 1366})
    void theSearchLiesOverNothingBesideIt(double width) {
        access.signIn(new Actor(UUID.randomUUID(), UUID.randomUUID(), "阿依古丽·买买提吐尔逊江", Set.of(Role.CLERK)));
        FxTest.run(() -> {
            window.showShell(config());
            stage.setWidth(width);
        });
        FxTest.settle();
        FxTest.run(() -> {
            Bounds search = boundsOf("#shell-search").getFirst();
            for (String beside : List.of("#help-menu", "#user-menu", ".shell-place")) {
                assertThat(boundsOf(beside)).as(beside).isNotEmpty().noneMatch(search::intersects);
            }
        });
    }

    private List<Bounds> boundsOf(String selector) {
        return window.scene().getRoot().lookupAll(selector).stream()
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .toList();
    }

    @Test
    void offersWhatTheRolesMayOpenAndShowsTheFirst() {
        assertThat(find("#sidebar-people", Button.class)).isPresent();
        assertThat(find("#sidebar-trail", Button.class)).isEmpty();
        assertThat(pageTitle()).isEqualTo("首页");
        assertThat(find("#sidebar-people", Button.class).orElseThrow().getAccessibleText())
                .contains("3");
        FxTest.run(() -> waiting.set(0));
        assertThat(find("#sidebar-people", Button.class).orElseThrow().getAccessibleText())
                .doesNotContain("3");
        FxTest.save(FxTest.picture(window.scene()), Path.of("target/pictures/shell.png"));
    }

    @Test
    void whatWaitsIsCountedAnewAfterEachThingDone() {
        int before = counted.get();
        FxTest.run(() -> window.ui().dialogs().done("kit.jobs.cancelled"));
        FxTest.run(() -> window.ui().dialogs().done("kit.jobs.cancelled"));
        assertThat(counted.get()).isEqualTo(before + 2);
        FxTest.run(() -> window.ui().navigator().open("people"));
        assertThat(counted.get()).isGreaterThan(before + 2);
    }

    private String line() {
        FxTest.settle();
        return find("#status-saved", Label.class).orElseThrow().getText();
    }

    @Test
    void theLineAtTheFootTellsOfThePageInViewOnly() {
        Texts texts = Texts.in(Language.ZH);
        FxTest.run(() -> window.ui().dialogs().done("kit.jobs.cancelled"));
        assertThat(line()).isEqualTo(texts.text("kit.jobs.cancelled"));
        FxTest.run(() -> window.ui().navigator().open("people"));
        assertThat(line()).isEqualTo(texts.text("kit.shell.ready"));
        // What is done and opens what it made is told beside that.
        FxTest.run(() -> {
            window.ui().dialogs().done("kit.jobs.cancelled");
            window.ui().navigator().open("people.person", 7);
        });
        assertThat(line()).isEqualTo(texts.text("kit.jobs.cancelled"));
        FxTest.press("Alt+Left");
        assertThat(line()).isEqualTo(texts.text("kit.shell.ready"));
    }

    @Test
    void aPageThatHoldsSomethingIsAskedBeforeItIsDropped() {
        String first = pageTitle();
        FxTest.run(() -> window.ui().navigator().open("people"));
        String people = pageTitle();
        held.add(people);
        FxTest.press("Alt+Left");
        assertThat(pageTitle()).isEqualTo(people);
        held.clear();
        FxTest.press("Alt+Left");
        assertThat(pageTitle()).isEqualTo(first);
    }

    @Test
    void goesBackToThePageAsItWasLeft() {
        FxTest.run(() -> window.ui().navigator().open("people"));
        Node people = find(".page-place > *", Node.class).orElseThrow();
        FxTest.run(() -> window.ui().navigator().open("people.person", 7));
        assertThat(pageTitle()).isEqualTo("人7");
        FxTest.press("Alt+Left");
        assertThat(find(".page-place > *", Node.class)).containsSame(people);
        assertThat(events).contains("dispose 人7").doesNotContain("dispose 人员");
    }

    @Test
    void aPageThatNobodyCanGoBackToIsNoLongerHeld() {
        FxTest.run(() -> window.ui().navigator().open("people.person", 7));
        FxTest.run(() ->
                find(".page-place .text-field", TextField.class).orElseThrow().requestFocus());
        WeakReference<Node> left =
                new WeakReference<>(find(".page-place > *", Node.class).orElseThrow());
        FxTest.run(() -> window.ui().navigator().open("people"));
        for (int other = 100; other < 120; other++) {
            int id = other;
            FxTest.run(() -> window.ui().navigator().open("people.person", id));
        }
        FxTest.until("the page is gone from memory", () -> {
            System.gc();
            return left.get() == null;
        });
        assertThat(events).contains("dispose 人7");
    }

    @Test
    void aPageIsInOneTabOnly() {
        FxTest.run(() -> window.ui().navigator().openBeside("people.person", 7));
        FxTest.run(() -> window.ui().navigator().openBeside("people.person", 8));
        FxTest.run(() -> window.ui().navigator().open("people.person", 7));
        assertThat(pageTitle()).isEqualTo("人7");
        assertThat(FxTest.on(() -> window.scene().getRoot().lookupAll(".tab-box"))
                        .size())
                .isEqualTo(3);
        FxTest.press("Ctrl+W");
        assertThat(pageTitle()).isEqualTo("人8");
        FxTest.save(FxTest.picture(window.scene()), Path.of("target/pictures/shell-tabs.png"));
    }

    @Test
    void refusesAScreenThatTheRolesDoNotOpen() {
        FxTest.begin(() -> window.ui().navigator().open("trail"));
        FxTest.until("the refusal is shown", () -> window.scene().lookup(".overlay .label") != null);
        assertThat(find(".overlay .label", Label.class).orElseThrow().getText()).contains("岗位");
        FxTest.press("Enter");
        assertThat(find(".overlay", Node.class)).isEmpty();
        assertThat(pageTitle()).isEqualTo("首页");
    }

    @Test
    void searchFindsAndGoesThereByKeysAlone() {
        FxTest.press("Ctrl+K");
        FxTest.type(window.scene(), "秀");
        FxTest.until(
                "the answer is there",
                () -> javafx.stage.Window.getWindows().stream()
                        .map(each -> each.getScene().lookup(".search-list"))
                        .anyMatch(list -> list instanceof ListView<?> lines
                                && lines.getItems().size() == 2));
        FxTest.settle();
        FxTest.save(FxTest.screen(1000, 700), Path.of("target/pictures/shell-search.png"));
        FxTest.press("Enter");
        assertThat(pageTitle()).isEqualTo("人7");
    }

    /** Esc takes the words away at once, also while the hits are in sight; and so does going elsewhere. */
    @Test
    void whatWasLookedForDoesNotStayInTheField() {
        TextField field = find("#shell-search", TextField.class).orElseThrow();
        FxTest.press("Ctrl+K");
        FxTest.type(window.scene(), "多");
        FxTest.until("the answer is there", () -> searched(8));
        FxTest.press("Esc");
        assertThat(field.getText()).isEmpty();
        FxTest.type(window.scene(), "多");
        FxTest.until("the answer is there again", () -> searched(8));
        FxTest.run(() -> window.ui().navigator().open("people"));
        FxTest.settle();
        assertThat(pageTitle()).isEqualTo("人员");
        assertThat(field.getText()).isEmpty();
    }

    @Test
    void aSheetGrowsWithWhatIsSaidInItWithoutScrolling() {
        SimpleStringProperty written = new SimpleStringProperty("");
        FxTest.begin(() -> window.ui()
                .dialogs()
                .form(
                        "kit.jobs.cancelled",
                        new Form(window.ui())
                                .text("kit.dialog.reason", written, f -> f.required())
                                .submit("kit.dialog.yes", (done, refused) -> done.run())));
        FxTest.settle();
        double before = find(".overlay", Region.class).orElseThrow().getHeight();
        List<String> barred = new ArrayList<>();
        Runnable look = () -> window.scene().getRoot().lookupAll(".overlay .scroll-bar").stream()
                .filter(bar -> bar.isVisible()
                        && bar instanceof ScrollBar bars
                        && bars.getOrientation() == Orientation.VERTICAL)
                .forEach(bar -> barred.add("a bar"));
        FxTest.run(() -> window.scene().addPostLayoutPulseListener(look));
        FxTest.press("Ctrl+Enter");
        FxTest.until(
                "the field is refused",
                () -> window.scene().getRoot().lookupAll(".overlay .field-problem").stream()
                        .anyMatch(Node::isVisible));
        FxTest.settle();
        assertThat(find(".overlay", Region.class).orElseThrow().getHeight()).isGreaterThan(before);
        assertThat(barred).isEmpty();
        FxTest.run(() -> window.scene().removePostLayoutPulseListener(look));
        FxTest.press("Esc");
    }

    @Test
    void ofManyHitsAFewAreShownAndALineSaysThatThereAreMore() {
        FxTest.press("Ctrl+K");
        FxTest.type(window.scene(), "多");
        FxTest.until("six, their group and the line below them are there", () -> searched(8));
        FxTest.settle();
        FxTest.save(FxTest.screen(1000, 700), Path.of("target/pictures/shell-search-more.png"));
        FxTest.press("Down", "Down", "Down", "Down", "Down", "Down", "Down", "Enter");
        assertThat(pageTitle()).isEqualTo("人7");
    }

    private static boolean searched(int lines) {
        return javafx.stage.Window.getWindows().stream()
                .map(each -> each.getScene().lookup(".search-list"))
                .anyMatch(list ->
                        list instanceof ListView<?> shown && shown.getItems().size() == lines);
    }

    @Test
    void enterBeforeTheAnswerGoesToTheAnswer() {
        FxTest.press("Ctrl+K");
        FxTest.run(() -> {
            Node field = window.scene().getFocusOwner();
            ((javafx.scene.control.TextField) field).setText("秀");
            javafx.event.Event.fireEvent(
                    field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        FxTest.until("the page found", () -> "人7".equals(pageTitle()));
    }

    @Test
    void aQuestionWaitsForItsAnswerAndKeepsTheFocus() {
        boolean[] answer = {true};
        FxTest.begin(() -> answer[0] = window.ui().dialogs().confirm("kit.jobs.cancelled"));
        FxTest.press("Tab", "Tab", "Tab");
        assertThat(FxTest.on(() -> org.jishi.kit.Stops.isInside(
                        window.scene().getFocusOwner(), window.scene().lookup(".overlay"))))
                .isTrue();
        FxTest.press("Ctrl+K");
        assertThat(FxTest.on(() -> window.scene().getFocusOwner().getId())).isNotEqualTo("shell-search");
        FxTest.press("Esc");
        assertThat(answer[0]).isFalse();
        FxTest.begin(() -> answer[0] = window.ui().dialogs().confirm("kit.jobs.cancelled"));
        FxTest.press("Enter");
        assertThat(answer[0]).isTrue();
    }

    /** As a double click does whose first click had something to fetch before it asked. */
    @Test
    void theSameIsNotAskedTwiceAtOnce() {
        List<Boolean> answers = new ArrayList<>();
        FxTest.begin(() -> answers.add(window.ui().dialogs().confirm("kit.jobs.cancelled")));
        FxTest.begin(() -> answers.add(window.ui().dialogs().confirm("kit.jobs.cancelled")));
        assertThat(answers).containsExactly(false);
        assertThat(FxTest.on(() -> window.scene().getRoot().lookupAll(".overlay")))
                .hasSize(1);
        FxTest.press("Enter");
        assertThat(answers).containsExactly(false, true);
        assertThat(FxTest.on(() -> window.scene().getRoot().lookupAll(".overlay")))
                .isEmpty();
    }

    @Test
    void aYesThatLosesSomethingIsNotTheAnswerOfEnter() {
        boolean[] answer = {true};
        FxTest.begin(() -> answer[0] = window.ui().dialogs().confirmLoss("kit.jobs.cancelled"));
        FxTest.press("Enter");
        assertThat(answer[0]).isFalse();
        FxTest.begin(() -> answer[0] = window.ui().dialogs().confirmLoss("kit.jobs.cancelled"));
        FxTest.run(() -> ((Button) window.scene().lookup("#dialog-drop")).fire());
        FxTest.until("it was given up", () -> answer[0]);
    }

    @Test
    void everyQuestionBeginsOnItsVerbAndCtrlEnterSaysItFromAnywhere() {
        boolean[] answer = {false};
        FxTest.begin(() -> answer[0] = window.ui().dialogs().confirmFinal("kit.jobs.cancelled"));
        FxTest.press("Enter");
        assertThat(answer[0]).isTrue();
        FxTest.begin(() -> answer[0] = window.ui().dialogs().confirm("kit.jobs.cancelled"));
        FxTest.press("Shift+Tab", "Enter");
        assertThat(answer[0]).isFalse();
        FxTest.begin(() -> answer[0] = window.ui().dialogs().confirm("kit.jobs.cancelled"));
        FxTest.press("Shift+Tab", "Ctrl+Enter");
        assertThat(answer[0]).isTrue();
    }

    @Test
    void theLockReachesThroughASheet() {
        List<Boolean> answer = new ArrayList<>();
        FxTest.begin(() -> answer.add(window.ui().dialogs().confirm("kit.jobs.cancelled")));
        FxTest.press("Ctrl+L");
        assertThat(events).containsOnlyOnce("lock");
        assertThat(answer).isEmpty();
        FxTest.press("Esc");
        FxTest.until("the question is answered", () -> answer.equals(List.of(false)));
    }

    @Test
    void aHalfFilledSheetWaitsBehindTheLock() {
        List<Boolean> answer = new ArrayList<>();
        SimpleStringProperty written = new SimpleStringProperty("");
        FxTest.begin(() -> answer.add(window.ui()
                .dialogs()
                .form(
                        "kit.jobs.cancelled",
                        new Form(window.ui())
                                .text("kit.dialog.reason", written, f -> {})
                                .submit("kit.dialog.yes", (done, refused) -> done.run()))));
        FxTest.type(window.scene(), "ab");
        FxTest.run(() -> {
            window.ui().dialogs().done("kit.jobs.cancelled");
            window.showAlone(page("登录"));
        });
        assertThat(find(".overlay", Node.class)).as("nothing is seen of it").isEmpty();
        assertThat(find(".toast", Node.class)).as("nor of what was done").isEmpty();
        assertThat(answer).isEmpty();
        FxTest.press("Ctrl+L");
        assertThat(events).doesNotContain("lock");
        FxTest.run(window::showShellAgain);
        FxTest.type(window.scene(), "c");
        assertThat(written.get()).contains("ab", "c");
        FxTest.press("Ctrl+Enter");
        FxTest.until("it went through", () -> answer.equals(List.of(true)));
    }

    /** Its no would show what it is about once more, over the lock: a recovery key. */
    @Test
    void whetherSomethingMayBeLostIsStillAskedAfterTheLock() {
        List<Boolean> answer = new ArrayList<>();
        FxTest.begin(() -> answer.add(window.ui().dialogs().confirmLoss("kit.jobs.cancelled")));
        FxTest.run(() -> window.showAlone(page("登录")));
        FxTest.settle();
        assertThat(answer).isEmpty();
        FxTest.run(window::showShellAgain);
        FxTest.press("Enter");
        FxTest.until("it is answered", () -> answer.equals(List.of(false)));
    }

    @Test
    void whoeverElseComesInThroughTheLockMeetsNoSheet() {
        List<Boolean> answer = new ArrayList<>();
        FxTest.begin(() -> answer.add(
                window.ui().dialogs().askReason("kit.jobs.cancelled", List.of()).isPresent()));
        FxTest.run(() -> window.showAlone(page("登录")));
        assertThat(answer).isEmpty();
        FxTest.run(() -> window.showShell(config()));
        FxTest.until("the question is given up", () -> answer.equals(List.of(false)));
        assertThat(find(".overlay", Node.class)).isEmpty();
    }

    @Test
    void whatIsToldWhileAFormClosesDoesNotHoldTheFormUp() {
        List<Boolean> answer = new ArrayList<>();
        Form form = FxTest.on(() -> new Form(window.ui()).submit("kit.dialog.yes", (done, refused) -> {
            done.run();
            window.ui().dialogs().info("kit.jobs.cancelled");
        }));
        FxTest.begin(() -> answer.add(window.ui().dialogs().form("kit.jobs.cancelled", form)));
        FxTest.run(() -> ((Button) window.scene().lookup("#kit-dialog-yes")).fire());
        FxTest.until("the form has answered", () -> answer.equals(List.of(true)));
        FxTest.until("then it is told", () -> window.scene().lookup("#dialog-understood") != null);
        FxTest.run(() -> ((Button) window.scene().lookup("#dialog-understood")).fire());
        FxTest.until("all is gone", () -> window.scene().lookup(".overlay") == null);
    }

    @Test
    void aSheetIsAsHighAsItsWords() {
        FxTest.begin(() -> window.ui().dialogs().info("kit.failure", "一二三四五六七八九十".repeat(12)));
        FxTest.settle();
        assertThat(FxTest.on(() -> {
                    ScrollPane body = (ScrollPane) window.scene().lookup(".overlay-body");
                    return body.getViewportBounds().getHeight()
                            >= body.getContent().getLayoutBounds().getHeight() - 1;
                }))
                .isTrue();
        FxTest.run(() -> ((Button) window.scene().lookup("#dialog-understood")).fire());
    }

    @Test
    void escLeavesASheetFromAFieldOfLimitedLength() {
        boolean[] answer = {true};
        FxTest.begin(() -> answer[0] = window.ui()
                .dialogs()
                .form(
                        "kit.jobs.cancelled",
                        new Form(window.ui())
                                .text("kit.dialog.reason", new SimpleStringProperty(""), f -> f.maxLength(4))
                                .submit("kit.dialog.yes", (done, refused) -> done.run())));
        FxTest.press("Esc");
        assertThat(answer[0]).isFalse();
    }

    @Test
    void whatWasWrittenIsNotThrownAwayByEsc() {
        List<Boolean> answer = new ArrayList<>();
        SimpleStringProperty written = new SimpleStringProperty("原有");
        FxTest.begin(() -> answer.add(window.ui()
                .dialogs()
                .form(
                        "kit.jobs.cancelled",
                        new Form(window.ui())
                                .text("kit.dialog.reason", written, f -> f.maxLength(40))
                                .submit("kit.dialog.yes", (done, refused) -> done.run()))));
        FxTest.settle();
        FxTest.press("End");
        FxTest.type(window.scene(), "ab");
        String typed = FxTest.on(written::get);
        assertThat(typed).isNotEqualTo("原有");
        FxTest.press("Esc");
        FxTest.until("it is asked", () -> window.scene().lookup("#dialog-drop") != null);
        FxTest.press("Esc");
        FxTest.until("the form is there again", () -> window.scene().lookup("#dialog-drop") == null);
        assertThat(answer).isEmpty();
        assertThat(FxTest.on(written::get)).isEqualTo(typed);
        FxTest.press("Esc");
        FxTest.until("it is asked again", () -> window.scene().lookup("#dialog-drop") != null);
        FxTest.run(() -> ((Button) window.scene().lookup("#dialog-drop")).fire());
        FxTest.until("the form is gone", () -> answer.equals(List.of(false)));
    }

    @Test
    void anotherLanguageKeepsTheWindowAsLargeAsItWas() {
        FxTest.run(() -> {
            stage.setWidth(1100);
            stage.setHeight(650);
        });
        FxTest.settle();
        double height = FxTest.on(stage::getHeight);
        FxTest.run(() -> {
            window.close();
            window = new OfficeWindow(
                    stage,
                    Texts.in(Language.EN),
                    access,
                    new OfficeClock(time),
                    ViewState.inMemory(),
                    new Theme(),
                    Outside.plain(url -> {}));
            window.showShell(config());
        });
        FxTest.settle();
        assertThat(FxTest.on(() -> window.scene().getHeight())).isLessThanOrEqualTo(height);
        assertThat(FxTest.on(() -> {
                    Node foot = window.scene().lookup(".status-line");
                    return foot.localToScene(foot.getLayoutBounds()).getMaxY();
                }))
                .isLessThanOrEqualTo(height);
    }

    @Test
    void aReasonIsNeverBlank() {
        List<Optional<String>> answer = new ArrayList<>();
        FxTest.begin(() -> answer.add(window.ui().dialogs().askReason("kit.jobs.cancelled", List.of("材料有误"))));
        FxTest.run(() -> ((Button) window.scene().lookup("#dialog-yes")).fire());
        assertThat(answer).isEmpty();
        FxTest.save(FxTest.picture(window.scene()), Path.of("target/pictures/shell-reason.png"));
        FxTest.type(window.scene(), "  重复  ");
        FxTest.run(() -> ((Button) window.scene().lookup("#dialog-yes")).fire());
        FxTest.settle();
        assertThat(answer).containsExactly(Optional.of("重复"));
    }

    @Test
    void workOfOneLaneKeepsItsOrderAndFailuresShowACodeOnly() {
        List<Integer> order = new ArrayList<>();
        Background background = window.ui().background();
        CountDownLatch first = new CountDownLatch(1);
        FxTest.run(() -> {
            background.run(this, "a", () -> first.await(5, TimeUnit.SECONDS), ignored -> order.add(1));
            background.run(this, "a", () -> 2, order::add);
            background.run(order, "b", () -> 3, order::add);
        });
        FxTest.until("another lane does not wait", () -> order.contains(3));
        assertThat(order).containsExactly(3);
        first.countDown();
        FxTest.until("all done", () -> order.size() == 3);
        assertThat(order).containsExactly(3, 1, 2);

        List<Refusal> refused = new ArrayList<>();
        FxTest.run(() -> background.run(
                this,
                "a",
                () -> {
                    throw new IllegalStateException("500236199001011234");
                },
                ignored -> {},
                refused::add));
        FxTest.until("the failure is told", () -> !refused.isEmpty());
        assertThat(window.ui().texts().text(refused.getFirst()))
                .contains("IllegalState-1")
                .doesNotContain("500236");
    }

    @Test
    void aTrackedJobShowsItsProgressAndCanBeCancelled() {
        List<Refusal> refused = new ArrayList<>();
        FxTest.run(() -> window.ui()
                .background()
                .track(
                        "kit.table.loading",
                        progress -> {
                            for (int i = 0; ; i++) {
                                progress.report(i, 0);
                                progress.check();
                                Thread.onSpinWait();
                            }
                        },
                        ignored -> {},
                        refused::add));
        FxTest.until("the job is shown", () -> window.scene().lookup("#jobs").isVisible());
        FxTest.run(() -> ((Button) window.scene().lookup("#jobs")).fire());
        FxTest.run(() -> window.background().jobs().getFirst().cancel());
        FxTest.until("it ended", () -> !refused.isEmpty());
        FxTest.until("it is gone", () -> window.background().jobs().isEmpty());
        assertThat(refused.getFirst().problems().getFirst().key()).isEqualTo("kit.jobs.cancelled");
    }

    @Test
    void locksWhenNobodyTouchedItForAWhile() {
        FxTest.run(() -> window.whenIdle(java.time.Duration.ofMinutes(5), () -> events.add("idle")));
        FxTest.run(() -> window.idle().check());
        assertThat(events).doesNotContain("idle");
        time.goTo(Office.TODAY.plusDays(1));
        FxTest.press("A");
        FxTest.run(() -> window.idle().check());
        assertThat(events).as("a key press counts").doesNotContain("idle");
        time.goTo(Office.TODAY.plusDays(2));
        FxTest.run(() -> window.idle().check());
        assertThat(events).contains("idle");
    }

    @Test
    void locksAlsoWhenTheClockWasPutBackMeanwhile() {
        time.goTo(Office.TODAY.plusYears(1));
        FxTest.run(() -> window.whenIdle(java.time.Duration.ofMinutes(5), () -> events.add("idle")));
        time.goTo(Office.TODAY);
        FxTest.run(() -> window.idle().check());
        assertThat(events).doesNotContain("idle");
        time.goTo(Office.TODAY.plusDays(1));
        FxTest.run(() -> window.idle().check());
        assertThat(events).contains("idle");
    }

    @Test
    void aPageAloneCoversAllAndTheShellComesBackAsItWas() {
        FxTest.run(() -> window.ui().navigator().open("people"));
        List<Boolean> answer = new ArrayList<>();
        FxTest.begin(() -> answer.add(window.ui().dialogs().confirm("kit.jobs.cancelled")));
        FxTest.run(() -> window.showAlone(page("登录")));
        FxTest.settle();
        assertThat(answer).as("an open question waits").isEmpty();
        assertThat(find(".overlay", Node.class)).as("out of sight").isEmpty();
        assertThat(find(".sidebar", Node.class)).isEmpty();
        FxTest.press("Ctrl+1");
        FxTest.run(() -> window.showShellAgain());
        FxTest.press("Esc");
        FxTest.until("it is answered", () -> answer.equals(List.of(false)));
        assertThat(pageTitle()).isEqualTo("人员");
        FxTest.run(() -> window.closeShell());
        assertThat(events).contains("dispose 人员");
    }

    @Test
    void nothingIsDoneByEnterOnAThingPageJustOpened() {
        FxTest.run(() -> window.showAlone(org.jishi.kit.KitGallery.thing(window.ui(), 5)));
        FxTest.settle();
        Node title = FxTest.on(() -> window.scene().lookup(".page-title"));
        assertThat(FxTest.on(() -> window.scene().getFocusOwner())).isSameAs(title);
        FxTest.press("Tab");
        assertThat(FxTest.on(() -> window.scene().getFocusOwner())).isNotSameAs(title);
    }

    @Test
    void theLookChangesBackAndForthInAPageThatIsOpen() {
        FxTest.run(() -> window.showAlone(org.jishi.kit.KitGallery.thing(window.ui(), 5)));
        for (Theme.Choice look :
                List.of(Theme.Choice.DARK, Theme.Choice.LIGHT, Theme.Choice.DARK, Theme.Choice.LIGHT)) {
            FxTest.run(() -> window.theme().choose(look));
            FxTest.settle();
            var picture = FxTest.picture(window.scene());
            FxTest.save(picture, Path.of("target/pictures/live-" + look + ".png"));
            assertThat(FxTest.on(() -> org.jishi.support.PictureRules.faults(window.scene(), picture)))
                    .as(look.name())
                    .isEmpty();
        }
    }

    @Test
    void theLookChangesWhileItRuns() {
        FxTest.run(() -> window.theme().choose(Theme.Choice.DARK));
        FxTest.settle();
        int dark = FxTest.picture(window.scene()).getRGB(700, 600) & 0xff;
        FxTest.save(FxTest.picture(window.scene()), Path.of("target/pictures/shell-dark.png"));
        FxTest.run(() -> window.theme().choose(Theme.Choice.LIGHT));
        FxTest.settle();
        int light = FxTest.picture(window.scene()).getRGB(700, 600) & 0xff;
        assertThat(light).isGreaterThan(200);
        assertThat(dark).isLessThan(80);
    }
}
