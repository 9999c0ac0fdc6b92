package org.jishi.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jishi.kit.CopyOf;
import org.jishi.kit.FileKind;
import org.jishi.kit.Page;
import org.jishi.kit.SavedViews;
import org.jishi.kit.Screen;
import org.jishi.kit.ViewState;
import org.jishi.kit.print.SystemPrinters;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.files.Documents;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.DirectBackground;
import org.jishi.support.FakeDialogs;
import org.jishi.support.FxTest;
import org.jishi.support.MovingClock;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;

/** After each save the file can be opened and found, by keys too, and the next question begins where the last one ended. */
class SavedFileTest {
    private final Access access = new Access();
    private final ViewState state = ViewState.inMemory();
    private final List<String> opened = new ArrayList<>();
    private final Asked files = new Asked();

    @TempDir
    private Path folder;

    private Path file;
    private Stage stage;
    private OfficeWindow window;

    @BeforeEach
    void open() throws IOException {
        file = Files.writeString(folder.resolve("签到表 a,b & 'c'.xlsx"), "x");
        access.signIn(new Actor(UUID.randomUUID(), UUID.randomUUID(), "王秀英", Set.of(Role.CLERK)));
        stage = FxTest.on(Stage::new);
        window = FxTest.on(() -> {
            Theme theme = new Theme();
            theme.follow(state);
            OfficeWindow built = new OfficeWindow(
                    stage,
                    Texts.in(Language.ZH),
                    access,
                    new OfficeClock(new MovingClock(Office.TODAY)),
                    state,
                    theme,
                    new Outside(opened::add, List.of(), files, new SystemPrinters()));
            built.showShell(new ShellConfig(
                    "奉节县",
                    List.of(Screen.of(
                            "home",
                            "kit.search.pages",
                            Feather.HOME,
                            () -> Page.of("首页", new VBox(new Label("首页"), new TextField())))),
                    words -> List.of(),
                    List.of(),
                    new UserMenu(() -> {}, () -> {}, () -> {}, language -> {}),
                    SavedViews.inMemory(),
                    new SimpleObjectProperty<>(List.of())));
            return built;
        });
        FxTest.show(stage);
    }

    @AfterEach
    void close() {
        FxTest.run(() -> window.close());
        FxTest.close(stage);
    }

    @Test
    void opensWhatWasSavedByKeys() {
        FxTest.press("Ctrl+O");
        assertThat(opened).as("nothing saved yet").isEmpty();
        saved(file);
        FxTest.press("Ctrl+O");
        assertThat(opened).containsExactly(file.toUri().toString());
    }

    @Test
    void theNoticeStaysWhileOneIsAtIt() {
        saved(file);
        Toast toast = (Toast) FxTest.on(() -> window.scene().lookup(".toast"));
        assertThat(FxTest.on(toast::isGoing)).isTrue();
        FxTest.run(() -> window.scene().lookup("#kit-saved-open").requestFocus());
        FxTest.settle();
        assertThat(FxTest.on(toast::isGoing)).isFalse();
        FxTest.press("Enter");
        assertThat(opened).containsExactly(file.toUri().toString());
        FxTest.run(() -> window.scene().lookup(".text-field").requestFocus());
        FxTest.settle();
        assertThat(FxTest.on(toast::isGoing)).isTrue();
    }

    @Test
    void aBackupIsNotOpenedButFound() throws IOException {
        saved(Files.writeString(folder.resolve("奉节 2026-09-30.jishi"), "x"));
        assertThat(FxTest.on(() -> window.scene().lookup("#kit-saved-open"))).isNull();
        assertThat(FxTest.on(() -> window.scene().lookup("#kit-saved-folder"))).isInstanceOf(Button.class);
        FxTest.press("Ctrl+O");
        assertThat(opened).isEmpty();
    }

    @Test
    void aFolderIsOpenedItself() {
        saved(folder);
        FxTest.press("Ctrl+Shift+O");
        assertThat(opened).containsExactly(folder.toUri().toString());
        assertThat(FxTest.on(() -> window.scene().lookup("#kit-saved-openFolder")))
                .isInstanceOf(Button.class);
    }

    @Test
    void theNextPersonOpensNothingOfTheLast() {
        saved(file);
        FxTest.run(() -> window.closeShell());
        FxTest.press("Ctrl+O");
        assertThat(opened).isEmpty();
    }

