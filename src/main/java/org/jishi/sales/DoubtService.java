package org.jishi.sales;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;

/**
 * Doubts: a reviewer who imported none of the orders says, with a reason, that they are real or which of them are not.
 * Orders found not real stay on record and count for nothing; so do, for awards, those of products from elsewhere.
 */
public final class DoubtService {
    private final Acts acts;
    private final AuditTrail trail;
    private final DoubtRecorder recorder;
    private final DoubtRepository doubts = new DoubtRepository();
    private final OrderRepository orders = new OrderRepository();

    public DoubtService(Acts acts) {
        this.acts = acts;
        this.trail = acts.trail();
        this.recorder = new DoubtRecorder(acts.trail(), acts.ids(), acts.clock());
    }

    public Page<Doubt> page(PageRequest request) {
        return acts.snapshot(Act.CASE_READ, handle -> doubts.page(handle, request));
    }

    public DoubtFile open(UUID id) {
        return acts.snapshot(Act.CASE_READ, handle -> file(handle, id));
    }

    private DoubtFile file(Handle handle, UUID id) {
        List<ShopOrder> found = orders.byIds(handle, doubts.orderIds(handle, id));
        Set<UUID> shops = found.stream().map(ShopOrder::shopId).collect(Collectors.toSet());
        String[] finding = {"sales.findDoubt", "sales.growDoubt"};
        return new DoubtFile(
                require(handle, id),
                found,
                orders.shopNames(handle, shops),
                doubts.struck(handle, id),
                Doers.of(handle, List.of(id), finding).who(id, finding));
    }

    /** What a shop sells, for saying that something of it does not come from the county. */
    public List<SoldTitle> titles(UUID shop) {
        return acts.read(Act.CASE_READ, handle -> orders.titles(handle, shop));
    }

    /**
     * A product does not come from the county, so that its orders count for no award (domain.md 5). A reviewer decides;
     * orders of it that are imported later join the doubt.
     */
    public Doubt notLocal(Shop shop, String title) {
        return acts.write(Act.CASE_ENTER, (handle, actor) -> {
            List<ShopOrder> sold = orders.ofShop(handle, shop.id()).stream()
                    .filter(order ->
                            order.state() != OrderState.CLOSED && order.title().equals(title))
                    .toList();
            if (sold.isEmpty()) {
                throw Refusal.at("title", "sales.notLocal.noOrders");
            }
            DoubtFinding finding = new DoubtRules(shop, DoubtLimits.USUAL, Set.of(), Set.of()).notLocal(title, sold);
            Doubt known = doubts.byKeys(handle, List.of(finding.key())).get(finding.key());
            if (known != null && known.orderCount() == sold.size()) {
                throw Refusal.at("title", "sales.notLocal.already");
            }
            recorder.record(handle, actor, shop.id(), List.of(finding));
            return doubts.byKeys(handle, List.of(finding.key()))
                    .values()
                    .iterator()
                    .next();
        });
    }

    /** All its orders are real. */
    public Doubt clear(Doubt doubt, String reason) {
        return decide(doubt, Set.of(), Doubt.State.CLEARED, reason);
    }

    /** These of its orders are not real. */
    public Doubt strike(Doubt doubt, Set<UUID> orderIds, String reason) {
        return decide(doubt, orderIds, Doubt.State.STRUCK, reason);
    }

    private Doubt decide(Doubt doubt, Set<UUID> struck, Doubt.State state, String reason) {
        return acts.write(Act.DOUBT_CLEAR, (handle, actor) -> {
            if (state == Doubt.State.STRUCK && struck.isEmpty()) {
                throw Refusal.at("orders", "sales.doubt.chooseOrders");
            }
            if (reason.isBlank()) {
                throw Refusal.at("reason", "sales.doubt.reasonMissing");
            }
            if (doubt.foundBy().equals(actor.staffId())
                    || doubts.importers(handle, doubt.id()).contains(actor.staffId())) {
                throw new Refusal("sales.doubt.ownImport");
            }
            if (!doubts.decide(handle, doubt, state, reason.strip(), actor.staffId(), acts.today())) {
                throw new Refusal("sales.changedMeanwhile");
            }
            mark(handle, actor, doubt, struck);
            trail.append(
                    handle,
                    actor,
                    state == Doubt.State.CLEARED ? "sales.clearDoubt" : "sales.strikeDoubt",
                    "doubt",
                    doubt.id(),
                    Map.of("reason", reason.strip(), "struck", struck.size()));
            return require(handle, doubt.id());
        });
    }

    private void mark(Handle handle, Actor actor, Doubt doubt, Set<UUID> struck) {
        Map<UUID, UUID> rows = doubts.rows(handle, doubt.id());
        if (!rows.keySet().containsAll(struck)) {
            throw new Refusal("sales.changedMeanwhile");
        }
        Set<UUID> before = doubts.struck(handle, doubt.id());
        Map<UUID, Object> changed = new HashMap<>();
        rows.forEach((order, row) -> {
            boolean now = struck.contains(order);
            if (before.contains(order) != now) {
                doubts.strike(handle, row, now);
                changed.put(row, Map.of("order", order, "struck", now));
            }
        });
        if (!changed.isEmpty()) {
            trail.append(handle, actor, "sales.strikeOrder", "doubt_order", changed);
        }
    }

    private Doubt require(Handle handle, UUID id) {
        return doubts.find(handle, id).orElseThrow(() -> new Refusal("sales.doubt.unknown"));
    }
}
