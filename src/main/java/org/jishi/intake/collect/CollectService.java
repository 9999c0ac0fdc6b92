package org.jishi.intake.collect;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.intake.roster.ImportedFiles;
import org.jishi.intake.roster.RosterFile;
import org.jishi.place.Place;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/** What a clerk does with a collecting, up to the import; that is {@link CollectImport}. */
public final class CollectService {
    private final Acts acts;
    private final AuditTrail trail;
    private final PlaceService places;
    private final ImportedFiles files;
    private final CollectRepository rows = new CollectRepository();

    /** @param files where files lie from the day they came: what lay on a stick is gone tomorrow */
    public CollectService(Acts acts, PlaceService places, ImportedFiles files) {
        this.acts = acts;
        this.trail = acts.trail();
        this.places = places;
        this.files = files;
    }

    /** A file with the place that it is from. */
    public record Arrived(UUID placeId, IncomingFile file) {}

    /** What has come by one gesture: so many for the first time, so many in the place of an earlier one. */
    public record Received(int first, int replaced) {}

    /** Asks all places for the form. */
    public UUID open(CollectDraft draft) {
        Granted granted = acts.require(Act.PEOPLE_IMPORT);
        LocalDate today = acts.today();
        return granted.write((handle, actor) -> {
            List<Problem> problems =
                    new ArrayList<>(CollectRules.problems(draft.name(), draft.dueOn(), draft.contact(), today));
            List<Place> asked = asked(handle, draft.township());
            if (asked.isEmpty()) {
                problems.add(Problem.at("township", "people.collect.noPlaces"));
            }
            Refusal.ifAny(problems);
            Collecting made = new Collecting(
                    acts.newId(),
                    draft.name().strip(),
                    Objects.requireNonNull(draft.dueOn()),
                    FormColumns.written(draft.columns()),
                    CollectRules.blankToNull(draft.contact()),
                    draft.classId(),
                    acts.clock().now(),
                    Objects.requireNonNull(actor.staffId()),
                    null,
                    null,
                    1);
            List<CollectingPlace> lines = asked.stream()
                    .map(place -> new CollectingPlace(acts.newId(), made.id(), place.code(), null, null, 1))
                    .toList();
            rows.insert(handle, made, lines);
            trail.append(
                    handle,
                    actor,
                    "people.collectOpen",
                    Collecting.TABLE,
                    made.id(),
                    Map.of("name", made.name(), "dueOn", made.dueOn().toString(), "places", asked.size()));
            trail.append(
                    handle,
                    actor,
                    "people.collectAsk",
                    CollectingPlace.TABLE,
                    lines.stream().map(CollectingPlace::id).toList(),
                    Map.of("for", made.id()));
            return made.id();
        });
    }

    private List<Place> asked(Handle handle, @Nullable String township) {
        return township == null
                ? places.townships(handle)
                : places.villages(handle).stream()
                        .filter(place -> place.code().startsWith(township))
                        .toList();
    }

    /** Changes what is said of it; whom it asks and the form stay, for both are out already. */
    public void change(
            UUID id, int version, String name, @Nullable LocalDate dueOn, String contact, @Nullable UUID classId) {
        update("people.collectChange", id, version, row -> {
            Refusal.ifAny(CollectRules.problems(name, dueOn, contact, OfficeClock.day(row.openedAt())));
            return new Collecting(
                    row.id(),
                    name.strip(),
                    Objects.requireNonNull(dueOn),
                    row.form(),
                    CollectRules.blankToNull(contact),
                    classId,
                    row.openedAt(),
                    row.openedBy(),
                    row.closedAt(),
                    row.closedBy(),
                    version);
        });
    }

    /** Nothing more is to come. */
    public void close(UUID id, int version) {
        Instant now = acts.clock().now();
        UUID by = acts.require(Act.PEOPLE_IMPORT).actor().staffId();
        update("people.collectClose", id, version, row -> closed(open(row), now, by, version));
    }

