package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jishi.admin.RealOffice;
import org.jishi.admin.UserDraft;
import org.jishi.kit.shell.FileQuestions;
import org.jishi.kit.shell.Outside;
import org.jishi.platform.access.Role;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FakePrinters;
import org.jishi.support.FxTest;
import org.jishi.support.MovingClock;
import org.jishi.support.Office;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window says of backups: at its foot at once, and at the door after one was gone back to. */
class BackupsInWindowTest {
    private static final String FIRST = "first password";

    @TempDir
    Path home;

    private Stage stage;
    private Reception reception;
    private Path file;

    @BeforeEach
    void start() {
        file = home.resolve("asked.jishi");
        try (RealOffice office = new RealOffice(home.resolve("office"))) {
            office.users().add(UserDraft.of("周复核", "zhou", Role.CLERK), FIRST.toCharArray());
        }
        stage = FxTest.on(Stage::new);
        reception = FxTest.on(() -> {
            Reception made = new Reception(
                    stage,
                    new Outside(address -> {}, List.of(), new OneFile(), new FakePrinters()),
                    new OfficeClock(new MovingClock(Office.TODAY)),
                    KeyService::ofNoStrength);
            made.open(home.resolve("office"));
            return made;
        });
        FxTest.show(stage);
    }

    @AfterEach
    void end() {
        FxTest.run(reception::close);
        FxTest.close(stage);
    }

    @Test
    void theFootTellsOfABackupAtOnceAndTheDoorOfTheOneGoneBackTo() {
        signIn("admin", RealOffice.PASSWORD);
        untilSaid("还没有备份");
        goTo("备份与恢复");
        FxTest.until("the page of backups", () -> node("#admin-backup-make") != null && !reception.isWorking());
        press("#admin-backup-make");
        FxTest.until("it is made", () -> node("#dialog-understood") != null);
        press("#dialog-understood");
        untilSaid("最近备份 " + Office.TODAY);
        assertThat(FxTest.on(() -> isSaid("还没有备份"))).isFalse();

        press("#admin-backups-file");
        FxTest.until("it is looked at", () -> node("#admin-backups-restore") != null);
        // it waits for the answer where it was pressed
        Platform.runLater(() -> ((Button) Objects.requireNonNull(node("#admin-backups-restore"))).fire());
        FxTest.until("it is asked", () -> node("#dialog-drop") != null);
        press("#dialog-drop");
        FxTest.until("the door", () -> node("#admin-signIn-password") != null && !reception.isWorking());
        untilSaid("已恢复到 " + Office.TODAY);
        signIn("admin", RealOffice.PASSWORD);
        untilSaid("最近备份 " + Office.TODAY);
        goTo("退出登录");
        FxTest.until("the door again", () -> node("#admin-signIn-password") != null && !reception.isWorking());
        assertThat(FxTest.on(() -> isSaid("已恢复到 "))).as("said once").isFalse();
    }

    @Test
    void whoWasGivenAFirstPasswordMayGoBackToTheDoor() {
        FxTest.until("somebody may sign in", () -> node("#admin-signIn-password") != null);
        enter("zhou", FIRST);
        FxTest.until("a password of their own", () -> node("#admin-password-back") != null);
        press("#admin-password-back");
        FxTest.until("the door", () -> node("#admin-signIn-password") != null && !reception.isWorking());
        signIn("admin", RealOffice.PASSWORD);
    }

    private void signIn(String login, String password) {
        FxTest.until("somebody may sign in", () -> node("#admin-signIn-password") != null);
        enter(login, password);
        FxTest.until("the shell", () -> node("#shell-search") != null && !reception.isWorking());
        FxTest.until("home has the keys", () -> {
            Node owner = stage.getScene().getFocusOwner();
            while (owner != null && !owner.getStyleClass().contains("home-page")) {
                owner = owner.getParent();
            }
            return owner != null;
        });
    }

    private void enter(String login, String password) {
        FxTest.run(() -> {
            text("#admin-signIn-login", login);
            text("#admin-signIn-password", password);
            ((Button) Objects.requireNonNull(node("#admin-signIn-enter"))).fire();
        });
    }

    private void goTo(String words) {
        FxTest.press("Ctrl+K");
        FxTest.type(stage.getScene(), words);
        FxTest.until("it was looked for", () -> !reception.isWorking());
        FxTest.press("Enter");
    }

    private void press(String id) {
        FxTest.run(() -> ((Button) Objects.requireNonNull(node(id), id)).fire());
    }

    private void untilSaid(String words) {
        FxTest.until("it says " + words, () -> isSaid(words));
    }

    private boolean isSaid(String words) {
        return isSaid(stage.getScene().getRoot(), words);
    }

    private static boolean isSaid(Node node, String words) {
        return node.isVisible()
                && (node instanceof Labeled label
                                && label.getText() != null
                                && label.getText().startsWith(words)
                        || node instanceof Parent parent
                                && parent.getChildrenUnmodifiable().stream().anyMatch(child -> isSaid(child, words)));
    }

    private void text(String id, String text) {
        ((TextInputControl) Objects.requireNonNull(node(id))).setText(text);
    }

    private @Nullable Node node(String id) {
        return stage.getScene() == null ? null : stage.getScene().getRoot().lookup(id);
    }

    /** Answers every question of the system with the one file. */
    private final class OneFile implements FileQuestions {
        @Override
        public File open(FileChooser chooser, Stage over) {
            return file.toFile();
        }

        @Override
        public List<File> openSome(FileChooser chooser, Stage over) {
            return List.of(file.toFile());
        }

        @Override
        public File save(FileChooser chooser, Stage over) {
            return file.toFile();
        }

        @Override
        public File folder(DirectoryChooser chooser, Stage over) {
            throw new AssertionError("nobody asked for a folder");
        }
    }
}
