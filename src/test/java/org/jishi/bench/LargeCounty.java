package org.jishi.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jishi.app.OfficeLists;
import org.jishi.identity.Pinyin;
import org.jishi.intake.roster.Rosters;
import org.jishi.person.PeopleOffice;
import org.jishi.person.Person;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonRegister;
import org.jishi.person.PersonRules;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Ids;
import org.jishi.platform.time.OfficeClock;

/** A sample county of a few people, and one with 200,000 whom nobody has dealt with yet beside them. */
final class LargeCounty {
    static final int FEW = 240;
    static final int MANY = Integer.getInteger("jishi.bench.many", 200_000);

    private static final int CHUNK = 10_000;
    private static final int DAYS = 15_000;
    /** Orders of a day's births that the sample county does not use. */
    private static final int ORDER = 900;

    private LargeCounty() {}

    static Path small(BenchFolder bench) throws Exception {
        Path made = bench.resolve("small");
        Program.command("sample", "--data", made.toString(), "--people", String.valueOf(FEW));
        return made;
    }

    static Path large(BenchFolder bench) throws Exception {
        Path made = bench.resolve("large");
        Program.command("sample", "--data", made.toString(), "--people", String.valueOf(FEW));
        try (OfficeLists office = new OfficeLists(made, BenchFolder.CLERK)) {
            office.with(database -> fill(database, office));
        }
        return made;
    }

    private static void fill(Database database, OfficeLists office) {
        OfficeClock clock = OfficeClock.system();
        PersonRegister register = new PersonRegister(new Ids(), clock, new AuditTrail(clock), new Pinyin());
        List<String> villages = database.read(handle -> handle.createQuery(
                        "SELECT DISTINCT village_code FROM person WHERE village_code IS NOT NULL ORDER BY village_code")
                .mapTo(String.class)
                .list());
        for (int from = 0; from < MANY; from += CHUNK) {
            List<Person> people = new ArrayList<>(CHUNK);
            for (int i = from; i < Math.min(from + CHUNK, MANY); i++) {
                people.add(register.make(
                        PersonRules.prepare(draft(i, villages), clock.today(), code -> true), "花名册", null));
            }
            database.change(handle -> register.insert(handle, office.actor(), "people.import", people, Map.of()));
        }
    }

    private static PersonDraft draft(int i, List<String> villages) {
        String number = PeopleOffice.number(LocalDate.of(1960, 1, 1).plusDays(i % DAYS), ORDER + i / DAYS);
        return PersonDraft.of(Rosters.name(i), number).village(villages.get(i % villages.size()));
    }
}
