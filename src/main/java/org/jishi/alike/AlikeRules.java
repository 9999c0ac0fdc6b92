package org.jishi.alike;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jishi.identity.IdKind;
import org.jspecify.annotations.Nullable;

/** Looks for the signs in two entries and adds up what they weigh. */
public final class AlikeRules {
    /** Where the order of a day's births stands in a resident's number: digits 15 to 17 of GB 11643. */
    private static final int ORDER = 14;

    private static final int CHECK = 17;
    private static final Set<Sign> BIRTHS = EnumSet.of(Sign.BIRTH_SAME, Sign.BIRTH_SLIP, Sign.BIRTH_DIFFERENT);
    private static final Set<Sign> PHONES = EnumSet.of(Sign.PHONE_SAME, Sign.PHONE_SLIP, Sign.PHONE_DIFFERENT);
    private static final Set<Sign> PLACES = EnumSet.of(Sign.VILLAGE_SAME, Sign.TOWNSHIP_SAME, Sign.VILLAGE_DIFFERENT);

    private final AlikeWeights weights;
    /** The weights by the sign's place: millions of comparisons look them up. */
    private final double[] weighs;

    /** What all but number and name can add to a sum at most. */
    private final double mostOfTheRest;

    private final SimilarCharacters similar = SimilarCharacters.load();

    public AlikeRules(AlikeWeights weights) {
        this.weights = weights;
        this.weighs = Arrays.stream(Sign.values()).mapToDouble(weights::of).toArray();
        this.mostOfTheRest = Stream.of(BIRTHS, PHONES, PLACES, Set.of(Sign.ACCOUNT_SAME))
                .mapToDouble(
                        group -> group.stream().mapToDouble(weights::of).max().orElse(0))
                .map(most -> Math.max(0, most))
                .sum();
    }

    public AlikeWeights weights() {
        return weights;
    }

