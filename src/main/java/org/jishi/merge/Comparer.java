package org.jishi.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.account.BankAccount;
import org.jishi.alike.Alike;
import org.jishi.household.HouseholdMerging;
import org.jishi.identity.Masking;
import org.jishi.organisation.MembershipMerging;
import org.jishi.person.LikePeople;
import org.jishi.person.Person;
import org.jishi.person.PersonTag;
import org.jishi.person.PersonViews;
import org.jishi.person.PovertyStatus;
import org.jishi.person.TimelineEntry;
import org.jishi.person.TimelineSource;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Puts two entries beside one another with all that hangs on them. */
final class Comparer {
    private final PersonViews views;
    private final LikePeople like;
    private final List<TimelineSource> stories;
    private final MergeAsks asks;
    private final MergeRepository merges = new MergeRepository();
    private final MoveRepository rows = new MoveRepository();
    private final HouseholdMerging households = new HouseholdMerging();
    private final MembershipMerging memberships = new MembershipMerging();

    Comparer(PersonViews views, LikePeople like, List<TimelineSource> stories, MergeAsks asks) {
        this.views = views;
        this.like = like;
        this.stories = List.copyOf(stories);
        this.asks = asks;
    }

    /** As proposed, or with the one kept that has more: in other rooms, then an account, then the older entry. */
    Comparison compare(Handle handle, UUID one, UUID other) {
        Merge merge = merges.waiting(handle, one, other).orElse(null);
        if (merge != null) {
            return of(handle, merge);
        }
        Person first = live(handle, one);
        Person second = live(handle, other);
        Comparator<Person> more = Comparator.comparingInt(
                        (Person person) -> -story(handle, person.id()).size())
                .thenComparing(person -> !asks.paid(handle, person.id()))
                .thenComparing(Person::createdAt)
                .thenComparing(Person::id);
        return more.compare(first, second) <= 0
                ? compared(handle, first, second, null)
                : compared(handle, second, first, null);
    }

    Comparison keeping(Handle handle, UUID kept, UUID merged) {
        Merge merge = merges.waiting(handle, kept, merged).orElse(null);
        return merge != null ? of(handle, merge) : compared(handle, live(handle, kept), live(handle, merged), null);
    }

    /** A merger that was done shows both as they were; nothing hangs on the one merged any more. */
    Comparison of(Handle handle, Merge merge) {
        if (merge.keptBefore() == null) {
            return compared(handle, row(handle, merge.keptId()), row(handle, merge.mergedId()), merge);
        }
        return compared(handle, MergeMover.person(merge.keptBefore()), MergeMover.person(merge.mergedBefore()), merge);
    }

    private Comparison compared(Handle handle, Person kept, Person merged, @Nullable Merge merge) {
        Alike alike = like.compare(handle, kept, merged);
        boolean open = merge == null || merge.state() == MergeState.PROPOSED;
        return new Comparison(
                entry(handle, kept),
                entry(handle, merged),
                MergeField.different(kept, merged),
                merge == null ? MergeRules.standard(kept, merged) : merge.fields(),
                like.rules().reasons(alike),
                like.rules().doubts(alike),
                open && kept.live() && merged.live() ? asks.of(handle, kept, merged) : List.of(),
                gain(handle, kept, merged),
                leaves(handle, kept, merged, merge),
                merge,
                merge == null ? List.of() : told(handle, merge),
                merges.apart(handle, kept.id(), merged.id()).orElse(null));
    }

    private Comparison.Entry entry(Handle handle, Person person) {
        List<BankAccount> accounts = rows.accounts(handle, person.id()).stream()
                .filter(account ->
                        account.state() == BankAccount.State.CONFIRMED || account.state() == BankAccount.State.PROPOSED)
                .toList();
        return new Comparison.Entry(
                views.file(handle, person),
                story(handle, person.id()),
                accounts.stream()
                        .map(account -> account.bank() + " " + Masking.account(account.accountNo()))
                        .toList(),
                accounts.stream().anyMatch(account -> account.state() == BankAccount.State.CONFIRMED));
    }

    private List<TimelineEntry> story(Handle handle, UUID person) {
        return stories.stream()
                .flatMap(source -> source.of(handle, person).stream())
                .sorted(Comparator.comparing(TimelineEntry::on).reversed())
                .toList();
    }

    private Comparison.Gain gain(Handle handle, Person kept, Person merged) {
        List<PersonTag> tags = rows.tags(handle, merged.id());
        List<PovertyStatus> poverty = rows.poverty(handle, merged.id());
        Set<UUID> tagsMoving = Set.copyOf(MergeRules.tagsToMove(rows.tags(handle, kept.id()), tags));
        Set<UUID> povertyMoving = Set.copyOf(MergeRules.povertyToMove(rows.poverty(handle, kept.id()), poverty));
        return new Comparison.Gain(
                tags.stream().filter(tag -> tagsMoving.contains(tag.id())).toList(),
                poverty.stream()
                        .filter(status -> povertyMoving.contains(status.id()))
                        .toList(),
                rows.accounts(handle, merged.id()).size(),
                memberships.joined(handle, kept.id(), merged.id()),
                households.joined(handle, kept.id(), merged.id()).orElse(null),
                rows.tombstones(handle, merged.id()).size());
    }

    private List<Problem> leaves(Handle handle, Person kept, Person merged, @Nullable Merge merge) {
        boolean done = merge != null && merge.state() == MergeState.DONE;
        if (merge != null && !done && merge.state() != MergeState.PROPOSED) {
            return List.of();
        }
        List<Problem> leaves = new ArrayList<>(MergeRules.leaves(
                kept,
                merged,
                rows.tags(handle, kept.id()),
                rows.tags(handle, merged.id()),
                rows.poverty(handle, kept.id()),
                rows.poverty(handle, merged.id())));
        if (done) {
            leaves.addAll(MergeRules.staysOut(Objects.requireNonNull(merge).fields(), kept));
        }
        return leaves;
    }

    private List<Comparison.Told> told(Handle handle, Merge merge) {
        Map<UUID, String> names = merges.staff(
                handle,
                Stream.of(merge.askedBy(), merge.decidedBy(), merge.undoneBy())
                        .filter(Objects::nonNull)
                        .toList());
        List<Comparison.Told> told = new ArrayList<>();
        told.add(new Comparison.Told(
                "people.merge.told.asked", names.getOrDefault(merge.askedBy(), ""), merge.askedAt(), merge.reason()));
        if (merge.decidedAt() != null) {
            told.add(new Comparison.Told(
                    merge.state() == MergeState.REJECTED ? "people.merge.told.rejected" : "people.merge.told.confirmed",
                    names.getOrDefault(merge.decidedBy(), ""),
                    merge.decidedAt(),
                    merge.decidedReason()));
        }
        if (merge.undoneAt() != null) {
            told.add(new Comparison.Told(
                    merge.state() == MergeState.WITHDRAWN ? "people.merge.told.withdrawn" : "people.merge.told.undone",
                    names.getOrDefault(merge.undoneBy(), ""),
                    merge.undoneAt(),
                    merge.undoneReason()));
        }
        return told;
    }

    private Person row(Handle handle, UUID id) {
        return rows.person(handle, id).orElseThrow(() -> new Refusal("people.merge.gone"));
    }

    private Person live(Handle handle, UUID id) {
        return rows.person(handle, id).filter(Person::live).orElseThrow(() -> new Refusal("people.merge.gone"));
    }
}
