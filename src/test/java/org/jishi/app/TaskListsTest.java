package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.casework.Task;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jishi.platform.access.Access;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.sample.SampleCounty;
import org.jishi.subsidy.ClaimBacklog;
import org.jishi.subsidy.ui.SubsidyScreens;
import org.jishi.support.FakeNavigator;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.jishi.training.Attendance;
import org.jishi.training.ClassFile;
import org.jishi.training.MarkChange;
import org.jishi.training.MarkSource;
import org.jishi.training.SessionStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each line of "my work" that counts things opens a list of those things, and of no others. */
class TaskListsTest {
    private static final OfficeClock CLOCK = OfficeClock.fixed(Counties.TODAY.plusDays(1));
    private static final OfficeClock LATER = OfficeClock.fixed(Counties.TODAY.plusDays(30));

    /** What each of these tasks counts is in the list that it opens. */
    private static final Set<String> COUNTED = Set.of(
            "branding.task.ACCEPTED",
            "branding.task.APPROVED",
            "branding.task.DELIVERED",
            "branding.task.NEED",
            "branding.task.PLANNED",
            "branding.task.REVIEWED",
            "branding.task.SENT_BACK",
            "payment.task.account",
            "payment.task.ready",
            "people.task.account",
            "people.task.household",
            "people.task.merge",
            "policy.task.inForce",
            "sales.task.doubts",
            "subsidy.task.APPROVED",
            "subsidy.task.ENTERED",
            "subsidy.task.REVIEWED",
            "subsidy.task.SENT_BACK",
            "subsidy.task.unclaimed",
            "training.task.callBacks",
            "training.task.corrections",
            "training.task.followUps",
            "training.task.toClose",
            "training.task.unmarked");

    /** A task of one thing opens that thing's page, and those of the office its own pages: they count nothing in a list. */
    private static final Pattern OF_ONE = Pattern.compile(
            "(admin|award)\\.task\\..+|people\\.task\\.collect\\w+|branding\\.task\\.expire[sd]|policy\\.task\\.kept\\w*|casework\\.task\\.(end|post|objection|handed\\..+)"
                    + "|payment\\.task\\.(DRAFT|SUBMITTED|APPROVED|SENT|recoveryOpen|recoverySubmitted)");

    @TempDir
    static Path folder;

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();

    @Test
    void theListHasAsManyRowsAsTheTaskCounts() {
        Path county = Counties.copy(folder.resolve("county"));
        for (String login :
                List.of("clerk", "official", "cashier", "reviewer", "approver", "trainer", "auditor", "admin")) {
            as(login, county, CLOCK, wiring -> followAll(wiring, login, CLOCK));
        }
        // What nobody marked or closed is there only weeks later: one class is marked then, the other stays as it is.
        as("clerk", county, LATER, wiring -> {
            mark(wiring);
            followAll(wiring, "clerk", LATER);
        });
        as("trainer", county, LATER, wiring -> followAll(wiring, "trainer", LATER));
        assertThat(wrong).isEmpty();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(COUNTED);
    }

    /** A new task comes into one of the two, or this fails. */
    @Test
    void everyTaskIsHereOrOfOneThing() {
        Set<String> keys = new TreeSet<>();
        for (String room : Texts.ROOMS) {
            Texts.load(Language.ZH, room).keySet().stream()
                    .map(String.class::cast)
                    .filter(key -> key.matches("\\w+\\.task\\..+"))
                    .forEach(keys::add);
        }
        keys.removeIf(OF_ONE.asMatchPredicate());
        assertThat(keys).isEqualTo(COUNTED);
    }

    private static void as(String login, Path county, OfficeClock clock, Consumer<Wiring> work) {
        try (DataFolder taken = DataFolder.take(county);
                SignedIn in = new OfficeOpener(clock).open(taken, login, SampleCounty.PASSWORD.toCharArray())) {
            Access access = new Access();
            access.signIn(in.actor());
            work.accept(new Wiring(in, access, clock));
        }
    }

