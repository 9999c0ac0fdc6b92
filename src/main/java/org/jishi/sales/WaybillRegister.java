package org.jishi.sales;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Ids;
import org.jishi.platform.time.OfficeClock;

/**
 * The one register of parcels: an order, a parcel subsidy, a delivery claims a waybill, and whoever comes first holds it.
 * Asks for no right; runs inside the transaction of the room that calls.
 */
public final class WaybillRegister {
    private static final int CHUNK = 500;

    private final AuditTrail trail;
    private final Ids ids;
    private final OfficeClock clock;

    public WaybillRegister(AuditTrail trail, Ids ids, OfficeClock clock) {
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who holds which of them; those that nobody holds are left out. */
    public Map<String, Subject> holders(Handle handle, Collection<String> waybills) {
        Map<String, Subject> holders = new HashMap<>();
        List<String> all = waybills.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += CHUNK) {
            handle.createQuery(
                            "SELECT waybill_no, subject_kind, subject_id FROM waybill WHERE waybill_no IN (<numbers>)")
                    .bindList("numbers", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .map((row, context) -> Map.entry(
                            row.getString("waybill_no"),
                            new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class))))
                    .forEach(entry -> holders.put(entry.getKey(), entry.getValue()));
        }
        return holders;
    }

    /**
     * Claims those that nobody holds.
     *
     * @param wanted waybill to whatever claims it
     * @return those held by another subject before, with that subject
     */
    public Map<String, Subject> claim(Handle handle, Actor actor, Map<String, Subject> wanted) {
        Map<String, Subject> held = holders(handle, wanted.keySet());
        Map<UUID, Object> details = new LinkedHashMap<>();
        LocalDate today = clock.today();
        var batch = handle.prepareBatch("""
            INSERT INTO waybill (id, waybill_no, subject_kind, subject_id, claimed_on)
            VALUES (:id, :number, :kind, :subject, :day)\
            """);
        wanted.forEach((number, subject) -> {
            if (!held.containsKey(number)) {
                UUID id = ids.next();
                batch.bind("id", id)
                        .bind("number", number)
                        .bind("kind", subject.kind())
                        .bind("subject", subject.id())
                        .bind("day", today)
                        .add();
                details.put(id, Map.of("waybill", number));
            }
        });
        if (!details.isEmpty()) {
            batch.execute();
            trail.append(handle, actor, "sales.claimWaybill", "waybill", details);
        }
        held.values().removeIf(wanted::containsValue);
        return held;
    }
}
