package org.jishi.subsidy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jishi.casework.Notice;
import org.jishi.payment.Batch;
import org.jishi.payment.BatchLine;
import org.jishi.payment.Payable;
import org.jishi.payment.Recovery;
import org.jspecify.annotations.Nullable;

/** What the office should hold, in counters and sets. */
final class MoneyModel {
    /** Who has done what on one subject. */
    static final class Hands {
        final Set<UUID> entered = new HashSet<>();
        final Set<UUID> decided = new HashSet<>();
        Set<UUID> round = new HashSet<>();

        boolean mayEnter(UUID staff) {
            return !decided.contains(staff);
        }

        boolean mayDecide(UUID staff) {
            return !entered.contains(staff) && !round.contains(staff);
        }

        void enter(UUID staff) {
            entered.add(staff);
            round = new HashSet<>(Set.of(staff));
        }

        void decide(UUID staff) {
            decided.add(staff);
            round.add(staff);
        }
    }

    static final class Case {
        final UUID person;
        final UUID id;
        final Hands hands = new Hands();
        Claim now;
        ClaimStatus status = ClaimStatus.ENTERED;
        long amount;

        @Nullable
        Payable payable;

        Payable.Status pay = Payable.Status.OPEN;

        @Nullable
        Run recovery;

        boolean touched;

        Case(UUID person, Claim claim) {
            this.person = person;
            this.id = claim.id();
            this.now = claim;
            this.amount = claim.amount().fen();
        }

        boolean fresh(Claim seen) {
            return !touched && now == seen;
        }

        void to(ClaimStatus next) {
            status = next;
            touched = true;
        }

        void pay(Payable.Status next) {
            pay = next;
            touched = true;
        }

        boolean waits() {
            return status == ClaimStatus.RELEASED && (pay == Payable.Status.OPEN || pay == Payable.Status.RETURNED);
        }

        boolean recovered() {
            return recovery != null && recovery.now.status() != Recovery.Status.REJECTED;
        }
    }

    static final class Run {
        final Hands hands = new Hands();
        Recovery now;
        long received;

        Run(Recovery recovery) {
            this.now = recovery;
        }
    }

    static final class Post {
        Notice now;
        final List<Case> cases;

        Post(Notice notice, List<Case> cases) {
            this.now = notice;
            this.cases = cases;
        }
    }

    static final class Parcel {
        final Hands hands = new Hands();
        final List<Case> cases;
        final UUID drafter;
        final Map<UUID, BatchLine.Status> lines = new HashMap<>();
        final Set<String> read = new HashSet<>();
        /** Of each person paid here, which account it was. */
        final Map<UUID, Integer> accounts = new HashMap<>();

        final List<Path> files = new ArrayList<>();
        Batch now;
        Batch.Status status = Batch.Status.DRAFT;
        boolean touched;

        Parcel(Batch batch, List<Case> cases, Map<UUID, Integer> known) {
            cases.forEach(one -> accounts.put(one.person, known.getOrDefault(one.person, 0)));
            this.now = batch;
            this.cases = cases;
            this.drafter = batch.draftedBy();
        }

        boolean sameAccounts(Map<UUID, Integer> known) {
            return cases.stream()
                    .allMatch(one -> known.getOrDefault(one.person, 0).equals(accounts.get(one.person)));
        }

        boolean fresh(Batch seen, Batch.Status needed) {
            return !touched && now == seen && status == needed;
        }

        void to(Batch.Status next) {
            status = next;
            touched = true;
        }
    }

    final List<Case> cases = new ArrayList<>();
    final List<Post> posts = new ArrayList<>();
    final List<Parcel> parcels = new ArrayList<>();
    final Map<UUID, List<Case>> ofPerson = new HashMap<>();
    /** How often somebody's account was another one. */
    final Map<UUID, Integer> accounts = new HashMap<>();

    long pool;
    long available;
    long committed;
    long paid;
    long allotted;
    int persons;

    static boolean counts(ClaimStatus status) {
        return status != ClaimStatus.REJECTED && status != ClaimStatus.WITHDRAWN;
    }

    static long left(List<Case> all) {
        return MoneyOffice.YEAR_CAP.fen()
                - all.stream()
                        .filter(one -> counts(one.status))
                        .mapToLong(one -> one.amount)
                        .sum();
    }

    void release(Case one) {
        if (one.status == ClaimStatus.APPROVED || one.status == ClaimStatus.POSTED) {
            committed -= one.amount;
            available += one.amount;
        }
    }
}
