package org.jishi.organisation.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jishi.kit.Ui;
import org.jishi.organisation.MemberRole;
import org.jishi.organisation.MemberRow;
import org.jishi.organisation.MembershipDesk;
import org.jishi.organisation.MembershipDone;
import org.jishi.organisation.MembershipService;
import org.jishi.organisation.Memberships;
import org.jishi.organisation.OrganisationRow;
import org.jishi.organisation.OrganisationService;
import org.jishi.person.PersonRow;
import org.jishi.person.PersonService;
import org.jishi.platform.text.Refusal;

/** What the cards and forms of memberships ask and do: one call of a service for each gesture. */
public final class MembershipModel {
    private static final int FOUND = 20;

    private final Ui ui;
    private final MembershipService memberships;
    private final MembershipDesk desk;
    private final PersonService people;
    private final OrganisationService organisations;

    public MembershipModel(
            Ui ui,
            MembershipService memberships,
            MembershipDesk desk,
            PersonService people,
            OrganisationService organisations) {
        this.ui = ui;
        this.memberships = memberships;
        this.desk = desk;
        this.people = people;
        this.organisations = organisations;
    }

    /** Fetches at once, for a page's own background job. */
    public Memberships ofOrganisation(UUID organisation) {
        return desk.ofOrganisation(organisation);
    }

    /** Fetches at once, for a page's own background job. */
    public Memberships ofPerson(UUID person) {
        return desk.ofPerson(person);
    }

    List<PersonRow> persons(String words) {
        return people.find(words, FOUND);
    }

    List<OrganisationRow> organisations(String words) {
        return organisations.find(words, FOUND);
    }

    void add(
            UUID organisation,
            UUID person,
            MemberRole role,
            LocalDate since,
            Consumer<MembershipDone> done,
            Consumer<Refusal> no) {
        run(() -> memberships.add(organisation, person, role, since), done, no);
    }

    void end(MemberRow row, LocalDate on, String reason, Consumer<MembershipDone> done, Consumer<Refusal> no) {
        run(() -> memberships.end(row.id(), row.version(), on, reason), done, no);
    }

    void turn(MemberRow row, MemberRole role, LocalDate since, Consumer<MembershipDone> done, Consumer<Refusal> no) {
        run(() -> memberships.turn(row.id(), row.version(), role, since), done, no);
    }

    /** Takes an act back, from the notice that told of it. */
    void undo(MembershipDone done, Runnable changed) {
        run(
                () -> {
                    memberships.undo(done);
                    return done;
                },
                undone -> {
                    ui.dialogs().done("people.membership.undone");
                    changed.run();
                },
                refusal -> {
                    ui.dialogs().refusal(refusal);
                    changed.run();
                });
    }

    private <T> void run(Supplier<T> act, Consumer<T> done, Consumer<Refusal> no) {
        ui.background().run(this, "people.saving", act::get, done, no);
    }
}
