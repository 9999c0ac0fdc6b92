package org.jishi.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one folder where readable copies may lie for a while, such as a paper opened in another program. It is emptied
 * at start, at lock and at exit.
 */
public final class ScratchFolder {
    /** Bytes; a disk takes 255, and the ending of a file that is being written comes behind. */
    private static final int LONGEST_NAME = 180;

    private final Path folder;

    /** Makes the folder, private, and empties it of what an earlier run left. */
    public ScratchFolder(Path folder) {
        this.folder = folder;
        empty();
    }

    public Path path() {
        return folder;
    }

    /**
     * Writes a readable copy for another program.
     *
     * @param name the name that the other program shows; its ending decides which program opens it
     */
    public synchronized Path write(String name, byte[] content) {
        try {
            Path own = folder.resolve(UUID.randomUUID().toString());
            PrivateFiles.folder(own);
            Path file = own.resolve(plainName(name));
            AtomicFiles.write(file, content);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path of its own in this folder, for a file that something else writes. */
    public synchronized Path newFile(String name) {
        try {
            Path own = folder.resolve(UUID.randomUUID().toString());
            PrivateFiles.folder(own);
            return own.resolve(plainName(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Removes everything.
     *
     * @return how many files could not be removed because another program still holds them
     */
    public synchronized int empty() {
        try {
            PrivateFiles.folder(folder);
            Sweeper sweeper = new Sweeper(folder);
            Files.walkFileTree(folder, sweeper);
            return sweeper.left;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String plainName(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_").strip();
        while (plain.startsWith(".")) {
            plain = plain.substring(1);
        }
        while (plain.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            plain = plain.substring(plain.offsetByCodePoints(0, 1));
        }
        return plain.isEmpty() ? "file" : plain;
    }

    private static final class Sweeper extends SimpleFileVisitor<Path> {
        private final Path root;
        private int left;

        Sweeper(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return remove(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            left++;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
            return directory.equals(root) ? FileVisitResult.CONTINUE : remove(directory);
        }

        private FileVisitResult remove(Path path) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // Windows keeps a file that another program shows; the next emptying removes it.
                left++;
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
