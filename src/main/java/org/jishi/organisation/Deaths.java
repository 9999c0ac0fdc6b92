package org.jishi.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.LivePerson;
import org.jishi.person.PersonDirectory;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/**
 * Whom a date of death keeps money from. What is decided on, put into a batch or sent to the bank for somebody dead is
 * refused until the date is withdrawn; the rooms that pay ask here, inside the transaction that would. Asks for no right.
 */
public final class Deaths {
    /** An individual business is its operator: what is paid to it is paid to that person. */
    private static final String OPERATORS =
            """
                SELECT o.id AS asked, p.died_on FROM organisation o\
                """ + " " + LegalPersons.JOIN + " " + LivePerson.join("m.person_id") + " " + LivePerson.ROW + """
                 WHERE o.kind = 'SOLE_TRADER' AND p.died_on IS NOT NULL AND o.id IN (<ids>)\
                """;

    private static final String PERSONS =
            "SELECT entry.id AS asked, p.died_on FROM person entry " + LivePerson.ROW + """
                 WHERE p.died_on IS NOT NULL AND entry.id IN (<ids>)\
                """;

    /** The day of death by the ids asked for, of persons, mergers followed, and of individual businesses. */
    public Map<UUID, LocalDate> among(Handle handle, Collection<UUID> beneficiaries) {
        Map<UUID, LocalDate> died = new HashMap<>();
        for (List<UUID> chunk : PersonDirectory.chunks(beneficiaries)) {
            for (String sql : List.of(PERSONS, OPERATORS)) {
                handle.createQuery(sql)
                        .bindList("ids", chunk)
                        .map((row, context) -> Map.entry(
                                row.getObject("asked", UUID.class), row.getObject("died_on", LocalDate.class)))
                        .forEach(entry -> died.put(entry.getKey(), entry.getValue()));
            }
        }
        return died;
    }

    /** Why nothing more is decided or paid for that person; empty for the living. */
    public Optional<Problem> objection(Handle handle, UUID person, String name) {
        return Optional.ofNullable(among(handle, List.of(person)).get(person)).map(day -> stops(name, day));
    }

    /** @throws Refusal when the person is dead */
    public void refuse(Handle handle, UUID person, String name) {
        objection(handle, person, name).ifPresent(problem -> {
            throw new Refusal(List.of(problem));
        });
    }

    /** The one sentence that every room says. */
    public static Problem stops(String name, LocalDate diedOn) {
        return Problem.of("people.death.stops", name, diedOn);
    }
}
