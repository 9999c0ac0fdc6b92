package org.jishi.merge;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.alike.Alike;
import org.jishi.alike.AlikeRules;
import org.jishi.alike.AlikeWeights;
import org.jishi.alike.Sign;
import org.jishi.identity.PersonName;
import org.jishi.person.EntryCheck.Found;
import org.jishi.person.LikePeople;
import org.jishi.person.Person;
import org.jishi.person.PersonDirectory;
import org.jishi.person.PersonViews;
import org.jishi.person.TimelineSource;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.ShortList;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/** What there is to merge and what was merged: the queue, proposals, tombstones. Reads only; whoever sees people may. */
public final class MergeDesk {
    private final Acts acts;
    private final PersonViews views;
    private final LikePeople like = new LikePeople(new AlikeRules(AlikeWeights.bundled()));
    private final LikelyPairs pairs;
    private final Comparer comparer;
    private final MergeRepository merges = new MergeRepository();
    private final PersonDirectory directory = new PersonDirectory();

    /**
     * @param stories what other rooms have of a person
     * @param doubts as {@link MergeService} has them
     */
    public MergeDesk(Acts acts, PlaceService places, List<TimelineSource> stories, List<MergeDoubt> doubts) {
        this.acts = acts;
        this.views = new PersonViews(places);
        this.comparer = new Comparer(views, like, stories, new MergeAsks(doubts));
        this.pairs = new LikelyPairs(like);
    }

    /** Whether the queue has to be computed for the whole register first, with {@link #compute}. */
    public boolean needsComputing() {
        return pairs.needsAll(acts.require(Act.PEOPLE_READ));
    }

    /**
     * Compares everybody, or those changed since.
     *
     * @return how many likely pairs nobody has said anything about
     */
    public int compute(Progress progress) {
        return open(acts.require(Act.PEOPLE_READ), progress).size();
    }

    /** Both of each likely pair that nobody has said anything about, the likeliest first; for the list of people. */
    public List<UUID> likelyPersons() {
        return open(acts.require(Act.PEOPLE_READ), Progress.NONE).stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .toList();
    }

    /** A page of the pairs of a kind. Search: the beginning of a name or its pinyin. */
    public Page<MergeRow> page(MergeRow.Kind kind, PageRequest request) {
        Granted granted = acts.require(Act.PEOPLE_READ);
        List<Alike> likely = kind == MergeRow.Kind.LIKELY ? open(granted, Progress.NONE) : List.of();
        return granted.snapshot(handle -> {
            List<Line> named = searched(handle, lines(handle, kind, likely), request.search());
            Page<Line> found = known(handle, named).page(named, request.search(""));
            return new Page<>(rows(handle, found.rows()), found.total());
        });
    }

    /** What can speak for two entries being one person. */
    public List<Sign> signs() {
        return like.rules().reasons();
    }

    /** Two live entries side by side, the one that has more before the other, or as somebody proposed. */
    public Comparison compare(UUID one, UUID other) {
        return acts.snapshot(Act.PEOPLE_READ, handle -> comparer.compare(handle, one, other));
    }

    /** The same with the first one kept, whatever it has. */
    public Comparison compareKeeping(UUID kept, UUID merged) {
        return acts.snapshot(Act.PEOPLE_READ, handle -> comparer.keeping(handle, kept, merged));
    }

    /** A proposal or a merger with the two as they are, or as they were when they became one. */
    public Comparison merger(UUID mergeId) {
        return acts.snapshot(
                Act.PEOPLE_READ,
                handle -> comparer.of(
                        handle,
                        merges.find(handle, mergeId).orElseThrow(() -> new Refusal("people.merge.changedMeanwhile"))));
    }

    /** The proposals that wait, for tasks, within their transaction. */
    public static List<Merge> waiting(Handle handle) {
        return new MergeRepository().inState(handle, MergeState.PROPOSED);
    }

    /** Who the entry was merged into, with the entry as it stood; empty for one that is live. */
    public Optional<Tombstone> tombstone(UUID id) {
        return acts.snapshot(
                Act.PEOPLE_READ, handle -> merges.tombstone(handle, id).map(merge -> tombstone(handle, merge)));
    }

    /** The entries that were merged into a person, the latest first. */
    public List<Tombstone> into(UUID live) {
        return acts.snapshot(
                Act.PEOPLE_READ,
                handle -> merges.into(handle, live).stream()
                        .map(merge -> tombstone(handle, merge))
                        .toList());
    }

    private Tombstone tombstone(Handle handle, Merge merge) {
        Person merged = directory.find(handle, merge.mergedId()).orElseThrow();
        Person live = directory.findLive(handle, merge.mergedId()).orElseThrow();
        return new Tombstone(
                merge.id(),
                merge.version(),
                views.file(handle, merged),
                live.id(),
                live.name(),
                merge.reason(),
                merges.staff(handle, List.of(Objects.requireNonNull(merge.decidedBy())))
                        .getOrDefault(merge.decidedBy(), ""),
                Objects.requireNonNull(merge.decidedAt()),
                live.id().equals(merge.keptId()));
    }

