package org.jishi.intake.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jishi.intake.roster.ImportedFiles;
import org.jishi.intake.roster.MatchRule;
import org.jishi.intake.roster.PlannedRow;
import org.jishi.intake.roster.RosterFile;
import org.jishi.intake.roster.RosterImport;
import org.jishi.intake.roster.RosterPlan;
import org.jishi.intake.roster.RosterService;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Refusal;

/**
 * Reads in what came. One gesture is one transaction: all files or none. Each file is an import of its own in it, so that
 * one township's file can be taken back alone; decision 0025.
 */
public final class CollectImport {
    private final Acts acts;
    private final AuditTrail trail;
    private final RosterService rosters;
    private final CollectDesk desk;
    private final ImportedFiles files;
    private final CollectRepository rows = new CollectRepository();

    public CollectImport(Acts acts, RosterService rosters, CollectDesk desk, ImportedFiles files) {
        this.acts = acts;
        this.trail = acts.trail();
        this.rosters = rosters;
        this.desk = desk;
        this.files = files;
    }

    /**
     * Says what reading in all files that came would do, in the order of the places. Whoever stands in two of them comes
     * in by the first.
     *
     * @throws Refusal when nothing waits
     */
    public CollectPlan dryRun(UUID id, Progress progress) {
        acts.require(Act.PEOPLE_IMPORT);
        CollectFile file = desk.get(id).orElseThrow(() -> new Refusal("people.collect.gone"));
        if (!file.collecting().open()) {
            throw new Refusal("people.collect.closed");
        }
        List<CollectLine> lines = file.in(PlaceState.SENT);
        List<CollectLine> readable = new ArrayList<>();
        List<RosterFile> opened = new ArrayList<>();
        List<CollectPlan.Unread> unread = new ArrayList<>();
        for (CollectLine line : lines) {
            progress.check();
            try {
                RosterFile roster = rosters.open(files.copy(sent(line).id()));
                rosters.lines(roster);
                opened.add(roster);
                readable.add(line);
            } catch (Refusal refusal) {
                unread.add(new CollectPlan.Unread(line, refusal));
            }
        }
        if (readable.isEmpty()) {
            throw unread.isEmpty()
                    ? new Refusal("people.collect.nothingSent")
                    : unread.getFirst().why();
        }
        List<RosterPlan> plans = rosters.dryRun(opened, MatchRule.UPDATE_ALL, progress);
        List<CollectPlan.Item> items = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            items.add(new CollectPlan.Item(readable.get(i), sent(readable.get(i)), plans.get(i)));
        }
        return new CollectPlan(id, items, unread);
    }

    /** The whole number of a row, for those who may; the trail keeps who looked. */
    public String look(CollectPlan.Item item, PlannedRow row) {
        acts.require(Act.PEOPLE_WHOLE_ID);
        return rosters.look(item.plan().file(), row);
    }

    private static CollectLine.Sent sent(CollectLine line) {
        return Objects.requireNonNull(line.file());
    }

    /**
     * Does what the plan says, all of it or nothing. Cancelled, it leaves nothing.
     *
     * @throws Refusal when the register or one of the files changed since
     */
    public List<RosterImport> run(CollectPlan plan, Progress progress) {
        Granted granted = acts.require(Act.PEOPLE_IMPORT);
        List<RosterPlan> plans =
                plan.items().stream().map(CollectPlan.Item::plan).toList();
        return rosters.run(
                plans,
                (handle, imports) -> {
                    if (rows.find(handle, plan.collecting())
                            .filter(Collecting::open)
                            .isEmpty()) {
                        throw new Refusal("people.collect.closed");
                    }
                    Map<UUID, Map<String, Object>> details = new HashMap<>();
                    for (int i = 0; i < imports.size(); i++) {
                        CollectLine.Sent file = plan.items().get(i).file();
                        UUID made = imports.get(i).id();
                        if (!rows.imported(handle, file.id(), file.version(), made)) {
                            throw new Refusal("people.collect.fileChanged", file.name());
                        }
                        details.put(file.id(), Map.of("import", made));
                    }
                    trail.append(handle, granted.actor(), "people.collectImport", CollectedFile.TABLE, details);
                },
                progress);
    }
}
