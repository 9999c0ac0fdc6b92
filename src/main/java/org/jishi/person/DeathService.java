package org.jishi.person;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.text.Refusal;

/**
 * A person's date of death with what it rests on. Whoever may change a person enters, corrects and withdraws it; what is
 * not paid yet stops from then on, and goes on when it is withdrawn: {@code Deaths}.
 */
public final class DeathService {
    private final Acts acts;
    private final PersonRegister register;
    private final PersonRepository people = new PersonRepository();

    public DeathService(Acts acts, PersonRegister register) {
        this.acts = acts;
        this.register = register;
    }

    /**
     * Enters the date, or another in its place.
     *
     * @param version the person's, as it was shown
     */
    public void record(UUID id, int version, LocalDate on, String source) {
        acts.change(Act.PEOPLE_WRITE, (handle, actor) -> {
            Person before = asShown(handle, id, version);
            Refusal.ifAny(DeathRules.problems(before, on, source, acts.today()));
            if (!register.update(handle, actor, "people.death", before, before.died(on, source.strip()), Map.of())) {
                throw Refusal.at("diedOn", "people.death.same", on);
            }
        });
    }

    /** The person lives after all: what was stopped goes on. */
    public void withdraw(UUID id, int version, String reason) {
        Granted granted = acts.require(Act.PEOPLE_WRITE);
        if (reason.isBlank()) {
            throw Refusal.at("reason", "people.death.noReason");
        }
        granted.change((handle, actor) -> {
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
