package org.jishi.award;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** Computes a round: rank, tier, floor and caps, then the pot; pure. */
public final class AwardRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Comparator<AwardEntry> BY_SALES = Comparator.comparing(AwardEntry::sales)
            .thenComparing(AwardEntry::orders)
            .reversed()
            .thenComparing(AwardEntry::firstOpened)
            .thenComparing(entry -> entry.owner().name())
            .thenComparing(entry -> entry.key().toString());

    private AwardRules() {}

    /**
     * What each entry gets, by rank; those left out stand at the end. Equal sales are ranked by orders, then by who opened
     * first. A pot that is too small is shared by the computed amounts, the remaining fen to the largest remainders.
     *
     * @param lastDay of the period
     * @param pot what may be given at most, null for no limit
     */
    public static List<AwardShare> compute(
            AwardRule rule, List<AwardEntry> entries, LocalDate lastDay, @Nullable Money pot) {
        List<AwardEntry> ranked = entries.stream()
                .filter(entry -> !entry.leftOut())
                .sorted(BY_SALES)
                .toList();
        Round round = new Round(rule, lastDay);
        List<AwardShare> shares = new ArrayList<>();
        for (AwardEntry entry : ranked) {
            shares.add(round.share(entry, shares.size() + 1));
        }
        shares = cut(shares, pot);
        for (AwardEntry entry : entries) {
            if (entry.leftOut()) {
                shares.add(new AwardShare(entry, 0, null, Money.ZERO, Money.ZERO, Set.of()));
            }
        }
        return List.copyOf(shares);
    }

    /** The round as it goes down the ranks: which places and whose caps are used up. */
    private static final class Round {
        private final AwardRule rule;
        private final LocalDate lastDay;
        private final Map<Integer, Integer> takenInTier = new HashMap<>();
        private final Map<UUID, Money> givenToOwner = new HashMap<>();
        private int taken;

        Round(AwardRule rule, LocalDate lastDay) {
            this.rule = rule;
            this.lastDay = lastDay;
        }

        AwardShare share(AwardEntry entry, int rank) {
            Set<AwardNote> notes = EnumSet.noneOf(AwardNote.class);
            Integer tier = tier(entry.sales());
            if (tier == null) {
                notes.add(AwardNote.BELOW_TIERS);
                return new AwardShare(entry, rank, null, Money.ZERO, Money.ZERO, notes);
            }
            obstacles(entry, notes);
            if (notes.isEmpty() && !place(tier)) {
                notes.add(AwardNote.BEYOND_PLACES);
            }
            if (notes.isEmpty() && entry.awarded()) {
                notes.add(AwardNote.AWARDED_BEFORE);
            }
            Money amount = notes.isEmpty() ? amount(entry, rule.tiers().get(tier - 1), notes) : Money.ZERO;
            return new AwardShare(entry, rank, tier, amount, amount, notes);
        }

        private @Nullable Integer tier(Money sales) {
            for (int number = rule.tiers().size(); number > 0; number--) {
                if (rule.tiers().get(number - 1).reachedBy(sales)) {
                    return number;
                }
            }
            return null;
        }

        private void obstacles(AwardEntry entry, Set<AwardNote> notes) {
            if (entry.orders() < rule.leastOrders()) {
                notes.add(AwardNote.FEW_ORDERS);
            }
            if (ChronoUnit.DAYS.between(entry.firstOpened(), lastDay) < rule.leastDays()) {
                notes.add(AwardNote.TOO_YOUNG);
            }
            BigDecimal least = rule.leastGrowth();
            if (least != null && entry.before().isPositive()) {
                BigDecimal grown = entry.sales().minus(entry.before()).yuan().multiply(HUNDRED);
                if (grown.compareTo(least.multiply(entry.before().yuan())) < 0) {
                    notes.add(AwardNote.LOW_GROWTH);
                }
            }
        }

        private boolean place(int tier) {
            int most = rule.tiers().get(tier - 1).places();
            int inTier = takenInTier.getOrDefault(tier, 0);
            if ((most > 0 && inTier >= most) || (rule.places() > 0 && taken >= rule.places())) {
                return false;
            }
            takenInTier.put(tier, inTier + 1);
            taken++;
            return true;
        }

        private Money amount(AwardEntry entry, AwardTier tier, Set<AwardNote> notes) {
            Money amount = gives(entry, tier);
            Money floor = rule.floor();
            if (floor != null && tier.shape() != AwardTier.Shape.FLAT && amount.compareTo(floor) < 0) {
                amount = floor;
                notes.add(AwardNote.FLOORED);
            }
            UUID owner = entry.owner().id();
            Money given = givenToOwner.getOrDefault(owner, Money.ZERO);
            Money had = entry.had().plus(given);
            if (rule.stepUp() && had.isPositive()) {
                amount = amount.minus(had).max(Money.ZERO);
                notes.add(amount.isZero() ? AwardNote.STEP_REACHED : AwardNote.STEPPED_UP);
            }
            amount = capped(amount, rule.lineCap(), AwardNote.CAPPED, notes);
            Money ownerCap = rule.ownerCap();
            Money left = ownerCap == null ? null : ownerCap.minus(had).max(Money.ZERO);
            amount = capped(amount, left, AwardNote.OWNER_CAPPED, notes);
            givenToOwner.put(owner, given.plus(amount));
            return amount;
        }

        private static Money capped(Money amount, @Nullable Money cap, AwardNote note, Set<AwardNote> notes) {
            if (cap == null || amount.compareTo(cap) <= 0) {
                return amount;
            }
            notes.add(note);
            return cap;
        }
    }

    private static Money gives(AwardEntry entry, AwardTier tier) {
        return switch (tier.shape()) {
            case FLAT -> java.util.Objects.requireNonNull(tier.amount());
            case PERCENT -> entry.sales().times(share(tier));
            case PERCENT_OF_INCREASE -> {
                Money base = entry.before().isPositive() ? entry.before() : tier.from();
                yield entry.sales().minus(base).max(Money.ZERO).times(share(tier));
            }
        };
    }

    private static BigDecimal share(AwardTier tier) {
        return java.util.Objects.requireNonNull(tier.percent()).divide(HUNDRED);
    }

    private static List<AwardShare> cut(List<AwardShare> shares, @Nullable Money pot) {
        List<Money> amounts = divide(shares.stream().map(AwardShare::computed).toList(), pot);
        List<AwardShare> cut = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            AwardShare share = shares.get(i);
            Set<AwardNote> notes = EnumSet.noneOf(AwardNote.class);
            notes.addAll(share.notes());
            Money amount = amounts.get(i);
            if (amount.compareTo(share.computed()) < 0) {
                notes.add(AwardNote.CUT);
            }
            if (amount.isPositive() && share.entry().openDoubts() > 0) {
                notes.add(AwardNote.DOUBTS);
            }
            if (amount.isPositive() && share.entry().ownerDied()) {
                notes.add(AwardNote.DIED);
            }
            cut.add(new AwardShare(share.entry(), share.rank(), share.tier(), share.computed(), amount, notes));
        }
        return cut;
    }

    /**
     * Shares a pot by the amounts asked for. What is given sums to the pot exactly where it is too small, else to what was
     * asked; fen that do not divide go to the largest remainders, among equal ones to the first.
     */
    static List<Money> divide(List<Money> asked, @Nullable Money pot) {
        long sum = asked.stream().mapToLong(Money::fen).reduce(0, Math::addExact);
        if (pot == null || sum <= pot.fen()) {
            return asked;
        }
        long whole = Math.max(0, pot.fen());
        long[] given = new long[asked.size()];
        BigInteger[] remainders = new BigInteger[asked.size()];
        long left = whole;
        for (int i = 0; i < given.length; i++) {
            BigInteger[] parts = BigInteger.valueOf(asked.get(i).fen())
                    .multiply(BigInteger.valueOf(whole))
                    .divideAndRemainder(BigInteger.valueOf(sum));
            given[i] = parts[0].longValueExact();
            remainders[i] = parts[1];
            left -= given[i];
        }
        List<Integer> order = IntStream.range(0, given.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .toList();
        for (int i = 0; i < left; i++) {
            given[order.get(i)]++;
        }
        return java.util.Arrays.stream(given).mapToObj(Money::ofFen).toList();
    }

    /** What is not right with a rule as a clerk drafted it. */
    public static List<Problem> problems(AwardRule rule) {
        List<Problem> problems = new ArrayList<>();
        if (rule.tiers().isEmpty()) {
            problems.add(Problem.at("tiers", "award.rule.noTier"));
        }
        for (int i = 0; i < rule.tiers().size(); i++) {
            AwardTier tier = rule.tiers().get(i);
            if (i > 0 && tier.from().compareTo(rule.tiers().get(i - 1).from()) <= 0) {
                problems.add(Problem.at("tiers", "award.rule.order", i + 1));
            }
            tierProblem(tier, i + 1).ifPresent(problems::add);
        }
        Money budget = rule.budget();
        if (budget != null && !budget.isPositive()) {
            problems.add(Problem.at("budget", "award.rule.budget"));
        }
        if (rule.rollsOver() && budget == null) {
            problems.add(Problem.at("rollsOver", "award.rule.rollsOver"));
        }
        if (negative(rule.floor()) || negative(rule.lineCap()) || negative(rule.ownerCap())) {
            problems.add(Problem.at("caps", "award.rule.caps"));
        }
        if (rule.leastOrders() < 0 || rule.leastDays() < 0 || rule.places() < 0) {
            problems.add(Problem.at("thresholds", "award.rule.thresholds"));
        }
        return problems;
    }

    private static Optional<Problem> tierProblem(AwardTier tier, int number) {
        boolean right = !tier.from().isNegative()
                && tier.places() >= 0
                && switch (tier.shape()) {
                    case FLAT -> tier.amount() != null && tier.amount().isPositive();
                    case PERCENT, PERCENT_OF_INCREASE ->
                        tier.percent() != null
                                && tier.percent().signum() > 0
                                && tier.percent().compareTo(HUNDRED) <= 0;
                };
        return right ? Optional.empty() : Optional.of(Problem.at("tiers", "award.rule.tier", number));
    }

    private static boolean negative(@Nullable Money amount) {
        return amount != null && !amount.isPositive();
    }
}
