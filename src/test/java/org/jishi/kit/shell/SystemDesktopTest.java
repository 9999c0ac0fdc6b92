package org.jishi.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jishi.kit.CopyOf;
import org.jishi.support.DirectBackground;
import org.jishi.support.FakeDialogs;
import org.jishi.support.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A computer without a program for a file says so, and the file can be saved where there is one. */
class SystemDesktopTest {
    private final FakeDialogs dialogs = new FakeDialogs();
    private final CopyOf copies = new CopyOf(dialogs, new DirectBackground());
    private final List<Path> told = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        FxTest.settle(); // the window's thread runs before a process can have ended
        file = Files.writeString(folder.resolve("核对结果.xlsx"), "x");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void tellsWhatCouldNotBeOpened() {
        desktop("/bin/sh", "-c", "exit 3").open(file);
        FxTest.until("it is told", () -> told.equals(List.of(file)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysNothingOfWhatWasOpened() {
        Path mark = folder.resolve("mark");
        desktop("/bin/sh", "-c", "cp \"$0\" \"" + mark + "\"").open(file);
        FxTest.until("it is opened", () -> Files.exists(mark));
        FxTest.settle();
        assertThat(told).isEmpty();
    }

    @Test
    void tellsWhereTheSystemHasNoWayToOpenFiles() {
        desktop(folder.resolve("no-such-program").toString()).open(file);
        FxTest.until("it is told", () -> told.equals(List.of(file)));
    }

    @Test
    void whatCannotBeOpenedIsSavedElsewhere() throws IOException {
        Path elsewhere = folder.resolve("另存.xlsx");
        dialogs.files.add(elsewhere);
        copies.unopened(file);
        assertThat(dialogs.keys()).containsExactly("kit.copy.noProgram", "kit.copy.saved");
        assertThat(elsewhere).hasContent("x");

        dialogs.yes = false;
        dialogs.files.add(folder.resolve("不要.xlsx"));
        copies.unopened(file);
        assertThat(folder.resolve("不要.xlsx")).doesNotExist();

        copies.unopened(folder);
        assertThat(dialogs.keys().getLast()).isEqualTo("kit.copy.noFolder");
        dialogs.files.clear();
        dialogs.files.add(folder.resolve("没有/这里.xlsx"));
        copies.save(file);
        assertThat(dialogs.refusals).hasSize(1);
    }

    private SystemDesktop desktop(String... opener) {
        return new SystemDesktop(
                uri -> {
                    throw new AssertionError(uri);
                },
                List.of(opener),
                List.of(),
                told::add,
                told::add);
    }
}
