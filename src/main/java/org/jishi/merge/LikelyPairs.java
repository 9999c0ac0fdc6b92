package org.jishi.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jishi.alike.Alike;
import org.jishi.alike.AlikeIndex;
import org.jishi.alike.Traits;
import org.jishi.person.LikePeople;
import org.jishi.person.Person;
import org.jishi.platform.act.Granted;
import org.jishi.platform.jobs.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The likely pairs of the register, computed and kept in memory, never stored. The first time everybody is compared, which
 * takes seconds for 200,000 people; after that only those whom the trail names since, so that a pair comes and goes with
 * its cause. Knows nothing of what was decided: {@link MergeDesk} leaves those pairs out.
 */
final class LikelyPairs {
    /** Beyond this many changed persons everybody is compared again, which is then faster. */
    private static final int MOST_CHANGED = 400;

    private final LikePeople like;
    private final ReentrantLock computing = new ReentrantLock();
    private volatile @Nullable Known known;

    /** @param seq the last entry of the trail that is counted in */
    private record Known(long seq, List<Alike> pairs) {}

    LikelyPairs(LikePeople like) {
        this.like = like;
    }

    /** Whether the next look costs seconds: then it is done with progress. */
    boolean needsAll(Granted granted) {
        Known now = known;
        return now == null
                || granted.read(handle -> changed(handle, now.seq, MOST_CHANGED))
                                .size()
                        > MOST_CHANGED;
    }

    /** All of them as the register stands, the likeliest first. */
    List<Alike> all(Granted granted, Progress progress) {
        computing.lock();
        try {
            Known before = known;
            Known now = granted.snapshot(handle -> {
                long head = head(handle);
                if (before == null) {
                    return computed(handle, head, progress);
                }
                if (before.seq == head) {
                    return before;
                }
                Set<UUID> changed = changed(handle, before.seq, MOST_CHANGED);
                return changed.size() > MOST_CHANGED
                        ? computed(handle, head, progress)
                        : new Known(head, with(handle, before.pairs, changed, progress));
            });
            known = now;
            return now.pairs;
        } finally {
            computing.unlock();
        }
    }

    private Known computed(Handle handle, long head, Progress progress) {
        List<Traits> everybody = LikePeople.everybody(handle, progress);
        progress.check();
        return new Known(head, List.copyOf(new AlikeIndex(like.rules(), everybody).pairs()));
    }

    /** The pairs without those of the persons changed, and with those that they make now. */
    private List<Alike> with(Handle handle, List<Alike> before, Set<UUID> changed, Progress progress) {
        List<Alike> pairs = new ArrayList<>(before.size());
        for (Alike pair : before) {
            if (!changed.contains(pair.one()) && !changed.contains(pair.other())) {
                pairs.add(pair);
            }
        }
        Map<String, Alike> found = new HashMap<>();
        long done = 0;
        for (Person person : live(handle, changed)) {
            progress.check();
            progress.report(done++, changed.size());
            for (LikePeople.Match match : like.of(handle, like.traits(handle, person))) {
                found.putIfAbsent(Apart.pair(match.alike().one(), match.alike().other()), match.alike());
            }
        }
        pairs.addAll(found.values());
        pairs.sort(Comparator.comparingDouble(Alike::score)
                .reversed()
                .thenComparing(pair -> Apart.pair(pair.one(), pair.other())));
        return List.copyOf(pairs);
    }

    private static List<Person> live(Handle handle, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : handle.createQuery("SELECT * FROM person WHERE id IN (<ids>) AND live = TRUE ORDER BY id")
                        .bindList("ids", List.copyOf(ids))
                        .mapTo(Person.class)
                        .list();
    }

    /** Persons whose row, or one of whose accounts, the trail names since; stops counting soon after {@code most}. */
    private static Set<UUID> changed(Handle handle, long seq, int most) {
        Set<UUID> changed = new HashSet<>(handle.createQuery("""
            SELECT row_id FROM audit_entry
             WHERE seq > :seq AND table_name = 'person' AND act <> 'people.reveal' LIMIT :most\
            """)
                .bind("seq", seq)
                .bind("most", most * 4)
                .mapTo(UUID.class)
                .list());
        changed.addAll(handle.createQuery("""
            SELECT b.person_id FROM audit_entry a JOIN bank_account b ON b.id = a.row_id
             WHERE a.seq > :seq AND a.table_name = 'bank_account' AND b.person_id IS NOT NULL LIMIT :most\
            """)
                .bind("seq", seq)
                .bind("most", most * 4)
                .mapTo(UUID.class)
                .list());
        return changed;
    }

    private static long head(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(seq), 0) FROM audit_entry")
                .mapTo(Long.class)
                .one();
    }
}
