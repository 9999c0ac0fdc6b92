package org.jishi.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Stick;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files on a stick, and what of a failure is the stick's. */
@DisabledOnOs(OS.WINDOWS)
class StickTest {
    private static final AtomicFiles.Content WORDS = out -> out.write("whole".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    @Test
    void aStickThatKeepsNoRightsTakesFoldersAndFiles() throws IOException {
        Path stick = Stick.fat().at(folder);
        Path within = stick.resolve("jishi/papers");
        PrivateFiles.folder(within);
        PrivateFiles.inner(within.resolve("ab"));
        PrivateFiles.inner(within.resolve("ab"));
        Path file = within.resolve("ab/sheet.xlsx");
        AtomicFiles.save(file, WORDS);
        PrivateFiles.close(file);
        assertThat(file).hasContent("whole");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .as("what the rights were tried with is gone")
                    .containsExactly(folder.resolve("jishi/papers/ab/sheet.xlsx"));
        }
    }

    @Test
    void aDiskThatKeepsRightsAndRefusesThemIsNotWrittenToInSilence() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path file = Files.createFile(
                open.resolve("a"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        Stick disk = Stick.ofAnother();
        assertThatThrownBy(() -> PrivateFiles.folder(disk.at(open))).isInstanceOf(FileSystemException.class);
        assertThatThrownBy(() -> PrivateFiles.inner(disk.at(open))).isInstanceOf(FileSystemException.class);
        assertThatThrownBy(() -> PrivateFiles.close(disk.at(file))).isInstanceOf(FileSystemException.class);
    }

    @Test
    void nothingIsMadeWhereAStickWas() {
        assertThatThrownBy(() -> PrivateFiles.inner(folder.resolve("jishi/papers")))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aStickPulledOutWhileItIsWrittenIsToldWithItsReason() {
        Stick stick = Stick.fat();
        Path file = stick.at(folder).resolve("sheet.xlsx");
        assertThatThrownBy(() -> AtomicFiles.save(file, out -> {
                    out.write(new byte[1 << 17]);
                    stick.pull();
                    throw new UncheckedIOException(new IOException("what a library makes of it"));
                }))
                .as("nothing was said against a write: the library itself failed")
                .isInstanceOf(ContentFailure.class);
        assertThatThrownBy(() -> AtomicFiles.save(file, WORDS))
                .isInstanceOf(Refusal.class)
                .hasMessage("platform.files.cannotWrite")
                .hasRootCauseMessage("Input/output error");
        assertThatThrownBy(() -> AtomicFiles.sweep(stick.at(folder))).isInstanceOf(UncheckedIOException.class);
    }

    /** A paper that cannot be read, a workbook that could not be made: another folder would not help. */
    @Test
    void aContentThatCannotBeMadeIsNotToldAsAFaultOfTheFolder() {
        Path file = folder.resolve("sheet.xlsx");
        Path gone = folder.resolve("gone.pdf");
        assertThatThrownBy(() -> AtomicFiles.save(file, out -> Files.copy(gone, out)))
                .isInstanceOf(ContentFailure.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(
                        () -> AtomicFiles.write(file, out -> Files.copy(gone, out), new Refusal("kit.copy.notSaved")))
                .isInstanceOf(ContentFailure.class);
        assertThatThrownBy(() -> AtomicFiles.save(file, out -> {
                    throw new IOException("No space left on device");
                }))
                .as("of the folder that a library writes to")
                .isInstanceOf(Refusal.class)
                .hasMessage("platform.files.full");
        assertThat(folder).isEmptyDirectory();
    }

    /** What a library or a paper's cipher makes of a full disk is not what is told. */
    @Test
    void aWriteThatTheDiskRefusedIsTheDisksWhateverIsMadeOfIt() {
        assertThatThrownBy(() -> AtomicFiles.save(folder.resolve("a"), out -> {
                    try {
                        refused(out);
                    } catch (IOException e) {
                        throw new Refusal("evidence.read.damaged");
                    }
                }))
                .hasMessage("platform.files.cannotWrite")
                .hasRootCauseInstanceOf(java.nio.channels.ClosedChannelException.class);
    }

    /** The file is closed under the writer, as by a disk that is gone. */
    private static void refused(java.io.OutputStream out) throws IOException {
        out.close();
        out.write(new byte[1 << 17]);
    }
}
