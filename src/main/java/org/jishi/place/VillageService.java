package org.jishi.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the county's villages: new ones, other names and codes, and villages joined to others (撤并村). A
 * village that ends stays and names its successor. A new name under the same code is that of all who are registered
 * there; with another code, and where a village is joined, they stay under the old code and its name.
 */
public final class VillageService {
    private final Acts acts;
    private final AuditTrail trail;
    private final PlaceRepository places = new PlaceRepository();

    public VillageService(Acts acts) {
        this.acts = acts;
        this.trail = acts.trail();
    }

    /** All villages that are or were, by code; a county has some hundreds. */
    public List<Village> all() {
        return acts.read(Act.SETTINGS_WRITE, handle -> {
            List<Place> all = places.villages(handle);
            Map<UUID, Place> byId = all.stream().collect(Collectors.toMap(Place::id, Function.identity()));
            return all.stream()
                    .map(place ->
                            new Village(place, place.successorId() == null ? null : byId.get(place.successorId())))
                    .toList();
        });
    }

    /**
     * A village that the tables of the program do not know.
     *
     * @param township the code of its township, nine digits
     * @param code twelve digits, which begin with the township's
     * @param from its first day; not after today
     */
    public Place add(String township, String code, String name, LocalDate from) {
        return acts.write(Act.SETTINGS_WRITE, (handle, actor) -> {
            Place town = township(handle, township).orElseThrow(() -> Refusal.at("township", "place.add.township"));
            Place added = PlaceRules.added(town, acts.newId(), code.strip(), name.strip(), from, acts.today());
            requireFree(handle, added.code());
            places.insert(handle, List.of(added));
            trail.append(
                    handle,
                    actor,
                    "place.add",
                    "place",
                    added.id(),
                    Map.of("name", added.name(), "code", added.code(), "day", from));
            return places.find(handle, added.id()).orElseThrow();
        });
    }

    /**
     * A village goes on under another name or code, with another code perhaps in another township of the county.
     *
     * @param version the old village's version as seen
     * @param code twelve digits, the old one where only the name changes; never one that another village had
     * @param from the first day under the new name; not after today
     */
    public Place rename(UUID villageId, int version, String code, String name, LocalDate from) {
        return acts.write(Act.SETTINGS_WRITE, (handle, actor) -> {
            Place old = village(handle, villageId);
            String typed = code.strip();
            boolean sameCode = typed.equals(old.code());
            Optional<Place> town = sameCode
                    ? places.find(handle, Objects.requireNonNull(old.parentId()))
                    : township(handle, typed.substring(0, Math.min(9, typed.length())));
            Place next = PlaceRules.successor(old, town, acts.newId(), typed, name.strip(), from, acts.today());
            if (!sameCode) {
                requireFree(handle, typed);
            }
            // The code is free only once the old village has ended, and the successor can be named only once it exists.
            end(handle, old, version, from.minusDays(1), null);
            if (sameCode) {
                places.releaseCode(handle, old.id());
            }
            places.insert(handle, List.of(next));
            places.succeed(handle, old.id(), next.id());
            trail.append(
                    handle,
                    actor,
                    "place.rename",
                    "place",
                    List.of(old.id(), next.id()),
                    Map.of("from", old.name(), "to", next.name(), "code", next.code(), "day", from));
            return places.find(handle, next.id()).orElseThrow();
        });
    }

    /**
     * A village ends and goes into another that is in being.
     *
     * @param from the first day of the joined village; not after today
     */
    public Place join(UUID villageId, int version, UUID intoId, LocalDate from) {
        return acts.write(Act.SETTINGS_WRITE, (handle, actor) -> {
            Place old = village(handle, villageId);
            Place into = village(handle, intoId);
            PlaceRules.checkJoin(old, into, from, acts.today());
            end(handle, old, version, from.minusDays(1), into.id());
            trail.append(
                    handle,
                    actor,
                    "place.join",
                    "place",
                    old.id(),
                    Map.of("from", old.name(), "to", into.name(), "day", from));
            return places.find(handle, old.id()).orElseThrow();
        });
    }

    private Optional<Place> township(Handle handle, String code) {
        return places.byCode(handle, code).filter(place -> place.level() == PlaceLevel.TOWNSHIP && place.live());
    }

    /** A code that a village had once is not given anew: whoever is registered under it would move with it. */
    private void requireFree(Handle handle, String code) {
        if (places.byCode(handle, code).isPresent()) {
            throw Refusal.at("code", "place.rename.codeTaken", code);
        }
    }

    private void end(Handle handle, Place old, int version, LocalDate lastDay, @Nullable UUID successor) {
        if (!places.end(handle, old.id(), version, lastDay, successor)) {
            throw new Refusal("place.changedMeanwhile");
        }
    }

    private Place village(Handle handle, UUID id) {
        return places.find(handle, id)
                .filter(place -> place.level() == PlaceLevel.VILLAGE)
                .orElseThrow(() -> new Refusal("place.notAVillage"));
    }
}
