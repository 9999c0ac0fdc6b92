package org.jishi.intake.collect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.intake.roster.ImportedFiles;
import org.jishi.intake.roster.RosterField;
import org.jishi.intake.roster.RosterFile;
import org.jishi.intake.roster.RosterLine;
import org.jishi.intake.roster.RosterService;
import org.jishi.intake.roster.RosterTable;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.workbook.TableFile;

/** Shows collectings, and looks at files before they are taken. Whoever may see persons sees how far one is. */
public final class CollectDesk {
    private final Acts acts;
    private final PlaceService places;
    private final RosterService rosters;
    private final ClassNames classes;
    private final ImportedFiles files;
    private final CollectRepository rows = new CollectRepository();

    public CollectDesk(Acts acts, PlaceService places, RosterService rosters, ClassNames classes, ImportedFiles files) {
        this.acts = acts;
        this.places = places;
        this.rosters = rosters;
        this.classes = classes;
        this.files = files;
    }

    /** Collectings, the last due first. Orders: {@code name}, {@code due}; filter {@code state}: OPEN, CLOSED. */
    public Page<CollectRow> page(PageRequest request) {
        return acts.read(Right.anyOf(Act.PEOPLE_READ, Act.PEOPLE_IMPORT), handle -> rows.page(handle, request));
    }

    public Optional<CollectFile> get(UUID id) {
        return acts.snapshot(
                Right.anyOf(Act.PEOPLE_READ, Act.PEOPLE_IMPORT),
                handle -> rows.find(handle, id).map(found -> file(handle, found)));
    }

    /** Those that are open, the first due first; for the tasks of home, within their transaction. */
    public static List<CollectRow> open(Handle handle) {
        return new CollectRepository().open(handle);
    }

    /** Classes that one may be for. */
    public List<ClassNames.Named> classes(String words, int limit) {
        return acts.read(Act.PEOPLE_IMPORT, handle -> classes.find(handle, words, limit));
    }

    /** A readable copy of what a place sent; it has whole numbers, so the right for them is needed. */
    public Path copy(CollectLine.Sent sent) {
        acts.require(Act.PEOPLE_WHOLE_ID);
        return files.copy(sent.id());
    }

    private CollectFile file(Handle handle, Collecting found) {
        List<CollectLine> lines = lines(handle, found);
        UUID of = found.classId();
        return new CollectFile(
                found,
                of == null ? Optional.empty() : classes.name(handle, of),
                lines,
                CollectStory.of(rows, handle, found, lines));
    }

    List<CollectLine> lines(Handle handle, Collecting of) {
        List<CollectRepository.Joined> joined = rows.lines(handle, of.id());
        Map<String, String> names = places.shortNames(
                handle, joined.stream().map(CollectRepository.Joined::code).toList());
        return joined.stream()
                .map(row -> new CollectLine(
                        row.placeId(),
                        row.version(),
                        row.code(),
                        names.getOrDefault(row.code(), row.code()),
                        row.excusedReason(),
                        row.fileId() == null ? null : sent(row),
                        row.earlier()))
                .toList();
    }

    private static CollectLine.Sent sent(CollectRepository.Joined row) {
        UUID imported = row.importId();
        return new CollectLine.Sent(
                Objects.requireNonNull(row.fileId()),
                Objects.requireNonNull(row.fileVersion()),
                Objects.requireNonNull(row.fileName()),
                Objects.requireNonNull(row.fileHash()),
                Objects.requireNonNull(row.persons()),
                FormColumns.of(row.missing()),
                Objects.requireNonNull(row.receivedOn()),
                Objects.requireNonNull(row.receivedAt()),
                Objects.requireNonNull(row.receivedName()),
                imported == null
                        ? null
                        : new CollectLine.Imported(
                                imported,
                                Objects.requireNonNull(row.added()),
                                Objects.requireNonNull(row.updated()),
                                Objects.requireNonNull(row.duplicates()),
                                Objects.requireNonNull(row.refused()),
                                Objects.requireNonNull(row.importedAt())));
    }

    /** Looks at files: whose each is, whether its headings are those of the form, how many persons it has. */
    public List<IncomingFile> look(UUID id, List<Path> paths, Progress progress) {
        Granted granted = acts.require(Act.PEOPLE_IMPORT);
        CollectFile file = get(id).orElseThrow(() -> new Refusal("people.collect.gone"));
        Set<String> past = granted.read(handle -> rows.past(handle, id));
        FileSorter sorter = new FileSorter(places.matcher(), file.lines());
        List<RosterField> form = FormColumns.of(file.collecting().form());
        List<IncomingFile> looked = new ArrayList<>();
        for (Path path : paths) {
            progress.check();
            looked.add(look(path, form, sorter, past));
            progress.report(looked.size(), paths.size());
        }
        return looked;
    }

    private IncomingFile look(Path path, List<RosterField> form, FileSorter sorter, Set<String> past) {
        try {
            RosterFile file = rosters.open(path);
            List<RosterLine> lines = TableFile.within(path, () -> rosters.lines(file));
            Set<RosterField> there = EnumSet.noneOf(RosterField.class);
            for (RosterTable table : file.tables()) {
                there.addAll(table.layout().columns().keySet());
            }
            return new IncomingFile(
                    path,
                    file,
                    lines.size(),
                    form.stream().filter(field -> !there.contains(field)).toList(),
                    sorter.guess(lines, file.name()),
                    past.contains(file.hash()),
                    null);
        } catch (Refusal refusal) {
            return new IncomingFile(path, null, 0, List.of(), IncomingFile.Guess.NONE, false, refusal);
        }
    }
}
