package org.jishi.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** What may become of a village. */
final class PlaceRules {
    private PlaceRules() {}

    /** @param township the one whose code the new code begins with; empty when the county has none such */
    static Place successor(
            Place old, Optional<Place> township, UUID id, String code, String name, LocalDate from, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        checkNames(code, name, old.code().substring(0, 6), problems);
        if (problems.isEmpty() && township.isEmpty()) {
            problems.add(Problem.at("code", "place.rename.township", code.substring(0, 9)));
        }
        if (code.equals(old.code()) && name.equals(old.name())) {
            problems.add(Problem.at("name", "place.rename.same"));
        }
        checkDay(old, from, today, problems);
        Refusal.ifAny(problems);
        Place town = township.orElseThrow();
        return village(id, code, name, town.id(), town.name(), from);
    }

    static Place added(Place township, UUID id, String code, String name, LocalDate from, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        checkNames(code, name, township.code(), problems);
        checkNotAhead(from, today, problems);
        Refusal.ifAny(problems);
        return village(id, code, name, township.id(), township.name(), from);
    }

    private static Place village(
            UUID id, String code, String name, UUID parentId, @Nullable String parentName, LocalDate from) {
        return new Place(
                id,
                code,
                PlaceLevel.VILLAGE,
                name,
                PlaceKind.ofVillage(code, name),
                parentId,
                parentName,
                code.charAt(9) == '2' || code.charAt(9) == '3',
                from,
                null,
                null,
                1);
    }

    static void checkJoin(Place old, Place into, LocalDate from, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (old.id().equals(into.id()) || !into.live()) {
            problems.add(Problem.at("into", "place.join.into"));
        }
        checkDay(old, from, today, problems);
        if (problems.isEmpty() && from.isBefore(into.validFrom())) {
            problems.add(Problem.at("from", "place.rename.day", into.validFrom()));
        }
        Refusal.ifAny(problems);
    }

    private static void checkNames(String code, String name, String beginning, List<Problem> problems) {
        if (!code.matches("\\d{12}") || !code.startsWith(beginning)) {
            problems.add(Problem.at("code", "place.rename.code", beginning));
        }
        if (name.isEmpty() || name.length() > 100) {
            problems.add(Problem.at("name", "place.rename.name"));
        }
    }

    private static void checkDay(Place old, LocalDate from, LocalDate today, List<Problem> problems) {
        if (!old.live()) {
            problems.add(Problem.of("place.changedMeanwhile"));
        } else if (!from.isAfter(old.validFrom())) {
            problems.add(Problem.at("from", "place.rename.day", old.validFrom().plusDays(1)));
        } else {
            checkNotAhead(from, today, problems);
        }
    }

    /** What is to come is told when it has come: from the day on, the old code may be used anew. */
    private static void checkNotAhead(LocalDate from, LocalDate today, List<Problem> problems) {
        if (from.isAfter(today)) {
            problems.add(Problem.at("from", "place.rename.ahead", today));
        }
    }
}
