package org.jishi.admin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jishi.platform.text.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder on another drive that copies of backups go to, whatever letter Windows gives the stick today. */
public final class OutsideFolder {
    /** What is asked of the machine's drives; a test answers for a drive that it does not have. */
    public interface Drives {
        /** The drives of this machine. */
        Drives SYSTEM = new Drives() {
            @Override
            public boolean same(Path one, Path other) throws IOException {
                try {
                    return Files.getFileStore(one).equals(Files.getFileStore(other));
                } catch (IOException e) {
                    return sameDevice(one, other, e);
                }
            }

            /** Where the mounts are hidden (chroot, container) a file store has no name, but the device has a number. */
            private static boolean sameDevice(Path one, Path other, IOException unnamed) throws IOException {
                if (!one.getFileSystem().supportedFileAttributeViews().contains("unix")) {
                    throw unnamed;
                }
                return Files.getAttribute(one, "unix:dev").equals(Files.getAttribute(other, "unix:dev"));
            }

            @Override
            public List<Path> roots() {
                return Stream.of(Optional.ofNullable(File.listRoots()).orElse(new File[0]))
                        .map(File::toPath)
                        .toList();
            }
        };

        boolean same(Path one, Path other) throws IOException;

        List<Path> roots();
    }

    private static final Logger LOG = LoggerFactory.getLogger(OutsideFolder.class);

    private final Drives drives;
    private final Path data;
    private final String office;

    /** @param office the office's own random name: two offices may share a stick */
    OutsideFolder(Drives drives, Path data, String office) {
        this.drives = drives;
        this.data = data;
        this.office = office;
    }

    /** Refuses a folder that is no other drive, or cannot be written. */
    void check(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new Refusal("admin.backup.folder", folder.toString());
        }
        if (isSame(folder)) {
            throw new Refusal("admin.outside.sameDrive", folder.toString());
        }
    }

    /** Whether it lies on the drive of the data. */
    boolean isSame(Path folder) {
        try {
            return drives.same(data, folder);
        } catch (IOException e) {
            return false; // what cannot be named is not this drive
        }
    }

    /** Whether a file lies on another drive than the data: then it is a copy outside as well. */
    boolean holds(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder) && !isSame(folder);
    }

    /** The shelf there; empty while the stick is not in. A stick that was not the chosen one is never written to. */
    Optional<BackupShelf> find(String chosen) {
        Path folder = Path.of(chosen);
        return Stream.concat(
                        Stream.of(folder),
                        drives.roots().stream()
                                .map(root -> root.resolve(
                                        folder.isAbsolute() && folder.getRoot() != null
                                                ? folder.getRoot().relativize(folder)
                                                : folder)))
                .map(each -> each.resolve(name()))
                .filter(Files::isDirectory)
                .filter(each -> !isSame(each))
                .findFirst()
                .map(each -> new BackupShelf(each, office));
    }

    /**
     * Makes the office's own folder in the chosen one, which marks the stick. A stick that was pulled out since it was
     * looked at leaves its place on this computer's own disk: what was made there goes again.
     */
    BackupShelf make(Path chosen) {
        BackupShelf shelf = new BackupShelf(chosen.resolve(name()), office);
        shelf.prepare();
        if (isSame(shelf.folder())) {
            removeEmpty(shelf.folder());
            throw new Refusal("admin.backup.folder", chosen.toString());
        }
        return shelf;
    }

    private static void removeEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.warn("a folder stays: {}", e.getClass().getSimpleName());
        }
    }

    private String name() {
        return "jishi-" + office.replaceAll("[^0-9A-Za-z]", "").substring(0, 8);
    }
}
