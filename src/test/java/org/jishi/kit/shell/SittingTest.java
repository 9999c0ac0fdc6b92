package org.jishi.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jishi.kit.Page;
import org.jishi.kit.SavedViews;
import org.jishi.kit.Screen;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

/** Work that was begun before the lock, or before somebody left, does not speak to whoever is before the window then. */
class SittingTest {
    private final CountDownLatch held = new CountDownLatch(1);
    private final List<String> answered = new ArrayList<>();
    private Stage stage;
    private OfficeWindow window;

    @BeforeEach
    void open() {
        Access access = new Access();
        access.signIn(new Actor(UUID.randomUUID(), UUID.randomUUID(), "王秀英", Set.of(Role.CLERK)));
        stage = FxTest.on(Stage::new);
        window = FxTest.on(() -> {
            OfficeWindow built = Windows.on(stage, access, OfficeClock.fixed(Office.TODAY), url -> {});
            built.showShell(shell());
            return built;
        });
        FxTest.show(stage);
    }

    @AfterEach
    void close() {
        FxTest.run(() -> window.close());
        FxTest.close(stage);
    }

    private static ShellConfig shell() {
        return new ShellConfig(
                "奉节县",
                List.of(Screen.of("home", "kit.search.pages", Feather.HOME, () -> page("首页"))),
                words -> List.of(),
                List.of(),
                new UserMenu(() -> {}, () -> {}, () -> {}, language -> {}),
                SavedViews.inMemory(),
                new SimpleObjectProperty<>(List.of()));
    }

    private static Page page(String title) {
        Label label = new Label(title);
        return new Page() {
            @Override
            public Node node() {
                return label;
            }

            @Override
            public String title() {
                return title;
            }
        };
    }

    /** Begins work in sight of the shell that is refused as soon as it may go on. */
    private void refusedLater() {
        FxTest.run(() -> window.ui().background().run(this, "kit.search.pages", this::refuse, answered::add));
    }

    private String refuse() throws InterruptedException {
        held.await();
        throw new Refusal("kit.jobs.cancelled");
    }

    private void workEnds() {
        held.countDown();
        FxTest.until("all work has ended", () -> !window.isWorking());
        FxTest.settle();
    }

    private int sheets() {
        return FxTest.on(
                () -> window.scene().getRoot().lookupAll("#dialog-understood").size());
    }

    @Test
    void aRefusalWaitsUntilTheShellIsInSightAgain() {
        refusedLater();
        FxTest.run(() -> window.showAlone(page("登录")));
        workEnds();
        assertThat(sheets()).as("over the lock").isZero();
        FxTest.run(window::showShellAgain);
        FxTest.until("it is told", () -> window.scene().getRoot().lookup("#dialog-understood") != null);
        FxTest.run(() -> ((Button) window.scene().getRoot().lookup("#dialog-understood")).fire());
        FxTest.settle();
        assertThat(sheets()).isZero();
    }

    @Test
    void anAnswerWaitsToo() {
        FxTest.run(() -> window.ui()
                .background()
                .run(
                        this,
                        "kit.search.pages",
                        () -> {
                            held.await();
                            return "done";
                        },
                        answered::add));
        FxTest.run(() -> window.showAlone(page("登录")));
        workEnds();
        assertThat(answered).isEmpty();
        FxTest.run(window::showShellAgain);
        FxTest.until("it is answered", () -> answered.equals(List.of("done")));
    }

    @Test
    void whoComesAfterIsToldNothing() {
        refusedLater();
        FxTest.run(() -> window.showAlone(page("登录")));
        workEnds();
        FxTest.run(() -> window.showShell(shell()));
        FxTest.settle();
        assertThat(sheets()).isZero();
    }

    @Test
    void nothingIsToldOnceTheShellIsLeft() {
        refusedLater();
        FxTest.run(() -> {
            window.closeShell();
            window.showAlone(page("登录"));
        });
        workEnds();
        assertThat(sheets()).isZero();
    }

    @Test
    void aPageAloneHearsOfItsOwnWork() {
        FxTest.run(() -> window.showAlone(page("登录")));
        refusedLater();
        held.countDown();
        FxTest.until("it is told", () -> window.scene().getRoot().lookup("#dialog-understood") != null);
    }

    @Test
    void oneReasonIsToldOnce() {
        refusedLater();
        FxTest.run(() -> window.ui().background().run(this, "kit.user.lock", this::refuse, answered::add));
        workEnds();
        assertThat(sheets()).isOne();
        FxTest.run(() -> ((Button) window.scene().getRoot().lookup("#dialog-understood")).fire());
        refusedLater();
        FxTest.until("and again for a new work", () -> sheets() == 1);
    }
}
