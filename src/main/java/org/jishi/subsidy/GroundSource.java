package org.jishi.subsidy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A room that knows what claims are made for, such as a class completed. Wiring gives the list of them. */
public interface GroundSource {
    /** The word of the ground's kind, such as "training_class". */
    String kind();

    /** What people may be entitled for, the newest first. */
    List<Ground> grounds(Handle handle);

    /** Whoever is entitled by the ground, by name. */
    List<Entitled> entitled(Handle handle, UUID groundId);

    /** The living who are entitled by grounds of that day or later, by ground, as they stand today. */
    Map<UUID, Set<UUID>> living(Handle handle, LocalDate from);

    /**
     * Whether its quantities are what rules of the shape need: units counted, or invoices. Everybody is one for a flat amount;
     * a quantity of 1 that stands for nothing else is no unit and no invoice.
     */
    default boolean gives(SubsidyRule.Shape shape) {
        return shape == SubsidyRule.Shape.FLAT;
    }

    /**
     * A reason for a claim.
     *
     * @param text as claims and notices show it
     * @param date decides the version of the scheme and the calendar year
     */
    record Ground(UUID id, String text, LocalDate date) {}

    /**
     * A person and how much.
     *
     * @param quantity 1 for a flat amount, days or units for a rate, fen of the invoice for a percentage
     */
    record Entitled(UUID personId, String name, long quantity) {}
}