    @Test
    void whereNothingOpensItTheFolderIsOffered() {
        FakeDialogs dialogs = new FakeDialogs();
        TestUi ui = new TestUi(access, new OfficeClock(new MovingClock(Office.TODAY)), Language.ZH);
        new CopyOf(dialogs, new DirectBackground()).unopenedSaved(file, ui.ui.desktop());
        assertThat(dialogs.keys()).containsExactly("kit.saved.noProgram");
        assertThat(ui.shownInFolder).containsExactly(file);
    }

    @Test
    void aFileIsShownWithoutAShell() {
        assertThat(SystemDesktop.shown(List.of("explorer.exe", "/select,"), file))
                .containsExactly("explorer.exe", "/select,", "\"" + file + "\"");
        FxTest.run(
                () -> new SystemDesktop(opened::add, List.of(), List.of(), path -> {}, path -> {}).showInFolder(file));
        assertThat(opened).containsExactly(folder.toUri().toString());
    }

    @Test
    void whereTheFileManagerCannotBeCalledTheFolderIsOpened() {
        FxTest.run(() -> new SystemDesktop(
                        opened::add, List.of(), List.of(folder.resolve("none").toString()), path -> {}, path -> {})
                .showInFolder(file));
        FxTest.until("the folder", () -> opened.equals(List.of(folder.toUri().toString())));
    }

    @Test
    void asksFirstAmongDocumentsThenWhereItWasAnswered() throws IOException {
        Path other = Files.createDirectory(folder.resolve("U盘"));
        ask("kit.copy.save");
        assertThat(files.begun.getLast())
                .isEqualTo(Documents.find().map(Path::toFile).orElse(null));
        assertThat(Path.of("").toAbsolutePath().toFile()).isNotEqualTo(files.begun.getLast());
        files.answer = other.resolve("a.xlsx").toFile();
        ask("kit.copy.save");
        files.answer = folder.resolve("b.xlsx").toFile();
        ask("kit.file.pdf");
        assertThat(files.begun.getLast()).as("of another question").isEqualTo(other.toFile());
        ask("kit.copy.save");
        assertThat(files.begun.getLast()).as("its own").isEqualTo(other.toFile());
        Files.delete(other);
        ask("kit.copy.save");
        assertThat(files.begun.getLast()).as("the stick is gone").isEqualTo(folder.toFile());
    }

    @Test
    void findsDocumentsWhereverTheyAre() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        assertThat(Documents.find(Map.of(), home)).contains(home);
        Path desktop = Files.createDirectory(home.resolve("桌面"));
        assertThat(Documents.find(Map.of(), home)).contains(desktop);
        Path cloud = Files.createDirectories(home.resolve("云/文档"));
        assertThat(Documents.find(Map.of("OneDrive", home.resolve("云").toString()), home))
                .contains(cloud);
        Path kept = Files.createDirectories(home.resolve("资料"));
        Files.createDirectory(home.resolve(".config"));
        Files.writeString(
                home.resolve(".config/user-dirs.dirs"),
                "XDG_DESKTOP_DIR=\"$HOME/桌面\"\nXDG_DOCUMENTS_DIR=\"$HOME/资料\"\n");
        assertThat(Documents.find(Map.of(), home)).contains(kept);
        assertThat(Documents.find(Map.of(), folder.resolve("nobody"))).isEqualTo(Optional.empty());
    }

    private void ask(String titleKey) {
        FxTest.run(() -> window.ui().dialogs().saveFile(titleKey, "x.xlsx", FileKind.WORKBOOK));
    }

    private void saved(Path written) {
        FxTest.run(() -> window.ui().dialogs().saved(written, "kit.copy.saved", written.getFileName()));
        FxTest.settle();
    }

    private static final class Asked implements FileQuestions {
        private final List<File> begun = new ArrayList<>();
        private @Nullable File answer;

        @Override
        public @Nullable File open(FileChooser chooser, Stage over) {
            throw new AssertionError();
        }

        @Override
        public List<File> openSome(FileChooser chooser, Stage over) {
            throw new AssertionError();
        }

        @Override
        public @Nullable File save(FileChooser chooser, Stage over) {
            begun.add(chooser.getInitialDirectory());
            return answer;
        }

        @Override
        public @Nullable File folder(DirectoryChooser chooser, Stage over) {
            throw new AssertionError();
        }
    }
}
