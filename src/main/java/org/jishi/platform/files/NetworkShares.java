package org.jishi.platform.files;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where an office's data may not lie. Two computers can open one database on a network share and both write, so a share
 * is refused; a folder that a cloud disk synchronises copies files while they change, so it is warned of.
 */
public final class NetworkShares {
    private static final List<String> NETWORK_TYPES = List.of(
            "nfs", "cifs", "smb", "ncp", "afs", "ceph", "gluster", "davfs", "lustre", "beegfs", "vboxsf", "vmhgfs",
            "prl_fs");
    /**
     * What a virtual machine shares with its host, where neither may see the other's locks. A container's own disk may be
     * of these too: then the whole machine lies on it, and nobody else opens it.
     */
    private static final List<String> HOST_TYPES = List.of("9p", "virtiofs");

    private static final List<String> CLOUD_FOLDERS = List.of(
            "onedrive",
            "dropbox",
            "google drive",
            "googledrive",
            "icloud",
            "nutstore",
            "坚果云",
            "baidusync",
            "baidunetdisk",
            "百度网盘",
            "百度云",
            "wpsdrive",
            "wps云盘",
            "微云",
            "weiyun",
            "阿里云盘",
            "aliyundrive",
            "天翼云盘",
            "115网盘",
            "夸克网盘");

    private NetworkShares() {}

    /** Refuses a folder, or the folder that it will be made in, when it lies on a network share. */
    public static void refuse(Path folder) {
        if (isShare(folder)) {
            throw new Refusal("platform.files.networkShare", folder.toString());
        }
    }

    /** A warning when a cloud disk synchronises the folder. */
    public static Optional<Problem> warning(Path folder) {
        return cloudDisk(folder.toAbsolutePath().toString())
                .map(name -> Problem.of("platform.files.cloudFolder", folder.toString(), name));
    }

    static Optional<String> cloudDisk(String path) {
        for (String part : path.split("[/\\\\]+", -1)) {
            String name = part.toLowerCase(Locale.ROOT);
            if (CLOUD_FOLDERS.stream().anyMatch(name::startsWith)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private static boolean isShare(Path folder) {
        String path = folder.toAbsolutePath().toString();
        if (isUnc(path)) {
            return true;
        }
        return isWindows()
                ? isMappedDrive(path)
                : isShare(store(folder), store(folder.toAbsolutePath().getRoot()));
    }

    static boolean isUnc(String path) {
        return (path.startsWith("\\\\") && !path.startsWith("\\\\?\\") && !path.startsWith("\\\\.\\"))
                || path.regionMatches(true, 0, "\\\\?\\UNC\\", 0, 8);
    }

    private static boolean isShare(@Nullable FileStore store, @Nullable FileStore machine) {
        return store != null && isShare(store.type(), store.equals(machine));
    }

    /** @param own whether it is what the machine itself lies on */
    static boolean isShare(String type, boolean own) {
        return isNetworkType(type) || (!own && HOST_TYPES.contains(type.toLowerCase(Locale.ROOT)));
    }

    /** fuseblk is a local disk (NTFS on Linux); every other fuse may be a computer far away. */
    private static boolean isNetworkType(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return name.startsWith("fuse.")
                || name.equals("fuse")
                || NETWORK_TYPES.stream().anyMatch(name::startsWith);
    }

    private static @Nullable FileStore store(Path folder) {
        Path there = folder.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there == null ? null : Files.getFileStore(there);
        } catch (IOException e) {
            // A container may hide its mounts; a file system without a name is then a local one.
            return null;
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    /** "net use Z:" knows the drive only when it is mapped. A system that cannot answer does not stop the office. */
    private static boolean isMappedDrive(String path) {
        if (path.length() < 2 || path.charAt(1) != ':') {
            return false;
        }
        try {
            Process process = new ProcessBuilder("net", "use", path.substring(0, 2))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroy();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
