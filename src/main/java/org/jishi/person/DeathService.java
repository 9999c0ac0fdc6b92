package org.jishi.person;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.store.Database;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;

/**
 * A person's date of death with what it rests on. Whoever may change a person enters, corrects and withdraws it; what is
 * not paid yet stops from then on, and goes on when it is withdrawn: {@code Deaths}.
 */
public final class DeathService {
    private final Database database;
    private final Access access;
    private final OfficeClock clock;
    private final PersonRegister register;
    private final PersonRepository people = new PersonRepository();

    public DeathService(Database database, Access access, OfficeClock clock, PersonRegister register) {
        this.database = database;
        this.access = access;
        this.clock = clock;
        this.register = register;
    }

    /**
     * Enters the date, or another in its place.
     *
     * @param version the person's, as it was shown
     */
    public void record(UUID id, int version, LocalDate on, String source) {
        Actor actor = access.require(Act.PEOPLE_WRITE);
        database.change(handle -> {
            Person before = asShown(handle, id, version);
            Refusal.ifAny(DeathRules.problems(before, on, source, clock.today()));
            if (!register.update(handle, actor, "people.death", before, before.died(on, source.strip()), Map.of())) {
                throw Refusal.at("diedOn", "people.death.same", on);
            }
        });
    }

    /** The person lives after all: what was stopped goes on. */
    public void withdraw(UUID id, int version, String reason) {
        Actor actor = access.require(Act.PEOPLE_WRITE);
        if (reason.isBlank()) {
            throw Refusal.at("reason", "people.death.noReason");
        }
        database.change(handle -> {
            Person before = asShown(handle, id, version);
            if (!register.update(
                    handle,
                    actor,
                    "people.deathWithdraw",
                    before,
                    before.died(null, null),
                    Map.of("reason", reason.strip()))) {
                throw new Refusal("people.changedMeanwhile");
            }
        });
    }

    private Person asShown(Handle handle, UUID id, int version) {
        Person person = people.find(handle, id).filter(Person::live).orElseThrow(() -> new Refusal("people.gone"));
        if (person.version() != version) {
            throw new Refusal("people.changedMeanwhile");
        }
        return person;
    }
}
