package org.jishi.intake.roster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonReferences;
import org.jishi.person.RegisterReferences;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Stores;
import org.jishi.support.Office;

/** An office in 奉节县 with a clerk who imports rosters. */
public final class RosterDesk implements AutoCloseable {
    public final PeopleOffice people;
    public final RosterService rosters;
    public final FirmRosterService firms;
    /** What rooms hold on organisations. */
    public final List<PersonReferences.Held> heldOnFirms = new ArrayList<>();

    public RosterDesk() {
        this(Stores.inMemory());
    }

    public RosterDesk(Database database) {
        people = new PeopleOffice(new Office(database, Office.TODAY));
        Office office = people.office;
        rosters = new RosterService(
                office.acts,
                people.register,
                people.places,
                ImportedFiles.NOWHERE,
                AnswerFiles.NOWHERE,
                List.of(new RegisterReferences()));
        firms = new FirmRosterService(
                office.acts,
                people.places,
                ImportedFiles.NOWHERE,
                AnswerFiles.NOWHERE,
                rosters,
                List.of((handle, ids) -> List.copyOf(heldOnFirms)));
    }

    public RosterPlan plan(Path file) {
        return rosters.dryRun(file, Progress.NONE);
    }

    public Optional<RosterImport> run(RosterPlan plan) {
        return rosters.run(plan, Progress.NONE);
    }

    public long count(String sql) {
        return people.office.database.read(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    @Override
    public void close() {
        people.close();
    }
}