    /** The likely pairs of which nobody has said anything yet. */
    private List<Alike> open(Granted granted, Progress progress) {
        List<Alike> all = pairs.all(granted, progress);
        Set<String> decided = granted.read(this::decided);
        return all.stream()
                .filter(pair -> !decided.contains(Apart.pair(pair.one(), pair.other())))
                .toList();
    }

    /** Pairs that are proposed or kept apart, whoever the two are today. */
    private Set<String> decided(Handle handle) {
        Set<String> decided =
                new HashSet<>(handle.createQuery("SELECT live_pair FROM person_merge WHERE live_pair IS NOT NULL")
                        .mapTo(String.class)
                        .list());
        handle.createQuery("""
            SELECT coalesce(p.merged_into, p.id), coalesce(q.merged_into, q.id)
              FROM person_apart a JOIN person p ON p.id = a.one_id JOIN person q ON q.id = a.other_id
             WHERE a.live_pair IS NOT NULL\
            """)
                .map((row, context) -> Apart.pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .forEach(decided::add);
        return decided;
    }

    /** A line before the persons in it are read. */
    private record Line(
            UUID id,
            @Nullable UUID mergeId,
            UUID one,
            UUID other,
            @Nullable Alike alike,
            @Nullable String reason,
            @Nullable UUID staff,
            @Nullable Instant at) {
        static Line of(Alike pair) {
            UUID id =
                    UUID.nameUUIDFromBytes(Apart.pair(pair.one(), pair.other()).getBytes(StandardCharsets.US_ASCII));
            return new Line(id, null, pair.one(), pair.other(), pair, null, null, null);
        }

        static Line of(Merge merge) {
            boolean done = merge.state() == MergeState.DONE;
            return new Line(
                    merge.id(),
                    merge.id(),
                    merge.keptId(),
                    merge.mergedId(),
                    null,
                    merge.reason(),
                    done ? merge.decidedBy() : merge.askedBy(),
                    done ? merge.decidedAt() : merge.askedAt());
        }

        static Line of(Apart apart) {
            return new Line(
                    apart.id(),
                    null,
                    apart.oneId(),
                    apart.otherId(),
                    null,
                    apart.reason(),
                    apart.saidBy(),
                    apart.saidAt());
        }
    }

    /** What the lines can be filtered and ordered by besides the names of the two. */
    private ShortList<Line> known(Handle handle, List<Line> lines) {
        Map<UUID, String> staff = merges.staff(
                handle, lines.stream().map(Line::staff).filter(Objects::nonNull).toList());
        Function<Line, @Nullable String> who = line -> line.staff() == null ? null : staff.get(line.staff());
        return new ShortList<Line>()
                // what waits for whoever that is: only proposals have somebody who asked
                .on(
                        "todo",
                        me -> line ->
                                line.staff() == null || !line.staff().toString().equals(me))
                .has(
                        "sign",
                        line -> line.alike() == null ? List.of() : like.rules().reasons(line.alike()))
                .words("reason", Line::reason)
                .words("who", who)
                .days("at", line -> line.at() == null ? null : OfficeClock.day(line.at()))
                .sort("who", who)
                .sort("at", Line::at);
    }

    private List<Line> lines(Handle handle, MergeRow.Kind kind, List<Alike> likely) {
        return switch (kind) {
            case LIKELY -> likely.stream().map(Line::of).toList();
            case PROPOSED ->
                merges.inState(handle, MergeState.PROPOSED).stream()
                        .map(Line::of)
                        .toList();
            case DONE ->
                merges.inState(handle, MergeState.DONE).stream().map(Line::of).toList();
            case APART -> merges.apart(handle).stream().map(Line::of).toList();
        };
    }

    /** Those of whom one's name, or its pinyin, begins with the words. */
    private static List<Line> searched(Handle handle, List<Line> lines, String search) {
        String words = PersonName.of(search).key();
        if (words.isEmpty() || lines.isEmpty()) {
            return lines;
        }
        Set<UUID> named = new HashSet<>(handle.createQuery("""
            SELECT id FROM person
             WHERE name_key LIKE :name OR pinyin LIKE :low OR pinyin_initials LIKE :low\
            """)
                .bind("name", Like.beginning(words))
                .bind("low", Like.beginning(words.toLowerCase(Locale.ROOT)))
                .mapTo(UUID.class)
                .list());
        return lines.stream()
                .filter(line -> named.contains(line.one()) || named.contains(line.other()))
                .toList();
    }

    private List<MergeRow> rows(Handle handle, List<Line> lines) {
        Map<UUID, Person> persons = directory.findAll(
                handle,
                lines.stream()
                        .flatMap(line -> Stream.of(line.one(), line.other()))
                        .toList());
        Map<UUID, Found> found = views.found(handle, persons.values());
        Map<UUID, String> staff = merges.staff(
                handle, lines.stream().map(Line::staff).filter(Objects::nonNull).toList());
        return lines.stream()
                .map(line -> new MergeRow(
                        line.id(),
                        line.mergeId(),
                        Objects.requireNonNull(found.get(line.one())),
                        Objects.requireNonNull(found.get(line.other())),
                        line.alike() == null ? List.of() : like.rules().reasons(line.alike()),
                        line.reason(),
                        line.staff() == null ? null : staff.get(line.staff()),
                        line.at()))
                .toList();
    }
}
