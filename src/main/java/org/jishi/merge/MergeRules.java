package org.jishi.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jishi.identity.IdKind;
import org.jishi.person.KnownTag;
import org.jishi.person.OpenWords;
import org.jishi.person.Person;
import org.jishi.person.PersonTag;
import org.jishi.person.PovertyStatus;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** What two entries come to as one. Pure. */
final class MergeRules {
    private MergeRules() {}

    /** Fields that are filled from the one merged unless somebody chooses otherwise: those the one kept leaves empty. */
    static Set<MergeField> standard(Person kept, Person merged) {
        return MergeField.different(kept, merged).stream()
                .filter(field -> field.empty(kept) && !field.holdsNumber(merged))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MergeField.class)));
    }

    /** The one row with the fields of another put in; whose it is, where it came from and its version stay. */
    static Person take(Person into, Person from, Collection<MergeField> fields) {
        Person name = fields.contains(MergeField.NAME) ? from : into;
        Person number = fields.contains(MergeField.NUMBER) ? from : into;
        Person household = fields.contains(MergeField.HOUSEHOLD) ? from : into;
        Person death = fields.contains(MergeField.DIED_ON) ? from : into;
        Person consent = fields.contains(MergeField.CONSENT) ? from : into;
        return new Person(
                into.id(),
                name.name(),
                name.nameKey(),
                name.pinyin(),
                name.pinyinInitials(),
                number.idKind(),
                number.idNumber(),
                number.idNumber(),
                number.sex(),
                number.birth(),
                (fields.contains(MergeField.PHONE) ? from : into).phone(),
                (fields.contains(MergeField.VILLAGE) ? from : into).villageCode(),
                (fields.contains(MergeField.ADDRESS) ? from : into).address(),
                household.householdCode(),
                household.householdNo(),
                (fields.contains(MergeField.ETHNICITY) ? from : into).ethnicity(),
                (fields.contains(MergeField.EDUCATION) ? from : into).education(),
                (fields.contains(MergeField.EMPLOYER) ? from : into).employer(),
                (fields.contains(MergeField.HAS_SHOP) ? from : into).hasShop(),
                (fields.contains(MergeField.NOTE) ? from : into).note(),
                death.diedOn(),
                death.diedSource(),
                into.source(),
                into.importId(),
                into.hidden(),
                into.mergedInto(),
                into.live(),
                consent.consentOn(),
                consent.consentVersion(),
                into.version(),
                into.createdAt());
    }

    /** What the two rows themselves make one ask: each is to be seen by whoever proposes. */
    static List<Problem> asks(Person kept, Person merged, boolean twoAccounts) {
        List<Problem> asks = new ArrayList<>();
        if (kept.idKind() != IdKind.OTHER && merged.idKind() != IdKind.OTHER) {
            asks.add(numbers(kept.idNumber(), merged.idNumber()));
        }
        if (kept.sex() != null && merged.sex() != null && kept.sex() != merged.sex()) {
            asks.add(Problem.of("people.merge.ask.sex"));
        }
        LocalDate died = kept.diedOn() == null ? merged.diedOn() : kept.diedOn();
        if (died != null && (kept.diedOn() == null || merged.diedOn() == null)) {
            asks.add(Problem.of("people.merge.ask.dead", died));
        }
        if (twoAccounts) {
            asks.add(Problem.of("people.merge.ask.accounts"));
        }
        return asks;
    }

    /** Says how two numbers that are both right differ, without showing either. */
    private static Problem numbers(String one, String other) {
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < Math.min(17, Math.min(one.length(), other.length())); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                at.add(i);
            }
        }
        if (at.size() == 1) {
            return Problem.of("people.merge.ask.oneDigit", at.getFirst() + 1);
        }
        boolean neighbours = at.size() == 2 && at.get(0) + 1 == at.get(1);
        if (neighbours
                && one.charAt(at.get(0)) == other.charAt(at.get(1))
                && one.charAt(at.get(1)) == other.charAt(at.get(0))) {
            return Problem.of("people.merge.ask.swapped", at.get(0) + 1, at.get(1) + 1);
        }
        return Problem.of("people.merge.ask.numbers", at.size());
    }

    /** The groups of the one merged that say something the one kept does not. */
    static List<UUID> tagsToMove(List<PersonTag> kept, List<PersonTag> merged) {
        return merged.stream()
                .filter(tag -> !OpenWords.holdNumber(tag.tag()))
                .filter(tag -> kept.stream()
                        .filter(own -> own.tag().equals(tag.tag()))
                        .noneMatch(own -> own.since().equals(tag.since())
                                || (own.since().isBefore(tag.since())
                                        && !ends(own.until()).isBefore(ends(tag.until())))))
                .map(PersonTag::id)
                .toList();
    }

    /** The statuses of the one merged for times of which the one kept has none. */
    static List<UUID> povertyToMove(List<PovertyStatus> kept, List<PovertyStatus> merged) {
        return merged.stream()
                .filter(status -> kept.stream()
                        .noneMatch(own -> own.since().isBefore(ends(status.until()))
                                && status.since().isBefore(ends(own.until()))))
                .map(PovertyStatus::id)
                .toList();
    }

    /** What the one merged says and the one kept will not: each is told before and after. */
    static List<Problem> leaves(
            Person kept,
            Person merged,
            List<PersonTag> keptTags,
            List<PersonTag> mergedTags,
            List<PovertyStatus> keptPoverty,
            List<PovertyStatus> mergedPoverty) {
        List<Problem> leaves = new ArrayList<>();
        MergeField.different(kept, merged).stream()
                .filter(field -> field.holdsNumber(merged))
                .sorted()
                .forEach(field -> leaves.add(Problem.of("people.merge.leaves.field", label(field))));
        for (PersonTag tag : mergedTags) {
            if (OpenWords.holdNumber(tag.tag())) {
                leaves.add(Problem.of("people.merge.leaves.tagNumber", tag.since()));
                continue;
            }
            keptTags.stream()
                    .filter(own -> own.tag().equals(tag.tag())
                            && own.since().equals(tag.since())
                            && ends(own.until()).isBefore(ends(tag.until())))
                    .findFirst()
                    .ifPresent(own -> leaves.add(
                            Problem.of("people.merge.leaves.tag", word(tag), tag.since(), ends(own.until()))));
        }
        Set<UUID> moving = Set.copyOf(povertyToMove(keptPoverty, mergedPoverty));
        mergedPoverty.stream()
                .filter(status -> !moving.contains(status.id()))
                .filter(status -> keptPoverty.stream()
                        .noneMatch(own -> own.status() == status.status()
                                && !own.since().isAfter(status.since())
                                && !ends(own.until()).isBefore(ends(status.until()))))
                .forEach(status -> leaves.add(Problem.of(
                        "people.merge.leaves.poverty",
                        Problem.of("people.poverty." + status.status()),
                        status.since())));
        return leaves;
    }

    /** What taking a merger back does not bring back: what should never have stood there. */
    static List<Problem> staysOut(Collection<MergeField> fields, Person keptBefore) {
        return fields.stream()
                .filter(field -> field.holdsNumber(keptBefore))
                .sorted()
                .map(field -> Problem.of("people.merge.leaves.back", label(field)))
                .toList();
    }

    private static Problem label(MergeField field) {
        return Problem.of("people.merge.field." + field.name());
    }

    private static Object word(PersonTag tag) {
        return KnownTag.of(tag.tag())
                .<Object>map(known -> Problem.of("people.tag." + known.name()))
                .orElse(tag.tag());
    }

    private static LocalDate ends(@Nullable LocalDate until) {
        return until == null ? LocalDate.MAX : until;
    }
}
