package org.jishi.platform.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jishi.platform.text.Refusal;

/**
 * A file that lies beside its place, whole and synced, and has not got its name yet. All that needs room on the disk is
 * done; what is left is a rename. So an act whose file must be there when it is done can have it written before it is.
 */
public final class StagedFile implements AutoCloseable {
    private final Path file;
    private final Path folder;
    private final Path part;

    private StagedFile(Path file, Path folder, Path part) {
        this.file = file;
        this.folder = folder;
        this.part = part;
    }

    /**
     * Writes what the content gives; readable by the owner only. A file of that name stays as it was.
     *
     * @throws Refusal when the disk is full
     * @throws ContentFailure when the content could not be made
     * @throws UncheckedIOException when the disk refuses for another reason, or another program holds the file of that
     *     name
     */
    public static StagedFile of(Path file, AtomicFiles.Content content) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder == null || Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, "not a file");
            }
            if (Files.exists(file)) {
                // Windows lets nobody rename over a file that a spreadsheet program has open: known before anything is
                // done
                FileChannel.open(file, StandardOpenOption.WRITE).close();
            }
            StaleParts.sweep(file, folder);
            return write(file, folder, content);
        } catch (IOException e) {
            throw FullDisk.orUnchecked(e, folder);
        }
    }

    static StagedFile write(Path file, Path folder, AtomicFiles.Content content) throws IOException {
        StagedFile staged = new StagedFile(file, folder, StaleParts.newPart(file, folder));
        boolean good = false;
        try (FileChannel channel = PrivateFiles.create(staged.part)) {
            TargetStream target = new TargetStream(Channels.newOutputStream(channel));
            OutputStream out = new BufferedOutputStream(target, 1 << 16);
            fill(out, target, content);
            out.flush();
            channel.force(true);
            good = true;
            return staged;
        } finally {
            if (!good) {
                staged.discard();
            }
        }
    }

    private static void fill(OutputStream out, TargetStream target, AtomicFiles.Content content) throws IOException {
        try {
            content.writeTo(out);
        } catch (IOException | RuntimeException e) {
            Exception blamed = target.blame(e);
            if (blamed instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw (IOException) blamed;
        }
    }

    /** Gives the file its name, in place of one that has it, and makes that last. */
    public void place() {
        try {
            rename();
        } catch (IOException e) {
            throw FullDisk.orUnchecked(e, folder);
        }
    }

    void rename() throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        AtomicFiles.syncFolder(folder);
    }

    void discard() throws IOException {
        Files.deleteIfExists(part);
    }

    /** Removes what was never placed. */
    @Override
    public void close() {
        try {
            discard();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
