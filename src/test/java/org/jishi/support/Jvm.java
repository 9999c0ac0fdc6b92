package org.jishi.support;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Starts processes of the program's classes that a test may kill. Seventy starts of a process that reads its classes
 * from folders cost more than all that they do afterwards; so the classes are packed once, and the first process leaves
 * an archive of them that the others start from.
 */
public final class Jvm {
    private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Path archive;
    private final String classPath;
    private String heap = "512m";

    /**
     * @param folder an empty folder for the packed classes and the archive
     * @param before jars that come before the program's own, for a test on another version of a library
     * @throws IOException when the classes cannot be packed
     */
    public Jvm(Path folder, List<Path> before) throws IOException {
        archive = folder.resolve("classes.jsa");
        List<String> entries = new ArrayList<>();
        before.forEach(jar -> entries.add(jar.toString()));
        int packed = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (!Files.isDirectory(path)) {
                entries.add(entry);
                continue;
            }
            Path jar = folder.resolve("classes" + packed++ + ".jar");
            pack(path, jar);
            entries.add(jar.toString());
        }
        classPath = String.join(File.pathSeparator, entries);
    }

    /**
     * A process of a main class, not yet started. The first that ends by itself after {@link #archiving} leaves the
     * archive; without one a process only starts slower.
     */
    public ProcessBuilder of(Class<?> main, String... arguments) {
        return command(Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-Xshare:auto", main, arguments);
    }

    /** As {@link #of}, and at its end it leaves the archive for those that come after. */
    public ProcessBuilder archiving(Class<?> main, String... arguments) {
        return command("-XX:ArchiveClassesAtExit=" + archive, main, arguments);
    }

    /** With another heap than 512 MiB, as the option says it: "384m". */
    public Jvm withHeap(String most) {
        heap = most;
        return this;
    }

    private ProcessBuilder command(String sharing, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.addAll(SMALL);
        command.addAll(List.of(sharing, "-Xlog:cds=off", "-Xlog:aot=off", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            zip.setLevel(1);
            for (Path file : files.sorted().toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                // Flyway finds its migrations by the entry of their folder
                zip.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, zip);
                }
                zip.closeEntry();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
