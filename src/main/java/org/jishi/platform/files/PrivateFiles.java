package org.jishi.platform.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Makes files and folders that only the user of this computer's account can read. On Windows the folder of the user's
 * profile already is one, and nothing more is done.
 */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Makes the folder and those above it that are missing; a folder that is there is closed to others. */
    public static void folder(Path folder) throws IOException {
        if (!posix(folder)) {
            Files.createDirectories(folder);
            return;
        }
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        closeFolder(folder);
    }

    /** As {@link #folder}, but makes none above it: where a stick was pulled out, nothing is made. */
    public static void inner(Path folder) throws IOException {
        try {
            Files.createDirectory(
                    folder,
                    posix(folder)
                            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FOLDER)}
                            : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        if (posix(folder)) {
            closeFolder(folder);
        }
    }

    private static void closeFolder(Path folder) throws IOException {
        if (!Files.getPosixFilePermissions(folder).equals(FOLDER)) {
            set(folder, FOLDER, folder);
        }
    }

    /**
     * A stick with FAT or exFAT has one set of permissions for all that lies on it, and Linux refuses to change it: there
     * a file is as open as its owner mounted it, and that is no fault. On a disk that keeps permissions it is one.
     */
    private static void set(Path path, Set<PosixFilePermission> wanted, Path folder) throws IOException {
        try {
            Files.setPosixFilePermissions(path, wanted);
        } catch (FileSystemException e) {
            if (keeps(folder)) {
                throw e;
            }
        }
    }

    /** Whether the disk keeps permissions at all: tried with a file of its own. */
    private static boolean keeps(Path folder) throws IOException {
        Path probe = folder.resolve("rights-" + UUID.randomUUID() + AtomicFiles.ENDING);
        try {
            create(probe).close();
            return Files.getPosixFilePermissions(probe).equals(FILE);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    /** The folder and those above it that are not there, the outermost first. */
    public static List<Path> missing(Path folder) {
        LinkedList<Path> missing = new LinkedList<>();
        for (Path each = folder.toAbsolutePath(); each != null && Files.notExists(each); each = each.getParent()) {
            missing.addFirst(each);
        }
        return missing;
    }

    /** Closes a file that another program or library made to everybody but its owner; never opens it. */
    public static void close(Path file) throws IOException {
        if (posix(file)) {
            set(file, FILE, Objects.requireNonNull(file.toAbsolutePath().getParent()));
        }
    }

    /** Opens a file that must not be there yet, for writing. */
    static FileChannel create(Path file) throws IOException {
        FileAttribute<?>[] attributes = posix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)}
                : new FileAttribute<?>[0];
        return FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
    }

    /** Whether nobody but the owner can read the file; true where the system keeps no such permissions. */
    public static boolean onlyOwnerReads(Path file) throws IOException {
        if (!posix(file)) {
            return true;
        }
        Set<PosixFilePermission> held = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
        return !held.contains(PosixFilePermission.GROUP_READ) && !held.contains(PosixFilePermission.OTHERS_READ);
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
