package org.jishi.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Who stands for an organisation. The one source of it: the name in {@code organisation.legal_person} is there only while
 * nobody of the register is entered.
 */
public final class LegalPersons {
    /** Whether m is the row of whoever stands for an organisation called o, or stood for it when it was struck off. */
    public static final String ROW =
            "m.organisation_id = o.id AND m.role = 'LEGAL' AND (m.until IS NULL OR m.ending = 'CLOSED')";

    /** Joins, as m, the row of whoever stands for an organisation called o, or stood for it when it was struck off. */
    public static final String JOIN = "JOIN organisation_member m ON " + LegalPersons.ROW;

    /**
     * A person of the register who stands for an organisation.
     *
     * @param diedOn the person's date of death, or null
     */
    public record LegalPerson(
            UUID organisation,
            UUID person,
            String name,
            @Nullable LocalDate diedOn) {}

    private LegalPersons() {}

    /** By organisation; those of whom nobody of the register is known are left out. */
    public static Map<UUID, LegalPerson> of(Handle handle, Collection<UUID> organisations) {
        Map<UUID, LegalPerson> found = new HashMap<>();
        if (!organisations.isEmpty()) {
            handle.createQuery("SELECT o.id AS organisation, p.id AS person, p.name, p.died_on FROM organisation o "
                            + JOIN + " JOIN person p ON p.id = m.person_id WHERE o.id IN (<ids>)")
                    .bindList("ids", List.copyOf(organisations))
                    .mapTo(LegalPerson.class)
                    .forEach(legal -> found.put(legal.organisation(), legal));
        }
        return found;
    }
}