    /** @param bearers how many entries bear the name, when both bear the same */
    public Alike compare(Traits one, Traits other, int bearers) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        numberAndName(one, other, bearers, signs);
        rest(one, other, signs);
        return new Alike(one.id(), other.id(), sum(signs), List.copyOf(signs));
    }

    /** As {@link #compare}, of two who are likely one; most who are compared are not, and cost no more than a look. */
    Optional<Alike> likely(Traits one, Traits other, int bearers) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        numberAndName(one, other, bearers, signs);
        if (sum(signs) + mostOfTheRest < weights.threshold()) {
            return Optional.empty();
        }
        rest(one, other, signs);
        double score = sum(signs);
        return score < weights.threshold()
                ? Optional.empty()
                : Optional.of(new Alike(one.id(), other.id(), score, List.copyOf(signs)));
    }

    private void numberAndName(Traits one, Traits other, int bearers, Set<Sign> signs) {
        number(one, other, signs);
        signs.add(name(one, other, bearers));
    }

    private static void rest(Traits one, Traits other, Set<Sign> signs) {
        birth(one.birth(), other.birth(), signs);
        // Between two residents' numbers the sex is a digit of the number and was weighed with it.
        boolean inNumbers = one.resident() != null && other.resident() != null;
        if (!inNumbers && one.sex() != null && other.sex() != null && one.sex() != other.sex()) {
            signs.add(Sign.SEX_DIFFERENT);
        }
        phone(one.phone(), other.phone(), signs);
        if (!Collections.disjoint(one.accounts(), other.accounts())) {
            signs.add(Sign.ACCOUNT_SAME);
        }
        place(one, other, signs);
    }

    private double sum(Set<Sign> signs) {
        double sum = 0;
        for (Sign sign : signs) {
            sum += weighs[sign.ordinal()];
        }
        return sum;
    }

    /** Whether the sum is high enough to show the two to somebody. */
    public boolean likely(Alike alike) {
        return alike.score() >= weights.threshold();
    }

    /** The signs that speak for it, the strongest first. */
    public List<Sign> reasons(Alike alike) {
        return reasons(alike.signs().stream());
    }

    /** The same of all signs that there are. */
    public List<Sign> reasons() {
        return reasons(Stream.of(Sign.values()));
    }

    private List<Sign> reasons(Stream<Sign> signs) {
        return signs.filter(sign -> weights.of(sign) > 0)
                .sorted(Comparator.comparingDouble(weights::of).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The signs that speak against it. */
    public List<Sign> doubts(Alike alike) {
        return alike.signs().stream().filter(sign -> weights.of(sign) < 0).toList();
    }

    private static void number(Traits one, Traits other, Set<Sign> signs) {
        String first = one.idNumber();
        String second = other.idNumber();
        if (first == null || second == null) {
            return;
        }
        if (first.equals(second)) {
            signs.add(Sign.ID_SAME);
            return;
        }
        boolean papers = one.idKind() == IdKind.OTHER && other.idKind() == IdKind.OTHER;
        if (papers) {
            signs.add(Slips.slip(first, second) ? Sign.ID_ONE_DIGIT : Sign.ID_DIFFERENT);
        } else if (one.resident() != null && other.resident() != null) {
            signs.add(resident(first, second));
        }
    }

    /** By the digits before the check digit, which differs whenever one of them does. */
    private static Sign resident(String first, String second) {
        if (Slips.swappedAt(first, second, CHECK) >= 0) {
            return Sign.ID_SWAPPED;
        }
        if (first.regionMatches(0, second, 0, ORDER)) {
            return Sign.ID_ORDER;
        }
        return Slips.onlyDifference(first, second, CHECK) >= 0 ? Sign.ID_ONE_DIGIT : Sign.ID_DIFFERENT;
    }

    private Sign name(Traits one, Traits other, int bearers) {
        String first = one.nameKey();
        String second = other.nameKey();
        if (first.equals(second)) {
            return bearers >= weights.common() ? Sign.NAME_COMMON : Sign.NAME_SAME;
        }
        if (first.length() == second.length() && one.pinyin().equals(other.pinyin())) {
            return Sign.NAME_SOUND;
        }
        int at = Slips.onlyDifference(first, second);
        if (at >= 0 && similar.similar(first.charAt(at), second.charAt(at))) {
            return Sign.NAME_SHAPE;
        }
        if (first.length() == second.length() && accented(one.pinyin(), other.pinyin())) {
            return Sign.NAME_ACCENT;
        }
        if (Math.min(first.length(), second.length()) >= 2
                && (Slips.oneMore(first, second) || Slips.swappedAt(first, second) >= 0)) {
            return Sign.NAME_SLIP;
        }
        return at >= 0 ? Sign.NAME_ONE_OTHER : Sign.NAME_DIFFERENT;
    }

    private static boolean accented(String one, String other) {
        // most pairs part with the first letter, and comparing that costs nothing
        return !one.isEmpty()
                && !other.isEmpty()
                && (one.charAt(0) == 'l' ? 'n' : one.charAt(0)) == (other.charAt(0) == 'l' ? 'n' : other.charAt(0))
                && accent(one).equals(accent(other));
    }

    /** The sounds that southern speakers do not keep apart, made one. */
    static String accent(String pinyin) {
        return pinyin.replace("zh", "z")
                .replace("ch", "c")
                .replace("sh", "s")
                .replace("ng", "n")
                .replace('l', 'n');
    }

    private static void birth(@Nullable LocalDate one, @Nullable LocalDate other, Set<Sign> signs) {
        if (one == null || other == null) {
            return;
        }
        if (one.equals(other)) {
            signs.add(Sign.BIRTH_SAME);
            return;
        }
        boolean exchanged = one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
        signs.add(exchanged || Slips.slip(digits(one), digits(other)) ? Sign.BIRTH_SLIP : Sign.BIRTH_DIFFERENT);
    }

    /** The day as eight digits; quicker than a formatter, which millions of comparisons feel. */
    private static String digits(LocalDate day) {
        return String.valueOf(day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth());
    }

    private static void phone(@Nullable String one, @Nullable String other, Set<Sign> signs) {
        if (one == null || other == null) {
            return;
        }
        if (one.equals(other)) {
            signs.add(Sign.PHONE_SAME);
        } else {
            signs.add(Slips.slip(one, other) ? Sign.PHONE_SLIP : Sign.PHONE_DIFFERENT);
        }
    }

    private static void place(Traits one, Traits other, Set<Sign> signs) {
        String first = one.villageCode();
        String second = other.villageCode();
        if (first == null || second == null) {
            return;
        }
        if (first.equals(second)) {
            signs.add(Sign.VILLAGE_SAME);
        } else {
            signs.add(first.regionMatches(0, second, 0, 9) ? Sign.TOWNSHIP_SAME : Sign.VILLAGE_DIFFERENT);
        }
    }
}
