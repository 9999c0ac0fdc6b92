package org.jishi.platform.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a killed process left beside a user's file. A temporary file carries the number of the process that writes it, so
 * that the next one to write the same file knows whether somebody still does.
 */
final class StaleParts {
    private static final Pattern MIDDLE = Pattern.compile("\\.([0-9]{1,18})-[0-9a-f-]{36}");
    /** Numbers of processes are given again: one that began after the part was written did not write it. */
    private static final Duration INEXACT = Duration.ofMinutes(1);

    private StaleParts() {}

    static Path newPart(Path file, Path folder) {
        return folder.resolve(file.getFileName() + "." + ProcessHandle.current().pid() + "-" + UUID.randomUUID()
                + AtomicFiles.ENDING);
    }

    /** Removes those of the file whose process is gone. One that cannot be removed stays: the writing matters more. */
    static void sweep(Path file, Path folder) {
        String name = String.valueOf(file.getFileName());
        try (var parts = Files.newDirectoryStream(folder, each -> isOf(name, each))) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // the folder cannot be read, or another program looks at the part
        }
    }

    private static boolean isOf(String name, Path each) throws IOException {
        String part = String.valueOf(each.getFileName());
        if (!part.startsWith(name) || !part.endsWith(AtomicFiles.ENDING) || part.length() < name.length() + 40) {
            return false;
        }
        Matcher middle = MIDDLE.matcher(part.substring(name.length(), part.length() - AtomicFiles.ENDING.length()));
        if (!middle.matches()) {
            return false;
        }
        Instant written = Files.getLastModifiedTime(each).toInstant();
        return ProcessHandle.of(Long.parseLong(middle.group(1)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> start.isBefore(written.plus(INEXACT)))
                        .orElse(true))
                .isEmpty();
    }
}
