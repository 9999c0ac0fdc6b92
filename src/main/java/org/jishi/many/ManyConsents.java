package org.jishi.many;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.person.Person;
import org.jishi.person.PersonDirectory;
import org.jishi.person.PersonRegister;
import org.jishi.platform.access.Actor;

/** Records the consent of many persons, and takes it back. */
final class ManyConsents {
    private final PersonRegister register;
    private final PersonDirectory directory = new PersonDirectory();

    ManyConsents(PersonRegister register) {
        this.register = register;
    }

    /** Those who agreed to that version before, or to any on a later day: what was signed last stands. */
    Set<UUID> already(Handle handle, Collection<UUID> persons, ManyChange.Consent consent) {
        return directory.findAll(handle, persons).values().stream()
                .filter(person -> already(person, consent))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private static boolean already(Person person, ManyChange.Consent consent) {
        LocalDate on = person.consentOn();
        return on != null && (consent.notice().equals(person.consentVersion()) || on.isAfter(consent.on()));
    }

    /** What stood in each one's entry before. */
    Map<UUID, ManyDone.Agreed> agree(Handle handle, Actor actor, List<UUID> chunk, ManyChange.Consent consent) {
        Map<UUID, Person> known = directory.findAll(handle, chunk);
        Map<Person, Person> changed = new LinkedHashMap<>();
        Map<UUID, ManyDone.Agreed> before = new LinkedHashMap<>();
        for (UUID id : chunk) {
            Person person = Objects.requireNonNull(known.get(id));
            changed.put(person, person.agreed(consent.on(), consent.notice()));
            before.put(id, new ManyDone.Agreed(person.consentOn(), person.consentVersion()));
        }
        register.updateAll(handle, actor, "people.manyConsent", changed, Map.of());
        return before;
    }

    /** For how many persons it was taken back: for all in whose entries it still stands. */
    int undo(Handle handle, Actor actor, ManyDone.Consent done) {
        int undone = 0;
        for (List<UUID> chunk : ManyService.chunks(List.copyOf(done.before().keySet()))) {
            Map<Person, Person> changed = new LinkedHashMap<>();
            for (Person person : directory.findAll(handle, chunk).values()) {
                ManyDone.Agreed before = done.before().get(person.id());
                if (before != null
                        && person.live()
                        && done.now().equals(new ManyDone.Agreed(person.consentOn(), person.consentVersion()))) {
                    changed.put(person, person.agreed(before.on(), before.notice()));
                }
            }
            undone += register.updateAll(handle, actor, "people.manyUndoConsent", changed, Map.of());
        }
        return undone;
    }
}
