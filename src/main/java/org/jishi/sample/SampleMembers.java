package org.jishi.sample;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jishi.organisation.MemberRole;
import org.jishi.organisation.MembershipDone;
import org.jishi.organisation.OrganisationRow;
import org.jishi.person.Person;
import org.jishi.platform.store.PageRequest;

/** Who stands for the county's firms and its co-operative, and who belongs to them; one has left. */
final class SampleMembers {
    private static final int SINCE_YEARS = 3;
    private static final int GROWN_UP = 25;
    private static final int OLD = 60;

    /** Everybody who has a shop in the story comes before. */
    private static final int AFTER_SHOPKEEPERS = 60;

    private static final List<MemberRole> OF_FIRM =
            List.of(MemberRole.LEGAL, MemberRole.SHAREHOLDER, MemberRole.SHAREHOLDER, MemberRole.EMPLOYEE);

    private final Stage stage;

    SampleMembers(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        stage.agenda().on(stage.ago(140), this::enter);
    }

    private void enter() {
        LocalDate since = stage.today().minusYears(SINCE_YEARS);
        Iterator<Person> grownUps = stage.people().stream()
                .skip(AFTER_SHOPKEEPERS)
                .filter(person -> person.birth() != null
                        && person.birth().isBefore(stage.today().minusYears(GROWN_UP))
                        && person.birth().isAfter(stage.today().minusYears(OLD)))
                .iterator();
        stage.cast().run(stage.cast().clerk(), () -> {
            for (OrganisationRow firm :
                    stage.office().organisations().page(PageRequest.first(20)).rows()) {
                switch (firm.kind()) {
                    case FIRM -> OF_FIRM.forEach(role -> add(firm, grownUps, role, since));
                    case COOPERATIVE -> cooperative(firm, grownUps, since);
                    default -> {}
                }
            }
        });
    }

    private void cooperative(OrganisationRow firm, Iterator<Person> people, LocalDate since) {
        add(firm, people, MemberRole.LEGAL, since);
        add(firm, people, MemberRole.MANAGER, since);
        for (int i = 0; i < 6; i++) {
            add(firm, people, MemberRole.COOP_MEMBER, since.plusMonths(i));
        }
        UUID leaves = add(firm, people, MemberRole.COOP_MEMBER, since)
                .begun()
                .keySet()
                .iterator()
                .next();
        stage.office().memberships().end(leaves, 1, stage.ago(200), "退社，全家外出务工");
    }

    private MembershipDone add(OrganisationRow firm, Iterator<Person> people, MemberRole role, LocalDate since) {
        return stage.office().memberships().add(firm.id(), people.next().id(), role, since);
    }
}
