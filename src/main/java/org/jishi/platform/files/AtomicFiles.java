package org.jishi.platform.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jishi.platform.text.Refusal;

/**
 * Writes a file whole or not at all: into a temporary file beside it, synced to the disk, then renamed over the old one,
 * then the folder synced. A kill or a power cut leaves the old content or the new, never a mixture.
 */
public final class AtomicFiles {
    /** How a temporary file ends; one left by a kill is removed at the next start. */
    public static final String ENDING = ".part";

    private AtomicFiles() {}

    /** What goes into the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes the bytes; readable by the owner only. */
    public static void write(Path file, byte[] bytes) {
        write(file, out -> out.write(bytes));
    }

    /**
     * Writes what the content gives; readable by the owner only.
     *
     * @throws Refusal when the disk is full
     * @throws ContentFailure when the content could not be made
     * @throws UncheckedIOException when the disk refuses for another reason; the old file then stands as it was
     */
    public static void write(Path file, Content content) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder == null) {
                throw new IOException("not a file: " + file);
            }
            StagedFile staged = StagedFile.write(file, folder, content);
            try {
                staged.rename();
            } finally {
                staged.discard();
            }
        } catch (IOException e) {
            throw FullDisk.orUnchecked(e, folder);
        }
    }

    /**
     * Writes a file where a user wants it: a place that cannot be written is told. What a kill left there of the same file
     * goes.
     *
     * @throws Refusal at "file", and when the disk is full
     * @throws ContentFailure when the content could not be made, which is no fault of the place
     */
    public static void save(Path file, Content content) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            StaleParts.sweep(file, folder);
        }
        write(file, content, cannotWrite(file));
    }

    /**
     * Writes what the content gives; a place that cannot be written is told in the caller's words.
     *
     * @throws ContentFailure when the content could not be made, which is no fault of the place
     */
    public static void write(Path file, Content content, Refusal cannotWrite) {
        try {
            write(file, content);
        } catch (ContentFailure e) {
            throw e;
        } catch (UncheckedIOException e) {
            throw cannotWrite.because(e);
        }
    }

    /** What is told when a user's file cannot be written, and nothing was done. */
    public static Refusal cannotWrite(Path file) {
        return Refusal.at("file", "platform.files.cannotWrite", file.toString());
    }

    /** Makes a rename or a removal in the folder last; Windows syncs folders itself and cannot open them. */
    public static void syncFolder(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Removes temporary files that a kill left in the folder. */
    public static void sweep(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path part : files) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DirectoryIteratorException e) {
            throw new UncheckedIOException(e.getCause()); // the stick was pulled out while it was read
        }
    }
}
