package org.jishi.bench;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jishi.alike.Alike;
import org.jishi.alike.AlikeIndex;
import org.jishi.alike.AlikeRules;
import org.jishi.alike.AlikeWeights;
import org.jishi.alike.PlantedDuplicates;
import org.jishi.alike.Traits;
import org.jishi.identity.IdKind;
import org.jishi.merge.MergeDesk;
import org.jishi.merge.MergeRow;
import org.jishi.person.LikePeople;
import org.jishi.place.DivisionBook;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.PageRequest;
import org.jishi.support.Office;

/** How well the queue of likely pairs finds what was planted, and how long it takes; no peer does this in one desktop file. */
final class PeopleBench {
    /** Not one of those that the weights were set on. */
    private static final long SEED = 20_261_113;

    private static final double PRECISION = 0.98;
    private static final double RECALL = 0.95;
    private static final int SMALL = 10_000;
    private static final int LARGE = 200_000;
    private static final int ENTRIES = 400;

    private PeopleBench() {}

    static List<Bench.Group> run() {
        AlikeRules rules = new AlikeRules(AlikeWeights.bundled());
        List<Bench.Group> groups = new ArrayList<>();
        groups.add(found(rules));
        groups.addAll(large(rules));
        return groups;
    }

    private static Bench.Group found(AlikeRules rules) {
        PlantedDuplicates register = new PlantedDuplicates(SEED, SMALL, SMALL / 10);
        List<Long> nanos = new ArrayList<>();
        List<Alike> queue = List.of();
        for (int i = 0; i < 7; i++) {
            long start = System.nanoTime();
            queue = new AlikeIndex(rules, register.entries()).pairs();
            nanos.add(System.nanoTime() - start);
        }
        PlantedDuplicates.Outcome outcome = register.outcome(queue);
        if (outcome.precision() < PRECISION || outcome.recall() < RECALL) {
            throw new IllegalStateException("the queue found too little or too much: " + outcome);
        }
        return new Bench.Group(
                "Likely pairs among 10,000 people, 1,000 planted (seed " + SEED + ")",
                Figure.of(
                                "Jishi: queue",
                                nanos,
                                String.format(
                                        Locale.ROOT,
                                        "precision %.3f (of at least %.2f), recall %.3f (of at least %.2f)",
                                        outcome.precision(),
                                        PRECISION,
                                        outcome.recall(),
                                        RECALL))
                        .limit(2_000, Figure.Of.MIDDLE),
                List.of());
    }

    private static List<Bench.Group> large(AlikeRules rules) {
        List<Traits> people = new PlantedDuplicates(SEED, LARGE, LARGE / 100).entries();
        try (Office office = new Office()) {
            Actor clerk = office.signIn(Role.CLERK);
            office.database.change(handle -> insert(handle, people));
            PlaceService places = new PlaceService(office.acts, new DivisionBook());
            MergeDesk desk = new MergeDesk(office.acts, places, List.of(), List.of());
            long start = System.nanoTime();
            int pairs = desk.compute(Progress.NONE);
            long all = System.nanoTime() - start;
            List<Long> after = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                UUID changed = people.get(i * 977).id();
                office.database.change(handle ->
                        office.trail.append(handle, clerk, "people.change", "person", changed, java.util.Map.of()));
                start = System.nanoTime();
                desk.page(MergeRow.Kind.LIKELY, PageRequest.first(200));
                after.add(System.nanoTime() - start);
            }
            return List.of(
                    new Bench.Group(
                            "Likely pairs among 200,000 people in the store",
                            Figure.of("Jishi: everybody compared", List.of(all), pairs + " pairs")
                                    .limit(10_000, Figure.Of.MOST),
                            List.of(Figure.of("Jishi: the page after a change", after, ""))),
                    new Bench.Group(
                            "Who is like an entry, among 200,000 people",
                            Figure.of("Jishi: check at entry", entries(office, rules, people), "")
                                    .limit(50, Figure.Of.AT_95),
                            List.of()));
        }
    }

    /** Asks for people as they are typed in again: with another number of their own. */
    private static List<Long> entries(Office office, AlikeRules rules, List<Traits> people) {
        LikePeople like = new LikePeople(rules);
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            Traits known = people.get(i * (LARGE / ENTRIES) + 11);
            Traits entry = new Traits(
                    new UUID(0, i),
                    known.nameKey(),
                    known.pinyin(),
                    known.idKind(),
                    known.idNumber(),
                    known.birth(),
                    known.sex(),
                    known.phone(),
                    known.villageCode(),
                    Set.of());
            long start = System.nanoTime();
            office.database.read(handle -> like.of(handle, entry));
            if (i >= ENTRIES / 4) {
                nanos.add(System.nanoTime() - start);
            }
        }
        return nanos;
    }

    private static void insert(Handle handle, List<Traits> people) {
        PreparedBatch batch = handle.prepareBatch("""
            INSERT INTO person (id, name, name_key, pinyin, pinyin_initials, id_kind, id_number, live_id_number, sex,
                   birth, phone, village_code, created_at)
            VALUES (:id, :name, :name, :pinyin, '', :kind, :number, :number, :sex, :birth, :phone, :village, :at)\
            """);
        OffsetDateTime at = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        Set<String> numbers = new HashSet<>();
        int waiting = 0;
        for (Traits one : people) {
            String number = one.idNumber() == null ? "无" + numbers.size() : one.idNumber();
            if (numbers.add(number)) {
                batch.bind("id", one.id())
                        .bind("name", one.nameKey())
                        .bind("pinyin", one.pinyin())
                        .bind("kind", one.idNumber() == null ? IdKind.OTHER : one.idKind())
                        .bind("number", number)
                        .bind("sex", one.sex())
                        .bind("birth", one.birth())
                        .bind("phone", one.phone())
                        .bind("village", one.villageCode())
                        .bind("at", at)
                        .add();
                if (++waiting % 2_000 == 0) {
                    batch.execute();
                }
            }
        }
        batch.execute();
    }
}
