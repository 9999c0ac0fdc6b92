package org.jishi.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Right;
import org.jishi.platform.access.Role;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jspecify.annotations.Nullable;

/**
 * Finds people, classes, cases, shops, organisations and villages as one types, out of memory (docs/decisions: search).
 * It is filled once behind the first window; what has changed since it learns from the trail, which names every row, and
 * looks there before an answer when something was written. Until it is filled, {@link PrefixSearch} answers.
 *
 * <p>Whoever is signed in finds what they may open, and a trainer only their own classes.
 */
public final class SearchIndex {
    /** Beyond this many changed rows of one kind the kind is read anew. */
    private static final int MOST_CHANGED = 5_000;

    private final Acts acts;
    private final List<SearchSource> sources;
    private final Characters characters = new Characters();
    private final PrefixSearch prefix = new PrefixSearch();
    private final ReentrantLock changing = new ReentrantLock();
    private volatile @Nullable Contents contents;

    /**
     * One kind of things.
     *
     * @param changed rows of {@code all} that were changed or are gone
     * @param recent the changed ones as they are now, and those that came since
     * @param size how many there are now
     */
    private record Kind(Shelf all, Set<UUID> changed, Shelf recent, int size) {}

    /**
     * @param writes how often the database had been written to before this was read
     * @param seq the last entry of the trail that is counted in
     */
    private record Contents(long writes, long seq, Map<SearchKind, Kind> kinds) {}

    public SearchIndex(Acts acts, List<SearchSource> sources) {
        this.acts = acts;
        this.sources = List.copyOf(sources);
    }

    /** Reads everything. Takes a second or two for 200,000 people: to be run in the background once one is signed in. */
    public void fill() {
        Granted granted = acts.require(Right.SIGNED_IN);
        changing.lock();
        try {
            long writes = acts.writes();
            contents = granted.snapshot(handle -> {
                Map<SearchKind, Kind> kinds = new EnumMap<>(SearchKind.class);
                sources.forEach(source -> kinds.put(source.kind(), read(handle, source)));
                return new Contents(writes, head(handle), kinds);
            });
        } finally {
            changing.unlock();
        }
    }

    /** How many things can be found. */
    public int size() {
        Contents now = contents;
        return now == null
                ? 0
                : now.kinds.values().stream().mapToInt(Kind::size).sum();
    }

    /** How many things of a kind there are; empty until the index is filled. */
    public OptionalLong count(SearchKind kind) {
        Granted granted = acts.require(kind.act());
        Contents now = contents;
        Kind things = now == null ? null : refreshed(granted, now).kinds.get(kind);
        return things == null ? OptionalLong.empty() : OptionalLong.of(things.size());
    }

    /**
     * @param words what was typed: characters, pinyin whole or in part, initials, any mixture of them; or three digits
     *     and more of a number
     * @param most of each kind
     * @return kind by kind, the best of each first
     */
    public List<Found> find(String words, int most) {
        Granted granted = acts.require(Right.SIGNED_IN);
        Actor actor = granted.actor();
        Contents now = contents;
        if (now == null) {
            return actor.may(Act.PEOPLE_READ) ? granted.read(handle -> prefix.find(handle, words, most)) : List.of();
        }
        now = refreshed(granted, now);
        SearchWords typed = SearchWords.of(words, characters.known());
        if (typed.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        now.kinds.forEach((kind, things) -> {
            if (actor.may(kind.act())) {
                Best best = new Best(most);
                UUID onlyOf = onlyOwn(actor, kind.act()) ? actor.staffId() : null;
                things.recent.find(typed, Set.of(), onlyOf, best);
                things.all.find(typed, things.changed, onlyOf, best);
                found.addAll(best.found());
            }
        });
        return found;
    }

    /**
     * Everything of a kind that fits, for lists; one digit or two mean how a number begins.
     *
     * @return the best first, among equals what was changed of late before the rest; empty until the index is filled
     */
    public Optional<List<UUID>> all(SearchKind kind, String words) {
        Granted granted = acts.require(kind.act());
        Contents now = contents;
        if (now == null) {
            return Optional.empty();
        }
        Kind things = refreshed(granted, now).kinds.get(kind);
        SearchWords typed = SearchWords.of(words, characters.known());
        Everything found = new Everything();
        if (things != null && !typed.isEmpty()) {
            things.recent.findAll(typed, Set.of(), found);
            things.all.findAll(typed, things.changed, found);
        }
        return Optional.of(found.ids());
    }

    /** Whether words that were typed are a name or a part of it, as when things are found. */
    public boolean fits(String words, String name) {
        char[] title = characters.numbersOf(name);
        SearchWords typed = SearchWords.of(words, characters.known());
        return !typed.isEmpty() && typed.rank(title, 0, title.length) < SearchWords.NOTHING;
    }

    /** Whether the right comes from being a trainer alone. */
    private static boolean onlyOwn(Actor actor, Act act) {
        return act.roles().stream()
                .noneMatch(role -> role != Role.TRAINER && actor.roles().contains(role));
    }

    /** With what was written since; when another thread is at it, as it stands. */
    private Contents refreshed(Granted granted, Contents before) {
        if (before.writes == acts.writes() || !changing.tryLock()) {
            return before;
        }
        try {
            long writes = acts.writes();
            Contents after = granted.snapshot(handle -> changed(handle, writes, before));
            contents = after;
            return after;
        } finally {
            changing.unlock();
        }
    }

    private Contents changed(Handle handle, long writes, Contents before) {
        long head = head(handle);
        if (head == before.seq) {
            return new Contents(writes, head, before.kinds);
        }
        Map<String, Set<UUID>> rows = new HashMap<>();
        handle.createQuery(
                        "SELECT DISTINCT table_name, row_id FROM audit_entry WHERE seq > :seq AND row_id IS NOT NULL")
                .bind("seq", before.seq)
                .map((row, context) -> Map.entry(row.getString("table_name"), row.getObject("row_id", UUID.class)))
                .forEach(row -> rows.computeIfAbsent(row.getKey(), table -> new HashSet<>())
                        .add(row.getValue()));
        Map<SearchKind, Kind> kinds = new EnumMap<>(before.kinds);
        for (SearchSource source : sources) {
            Kind kind = kinds.get(source.kind());
            Set<UUID> changed = rows.getOrDefault(source.table(), Set.of());
            if (kind != null && !changed.isEmpty()) {
                kinds.put(source.kind(), with(handle, source, kind, changed));
            }
        }
        return new Contents(writes, head, kinds);
    }

    private Kind with(Handle handle, SearchSource source, Kind kind, Set<UUID> rows) {
        Set<UUID> changed = new HashSet<>(kind.changed);
        changed.addAll(rows);
        if (changed.size() > MOST_CHANGED) {
            return read(handle, source);
        }
        Shelf.Builder recent = new Shelf.Builder(source.kind(), characters);
        source.some(handle, changed, recent::add);
        Shelf now = recent.build();
        return new Kind(kind.all, Set.copyOf(changed), now, kind.all.size() - kind.all.count(changed) + now.size());
    }

    private Kind read(Handle handle, SearchSource source) {
        Shelf.Builder all = new Shelf.Builder(source.kind(), characters);
        source.all(handle, all::add);
        Shelf now = all.build();
        return new Kind(now, Set.of(), new Shelf.Builder(source.kind(), characters).build(), now.size());
    }

    private static long head(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(seq), 0) FROM audit_entry")
                .mapTo(Long.class)
                .one();
    }
}
