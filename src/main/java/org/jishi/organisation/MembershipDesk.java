package org.jishi.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Masking;
import org.jishi.person.Person;
import org.jishi.person.PersonDirectory;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jspecify.annotations.Nullable;

/** What pages show of memberships; identity numbers are masked. Whoever may see persons may see these. */
public final class MembershipDesk {
    private static final Comparator<MemberRow> ORDER = Comparator.comparing((MemberRow row) -> row.role())
            .thenComparing(MemberRow::since)
            .thenComparing(MemberRow::id);

    private final Acts acts;
    private final PersonDirectory directory = new PersonDirectory();
    private final MembershipRepository rows = new MembershipRepository();

    public MembershipDesk(Acts acts) {
        this.acts = acts;
    }

    public Memberships ofOrganisation(UUID organisation) {
        return acts.snapshot(Act.PEOPLE_READ, handle -> shown(handle, rows.ofOrganisation(handle, organisation)));
    }

    /** Of a person, whose id may also be that of an entry merged into theirs. */
    public Memberships ofPerson(UUID person) {
        return acts.snapshot(Act.PEOPLE_READ, handle -> {
            UUID live = directory.findLive(handle, person).map(Person::id).orElse(person);
            return shown(handle, rows.ofPerson(handle, live));
        });
    }

    private Memberships shown(Handle handle, List<Membership> all) {
        Map<UUID, Person> persons =
                directory.findAll(handle, all.stream().map(Membership::personId).toList());
        Map<UUID, Organisation> firms = rows.organisations(
                handle, all.stream().map(Membership::organisationId).distinct().toList());
        List<MemberRow> shown = all.stream()
                .filter(Membership::held)
                .map(row -> row(
                        row,
                        Objects.requireNonNull(persons.get(row.personId())),
                        Objects.requireNonNull(firms.get(row.organisationId()))))
                .toList();
        return new Memberships(
                shown.stream().filter(row -> row.until() == null).sorted(ORDER).toList(),
                shown.stream()
                        .filter(row -> row.until() != null && (row.until().isAfter(row.since()) || tells(row)))
                        .sorted(Comparator.comparing(MemberRow::until, Comparator.nullsLast(Comparator.naturalOrder()))
                                .reversed())
                        .toList());
    }

    /** Somebody said that it ended; one that ends on its first day by anything else, as it became another, held on none. */
    private static boolean tells(MemberRow row) {
        return row.ending() == Ending.LEFT || row.ending() == Ending.CLOSED;
    }

    private static MemberRow row(Membership row, Person person, Organisation firm) {
        return new MemberRow(
                row.id(),
                row.version(),
                firm.id(),
                firm.name(),
                firm.kind(),
                person.id(),
                person.name(),
                Masking.idNumber(person.idNumber()),
                person.diedOn(),
                row.role(),
                row.since(),
                earlier(row.until(), person.diedOn()),
                row.ending(),
                row.reason());
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate until, @Nullable LocalDate died) {
        if (until == null || died == null) {
            return until == null ? died : until;
        }
        return died.isBefore(until) ? died : until;
    }
}
