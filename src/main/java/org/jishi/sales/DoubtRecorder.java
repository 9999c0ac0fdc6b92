package org.jishi.sales;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Ids;
import org.jishi.platform.time.OfficeClock;

/** Writes down what an import found: new doubts, and more orders of known ones, which are open again. */
final class DoubtRecorder {
    private final AuditTrail trail;
    private final Ids ids;
    private final OfficeClock clock;
    private final DoubtRepository doubts = new DoubtRepository();

    DoubtRecorder(AuditTrail trail, Ids ids, OfficeClock clock) {
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    void record(Handle handle, Actor actor, UUID shop, List<DoubtFinding> findings) {
        Map<String, Doubt> known =
                doubts.byKeys(handle, findings.stream().map(DoubtFinding::key).toList());
        for (DoubtFinding finding : findings) {
            Doubt doubt = known.get(finding.key());
            if (doubt == null) {
                begin(handle, actor, shop, finding);
            } else {
                grow(handle, actor, doubt, finding);
            }
        }
    }

    private void begin(Handle handle, Actor actor, UUID shop, DoubtFinding finding) {
        UUID id = ids.next();
        doubts.insert(handle, id, finding, shop, clock.today(), actor.staffId());
        trail.append(
                handle,
                actor,
                "sales.findDoubt",
                "doubt",
                id,
                Map.of("kind", finding.kind(), "orders", finding.orders().size()));
        add(handle, actor, id, finding.orders());
    }

    private void grow(Handle handle, Actor actor, Doubt doubt, DoubtFinding finding) {
        Set<UUID> has = doubts.orderIds(handle, doubt.id());
        List<ShopOrder> more =
                finding.orders().stream().filter(o -> !has.contains(o.id())).toList();
        if (more.isEmpty()) {
            return;
        }
        Set<UUID> all = new HashSet<>(has);
        more.forEach(order -> all.add(order.id()));
        doubts.grow(handle, doubt, all.size(), finding.amount(), clock.today(), actor.staffId());
        trail.append(handle, actor, "sales.growDoubt", "doubt", doubt.id(), Map.of("more", more.size()));
        add(handle, actor, doubt.id(), more);
    }

    private void add(Handle handle, Actor actor, UUID doubt, List<ShopOrder> orders) {
        Map<UUID, UUID> rows = new HashMap<>();
        orders.forEach(order -> rows.put(ids.next(), order.id()));
        doubts.addOrders(handle, doubt, rows);
        trail.append(handle, actor, "sales.findDoubt", "doubt_order", rows.keySet(), Map.of("doubt", doubt));
    }
}
