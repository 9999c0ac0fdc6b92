package org.jishi.person;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.consent.Agreements;
import org.jishi.identity.Masking;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;

/** Persons as those who agree to the notice, or are asked to. */
public record PersonAgreements(PersonService people) implements Agreements {
    @Override
    public Map<String, Integer> agreed() {
        return people.agreed();
    }

    @Override
    public List<UUID> ids(PageRequest matching) {
        return people.ids(matching);
    }

    @Override
    public List<Signer> signers(Handle handle, List<UUID> persons) {
        Map<UUID, Person> known = new PersonDirectory().findAll(handle, persons);
        if (!persons.stream().map(known::get).allMatch(person -> person != null && person.live())) {
            throw new Refusal("people.gone");
        }
        return persons.stream()
                .map(id -> Objects.requireNonNull(known.get(id)))
                .filter(person -> person.diedOn() == null)
                .map(person -> new Signer(person.id(), person.name(), Masking.idNumber(person.idNumber())))
                .toList();
    }
}
