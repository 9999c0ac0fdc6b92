package org.jishi.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/** What may become of a village. */
final class PlaceRules {
    private PlaceRules() {}

    static Place successor(Place old, UUID id, String code, String name, LocalDate from) {
        List<Problem> problems = new ArrayList<>();
        if (!code.matches("\\d{12}") || !code.startsWith(old.code().substring(0, 6))) {
            problems.add(Problem.at("code", "place.rename.code", old.code().substring(0, 6)));
        }
        if (name.isEmpty() || name.length() > 100) {
            problems.add(Problem.at("name", "place.rename.name"));
        }
        if (code.equals(old.code()) && name.equals(old.name())) {
            problems.add(Problem.at("name", "place.rename.same"));
        }
        checkDay(old, from, problems);
        Refusal.ifAny(problems);
        return new Place(
                id,
                code,
                PlaceLevel.VILLAGE,
                name,
                PlaceKind.ofVillage(code, name),
                old.parentId(),
                old.parentName(),
                code.charAt(9) == '2' || code.charAt(9) == '3',
                from,
                null,
                null,
                1);
    }

    static void checkJoin(Place old, Place into, LocalDate from) {
        List<Problem> problems = new ArrayList<>();
        if (old.id().equals(into.id()) || !into.live()) {
            problems.add(Problem.at("into", "place.join.into"));
        }
        checkDay(old, from, problems);
        Refusal.ifAny(problems);
    }

    private static void checkDay(Place old, LocalDate from, List<Problem> problems) {
        if (!old.live()) {
            problems.add(Problem.of("place.changedMeanwhile"));
        } else if (!from.isAfter(old.validFrom())) {
            problems.add(Problem.at("from", "place.rename.day", old.validFrom().plusDays(1)));
        }
    }
}
