package org.jishi.intake.collect.ui;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jishi.kit.FileKind;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the files and folders that were chosen.
 *
 * @param tables files that can be looked at; of those chosen by themselves all
 * @param others what else lies in the folders: a form may have come as a document or a picture
 */
record TableFiles(List<Path> tables, List<Path> others) {

    /** How deep a folder is searched: one for the month, one for the township. */
    private static final int DEEP = 3;

    private static final List<String> ENDINGS =
            FileKind.TABLE.endings().stream().map(ending -> ending.substring(1)).toList();
    /** What systems keep in a folder for themselves. */
    private static final Set<String> OF_SYSTEMS = Set.of("thumbs.db", "desktop.ini");

    TableFiles {
        tables = List.copyOf(tables);
        others = List.copyOf(others);
    }

    /** These files, and all of these folders; what may not be read there, such as what a system keeps, is passed over. */
    static TableFiles in(List<Path> chosen) {
        List<Path> tables = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        for (Path path : chosen) {
            if (Files.isDirectory(path)) {
                for (Path file : filesOf(path)) {
                    (isTable(file) ? tables : others).add(file);
                }
            } else {
                tables.add(path);
            }
        }
        return new TableFiles(tables, others);
    }

    private static List<Path> filesOf(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, Set.of(), DEEP, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                    if (about.isRegularFile() && isSomebodys(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path at, @Nullable IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new Refusal("platform.workbook.unreadable", String.valueOf(folder.getFileName()));
        }
        found.sort(Comparator.comparing(path -> String.valueOf(path.getFileName())));
        return found;
    }

    /** What an office program keeps beside an open file begins with ~$. */
    private static boolean isSomebodys(Path path) {
        String name = lower(path);
        return !name.startsWith("~$") && !name.startsWith(".") && !OF_SYSTEMS.contains(name);
    }

    private static boolean isTable(Path path) {
        return ENDINGS.stream().anyMatch(lower(path)::endsWith);
    }

    private static String lower(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    }
}
