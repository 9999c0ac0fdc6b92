package org.jishi.admin;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.Seal;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.Check;
import org.jishi.platform.store.Finding;
import org.jishi.platform.store.ReferenceCheck;
import org.jishi.platform.store.SchemaCheck;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Data check: schema, references, the trail with every row it names, and what the rooms check of their own. Reads one
 * moment of the database and changes nothing. An auditor or an administrator runs it.
 */
public final class DataCheckService {
    private final Acts acts;
    private final AuditTrail trail;
    private final List<Check> checks;

    /** @param rooms the checks of the rooms: ledger, payments, papers */
    public DataCheckService(Acts acts, List<Check> rooms) {
        this.acts = acts;
        this.trail = acts.trail();
        this.checks = new ArrayList<>(List.of(new SchemaCheck(), new ReferenceCheck()));
        this.checks.addAll(rooms);
    }

    /**
     * Runs every check.
     *
     * @param sealText a seal printed earlier, which the trail must still begin with; null or blank for none
     * @throws Refusal at "seal" when it is not one
     */
    public CheckReport run(@Nullable String sealText, Progress progress) {
        Granted granted = acts.require(Act.DATA_CHECK);
        Seal seal = seal(sealText);
        // the trail is half of the work
        List<CheckReport> halves = granted.snapshots(List.of(
                handle -> new CheckReport(trail.seal(handle), List.of(trailPart(handle, seal))),
                handle -> new CheckReport(trail.seal(handle), roomParts(handle, progress))));
        return new CheckReport(
                halves.getFirst().seal(),
                halves.stream().flatMap(half -> half.parts().stream()).toList());
    }

    private List<CheckReport.Part> roomParts(Handle handle, Progress progress) {
        List<CheckReport.Part> parts = new ArrayList<>();
        for (Check check : checks) {
            progress.check();
            progress.report(parts.size() + 1, checks.size() + 1);
            parts.add(new CheckReport.Part(check.name(), check.run(handle)));
        }
        return parts;
    }

    private static CheckReport.Part trailPart(Handle handle, @Nullable Seal seal) {
        String name = seal == null ? "platform.check.name.trail" : "platform.check.name.sealed";
        return new CheckReport.Part(name, Finding.of(TrailCheck.run(handle, seal).stream()));
    }

    private static @Nullable Seal seal(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : Seal.parse(text).orElseThrow(() -> Refusal.at("seal", "admin.check.seal"));
    }
}
