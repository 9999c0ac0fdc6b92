package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.casework.Task;
import org.jishi.desk.Home;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jishi.platform.access.Access;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.sample.SampleCounty;
import org.jishi.support.FakeNavigator;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each line of "my work" that counts things opens a list of those things, and of no others. */
class TaskListsTest {
    private static final OfficeClock CLOCK = OfficeClock.fixed(Counties.TODAY.plusDays(1));

    @TempDir
    static Path folder;

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();

    @Test
    void theListHasAsManyRowsAsTheTaskCounts() {
        Path county = Counties.copy(folder.resolve("county"));
        for (String login :
                List.of("clerk", "official", "cashier", "reviewer", "approver", "trainer", "auditor", "admin")) {
            try (DataFolder taken = DataFolder.take(county);
                    SignedIn in = new OfficeOpener(CLOCK).open(taken, login, SampleCounty.PASSWORD.toCharArray())) {
                Access access = new Access();
                access.signIn(in.actor());
                Wiring wiring = new Wiring(in, access, CLOCK);
                wiring.home.home().tasks().stream()
                        .filter(task -> task.subject() == null)
                        .forEach(task -> follow(wiring, access, login, task));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen)
                .contains(
                        "subsidy.task.REVIEWED",
                        "branding.task.REVIEWED",
                        "sales.task.doubts",
                        "training.task.followUps",
                        "payment.task.ready");
    }

    private void follow(Wiring wiring, Access access, String login, Task task) {
        seen.add(task.key());
        TestUi test = new TestUi(access, CLOCK, Language.ZH);
        List<Screen> screens = Screens.of(test.ui, wiring);
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
            List<TableView<?>> tables = new ArrayList<>();
            tables(page.node(), tables);
            if (tables.size() > 1) {
                // Calls: the sample above is chosen as its row comes into view.
                tables.getFirst().getItems().getFirst();
                tables.getFirst().getSelectionModel().clearAndSelect(0);
            }
            return (long) tables.getLast().getItems().size();
        });
        if (rows != Home.count(task)
                && !task.list().startsWith("admin")
                && !task.list().equals("role_request")) {
            wrong.add(login + ": " + task.key() + " counts " + Home.count(task) + ", its list " + rows);
        }
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

    private static void walk(Node node, java.util.function.Consumer<Node> each) {
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