    /** Takes {@link #close} back. */
    public void reopen(UUID id, int version) {
        update("people.collectReopen", id, version, row -> closed(row, null, null, version));
    }

    private static Collecting closed(Collecting row, @Nullable Instant at, @Nullable UUID by, int version) {
        return new Collecting(
                row.id(),
                row.name(),
                row.dueOn(),
                row.form(),
                row.contact(),
                row.classId(),
                row.openedAt(),
                row.openedBy(),
                at,
                by,
                version);
    }

    private void update(String act, UUID id, int version, UnaryOperator<Collecting> change) {
        acts.change(Act.PEOPLE_IMPORT, (handle, actor) -> {
            Collecting changed = change.apply(found(handle, id));
            if (!rows.update(handle, changed)) {
                throw new Refusal("people.changedMeanwhile");
            }
            trail.append(
                    handle,
                    actor,
                    act,
                    Collecting.TABLE,
                    id,
                    Map.of("name", changed.name(), "dueOn", changed.dueOn().toString()));
        });
    }

    /** Nothing has to come from a place, for a reason; nothing came so far. */
    public void excuse(CollectLine seen, String reason) {
        Granted granted = acts.require(Act.PEOPLE_IMPORT);
        Refusal.ifAny(CollectRules.reason(reason));
        String why = reason.strip();
        change(granted, seen, "people.collectExcuse", why, Map.of("code", seen.code(), "reason", why));
    }

    /** Takes {@link #excuse} back. */
    public void ask(CollectLine seen) {
        Granted granted = acts.require(Act.PEOPLE_IMPORT);
        change(granted, seen, "people.collectAsk", null, Map.of("code", seen.code()));
    }

    private void change(Granted granted, CollectLine seen, String act, @Nullable String reason, Map<String, ?> detail) {
        granted.change((handle, actor) -> {
            CollectingPlace place =
                    rows.place(handle, seen.placeId()).orElseThrow(() -> new Refusal("people.collect.gone"));
            open(found(handle, place.collectingId()));
            if (rows.live(handle, place.collectingId()).stream()
                    .anyMatch(file -> file.placeId().equals(place.id()))) {
                throw new Refusal("people.collect.came", seen.name());
            }
            if (!rows.excuse(handle, place.id(), seen.version(), reason, reason == null ? null : actor.staffId())) {
                throw new Refusal("people.changedMeanwhile");
            }
            trail.append(handle, actor, act, CollectingPlace.TABLE, place.id(), detail);
        });
    }

