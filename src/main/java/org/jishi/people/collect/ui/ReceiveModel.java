package org.jishi.people.collect.ui;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jishi.kit.Ui;
import org.jishi.people.collect.CollectFile;
import org.jishi.people.collect.CollectLine;
import org.jishi.people.collect.CollectService;
import org.jishi.people.collect.IncomingFile;
import org.jishi.people.roster.ui.Working;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Taking files: which, whose, on what day they came. */
final class ReceiveModel {
    /** How deep a folder is searched: one for the month, one for the township. */
    private static final int DEEP = 3;

    private static final List<String> ENDINGS = List.of(".xlsx", ".xls", ".xlsm", ".csv", ".txt");

    private final Ui ui;
    private final CollectServices services;
    private final UUID id;
    private final ObjectProperty<List<Path>> paths = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<LocalDate> receivedOn;
    private final Working working;
    private List<Line> lines = List.of();
    private @Nullable CollectFile file;

    /** A file that was looked at, with what the clerk says of it. */
    static final class Line {
        final IncomingFile file;
        final BooleanProperty taken = new SimpleBooleanProperty();
        final ObjectProperty<@Nullable CollectLine> place = new SimpleObjectProperty<>();

        Line(IncomingFile file) {
            this.file = file;
        }
    }

    /** @param changed when each file was changed last, in milliseconds */
    private record Looked(CollectFile file, List<IncomingFile> files, Map<Path, Long> changed) {}

    ReceiveModel(Ui ui, CollectServices services, UUID id) {
        this.ui = ui;
        this.services = services;
        this.id = id;
        this.working = new Working(ui);
        this.receivedOn = new SimpleObjectProperty<>(ui.clock().today());
    }

    UUID id() {
        return id;
    }

    ObjectProperty<List<Path>> paths() {
        return paths;
    }

    ObjectProperty<LocalDate> receivedOn() {
        return receivedOn;
    }

    BooleanProperty working() {
        return working.going();
    }

    List<Line> lines() {
        return lines;
    }

    /** The collecting as it stood when the files were looked at. */
    CollectFile file() {
        return Objects.requireNonNull(file);
    }

    void restart() {
        paths.set(List.of());
        receivedOn.set(ui.clock().today());
        lines = List.of();
    }

    /** These files, and all tables of these folders; what may not be read there, such as what a system keeps, is passed over. */
    void choose(List<Path> chosen) {
        ui.background().run("people.collect.looking", () -> tables(chosen), tables -> {
            if (tables.isEmpty()) {
                ui.dialogs().info("people.collect.noTables");
            } else {
                paths.set(tables);
            }
        });
    }

    private static List<Path> tables(List<Path> chosen) {
        List<Path> found = new ArrayList<>();
        for (Path path : chosen) {
            if (Files.isDirectory(path)) {
                found.addAll(tables(path));
            } else {
                found.add(path);
            }
        }
        return found;
    }

    private static List<Path> tables(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, Set.of(), DEEP, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                    if (about.isRegularFile() && isTable(file)) {
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
    private static boolean isTable(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith("~$")
                && !name.startsWith(".")
                && ENDINGS.stream().anyMatch(name::endsWith);
    }

    void look(Runnable done, Consumer<Refusal> refused) {
        List<Path> chosen = paths.get();
        if (chosen.isEmpty()) {
            refused.accept(new Refusal("people.collect.chooseFirst"));
            return;
        }
        working.track(
                "people.collect.looking",
                progress -> new Looked(
                        services.desk().get(id).orElseThrow(() -> new Refusal("people.collect.gone")),
                        services.desk().look(id, chosen, progress),
                        chosen.stream().distinct().collect(toMap(path -> path, ReceiveModel::changed))),
                looked -> {
                    file = looked.file();
                    lines = looked.files().stream()
                            .map(this::line)
                            .sorted(Comparator.comparing(this::order))
                            .toList();
                    tick(looked.changed());
                    done.run();
                },
                refused);
    }

    /** What the clerk has to look at comes first, then as the places stand, what was taken already at last. */
    private String order(Line line) {
        CollectLine place = line.place.get();
        if (line.file.refused() != null || place == null) {
            return "0";
        }
        return (isThere(line) ? "2" : "1") + place.code();
    }

    private Line line(IncomingFile incoming) {
        Line line = new Line(incoming);
        file().lines().stream()
                .filter(each -> each.placeId().equals(incoming.guess().placeId()))
                .findFirst()
                .ifPresent(line.place::set);
        return line;
    }

    /**
     * Of each place the file that was changed last; none where that one is there, since an older one beside it was mended,
     * and none that came before and gave way.
     */
    private void tick(Map<Path, Long> changed) {
        Map<UUID, Line> best = new HashMap<>();
        for (Line line : lines) {
            CollectLine place = line.place.get();
            if (place != null && line.file.refused() == null && place.excused() == null && !line.file.past()) {
                best.merge(place.placeId(), line, (one, other) -> at(changed, one) >= at(changed, other) ? one : other);
            }
        }
        best.values().stream().filter(line -> !isThere(line)).forEach(line -> line.taken.set(true));
    }

    private static long at(Map<Path, Long> changed, Line line) {
        return changed.getOrDefault(line.file.path(), 0L);
    }

    private static long changed(Path path) {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Whether exactly this file counts already for a place. */
    boolean isThere(Line line) {
        return line.file.hash() != null
                && file().lines().stream()
                        .map(CollectLine::file)
                        .anyMatch(sent -> sent != null && sent.hash().equals(line.file.hash()));
    }

    void take(Runnable done, Consumer<Refusal> refused) {
        List<CollectService.Arrived> arrived = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Line line : lines) {
            if (line.taken.get()) {
                CollectLine place = line.place.get();
                if (place == null) {
                    problems.add(Problem.of("people.collect.unplaced", line.file.name()));
                } else {
                    arrived.add(new CollectService.Arrived(place.placeId(), line.file));
                }
            }
        }
        if (!problems.isEmpty()) {
            refused.accept(new Refusal(problems));
            return;
        }
        LocalDate on = receivedOn.get();
        working.run(
                "people.collect.taking",
                () -> services.service().receive(id, arrived, on),
                received -> {
                    ui.dialogs().done("people.collect.taken", received.first(), received.replaced());
                    done.run();
                },
                refused);
    }
}
