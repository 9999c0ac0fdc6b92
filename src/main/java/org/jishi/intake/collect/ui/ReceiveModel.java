package org.jishi.intake.collect.ui;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jishi.intake.collect.CollectFile;
import org.jishi.intake.collect.CollectLine;
import org.jishi.intake.collect.CollectService;
import org.jishi.intake.collect.IncomingFile;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Working;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Taking files: which, whose, on what day they came. */
final class ReceiveModel {
    private final Ui ui;
    private final CollectServices services;
    private final UUID id;
    private final ObjectProperty<List<Path>> paths = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<Path>> others = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<LocalDate> receivedOn;
    private final Working working;
    private List<Line> lines = List.of();
    private @Nullable CollectFile file;

    /** A file that was looked at, with what the clerk says of it. */
    static final class Line {
        final IncomingFile file;
        final BooleanProperty taken = new SimpleBooleanProperty();
        final ObjectProperty<@Nullable CollectLine> place = new SimpleObjectProperty<>();

        /** When the file was changed last, in milliseconds. */
        final long changed;

        Line(IncomingFile file, long changed) {
            this.file = file;
            this.changed = changed;
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

    /** What else lies in the folders; nobody looks at it. */
    ObjectProperty<List<Path>> others() {
        return others;
    }

    ObjectProperty<LocalDate> receivedOn() {
        return receivedOn;
    }

    Working working() {
        return working;
    }

    List<Line> lines() {
        return lines;
    }

    /** The collecting as it stood when the files were looked at. */
    CollectFile file() {
        return Objects.requireNonNull(file);
    }

    void restart() {
        chooseFiles(List.of());
        receivedOn.set(ui.clock().today());
        lines = List.of();
    }

    /** These files, and all tables of these folders. */
    void choose(List<Path> chosen) {
        ui.background().run(this, "people.collect.looking", () -> TableFiles.in(chosen), found -> {
            if (found.tables().isEmpty()) {
                ui.dialogs().info("people.collect.noTables");
            } else {
                others.set(found.others());
                paths.set(found.tables());
            }
        });
    }

    /** These files and nothing beside them. */
    void chooseFiles(List<Path> files) {
        others.set(List.of());
        paths.set(files);
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
                            .map(each -> line(each, looked.changed().getOrDefault(each.path(), 0L)))
                            .sorted(Comparator.comparing(this::order))
                            .toList();
                    tick();
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

    private Line line(IncomingFile incoming, long changed) {
        Line line = new Line(incoming, changed);
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
    private void tick() {
        Map<UUID, Line> best = new HashMap<>();
        for (Line line : lines) {
            CollectLine place = line.place.get();
            if (place != null && line.file.refused() == null && place.excused() == null && !line.file.past()) {
                best.merge(place.placeId(), line, (one, other) -> one.changed >= other.changed ? one : other);
            }
        }
        best.values().stream().filter(line -> !isThere(line)).forEach(line -> line.taken.set(true));
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

    /** Another file that is taken for the same place: one of the two can be taken. */
    Optional<Line> rival(Line line) {
        CollectLine place = line.place.get();
        return lines.stream()
                .filter(each -> each != line && each.taken.get() && place != null)
                .filter(each -> Objects.equals(each.place.get(), place))
                .findFirst();
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