    /** Everybody was at the class that runs. */
    private static void mark(Wiring wiring) {
        UUID running = wiring.database.read(
                handle -> handle.createQuery("SELECT id FROM training_class WHERE status = 'OPEN' ORDER BY number")
                        .mapTo(UUID.class)
                        .first());
        ClassFile file = wiring.classes.file(running);
        wiring.attendance.mark(
                running,
                file.live().stream()
                        .filter(session -> session.status() == SessionStatus.PLANNED)
                        .flatMap(session -> file.enrolled().stream()
                                .map(one -> new MarkChange(session.id(), one.id(), Attendance.PRESENT)))
                        .toList(),
                MarkSource.BOARD);
    }

    private void followAll(Wiring wiring, String login, OfficeClock clock) {
        wiring.home.home().tasks().stream()
                .filter(task -> task.subject() == null)
                .forEach(task -> follow(wiring, login, clock, task));
    }

    private void follow(Wiring wiring, String login, OfficeClock clock, Task task) {
        seen.add(task.key());
        TestUi test = new TestUi(wiring.access, clock, Language.ZH);
        List<Screen> screens = Screens.of(test.ui, wiring, ready -> {});
        List<ClaimBacklog.Open> open =
                task.key().equals("subsidy.task.unclaimed") ? wiring.claimMaker.backlog() : List.of();
        long rows = Pictures.onFx(() -> {
            test.navigator.opened.clear();
            press(screens, task, test.ui.text(task.key(), task.args().toArray()));
            FakeNavigator.Opened opened = test.navigator.opened.getLast();
            if (!(opened.argument() instanceof Narrowing to)) {
                return -1L;
            }
            Page page = screen(screens, opened.screen()).factory().apply(null);
            page.narrow(to);
            page.shown();
            if (opened.screen().equals(SubsidyScreens.MAKE)) {
                return unclaimed(page, open);
            }
            List<TableView<?>> tables = new ArrayList<>();
            tables(page.node(), tables);
            if (tables.size() > 1) {
                // Calls: the sample above is chosen as its row comes into view.
                tables.getFirst().getItems().getFirst();
                tables.getFirst().getSelectionModel().clearAndSelect(0);
            }
            return (long) tables.getLast().getItems().size();
        });
        if (rows != task.number()) {
            wrong.add(login + ": " + task.key() + " counts " + task.number() + ", its list " + rows);
        }
    }

    /** Steps for one class after the other: those to choose from, and how many each of them ticks. */
    private static long unclaimed(Page page, List<ClaimBacklog.Open> open) {
        List<List<?>> offered = new ArrayList<>();
        walk(page.node(), node -> {
            if (node instanceof ComboBox<?> box && "subsidy-make-ground".equals(box.getId())) {
                offered.add(List.copyOf(box.getItems()));
            }
        });
        assertThat(offered)
                .containsExactly(open.stream().map(ClaimBacklog.Open::choice).toList());
        return open.stream().mapToLong(one -> one.persons().size()).sum();
    }

    private static Screen screen(List<Screen> screens, String id) {
        return screens.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** As on home: the line that says the task's words. */
    private static void press(List<Screen> screens, Task task, String words) {
        Page home = screen(screens, "home").factory().apply(null);
        home.shown();
        List<javafx.scene.control.Button> lines = new ArrayList<>();
        walk(home.node(), node -> {
            if (node instanceof javafx.scene.control.Button button
                    && button.getStyleClass().contains("work-line")) {
                lines.add(button);
            }
        });
        lines.stream()
                .filter(line -> {
                    List<String> said = new ArrayList<>();
                    walk(line.getGraphic(), node -> {
                        if (node instanceof javafx.scene.control.Label label) {
                            said.add(label.getText());
                        }
                    });
                    return said.contains(words);
                })
                .findFirst()
                .orElseThrow(() -> new AssertionError(task.key() + " is not on home"))
                .fire();
    }

    private static void tables(Node root, List<TableView<?>> found) {
        walk(root, node -> {
            if (node instanceof TableView<?> table) {
                found.add(table);
            }
        });
    }

    private static void walk(Node node, Consumer<Node> each) {
        each.accept(node);
        if (node instanceof ScrollPane pane && pane.getContent() != null) {
            walk(pane.getContent(), each);
        } else if (node instanceof SplitPane pane) {
            pane.getItems().forEach(item -> walk(item, each));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, each));
        }
    }
}
