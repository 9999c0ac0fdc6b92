package org.jishi.intake.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.IdentityNumber;
import org.jishi.organisation.OrganisationRegister;
import org.jishi.organisation.OrganisationRules;
import org.jishi.person.OpenContacts;
import org.jishi.place.PlaceService;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.OfficeClock;

/** Says of each row of a list of organisations what would become of it. Reads the register, writes nothing. */
final class FirmPlanner {
    private final OfficeClock clock;
    private final PlaceService places;
    private final OrganisationRegister register;

    FirmPlanner(OfficeClock clock, PlaceService places, OrganisationRegister register) {
        this.clock = clock;
        this.places = places;
        this.register = register;
    }

    FirmPlan plan(Handle handle, RosterFile file, List<FirmLine> lines, Progress progress) {
        LocalDate today = clock.today();
        Villages villages = new Villages(places.matcher(handle), places.townships(handle));
        Set<String> numbers = new HashSet<>();
        for (FirmLine line : lines) {
            if (!line.legalNumberLost()
                    && IdentityNumber.read(line.legalNumber(), today) instanceof IdentityNumber.Reading.Right right) {
                numbers.add(right.number().number());
            }
        }
        FirmJudge judge = new FirmJudge(file, FirmView.read(handle, register, numbers), today);
        List<FirmRow> rows = new ArrayList<>(lines.size());
        for (FirmLine line : lines) {
            rows.add(judge.judge(line, villages.find(line.township(), line.village())));
            progress.check();
        }
        progress.report(rows.size(), rows.size());
        return new FirmPlan(file, withContacts(handle, judge, rows), AuditTrail.lastSeq(handle), today);
    }

    /** Tells what is somebody's phone or account, though it stands where everybody sees it. */
    private static List<FirmRow> withContacts(Handle handle, FirmJudge judge, List<FirmRow> rows) {
        Set<String> codes = new HashSet<>();
        rows.forEach(row -> codes.addAll(open(row).values()));
        Set<String> known = codes.isEmpty() ? Set.of() : OpenContacts.known(handle, codes);
        if (known.isEmpty()) {
            return rows;
        }
        List<FirmRow> told = new ArrayList<>(rows.size());
        for (FirmRow row : rows) {
            FirmRow with = row;
            for (Map.Entry<String, String> each : open(row).entrySet()) {
                if (known.contains(each.getValue())) {
                    with = with.warned(judge.at(row.line(), Problem.at(each.getKey(), OpenContacts.TOLD)));
                }
            }
            told.add(with);
        }
        return told;
    }

    private static Map<String, String> open(FirmRow row) {
        OrganisationRules.Prepared entry = row.entry();
        return entry == null ? Map.of() : OpenContacts.codes(OrganisationRules.open(entry.draft()));
    }
}