    /**
     * What a place sent does not count: it was taken by mistake. The file that it took the place of counts again.
     *
     * @throws Refusal when it was read in: that is taken back first
     */
    public void takeOut(CollectLine seen, String reason) {
        Granted granted = acts.require(Act.PEOPLE_IMPORT);
        Refusal.ifAny(CollectRules.reason(reason));
        granted.change((handle, actor) -> {
            CollectingPlace place =
                    rows.place(handle, seen.placeId()).orElseThrow(() -> new Refusal("people.collect.gone"));
            open(found(handle, place.collectingId()));
            CollectedFile file = rows.live(handle, place.collectingId()).stream()
                    .filter(each ->
                            seen.file() != null && each.id().equals(seen.file().id()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("people.collect.fileChanged", seen.name()));
            if (rows.isImported(handle, file.id())) {
                throw new Refusal("people.collect.takeOutImported", seen.name());
            }
            rows.replace(handle, List.of(file.id()), acts.clock().now());
            Optional<UUID> again = rows.restore(handle, file);
            trail.append(
                    handle,
                    actor,
                    "people.collectTakeOut",
                    CollectedFile.TABLE,
                    file.id(),
                    Map.of("file", file.fileName(), "reason", reason.strip()));
            again.ifPresent(id -> trail.append(
                    handle, actor, "people.collectRestore", CollectedFile.TABLE, id, Map.of("instead", file.id())));
        });
    }

    /**
     * Files have come, all of them or none. One that comes for a place that sent before takes the earlier one's place.
     *
     * @param receivedOn the day on which they came
     * @throws Refusal at the file's name where one cannot be taken
     */
    public Received receive(UUID id, List<Arrived> arrived, @Nullable LocalDate receivedOn) {
        Granted granted = acts.require(Act.PEOPLE_IMPORT);
        List<ImportedFiles.Kept> kept = new ArrayList<>();
        boolean done = false;
        try {
            for (Arrived each : arrived) {
                Path path = each.file().path();
                if (!each.file().roster().isStillThere()) {
                    throw new Refusal("people.roster.fileChanged", String.valueOf(path.getFileName()));
                }
                kept.add(files.keep(path));
            }
            Received received = granted.write((handle, actor) -> receive(handle, actor, id, arrived, kept, receivedOn));
            done = true;
            return received;
        } finally {
            if (!done) {
                kept.forEach(ImportedFiles.Kept::discard);
            }
        }
    }

    private Received receive(
            Handle handle,
            Actor actor,
            UUID id,
            List<Arrived> arrived,
            List<ImportedFiles.Kept> kept,
            @Nullable LocalDate receivedOn) {
        Collecting row = open(found(handle, id));
        Refusal.ifAny(CollectRules.received(receivedOn, OfficeClock.day(row.openedAt()), acts.today()));
        Map<UUID, CollectedFile> there = rows.live(handle, id).stream()
                .collect(Collectors.toMap(CollectedFile::placeId, file -> file, (one, other) -> one, HashMap::new));
        Refusal.ifAny(new ArrivalRules(rows, places).problems(handle, id, arrived, there));
        Instant now = acts.clock().now();
        List<UUID> replaced = arrived.stream()
                .map(each -> there.get(each.placeId()))
                .filter(Objects::nonNull)
                .map(CollectedFile::id)
                .toList();
        List<CollectedFile> came = arrived.stream()
                .map(each -> came(each, Objects.requireNonNull(receivedOn), now, actor))
                .toList();
        rows.replace(handle, replaced, now);
        rows.insertFiles(handle, came);
        for (int i = 0; i < came.size(); i++) {
            kept.get(i).file(handle, actor, came.get(i).id());
        }
        if (!replaced.isEmpty()) {
            trail.append(handle, actor, "people.collectReplace", CollectedFile.TABLE, replaced, Map.of("for", id));
        }
        Map<UUID, Map<String, Object>> details = new HashMap<>();
        for (CollectedFile file : came) {
            Map<String, Object> detail =
                    new HashMap<>(Map.of("for", id, "file", file.fileName(), "persons", file.persons()));
            CollectedFile before = there.get(file.placeId());
            if (before != null) {
                detail.put("replaces", before.id());
            }
            details.put(file.id(), detail);
        }
        trail.append(handle, actor, "people.collectReceive", CollectedFile.TABLE, details);
        return new Received(came.size() - replaced.size(), replaced.size());
    }

    private CollectedFile came(Arrived each, LocalDate on, Instant now, Actor actor) {
        RosterFile roster = each.file().roster();
        return new CollectedFile(
                acts.newId(),
                each.placeId(),
                each.placeId(),
                roster.name(),
                roster.hash(),
                each.file().persons(),
                CollectRules.blankToNull(FormColumns.name(each.file().missing())),
                on,
                now,
                Objects.requireNonNull(actor.staffId()),
                null,
                null,
                1);
    }

    private Collecting found(Handle handle, UUID id) {
        return rows.find(handle, id).orElseThrow(() -> new Refusal("people.collect.gone"));
    }

    private static Collecting open(Collecting row) {
        if (!row.open()) {
            throw new Refusal("people.collect.closed");
        }
        return row;
    }
}
